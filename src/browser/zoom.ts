/** Opens pictures large at a click on their `a.zoom`; whatever `load` needs comes at the first one. */
export function startZoom(load: () => Promise<(link: HTMLAnchorElement) => void>): void {
  document.addEventListener('click', (event) => {
    const { target } = event;
    const link = target instanceof Element ? target.closest<HTMLAnchorElement>('a.zoom') : null;
    // With a key held the reader wants another tab, or the file.
    if (!link || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
    event.preventDefault();
    load().then(
      (open) => {
        open(link);
      },
      () => {
        location.assign(link.href);
      },
    );
  });
}
