import { expect, test } from 'vitest';
import { toHtml } from 'hast-util-to-html';
import { toPicture, toZoom } from '../../src/body/picture.ts';
import { sealedFilesOf, toSealedHtml } from '../../src/body/sealed-html.ts';
import { article } from '../archive/samples.ts';

const image = (name: string, width = 1600) => ({
  ...{ file: `issues/2024-04/${name}.png`, name, width, height: 900, transparent: false },
});
const [cover, wide, small] = [image('cover'), image('wide'), image('small', 300)];
const own = article('2024-04', 'a', {
  cover: { src: 'cover.png' },
  images: [cover, wide, small],
  attachments: [{ title: '설문', file: '설문 & 답.csv' }],
  attachmentsInText: ['설문 & 답.csv', 'talk.mp3'],
});
const shown = (picture: typeof wide, alt: string): string =>
  toHtml(toZoom(picture, toPicture(picture, alt, { target: 'page' })));

test('파일마다 아무것도 말하지 않는 번호를 받고, 누구나 보는 대표 그림은 잠그지 않는다', () => {
  expect(sealedFilesOf(own).map(({ address, type }) => [address, type])).toEqual([
    ['/issues/2024-04/a/sealed-1.bin', 'image/webp'],
    ['/issues/2024-04/a/sealed-2.bin', 'image/webp'],
    ['/issues/2024-04/a/sealed-3.bin', 'text/csv; charset=utf-8'],
    ['/issues/2024-04/a/sealed-4.bin', 'audio/mpeg'],
  ]);
});

test('그림은 설명이 있는 canvas가 되고, 크게 보는 링크는 그림의 파일을 가리키지 않는다', () => {
  const html = `<p>${shown(wide, '큰 "그림" > 하나')}</p><p>${shown(small, '')}</p>`;
  expect(toSealedHtml(html, own)).toBe(
    [
      '<p><a class="zoom" href="#"><canvas role="img" aria-label="큰 &#x22;그림&#x22; > 하나" width="1600" height="900" data-sealed="/issues/2024-04/a/sealed-1.bin" data-type="image/webp"></canvas></a></p>',
      '<p><canvas aria-hidden="true" width="300" height="900" data-sealed="/issues/2024-04/a/sealed-2.bin" data-type="image/webp"></canvas></p>',
    ].join(''),
  );
});

test('대표 그림과 다른 링크는 그대로이다', () => {
  const html = `${shown(cover, '표지')}<a href="/about/">소개</a><a href="/issues/2024-04/b/talk.mp3">남의 파일</a>`;
  expect(toSealedHtml(html, own)).toBe(html);
});

test('첨부의 링크에는 주소 대신 잠근 파일이 있고, 소리는 링크만 남는다', () => {
  const html =
    '<a href="/issues/2024-04/a/%EC%84%A4%EB%AC%B8%20%26%20%EB%8B%B5.csv" download>설문</a>' +
    '<audio controls preload="none" src="/issues/2024-04/a/talk.mp3" aria-label="대담"></audio>';
  expect(toSealedHtml(html, own)).toBe(
    '<a href="#" download="설문 &amp; 답.csv" data-sealed="/issues/2024-04/a/sealed-3.bin" data-type="text/csv; charset=utf-8">설문</a>',
  );
});
