import { expect } from 'vitest';
import { checkDraftFile, checkReading } from '../../scripts/import/accounting.ts';
import { toDraftFile } from '../../scripts/import/draft-file.ts';
import {
  type MarkdownSurroundings,
  NO_SURROUNDINGS,
} from '../../scripts/import/markdown/markdown-head.ts';
import { createPlacer, foldRepeatedDrafts } from '../../scripts/import/place-drafts.ts';
import { readInput } from '../../scripts/import/recognise.ts';
import { toCategoryNodes } from '../../src/archive/category.ts';

const CATEGORIES = toCategoryNodes([
  { slug: 'news', label: '소식', children: [{ slug: 'members', label: '회원사 뉴스' }] },
  { slug: 'report', label: 'Report' },
]);

/**
 * Imports one Markdown text (`input` is its path) in memory; gives the draft's path, fields, body
 * and remarks.
 */
export function importMarkdown(
  input: string,
  source: string,
  around: Partial<MarkdownSurroundings> = {},
) {
  const surroundings = { ...NO_SURROUNDINGS, categories: CATEGORIES, ...around };
  const [reading] = foldRepeatedDrafts([readInput(input, source, surroundings)]);
  const [draft] = reading?.drafts ?? [];
  if (!reading || !draft) throw new Error('one Markdown file gives one draft');
  const place = createPlacer({ pathOf: () => undefined, idAt: () => undefined });
  const file = toDraftFile(draft, place(draft));
  const end = file.text.indexOf('\n---\n') + 5;
  const comments = /^# 확인 필요: .*$/gmu;
  return {
    path: file.path,
    shape: reading.shape.name,
    fields: file.text
      .slice(4, end - 4)
      .replace(comments, '')
      .replace(/^\n*id: .*\n/u, ''),
    body: file.text.slice(end).trim(),
    /** The imported body, with the empty line above it. */
    typed: file.text.slice(end),
    remarks: draft.draft.remarks.map(({ text }) => text),
    comments: file.text.match(comments) ?? [],
    problems: [...checkReading(reading, [file]).problems, ...checkDraftFile(file)],
  };
}

/** Valid frontmatter of an article. */
export const MATTER = '---\ntitle: 새 상담실\ndate: 2024-05-02\ncategory: report\n---\n';

/**
 * Imports a body with this frontmatter, as if pictures in `images/` and one other post of the
 * import existed.
 */
export function importBody(body: string, matter = MATTER) {
  return importMarkdown('_posts/2024-05-02-post.md', matter + body, {
    findPicture: (_input, address) => (address.includes('images/') ? address : undefined),
    namePicture: (_folder, picture) => picture.slice(picture.lastIndexOf('/') + 1),
    findPost: (_input, address) =>
      address.includes('2024-05-09-second') ? '/issues/2024-05/second/' : undefined,
  });
}

/**
 * Expects that a body is imported as `body`, and that no letter is lost: each is in the draft or in
 * the report.
 */
export function expectBody(source: string, body: string): void {
  const found = importBody(source);
  expect(found.body).toBe(body);
  expect(found.problems).toEqual([]);
}
