import { Parser } from 'htmlparser2';
import type { SitePageKind } from './site-files.ts';

/** The HTML of a page in three parts: its own text, the generated rest of `<main>`, and the frame. */
export interface PageParts {
  title: string;
  /** HTML of the page's own text, by the Korean name of the part (`본문`, `출처`); empty for list pages. */
  own: ReadonlyMap<string, string>;
  /** The rest of `<main>`: neighbours, related articles, the entries of a list. */
  around: string;
  /** HTML outside `<main>`: the head, the masthead, the footer. */
  frame: string;
}

const PART_OF_CLASS: Record<string, string> = {
  kicker: '호와 분류',
  subtitle: '부제',
  byline: '만든 사람과 날짜',
  sheet: '공고 내용',
  'source-box': '출처',
  corrections: '바로잡음',
  summary: '요약',
  prose: '본문',
  attachments: '첨부',
  tags: '태그',
};

/**
 * Divides the HTML of a built page. File names that contain a hash are treated in three ways:
 * - `/_astro/x.<hash>.css`: the hash is always dropped, because readers do not see it;
 * - `/media/<hash>-960.webp` outside `<main>`: dropped, because it is the picture for sharing, which
 *   is redrawn with every change of a title;
 * - `/media/<hash>-960.webp` in `<main>`: kept, because there the reader sees another picture.
 */
export function readPageParts(html: string, kind: SitePageKind): PageParts {
  const texts = new Map<string, string>();
  const open: { name: string; part: string }[] = [];
  let title = '';
  const write = (part: string, text: string): void => {
    texts.set(part, (texts.get(part) ?? '') + text);
  };
  const parser = new Parser({
    onopentag(name, attributes) {
      const above = open.at(-1)?.part ?? FRAME;
      const mainPart = kind === 'page' ? '본문' : AROUND;
      const part = name === 'main' ? mainPart : partOf(name, attributes.class, above, kind);
      open.push({ name, part });
      if (attributes.property === 'og:title') title = attributes.content ?? '';
      const pairs = Object.entries(attributes).map(([key, value]) => `${key}=${value}`);
      write(part, withoutHashes(`<${name} ${pairs.join(' ')}>`, part === FRAME));
    },
    ontext(text) {
      const part = open.at(-1)?.part ?? FRAME;
      // The text of the kicker is the category's label, from journal.yaml; only the link belongs to the article.
      write(part === PART_OF_CLASS.kicker ? AROUND : part, withoutHashes(text, part === FRAME));
    },
    onclosetag() {
      open.pop();
    },
  });
  parser.end(html);
  const own = [...texts].filter(([part]) => part !== AROUND && part !== FRAME);
  return {
    title,
    own: new Map(own.map(([part, text]) => [part, text.replace(READING_TIME, '')])),
    around: texts.get(AROUND) ?? '',
    frame: texts.get(FRAME) ?? '',
  };
}

/** Removes the hashes of pictures from HTML, so that texts are equal if only the bytes of a picture changed. */
export function withoutPictures(text: string): string {
  return text.replaceAll(/\/media\/[0-9a-f]+-/gu, '/media/');
}

const FRAME = '틀';
const AROUND = '둘레';
// Dropped from the text, because the reading time changes with the length of the text.
const READING_TIME = /읽는 시간.*?분/gsu;

function partOf(name: string, classes = '', above: string, kind: SitePageKind): string {
  if (above !== AROUND || (kind !== 'article' && kind !== 'bid')) return above;
  if (name === 'h1') return '제목';
  return PART_OF_CLASS[classes.split(' ')[0] ?? ''] ?? above;
}

function withoutHashes(text: string, isFrame: boolean): string {
  const plain = text.replaceAll(/(\/_astro\/[^"\s]+?)\.[\w-]{8}(\.\w+)/gu, '$1$2');
  return isFrame ? withoutPictures(plain) : plain;
}
