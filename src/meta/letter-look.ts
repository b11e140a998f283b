import type { Archive, Issue } from '../archive/archive.ts';
import type { Article } from '../archive/article.ts';
import type { IssueKey } from '../archive/issue.ts';
import { coverOf } from '../archive/image.ts';
import { mediaUrl } from '../site/urls.ts';
import { accentOf } from '../pictures/palette.ts';
import type { LetterPictures } from '../exports/letter/compose-letter.ts';
import type { LetterPicture } from '../exports/letter/letter.ts';
import type { LetterColours, LetterInks } from '../exports/letter/letter.ts';
import tokens from '../styles/tokens.css?raw';
import { coverOfIssue, shareImageOf } from './cover.ts';

/** Widths in pixels: of a letter's column without its padding, and of its cover. */
const WIDTHS = { column: 584, cover: 240 };

/** The colours of an issue's letter, the same as on its page. */
export function letterColours({ month }: Issue): LetterColours {
  return { day: inksOf(month, 0), night: inksOf(month, 1) };
}

/** The pictures of an issue's letter, in formats that every mail program shows. */
export function letterPictures(archive: Archive, issue: Issue): LetterPictures {
  const { files, ...size } = coverOfIssue(archive.journal, issue);
  const plain = files.filter(({ format }) => format === 'png' || format === 'jpeg');
  const file = plain.find(({ width }) => width >= 2 * WIDTHS.cover) ?? plain.at(-1);
  const [first] = issue.articles;
  return {
    cover: {
      url: mediaUrl(file?.file ?? ''),
      alt: `${issue.label} 표지`,
      ...sizeWithin(size, WIDTHS.cover),
    },
    story: first && coverOf(first) ? toStoryPicture(archive, first) : undefined,
  };
}

/** Its alt text is empty: the title is next to it. */
function toStoryPicture(archive: Archive, article: Article): LetterPicture {
  const { url, ...size } = shareImageOf(archive, article);
  return { url, alt: '', ...sizeWithin(size, WIDTHS.column) };
}

function sizeWithin(
  { width, height }: { width: number; height: number },
  most: number,
): { width: number; height: number } {
  const shown = Math.min(width, most);
  return { width: shown, height: Math.round((height * shown) / width) };
}

function inksOf(issue: IssueKey, scheme: 0 | 1): LetterInks {
  const colour = (token: string, selector = ':root'): string => {
    const rule = tokens.slice(tokens.indexOf(`${selector} {`));
    const [, value = ''] = new RegExp(`--${token}:([^;]*);`, 'u').exec(rule) ?? [];
    return value.match(/#[\da-f]{6}\b/giu)?.[scheme] ?? '';
  };
  return {
    paper: colour('paper'),
    ink: colour('ink'),
    soft: colour('ink-soft'),
    rule: colour('rule'),
    accent: colour('accent', `[data-accent='${accentOf(issue)}']`),
  };
}
