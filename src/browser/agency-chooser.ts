import { FEED_READERS } from '../archive/feed-readers.ts';
import { readableUrl } from '../site/urls.ts';

/** An agency as the list of the page has it. */
interface Choice {
  name: string;
  /** The feed's absolute address. */
  feed: string;
}

/** Lets the reader find an agency by its name and choose it: its feed's address and the ways to follow it are shown. */
export function startAgencyChooser(site: string): void {
  const box = document.querySelector('[data-agency-chooser]');
  const input = box?.querySelector('input');
  const select = box?.querySelector('select');
  const status = box?.querySelector('[role="status"]');
  if (!box || !input || !select || !status) return;
  const choices = readChoices(box, site);
  const choose = (): void => {
    const choice = choices.find(({ feed }) => feed === select.value);
    if (choice) show(box, choice);
  };
  const offer = (): void => {
    const found = choices.filter(({ name }) => tidy(name).includes(tidy(input.value)));
    select.replaceChildren(...found.map(({ name, feed }) => new Option(name, feed)));
    select.selectedIndex = found.length > 0 ? 0 : -1;
    status.textContent =
      input.value === '' ? '' : found.length > 0 ? `${found.length}곳 찾음` : NOTHING;
    choose();
  };
  input.addEventListener('input', offer);
  select.addEventListener('change', choose);
  offer();
}

const NOTHING = '그런 이름의 기관이 없습니다.';

function readChoices(box: Element, site: string): Choice[] {
  const links = box.parentElement?.querySelectorAll<HTMLAnchorElement>('.feed-list a') ?? [];
  return [...links].map((link) => ({
    name: link.textContent,
    feed: new URL(link.pathname, site).href,
  }));
}

function show(box: Element, { name, feed }: Choice): void {
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

/** What is typed is found in whichever case and with whichever spaces. */
function tidy(name: string): string {
  return name.normalize('NFC').toLowerCase().replace(/\s+/gu, '');
}
