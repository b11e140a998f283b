/** The address under which the page is known, which a preview or a search's marks do not change. */
export function pageAddress(): string {
  const link = document.querySelector<HTMLLinkElement>('link[rel="canonical"]');
  return link?.href ?? location.href;
}
