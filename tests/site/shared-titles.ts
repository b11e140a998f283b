/** The titles that several pages of a built site have, with these pages; redirects and letters are no pages. */
export function sharedTitles(
  files: ReadonlyMap<string, Buffer | string>,
): Record<string, string[]> {
  const pages = [...files]
    .filter(([file]) => /(?:^|\/)index\.html$|^404\.html$/u.test(file))
    .map(([file, bytes]) => ({ file, html: bytes.toString() }))
    .filter(({ html }) => !/http-equiv="?refresh/iu.test(html));
  const byTitle = Map.groupBy(pages, ({ html }) => /<title>(.*?)<\/title>/su.exec(html)?.[1] ?? '');
  return Object.fromEntries(
    [...byTitle]
      .filter(([title, members]) => members.length > 1 || title === '')
      .map(([title, members]) => [title, members.map(({ file }) => file)]),
  );
}
