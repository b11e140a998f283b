import { expect, test } from 'vitest';
import { linkTarget } from '../../src/check/rules/links/link-faults.ts';

const PAGE = '/issues/2024-04/상담/';
const ROOT = 'https://a.example';
const BELOW = 'https://name.github.io/journal';

test.each([
  [ROOT, '/about/', '/about/'],
  [ROOT, `${ROOT}/about/`, '/about/'],
  [ROOT, '//a.example/about/', '/about/'],
  [ROOT, '../../../../../x/', '/x/'],
  [ROOT, 'https://b.example/about/', undefined],
  [ROOT, 'mailto:a@b.example', undefined],
  [BELOW, '/about/', '/about/'],
  [BELOW, `${BELOW}/about/`, '/about/'],
  [BELOW, BELOW, '/'],
  [BELOW, '//name.github.io/journal/about/', '/about/'],
  [BELOW, '#결과', PAGE],
  // What an editor types has no base path: this is an address that does not exist.
  [BELOW, '/journal/about/', '/journal/about/'],
  [BELOW, 'https://name.github.io/other/', undefined],
  [BELOW, 'https://name.github.io/journals/', undefined],
])('%s의 글에서 %s는 %s', (site, link, path) => {
  expect(linkTarget(link, PAGE, site)?.path).toBe(path);
});
