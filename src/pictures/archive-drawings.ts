import { createHash } from 'node:crypto';
import type { Archive, Issue } from '../archive/archive.ts';
import type { Article } from '../archive/article.ts';
import { flattenCategories, toCategoryNodes } from '../archive/category.ts';
import { UNDATED } from '../archive/issue.ts';
import type { Journal } from '../archive/journal.ts';
import type { CoverSpec } from './cover-drawing.ts';
import { MARKS } from './figure-marks.ts';
import type { Words } from '../words/words.ts';
import { accentOf } from './palette.ts';
import type { Drawing } from './drawing.ts';
import type { ShareSpec } from './share-drawing.ts';

/**
 * All drawings that pages link to: the journal's share image, and covers and share images for issues and
 * articles without a cover picture.
 */
export function drawingsOf(archive: Archive, words: Words): Drawing[] {
  const { journal, issues } = archive;
  return [
    journalShare(journal, words),
    ...issues
      .filter(({ cover }) => cover === undefined)
      .flatMap((issue) => [coverDrawing(journal, issue, words), issueShare(journal, issue)]),
    ...issues
      .filter((issue) => hasArticleShares(archive, issue))
      .flatMap((issue) =>
        issue.articles
          .filter(({ cover }) => cover === undefined)
          .map((article) => articleShare(journal, issue, article)),
      ),
  ];
}

/** Number of newest issues in which each article has its own share image. */
const NEWEST = 12;

/**
 * Whether each article of an issue has its own share image: only in the newest twelve issues. Older articles
 * are rarely shared, and in an archive of 10,000 articles their images would be 96 % of the drawings.
 */
export function hasArticleShares({ issues }: Pick<Archive, 'issues'>, issue: Issue): boolean {
  return issues.slice(0, NEWEST).some(({ month }) => month === issue.month);
}

/** The drawing of an issue's cover, for an issue without a cover picture. */
export function coverDrawing(journal: Journal, issue: Issue, { site }: Words): Drawing {
  const { label, theme, number, year, month } = issue;
  const notes = [
    ...(theme === undefined ? [] : [label]),
    ...(number === undefined ? [] : [site.number(number)]),
  ];
  const spec = {
    ...toCommonSpec(journal, issue),
    year: month === UNDATED ? '' : year,
    title: theme ?? label,
    notes: notes.join(' · '),
  };
  return { kind: 'cover', name: nameOf('cover', spec), spec };
}

/** The drawing of the cover of a book that is no issue: of the series or the category with this name. */
export function listCover(journal: Journal, name: string): Drawing {
  const spec = {
    ...{ journal: journal.title, seed: name, kinds: [...MARKS.keys(), ...MARKS.keys()] },
    ...{ accent: '10', volume: 0, numeral: [...name][0] ?? '', year: '', title: name },
    notes: journal.publisher,
  };
  return { kind: 'cover', name: nameOf('cover', spec), spec };
}

/** The drawing of an issue's share image, the picture that other sites show with a link to it. */
export function issueShare(journal: Journal, issue: Issue): Drawing {
  const { label, theme } = issue;
  const notes = theme === undefined ? journal.publisher : label;
  return toShare({ ...toCommonSpec(journal, issue), title: theme ?? label, notes });
}

/** The drawing of an article's share image: the figure of its issue, with this article's mark highlighted. */
export function articleShare(journal: Journal, issue: Issue, article: Article): Drawing {
  const category = flattenCategories(toCategoryNodes(journal.categories)).find(
    ({ path }) => path === article.category,
  );
  return toShare({
    ...toCommonSpec(journal, issue),
    title: article.title,
    notes: [issue.label, ...(category ? [category.label] : [])].join(' · '),
    lit: issue.articles.findIndex(({ file }) => file === article.file),
  });
}

/** The drawing of the share image of pages that do not belong to an issue. */
export function journalShare(journal: Journal, { site }: Words): Drawing {
  return toShare({
    journal: journal.publisher,
    seed: journal.title,
    kinds: [...MARKS.keys(), ...MARKS.keys()],
    accent: '10',
    volume: 0,
    numeral: [...journal.title][0] ?? '',
    title: journal.title,
    notes: site.since(journal.since),
  });
}

function toCommonSpec(journal: Journal, { month, year, articles }: Issue) {
  const order = orderCategories(journal);
  return {
    journal: journal.title,
    seed: month,
    kinds: articles.map(({ category }) => order.indexOf(category)),
    accent: accentOf(month),
    volume: month === UNDATED ? 3 : Number(year),
    numeral: month === UNDATED ? '?' : String(Number(month.slice(-2))),
  };
}

/** Category paths in the order of their marks: first the categories of articles that have no subcategories. */
function orderCategories(journal: Journal): string[] {
  const nodes = flattenCategories(toCategoryNodes(journal.categories));
  const isLeaf = ({ children, holdsBids }: (typeof nodes)[number]): boolean =>
    children.length === 0 && !holdsBids;
  return [...nodes.filter(isLeaf), ...nodes.filter((node) => !isLeaf(node))].map(
    ({ path }) => path,
  );
}

function nameOf(kind: Drawing['kind'], spec: CoverSpec | ShareSpec): string {
  const hash = createHash('sha256').update(JSON.stringify([EDITION, kind, spec]));
  return hash.digest('hex').slice(0, 16);
}

function toShare(spec: ShareSpec): Drawing {
  return { kind: 'share', name: nameOf('share', spec), spec };
}

declare const DRAWING_EDITION: string | undefined;

/**
 * Digest of the drawing code and its fonts, inserted by astro.config.mjs, so that files of a changed
 * drawing get new addresses; undefined outside a build.
 */
const EDITION = typeof DRAWING_EDITION === 'undefined' ? undefined : DRAWING_EDITION;
