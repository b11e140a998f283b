import { expect, test } from 'vitest';
import { readAddresses, writeAddresses } from '../../src/site/address-list.ts';
import { nearestAddresses, wordsOfPath } from '../../src/browser/not-found.ts';

const ADDRESSES = [
  '/issues/',
  '/bids/',
  '/about/',
  '/issues/2024-05/',
  '/issues/2024-06/',
  '/issues/2024-05/gen-z-workplace/',
  '/issues/2024-06/상담-품질/',
  '/issues/2024-06/chat/',
  '/bids/2024/chatbot/',
];

test('주소 목록은 적었다 읽어도 그대로다', () => {
  expect(readAddresses(writeAddresses(ADDRESSES)).sort()).toEqual([...ADDRESSES].sort());
});

test.each<[why: string, path: string, nearest: string]>([
  ['한 자모가 틀림', '/issues/2024-06/상당-품질/', '/issues/2024-06/상담-품질/'],
  ['부호로 적은 한글', `/issues/2024-06/${encodeURI('상담품질')}`, '/issues/2024-06/상담-품질/'],
  ['자모로 풀린 한글', '/issues/2024-06/상담-품짏/'.normalize('NFD'), '/issues/2024-06/상담-품질/'],
  ['큰 글자', '/Issues/2024-06/CHAT', '/issues/2024-06/chat/'],
  ['마지막 빗금이 없음', '/about', '/about/'],
  ['.html로 끝남', '/issues/2024-06/chat.html', '/issues/2024-06/chat/'],
  ['index.html로 끝남', '/issues/2024-06/index.html', '/issues/2024-06/'],
  ['다른 달의 폴더', '/issues/2023-12/gen-z-workplace/', '/issues/2024-05/gen-z-workplace/'],
  ['폴더가 빠짐', '/gen-z-workplace', '/issues/2024-05/gen-z-workplace/'],
  ['겹친 빗금', '//issues//2024-06//chat/', '/issues/2024-06/chat/'],
  [
    '글자 중간에서 잘린 링크',
    '/issues/2024-06/%EC%83%81%EB%8B%B4-%ED%92',
    '/issues/2024-06/상담-품질/',
  ],
  ['없는 달', '/issues/2024-07/', '/issues/2024-05/'],
  ['있는 달의 없는 글', '/issues/2024-06/전혀-다른-이름/', '/issues/2024-06/'],
])('%s: %s', (_, path, nearest) => {
  expect(nearestAddresses(path, ADDRESSES)[0]).toBe(nearest);
});

test.each([
  ['/issues/2024-06/chatt/', ['/issues/2023-01/chat/', '/issues/2024-06/chat/']],
  ['/issue/2024-06/chat', ['/bids/2024/chat/', '/issues/2024-06/chat/']],
])('이름이 같으면 폴더가 가까운 것이 먼저다: %s', (path, addresses) => {
  expect(nearestAddresses(path, addresses)).toEqual(addresses.toReversed());
});

test('닮은 글이 많아도 그 글이 있을 목록은 남긴다', () => {
  const chats = ['chata', 'chatb', 'chatc'].map((name) => `/issues/2024-06/${name}/`);
  expect(nearestAddresses('/issues/2024-06/chat/', [...chats, '/issues/2024-06/'])).toEqual([
    '/issues/2024-06/chata/',
    '/issues/2024-06/chatb/',
    '/issues/2024-06/',
  ]);
});

test('닮은 것이 없으면 아무것도 내놓지 않는다', () => {
  expect(nearestAddresses('/wp-login.php', ADDRESSES)).toEqual([]);
});

test('셋까지만 내놓는다', () => {
  const many = Array.from({ length: 9 }, (_, at) => `/issues/2024-0${at + 1}/`);
  expect(nearestAddresses('/issues/2024-00/', ['/issues/', ...many])).toHaveLength(3);
});

test.each([
  ['/issues/2024-06/상담-품질.html', '상담 품질'],
  [encodeURI('/tags/챗봇_구축/'), '챗봇 구축'],
  ['/issues/2024-06/gen-z-2/', 'gen z'],
  ['/issues/2024-13/', ''],
  ['/', ''],
])('%s의 낱말은 ‘%s’', (path, words) => {
  expect(wordsOfPath(path)).toBe(words);
});
