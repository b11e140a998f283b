/** Words and paper size of the printed issue that its pages on the site do not have. */
export interface IssuePaper {
  /** Paper size for CSS: `A4` or `letter`. */
  size: string;
  /** Heading of the contents. */
  contents: string;
}

/**
 * Turns the issue's page, which is open in the browser, into one document: cover, contents, and the articles
 * of its list with their references, loaded from their own pages. Runs in the browser, so it uses nothing
 * outside its own text. Each article gets the id `article-1` and a page style with its title as the running
 * head.
 */
export async function gatherIssue({ size, contents }: IssuePaper): Promise<void> {
  const journal = document.querySelector('.masthead .brand, .masthead a')?.textContent.trim() ?? '';
  const issue = document.querySelector('.issue-name')?.textContent.trim() ?? '';
  const theme = document.querySelector('.issue-theme')?.textContent.trim() ?? '';
  const links = [...document.querySelectorAll<HTMLAnchorElement>('.article-list :is(h2, h3) > a')];
  const pages = await Promise.all(
    links.map(async ({ href }) => {
      const html = await (await fetch(href)).text();
      const page = new DOMParser().parseFromString(html, 'text/html');
      return { page, path: new URL(href).pathname };
    }),
  );
  const places = new Map(pages.map(({ path }, index) => [path, `article-${index + 1}`]));
  const styles = new Set(
    pages.flatMap(({ page }) =>
      [...page.querySelectorAll<HTMLLinkElement>('link[rel=stylesheet]:not([media])')].map((link) =>
        link.getAttribute('href'),
      ),
    ),
  );
  const site =
    document.querySelector<HTMLLinkElement>('link[rel=canonical]')?.href ?? location.href;

  const toArticle = ({ page, path }: (typeof pages)[number]): Element[] => {
    const article = page.querySelector('article.article');
    if (!article) return [];
    const own = places.get(path) ?? '';
    const unprinted =
      'nav, script, .kicker, .reader-tools, .contents, .tags, audio, button, .search-marks';
    for (const element of article.querySelectorAll(unprinted)) element.remove();
    for (const details of article.querySelectorAll('details')) details.open = true;
    for (const image of article.querySelectorAll('img')) image.loading = 'eager';
    // Short names in ASCII, because a name in a PDF has at most 127 bytes, and a Hangul syllable
    // takes nine.
    const ids = new Map(
      [...article.querySelectorAll('[id]')].map(({ id }, index) => [id, `${own}-${index + 1}`]),
    );
    const anchorOf = (id: string): string => ids.get(id) ?? own;
    for (const element of article.querySelectorAll('[id]')) element.id = anchorOf(element.id);
    for (const name of ['aria-labelledby', 'aria-describedby']) {
      for (const element of article.querySelectorAll(`[${name}]`)) {
        element.setAttribute(name, anchorOf(element.getAttribute(name) ?? ''));
      }
    }
    for (const link of article.querySelectorAll<HTMLAnchorElement>('a[href]')) {
      const value = link.getAttribute('href') ?? '';
      const address = new URL(value, new URL(path, site));
      const place = places.get(address.pathname);
      if (value.startsWith('#')) link.href = `#${anchorOf(decodeURIComponent(value.slice(1)))}`;
      else link.href = place === undefined ? address.href : `#${place}`;
      link.classList.toggle('pdf-own', address.origin === new URL(site).origin);
    }
    const cite = page.querySelector('#cite_text');
    if (cite) {
      cite.removeAttribute('id');
      // Inside the columns, so that they end at the same height and the reference is not alone on a
      // page.
      (article.querySelector('.prose') ?? article).append(cite);
    }
    article.id = own;
    const text = article.querySelector('.article-text');
    const isLong = (text?.textContent.length ?? 0) > 1_200;
    text?.classList.toggle('pdf-columns', isLong);
    return [article];
  };

  const make = (tag: string, className: string, ...children: (Node | string)[]): HTMLElement => {
    const element = document.createElement(tag);
    element.className = className;
    element.append(...children);
    return element;
  };
  const articles = pages.flatMap(toArticle);
  const cover = document.querySelector<HTMLImageElement>('.issue-cover img');
  cover?.removeAttribute('sizes');
  const lines = links.map((link, index) => {
    const title = make('a', 'pdf-title', link.textContent);
    title.setAttribute('href', `#article-${index + 1}`);
    const number = make('span', 'pdf-number', '0');
    number.dataset.article = `article-${index + 1}`;
    const notes = link.closest('li')?.querySelector('.notes');
    const facts = [...(notes?.children ?? [])].map((note) => note.textContent).join(' · ');
    return make('li', '', make('p', '', title, number), make('p', 'pdf-facts', facts));
  });
  const heading = make('h1', 'pdf-contents-title', contents);
  const head = make('p', 'pdf-masthead', journal);
  const lead = document.querySelector('.issue-lead');
  const intro = [make('p', 'pdf-issue', issue), make('p', 'pdf-theme', theme)];
  document.body.replaceChildren(
    make('div', 'pdf-cover', ...(cover ? [cover] : [])),
    make(
      'section',
      'pdf-contents',
      ...[head, ...intro, ...(lead ? [lead] : []), heading],
      make('ol', '', ...lines),
    ),
    make('main', 'pdf-articles', ...articles),
  );
  document.title = [journal, issue].join(' ');
  for (const href of styles) {
    if (href === null || document.head.querySelector(`link[href="${href}"]`)) continue;
    const link = document.createElement('link');
    link.rel = 'stylesheet';
    link.href = href;
    document.head.append(link);
  }
  const quote = (text: string): string => JSON.stringify(text).replaceAll('<', '\\3c ');
  const rules = articles.map((article, index) => {
    const title = article.querySelector('h1')?.textContent ?? '';
    const short = title.length > 40 ? `${title.slice(0, 39)}…` : title;
    return `@page article-${index + 1} { @top-right { content: ${quote(short)} } }
#article-${index + 1} { page: article-${index + 1} }`;
  });
  const style = document.createElement('style');
  style.textContent = `@page { size: ${size}; @top-left { content: ${quote(`${journal} ${issue}`)} } }
${rules.join('\n')}`;
  document.head.append(style);
  await new Promise((later) => setTimeout(later, 300));
  await document.fonts.ready;
  await Promise.all([...document.images].map((image) => image.decode().catch(() => undefined)));
}

/** Writes the page numbers of the articles into the contents; runs in the browser. */
export function fillNumbers(numbers: Record<string, number>): void {
  for (const element of document.querySelectorAll<HTMLElement>('.pdf-number')) {
    element.textContent = String(numbers[element.dataset.article ?? ''] ?? '');
  }
}
