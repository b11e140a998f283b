import type { Element, ElementContent } from 'hast';
import { toHtml } from 'hast-util-to-html';
import { h } from 'hastscript';
import * as z from 'zod';
import { articleSchema } from '../../src/archive/article.ts';
import { bidSchema } from '../../src/archive/bid.ts';
import type { DraftFile } from './draft-file.ts';
import { allClaims } from './imported-draft.ts';
import type { FileOutcome } from './import-report.ts';
import { lineFinder } from './input-text.ts';
import type { SourceClaim } from './source-claim.ts';

const STYLE = `
:root { color-scheme: light dark }
body { font: 16px/1.6 system-ui, sans-serif; margin: 0 auto; max-width: 100rem; padding: 1rem }
section { border-top: 2px solid; margin-top: 2rem }
.pair { display: grid; gap: 1.5rem; grid-template-columns: repeat(auto-fit, minmax(min(100%, 32rem), 1fr)) }
table { border-collapse: collapse; width: 100%; table-layout: fixed }
caption { font-weight: bold; text-align: start }
th, td { border-bottom: 1px solid color-mix(in srgb, currentColor 25%, transparent); padding: .2rem .5rem; text-align: start; vertical-align: top; overflow-wrap: anywhere }
.line { width: 3.5rem; font-variant-numeric: tabular-nums } .went { width: 30% }
tr:target, .out { background: color-mix(in srgb, gold 22%, transparent) }
pre { margin: 0; overflow-wrap: anywhere; white-space: pre-wrap; border: 1px solid; padding: .5rem }`;

/**
 * An HTML page to review an import: each draft beside the lines of the original from which it was
 * made, with their numbers and the field or text into which they went; then the lines that are in no
 * draft. It has no script and loads nothing.
 */
export function toReviewPage(outcomes: readonly FileOutcome[]): string {
  const inputs = outcomes.map((outcome, index) => toInput(outcome, index));
  const page = h('html', { lang: 'ko' }, [
    h('head', [
      h('meta', { charset: 'utf-8' }),
      h('meta', { name: 'viewport', content: 'width=device-width' }),
      h('meta', {
        httpEquiv: 'Content-Security-Policy',
        content: "default-src 'none'; style-src 'unsafe-inline'",
      }),
      h('title', '가져온 초고 검토'),
      h('style', STYLE),
    ]),
    h('body', [
      h('main', [
        h('h1', '가져온 초고 검토'),
        h('p', '원문의 줄마다 어디로 갔는지 보입니다. 색을 칠한 줄에는 싣지 않은 글이 있습니다.'),
        h('nav', { ariaLabel: '초고' }, [
          h(
            'ul',
            inputs.flatMap(({ links }) => links),
          ),
        ]),
        ...inputs.map(({ section }) => section),
      ]),
    ]),
  ]);
  return `<!doctype html>\n${toHtml(page)}\n`;
}

/** A line of the original and the claims for its pieces. */
interface OriginalLine {
  readonly number: number;
  readonly text: string;
  readonly claims: SourceClaim[];
  /** Index of the draft that has a part of it. */
  draft: number | undefined;
}

