import { FEED_READERS } from '../archive/feed-readers.ts';
import { readableUrl } from '../site/urls.ts';
import { foldWord } from '../text/compare.ts';
import { feedsPageWords as words } from '../words/ko/feeds-page-words.ts';
import { canonicalUrl, makeElement } from './elements.ts';

/** Starts the search for an agency and the copy buttons of the page `/feeds/`. */
export function startFeedsPage(): void {
  // Even on a preview, feeds must have the URLs of the published site.
  const site = canonicalUrl();
  startAgencyChooser(site);
  addCopyButtons(site);
}

/** An agency that has a feed. */
interface Agency {
  name: string;
  /** The feed's absolute address. */
  feed: string;
}

/** Filters the agencies by name while the reader types, and shows the feed of the chosen one. */
function startAgencyChooser(site: string): void {
  const box = document.querySelector('[data-agency-chooser]');
  const input = box?.querySelector('input');
  const select = box?.querySelector('select');
  const status = box?.querySelector('[role="status"]');
  if (!box || !input || !select || !status) return;
  const agencies = readAgencies(box, site);
  const choose = (): void => {
    const agency = agencies.find(({ feed }) => feed === select.value);
    if (agency) showAgency(box, agency);
  };
  const filter = (): void => {
    const typed = foldWord(input.value);
    const found = agencies.filter(({ name }) => foldWord(name).includes(typed));
    select.replaceChildren(...found.map(({ name, feed }) => new Option(name, feed)));
    select.selectedIndex = found.length > 0 ? 0 : -1;
    const count = found.length > 0 ? words.foundAgencies(found.length) : words.noAgency;
    status.textContent = input.value === '' ? '' : count;
    choose();
  };
  input.addEventListener('input', filter);
  select.addEventListener('change', choose);
  filter();
}

/** Reads the agencies from the links of the page's `.feed-list`, so that the page holds each name once. */
function readAgencies(box: Element, site: string): Agency[] {
  const links = box.parentElement?.querySelectorAll<HTMLAnchorElement>('.feed-list a') ?? [];
  return [...links].map((link) => ({
    name: link.textContent,
    feed: new URL(link.pathname, site).href,
  }));
}

function showAgency(box: Element, { name, feed }: Agency): void {
  const title = box.querySelector('.agency-name');
  const link = box.querySelector<HTMLAnchorElement>('.feed-address a');
  const copied = box.querySelector('.feed-address [id]');
  if (title) title.textContent = name;
  if (copied) copied.textContent = feed;
  if (link) {
    link.href = feed;
    link.textContent = readableUrl(feed);
  }
  for (const [index, link] of box.querySelectorAll('.subscribe-links a').entries()) {
    const reader = FEED_READERS[index];
    if (reader) link.setAttribute('href', reader.subscribeUrl(feed));
  }
}

/**
 * Adds a button to each row of the lists of feeds that copies the address of the row's first feed
 * (see page-tools.ts).
 */
function addCopyButtons(site: string): void {
  for (const [index, row] of document.querySelectorAll('.feed-list > li').entries()) {
    const link = row.querySelector('a');
    if (!link) continue;
    const address = makeElement('span', '', new URL(link.pathname, site).href);
    address.id = `feed_${index}`;
    address.hidden = true;
    const name = words.addressOf(row.firstElementChild?.textContent ?? '');
    const button = makeElement('button', '', makeElement('span', 'unseen', name), words.copy);
    button.type = 'button';
    button.dataset.copy = address.id;
    row.append(address, button);
  }
}
