import { isReservedUrl } from '../../../site/route-of.ts';
import { HOME_URL, issueUrl } from '../../../site/urls.ts';
import { explainSlug, foldSlug, toSlug } from '../../../text/slug.ts';
import type { FieldMessage } from '../../message.ts';
import type { ReadArchive } from '../../read-entries.ts';
import { type AddressClaim, foldUrl } from './address-claims.ts';

/**
 * Errors for URLs of entries that the site needs for itself: for a page (`/search/`), an issue, a standing
 * page, or a file, which cannot be a folder too (`/llms.txt`, `/search/index.html`). `others` are the URL
 * paths of standing pages and public files, decoded.
 */
export function findTakenAddresses(
  input: ReadArchive,
  claims: readonly AddressClaim[],
  others: readonly string[],
): FieldMessage[] {
  const taken = toTaken(input, claims, others);
  return [...Map.groupBy(claims, ({ path }) => path)].flatMap(([path, claimed]) => {
    const isBelow = isBelowFile(path, taken);
    // The page of a tag or a name has a folder of its own kind, in which the site needs nothing else.
    const isPage =
      claimed.some(({ word }) => word === undefined) &&
      (taken.pages.has(path) || isReservedUrl(path));
    return claimed
      .filter(({ word }) => isBelow || (isPage && word === undefined))
      .map((claim) => {
        const { url, file, field } = claim;
        const text = `${decodeURIComponent(url)} 주소는 사이트에서 이미 쓰고 있습니다. ${explainBetter(claim)} 주세요.`;
        return { file, field, rule: '주소', text };
      });
  });
}

function explainBetter({ field, word }: AddressClaim): string {
  if (word !== undefined) return '다른 말로 적어';
  return field.length > 0 ? '다른 주소를 적어' : '파일 이름을 바꾸어';
}

/** URL paths that the site needs for itself, as `foldUrl` gives them. */
interface Taken {
  /** Pages without a claim (see address-claims.ts): issues, and standing pages of `others`. */
  pages: ReadonlySet<string>;
  /** Pages of entries, tags, sources and agencies, which claim their URLs (see address-claims.ts). */
  claimed: ReadonlySet<string>;
  /** Files: attachments and pictures in the folders of entries, and public files. */
  files: ReadonlySet<string>;
}

function toTaken(
  { articles, issues, files }: ReadArchive,
  claims: readonly AddressClaim[],
  others: readonly string[],
): Taken {
  const claimed = new Set(claims.map(({ path }) => path));
  const months = new Set([
    ...issues.map(({ month }) => month),
    ...articles.map(({ issue }) => issue),
  ]);
  const standing = claims.filter(({ file }) => file.startsWith('pages/'));
  const own = new Set(standing.map(({ path }) => path));
  const otherPages = others.filter((path) => path.endsWith('/')).map(foldUrl);
  return {
    pages: new Set([
      ...[...months].map((month) => foldUrl(issueUrl(month))),
      ...otherPages.filter((path) => !own.has(path)),
    ]),
    claimed,
    files: new Set([
      ...others.filter((path) => !path.endsWith('/')).map(foldUrl),
      ...[...files].map((file) => foldSlug(`/${file}`)),
    ]),
  };
}

/** Whether a parent folder of the page's path is a file of the site: `/llms.txt/` for `/llms.txt/x/`. */
function isBelowFile(path: string, { pages, claimed, files }: Taken): boolean {
  const parts = path.split('/').filter(Boolean);
  return parts.some((part, index) => {
    const above = parts.slice(0, index);
    const folder = above.length === 0 ? HOME_URL : `/${above.join('/')}/`;
    if (part === 'index.html') {
      return (
        folder === HOME_URL || isReservedUrl(folder) || pages.has(folder) || claimed.has(folder)
      );
    }
    // The URL of an attachment is below its entry's page, its file is not: /issues/2024-04/x/a.pdf is the
    // file issues/2024-04/a.pdf.
    const [topFolder = '', key = '', , name = ''] = parts;
    const own = index === 3 ? `/${topFolder}/${key}/${name}` : `/${[...above, part].join('/')}`;
    return files.has(own) && !own.endsWith('.mdx') && !own.endsWith('.yaml');
  });
}

/** Errors for sources, series and agencies whose name gives no URL: without a letter or digit, or too long. */
export function findNameless({ articles, bids }: ReadArchive): FieldMessage[] {
  return [
    ...articles.flatMap(({ file, sources }) =>
      sources.flatMap(({ name }) =>
        reportNameless(name, { file, field: ['source'], rule: '출처' }),
      ),
    ),
    ...articles.flatMap(({ file, series }) =>
      series
        ? reportNameless(series.title, { file, field: ['series', 'title'], rule: '연재' })
        : [],
    ),
    ...bids.flatMap(({ file, agency }) =>
      agency === undefined
        ? []
        : reportNameless(agency, { file, field: ['agency'], rule: '수요기관' }),
    ),
  ];
}

function reportNameless(name: string, at: Omit<FieldMessage, 'text'>): FieldMessage[] {
  const slug = toSlug(name);
  const text =
    slug === ''
      ? `‘${name}’에는 글자나 숫자가 없어 그 이름의 페이지를 만들 수 없습니다. 이름을 다시 적어 주세요.`
      : explainSlug(slug);
  return text === undefined ? [] : [{ ...at, text }];
}