function toInput({ reading, files }: FileOutcome, index: number) {
  const lines = linesOf(reading.text, reading.claims, files);
  const anchor = (draft: number): string => `draft-${index + 1}-${draft + 1}`;
  const lineId = (line: number): string => `line-${index + 1}-${line}`;
  const lineOf = lineFinder(reading.text);
  const drafts = files.map(({ path, text, draft }, at) => {
    const own = lines.filter((line) => line.draft === at);
    const remarks = draft.remarks.map(({ text: remark, at: span }) => {
      const line = span && lineOf(span.start);
      return h('li', [
        ...(line === undefined ? [] : [h('a', { href: `#${lineId(line)}` }, `${line}행`), ' ']),
        remark,
      ]);
    });
    return h('section', { id: anchor(at) }, [
      h('h3', `${draft.matter.title} (${path})`),
      ...(remarks.length > 0 ? [h('h4', '살펴볼 것'), h('ul', remarks)] : []),
      h('div', { className: 'pair' }, [
        toTable(own, '원문', lineId),
        h('div', [h('h4', '초고'), h('pre', { tabIndex: 0 }, text)]),
      ]),
    ]);
  });
  const left = lines.filter(({ draft, text }) => draft === undefined && text.trim() !== '');
  const section = h('section', [
    h('h2', reading.input),
    h('p', `${reading.shape.label}, 초고 ${files.length}개`),
    ...drafts,
    ...(left.length > 0
      ? [h('h3', '초고에 없는 줄'), toTable(left, '싣지 않은 원문', lineId)]
      : []),
  ]);
  const links = files.map(({ draft }, at) =>
    h('li', [
      h('a', { href: `#${anchor(at)}` }, draft.matter.title),
      draft.remarks.length > 0 ? ` (살펴볼 것 ${draft.remarks.length}개)` : '',
    ]),
  );
  return { section, links };
}

/** The lines of an input with their claims; a line with a claim of a draft has the index of that draft. */
function linesOf(
  text: string,
  claims: readonly SourceClaim[],
  files: readonly DraftFile[],
): OriginalLine[] {
  const lines = text.split('\n').map((line, at): OriginalLine => ({
    number: at + 1,
    text: line,
    claims: [],
    draft: undefined,
  }));
  const lineOf = lineFinder(text);
  const add = (claim: SourceClaim, draft: number | undefined): void => {
    const last = lineOf(Math.max(claim.span.start, claim.span.end - 1));
    for (let number = lineOf(claim.span.start); number <= last; number++) {
      const line = lines[number - 1];
      if (!line) continue;
      line.claims.push(claim);
      line.draft ??= draft;
    }
  };
  for (const [at, { draft }] of files.entries()) {
    for (const claim of allClaims(draft)) add(claim, at);
  }
  for (const claim of claims) add(claim, undefined);
  return lines;
}

function toTable(
  lines: readonly OriginalLine[],
  caption: string,
  lineId: (line: number) => string,
): Element {
  const rows = lines.map(({ number, text, claims }) => {
    const went = [...new Set(claims.toSorted(byPlace).map(describe))];
    const isOut = claims.some((claim) => claim.to === 'aside' && claim.as === undefined);
    return h('tr', { id: lineId(number), className: isOut ? 'out' : undefined }, [
      h('th', { scope: 'row' }, String(number)),
      h('td', text),
      h('td', went.join(', ')),
    ]);
  });
  const head: ElementContent[] = [
    h('th', { scope: 'col', className: 'line' }, '줄'),
    h('th', { scope: 'col' }, '원문'),
    h('th', { scope: 'col', className: 'went' }, '간 곳'),
  ];
  return h('table', [h('caption', caption), h('thead', [h('tr', head)]), h('tbody', rows)]);
}

function byPlace(a: SourceClaim, b: SourceClaim): number {
  return a.span.start - b.span.start;
}

/** The place to which a piece went, in Korean: `본문`, `제목`, `싣지 않음(쪽의 틀)`. */
function describe(claim: SourceClaim): string {
  switch (claim.to) {
    case 'body':
      return '본문';
    case 'field':
      return TITLES.get(String(claim.field[0])) ?? String(claim.field[0]);
    case 'aside':
      return claim.as === undefined
        ? `싣지 않음(${claim.reason})`
        : `${claim.reason} → ${claim.as}`;
  }
}

/** Korean names of the fields, from the schemas. */
const TITLES = new Map([...titlesIn(bidSchema.shape), ...titlesIn(articleSchema.shape)]);

function titlesIn(shape: z.core.$ZodShape): [field: string, title: string][] {
  return Object.entries(shape).map(([field, schema]) => [
    field,
    z.globalRegistry.get(schema)?.title ?? field,
  ]);
}
