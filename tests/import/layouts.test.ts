import { describe, expect, test } from 'vitest';
import { type DraftFile, toIssueFiles, toJournalFile } from '../../scripts/import/draft-file.ts';
import type { Draft } from '../../scripts/import/imported-draft.ts';
import { buildReport, type Report } from '../../scripts/import/import-report.ts';
import { visibleText } from '../../scripts/import/span.ts';
import { isError } from '../../src/check/message.ts';
import { checkContent } from '../../src/content/check-content.ts';
import { makeFolder } from '../content/folder.ts';
import { importText } from './import-text.ts';
import { type Expected, vary } from './layout.ts';
import { LAYOUTS } from './layouts.ts';

/** Variations of each layout; `LAYOUT_RUNS=200` takes a minute. */
const VARIATIONS = Number(process.env.LAYOUT_RUNS ?? 30);

const SHOWN = process.env.LAYOUT_TEXT !== undefined;

/** Lines of which a part is neither in a draft nor in the report; `\` and marks of Markdown do not count. */
function lostLines(
  text: string,
  { files, report }: { files: readonly DraftFile[]; report: Report },
): string[] {
  const drafts = lettersOf(files.map((file) => file.text).join('\n'));
  return text.split(/\r?\n/u).filter((line, index) => {
    const told = report.setAside
      .filter(({ line: at }) => at === index + 1)
      .sort((a, b) => b.text.length - a.text.length);
    const parts = told.reduce(
      (rest, aside) => rest.flatMap((part) => part.split(aside.text)),
      [line.normalize('NFC').replaceAll('\u200b', '').trim()],
    );
    return parts.some((part) => !drafts.includes(lettersOf(part)));
  });
}

function lettersOf(text: string): string {
  return visibleText(text).replaceAll(/[^\p{L}\p{N}]+/gu, '');
}

/** What a draft says, in the form of an expectation. */
function toFacts({ kind, matter, blocks }: Draft): Required<Expected> | Record<string, unknown> {
  const count = (type: string): number => blocks.filter((block) => block.type === type).length;
  if (kind === 'bid') return { ...matter, krw: matter.amount?.krw };
  return {
    ...matter,
    credits: matter.credits.map(({ role, name }) => [role, name]),
    tables: count('table'),
    lists: count('list'),
  };
}

describe.each(Object.entries(LAYOUTS))('%s', (_, layout) => {
  test('아무것도 잃지 않고, 잘못 읽은 것은 알린다', () => {
    const wrong = new Map<string, string>();
    for (let seed = 0; seed < VARIATIONS; seed++) {
      const { text, expected } = vary(layout, seed);
      const { outcome, problems } = importText(text.normalize('NFC'));
      const { files } = outcome;
      const report = buildReport([outcome], { written: [], unchanged: [], kept: [] });
      const tell = (what: string, detail: unknown): void => {
        if (!wrong.has(what))
          wrong.set(what, `seed ${seed}: ${String(detail)}${SHOWN ? `\n${text}` : ''}`);
      };
      for (const problem of problems) tell('accounting', problem);
      const lost = lostLines(text, { files, report });
      if (lost.length > 0) tell('lost', lost.join(' / '));
      const drafts = files.map(({ draft }) => draft);
      if (drafts.length !== expected.length) tell('count', drafts.length);
      for (const [index, wanted] of expected.entries()) {
        const draft = drafts[index];
        if (!draft) continue;
        const facts = Object.entries(toFacts(draft));
        for (const [field, value] of Object.entries(wanted)) {
          const found = facts.find(([name]) => name === field)?.[1];
          if (JSON.stringify(found) === JSON.stringify(value)) continue;
          const isTold = draft.remarks.some((remark) => remark.field === field);
          if (!isTold) tell(field, `${JSON.stringify(found)}, wanted ${JSON.stringify(value)}`);
        }
      }
    }
    expect(Object.fromEntries(wrong)).toEqual({});
  });

  test('옮긴 것은 점검을 통과한다', async () => {
    const { files } = importText(vary(layout, 2).text.normalize('NFC')).outcome;
    const all = [...files, ...toIssueFiles(files), toJournalFile(files)];
    const folder = makeFolder(Object.fromEntries(all.map(({ path, text }) => [path, text])));
    const { messages } = await checkContent(folder);
    expect(messages.filter(isError)).toEqual([]);
  });
});
