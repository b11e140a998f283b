import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { generateArchive } from '../../scripts/bench/generate.ts';
import { generateNotices } from '../../scripts/bench/generate-notices.ts';
import { toHugoEntry } from '../../scripts/bench/hugo-side.ts';

test('Hugo는 같은 글을 태그 없는 마크다운으로 받는다', () => {
  const body = [
    '<Figure src="a.jpg" alt="저녁" />',
    '<Chart type="bar" title="비율" unit="%">\n\n| 가 | 나 |\n| --- | ---: |\n| 다 | 1 |\n\n</Chart>',
    '<Box title="정리">\n\n글이다.\n\n</Box>',
    '이를 <Hanja read="고객">顧客</Hanja>라고 적었다.[^1]',
    '[^1]: 각주.',
  ].join('\n\n');
  const matter =
    'title: "제목"\nissue: 2024-12\ncategory: news\ndate: 2024-12-01\ntags: [가]\nsource: { name: 매체 }';
  const entry = toHugoEntry(`---\n${matter}\n---\n\n${body}\n`, '/issues/2024-12/');
  const [, fields = '', text = ''] = entry.split('---\n', 3);
  expect(parse(fields)).toEqual({
    ...{ title: '제목', date: '2024-12-01', tags: ['가'] },
    ...{ categories: ['news'], sources: ['매체'] },
  });
  expect(entry).toContain('![저녁](/issues/2024-12/a.jpg)');
  expect(entry).toContain('**비율**\n\n| 가 | 나 |');
  expect(entry).toContain('**정리**\n\n글이다.');
  expect(entry).toContain('이를 顧客(고객)라고 적었다.[^1]');
  expect(text).not.toBe('');
});

test('지어낸 글에 바꾸지 못한 태그가 남지 않는다', () => {
  for (const generated of [...generateArchive(100), ...generateNotices(10)]) {
    if (!('text' in generated) || !generated.file.endsWith('.mdx')) continue;
    expect(toHugoEntry(generated.text, '/issues/2024-12/')).not.toMatch(/<\/?[A-Z]/u);
  }
});
