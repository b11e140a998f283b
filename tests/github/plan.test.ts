import { expect, test } from 'vitest';
import { planContent, readChanges } from '../../scripts/pull-request/content-plan.ts';

const PLAIN = '100644';
const PROGRAM = '100755';
const LINK = '120000';
const MODULE = '160000';
const GONE = '000000';

test.each([
  ['content/issues/2024-06/새 글.mdx', PLAIN, '받음'],
  ['content/bids/2024/a.pdf', PROGRAM, '받음'],
  ['content/journal.yaml', PLAIN, '받음'],
  ['content/search.yaml', PLAIN, '받음'],
  ['content/style.yaml', PLAIN, '받음'],
  ['content/issues/2024-06/a.mdx', GONE, '지움'],
  ['content/issues/2024-06/a.mdx', LINK, '거절'],
  ['content/journal.yaml', LINK, '거절'],
  ['content/issues', LINK, '거절'],
  ['content/issues', PLAIN, '거절'],
  ['content/bids/2024', MODULE, '거절'],
  ['content', LINK, '두고 감'],
  ['content/pages/about.mdx', PLAIN, '두고 감'],
  ['content/pages/about.mdx', GONE, '두고 감'],
  ['content/other.yaml', PLAIN, '두고 감'],
  ['content/journal.yaml/a', PLAIN, '두고 감'],
  ['content/issues/.npmrc', PLAIN, '두고 감'],
  ['content/issues/.git/config', PLAIN, '두고 감'],
  ['content/issues/../../package.json', PLAIN, '두고 감'],
  ['content/issues/..', PLAIN, '두고 감'],
  [String.raw`content/issues/..\..\package.json`, PLAIN, '두고 감'],
  ['Content/issues/2024-06/a.mdx', PLAIN, '두고 감'],
  ['a/content/issues/a.mdx', PLAIN, '두고 감'],
  ['package.json', PLAIN, '두고 감'],
])('%j(%s): %s', (path, mode, expected) => {
  const [object, none] = ['1', '0'].map((digit) => digit.repeat(40));
  // As Git prints it, after a path that looks like the head of an entry.
  const raw = `:000000 100644 ${none} ${object} A\0:a b c d e\0:100644 ${mode} ${none} ${object} M\0${path}\0`;
  const { removed, written, refused, others } = planContent(readChanges(raw));
  expect({
    받음: written.map((file) => file.path),
    지움: removed,
    거절: refused.map((message) => message.file),
    '두고 감': others.filter((file) => file !== ':a b c d e'),
  }).toEqual({ 받음: [], 지움: [], 거절: [], '두고 감': [], [expected]: [path] });
  expect(others).toContain(':a b c d e');
});
