import { expect, test } from 'vitest';
import { ebookSchema } from '../../src/archive/scans.ts';
import { scanUrl } from '../../src/site/scan-url.ts';

test.each([
  ['https://example.org/ebook/{page}', 12, 'https://example.org/ebook/12'],
  ['https://example.org/view?p={page}&n={page}', 3, 'https://example.org/view?p=3&n=3'],
  ['https://example.org/ebook/{page+2}.jpg', 12, 'https://example.org/ebook/14.jpg'],
  ['https://example.org/ebook/{page-4}', 4, undefined],
  ['ebook.pdf', 12, '/issues/2019-03/ebook.pdf#page=12'],
  ['3월호 스캔.pdf', 12, '/issues/2019-03/3%EC%9B%94%ED%98%B8%20%EC%8A%A4%EC%BA%94.pdf#page=12'],
  ['ebook.pdf#page={page+2}', 12, '/issues/2019-03/ebook.pdf#page=14'],
  ['ebook.pdf#page={page-2}', 12, '/issues/2019-03/ebook.pdf#page=10'],
])('%s의 %s쪽', (ebook, page, url) => {
  expect(ebookSchema.parse(ebook)).toBe(ebook);
  expect(scanUrl({ month: '2019-03', ebook }, page)).toBe(url);
});

test('지면을 볼 곳이 없으면 주소도 없다', () => {
  expect(scanUrl({ month: '2019-03' }, 12)).toBeUndefined();
});

test.each([
  ['https://example.org/ebook/12', '쪽 번호의 자리 {page}가 없습니다.'],
  ['https://example.org/ebook/{pages}', '{pages}는 쓸 수 없습니다.'],
  ['https://example.org/{쪽}', '{쪽}은 쓸 수 없습니다.'],
  ['https://example.org/{page}/{', '{는 쓸 수 없습니다.'],
  ['https://exa mple.org/{page}', '주소는 https://로 시작하게 적어 주세요.'],
  ['example.org/ebook/{page}', '예: https://example.org/ebook/{page}, ebook.pdf.'],
  ['ebook.zip', '예: https://example.org/ebook/{page}, ebook.pdf.'],
  ['scans/ebook.pdf', '예: https://example.org/ebook/{page}, ebook.pdf.'],
  ['', '예: https://example.org/ebook/{page}, ebook.pdf.'],
  ['ebook.pdf#page=3', '예: ebook.pdf#page={page+2}'],
  ['https://user:word@example.org/{page}', '//와 @ 사이를 지워 주세요.'],
  ['https://example.org:{page}/', '첫 빗금(/) 뒤에 적어 주세요.'],
  ['https://{page}.example.org/', '첫 빗금(/) 뒤에 적어 주세요.'],
  ['ebook.pdf#{page}', '예: ebook.pdf#page={page+2}'],
])('%s은 잘못', (ebook, said) => {
  const messages = ebookSchema.safeParse(ebook).error?.issues.map(({ message }) => message);
  expect(messages).toEqual([expect.stringContaining(said)]);
});
