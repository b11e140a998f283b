// These functions run in the browser, in the page of an issue, one after the other: each finds in the
// document what the one before it has left there, and uses nothing outside its own text.

/**
 * Loads the articles of the issue's list from their own pages into one `main` at the end of the document, with
 * their references but without what is not printed. Each gets an id, `article-1`, and its path in
 * `data-path`. Adds the style sheets of their pages.
 */
export async function loadArticles(): Promise<void> {
  const links = [...document.querySelectorAll<HTMLAnchorElement>('.article-list :is(h2, h3) > a')];
  const pages = await Promise.all(
    links.map(async ({ href }) => {
      const html = await (await fetch(href)).text();
      const page = new DOMParser().parseFromString(html, 'text/html');
      return { page, path: new URL(href).pathname };
    }),
  );
  const unprinted =
    'nav, script, .kicker, .reader-tools, .contents, .tags, audio, button, .search-marks';
  const main = document.createElement('main');
  main.className = 'pdf-articles';
  for (const [index, { page, path }] of pages.entries()) {
    const article = page.querySelector<HTMLElement>('article.article');
    if (!article) continue;
    for (const element of article.querySelectorAll(unprinted)) element.remove();
    for (const details of article.querySelectorAll('details')) details.open = true;
    for (const image of article.querySelectorAll('img')) image.loading = 'eager';
    const cite = page.querySelector('#cite_text');
    cite?.removeAttribute('id');
    // Inside the columns, so that they end at the same height and the reference is not alone on a page.
    if (cite) (article.querySelector('.prose') ?? article).append(cite);
    article.id = `article-${index + 1}`;
    article.dataset.path = path;
    main.append(article);
    for (const sheet of page.querySelectorAll('link[rel=stylesheet]:not([media])')) {
      const href = sheet.getAttribute('href') ?? '';
      if (!document.head.querySelector(`link[href="${href}"]`)) document.head.append(sheet);
    }
  }
  document.body.append(main);
}

/**
 * Makes the ids of all articles unique, with the links and labels that refer to them. A link to another article
 * of the issue leads to it in the document; one to the site gets the class `pdf-own`.
 */
export function linkArticles(): void {
  const site =
    document.querySelector<HTMLLinkElement>('link[rel=canonical]')?.href ?? location.href;
  const articles = [...document.querySelectorAll<HTMLElement>('.pdf-articles > article')];
  const places = new Map(articles.map(({ id, dataset }) => [dataset.path, id]));
  for (const article of articles) {
    // Short names in ASCII, because a name in a PDF has at most 127 bytes, and a Hangul syllable
    // takes nine.
    const ids = new Map(
      [...article.querySelectorAll('[id]')].map(({ id }, at) => [id, `${article.id}-${at + 1}`]),
    );
    const anchorOf = (id: string): string => ids.get(id) ?? article.id;
    for (const element of article.querySelectorAll('[id]')) element.id = anchorOf(element.id);
    for (const name of ['aria-labelledby', 'aria-describedby']) {
      for (const element of article.querySelectorAll(`[${name}]`)) {
        element.setAttribute(name, anchorOf(element.getAttribute(name) ?? ''));
      }
    }
    for (const link of article.querySelectorAll<HTMLAnchorElement>('a[href]')) {
      const value = link.getAttribute('href') ?? '';
      const address = new URL(value, new URL(article.dataset.path ?? '', site));
      const place = places.get(address.pathname);
      if (value.startsWith('#')) link.href = `#${anchorOf(decodeURIComponent(value.slice(1)))}`;
      else link.href = place === undefined ? address.href : `#${place}`;
      link.classList.toggle('pdf-own', address.origin === new URL(site).origin);
    }
  }
}

/** Words and paper size of the printed issue that its pages on the site do not have. */
export interface IssuePaper {
  /** Paper size for CSS: `A4` or `letter`. */
  size: string;
  /** Heading of the contents. */
  contents: string;
}

/** Replaces the page of the issue by a cover, the contents without page numbers, and the loaded articles. */
export function arrangeIssue({ contents }: Pick<IssuePaper, 'contents'>): void {
  const make = (tag: string, className: string, ...children: (Node | string)[]): HTMLElement => {
    const element = document.createElement(tag);
    element.className = className;
    element.append(...children);
    return element;
  };
  const textOf = (selector: string): string =>
    document.querySelector(selector)?.textContent.trim() ?? '';
  const links = [...document.querySelectorAll('.article-list :is(h2, h3) > a')].filter(
    (link) => !link.closest('.pdf-articles'),
  );
  const lines = links.map((link, index) => {
    const title = make('a', 'pdf-title', link.textContent);
    title.setAttribute('href', `#article-${index + 1}`);
    const number = make('span', 'pdf-number', '0');
    number.dataset.article = `article-${index + 1}`;
    const notes = link.closest('li')?.querySelector('.notes');
    const facts = [...(notes?.children ?? [])].map((note) => note.textContent).join(' · ');
    return make('li', '', make('p', '', title, number), make('p', 'pdf-facts', facts));
  });
  const [journal, issue] = [textOf('.masthead .brand, .masthead a'), textOf('.issue-name')];
  const cover = document.querySelector<HTMLImageElement>('.issue-cover img');
  cover?.removeAttribute('sizes');
  const head = [
    make('p', 'pdf-masthead', journal),
    make('p', 'pdf-issue', issue),
    make('p', 'pdf-theme', textOf('.issue-theme')),
    ...document.querySelectorAll('.issue-lead'),
    make('h1', 'pdf-contents-title', contents),
  ];
  document.body.replaceChildren(
    make('div', 'pdf-cover', ...(cover ? [cover] : [])),
    make('section', 'pdf-contents', ...head, make('ol', '', ...lines)),
    ...document.querySelectorAll('.pdf-articles'),
  );
  document.title = [journal, issue].join(' ');
}

/**
 * Adds the page styles: the paper, and for each article a running head with its title. Long texts get columns.
 * Then waits for fonts and pictures.
 */
export async function styleIssue({ size }: Pick<IssuePaper, 'size'>): Promise<void> {
  const quote = (text: string): string => JSON.stringify(text).replaceAll('<', '\\3c ');
  const rules = [`@page { size: ${size}; @top-left { content: ${quote(document.title)} } }`];
  for (const article of document.querySelectorAll('.pdf-articles > article')) {
    const { id } = article;
    const title = article.querySelector('h1')?.textContent ?? '';
    const short = title.length > 40 ? `${title.slice(0, 39)}…` : title;
    rules.push(`@page ${id} { @top-right { content: ${quote(short)} } }`, `#${id} { page: ${id} }`);
    const text = article.querySelector('.article-text');
    text?.classList.toggle('pdf-columns', text.textContent.length > 1_200);
  }
  const style = document.createElement('style');
  style.textContent = rules.join('\n');
  document.head.append(style);
  await new Promise((later) => setTimeout(later, 300));
  await document.fonts.ready;
  await Promise.all([...document.images].map((image) => image.decode().catch(() => undefined)));
}

/** Writes the page numbers of the articles into the contents. */
export function fillNumbers(numbers: Record<string, number>): void {
  for (const element of document.querySelectorAll<HTMLElement>('.pdf-number')) {
    element.textContent = String(numbers[element.dataset.article ?? ''] ?? '');
  }
}
