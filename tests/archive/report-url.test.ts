import { expect, test } from 'vitest';
import { toReportUrl } from '../../src/archive/journal.ts';

const page = { title: '상담 & 품질 100%?', url: 'https://journal.example.org/issues/2024-04/a/' };

test('편지에는 제목과 주소가 미리 적힌다', () => {
  const url = new URL(
    toReportUrl({ report: 'mailto:editor@example.org', language: 'ko' }, page) ?? '',
  );
  expect(url.pathname).toBe('editor@example.org');
  expect(url.searchParams.get('subject')).toBe('오류 제보: 상담 & 품질 100%?');
  expect(url.searchParams.get('body')).toContain(`\r\n${page.url}\r\n`);
  // A mail program shows a plus sign as it is.
  expect(url.href).not.toContain('+');
});

test('이슈에는 정해 둔 라벨이 남고 제목과 주소가 더해진다', () => {
  const report = 'https://github.com/example/journal/issues/new?labels=typo';
  const url = new URL(toReportUrl({ report, language: 'ko' }, page) ?? '');
  expect(url.searchParams.get('labels')).toBe('typo');
  expect(url.searchParams.get('title')).toBe('오류 제보: 상담 & 품질 100%?');
  expect(url.searchParams.get('body')).toContain(`\n${page.url}\n`);
});

test('받을 곳을 적지 않으면 저장소의 양식이 열리고, 글의 주소가 미리 적힌다', () => {
  const url = new URL(
    toReportUrl({ repository: 'https://github.com/example/journal', language: 'ko' }, page) ?? '',
  );
  expect(Object.fromEntries(url.searchParams)).toEqual({
    template: 'correction.yml',
    title: '오류 제보: 상담 & 품질 100%?',
    page: page.url,
  });
});

test('받을 곳이 없으면 주소도 없다', () => {
  expect(toReportUrl({ language: 'ko' }, page)).toBeUndefined();
});
