import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import * as enDeadline from '../../src/words/en/deadline-words.ts';
import * as enFeedsPage from '../../src/words/en/feeds-page-words.ts';
import { keystrokes as enKeystrokes } from '../../src/words/en/keystrokes.ts';
import * as enLightbox from '../../src/words/en/lightbox-words.ts';
import * as enMarks from '../../src/words/en/mark-words.ts';
import * as enNotFound from '../../src/words/en/not-found-words.ts';
import * as enOffline from '../../src/words/en/offline-words.ts';
import * as enPageScript from '../../src/words/en/page-script-words.ts';
import * as enReading from '../../src/words/en/reading-words.ts';
import * as enResults from '../../src/words/en/result-words.ts';
import * as enSignIn from '../../src/words/en/sign-in-words.ts';
import { lineJoints as enLineJoints } from '../../src/words/en/line-joints.ts';
import * as koDeadline from '../../src/words/ko/deadline-words.ts';
import * as koFeedsPage from '../../src/words/ko/feeds-page-words.ts';
import * as koLightbox from '../../src/words/ko/lightbox-words.ts';
import * as koMarks from '../../src/words/ko/mark-words.ts';
import * as koNotFound from '../../src/words/ko/not-found-words.ts';
import * as koOffline from '../../src/words/ko/offline-words.ts';
import * as koPageScript from '../../src/words/ko/page-script-words.ts';
import * as koReading from '../../src/words/ko/reading-words.ts';
import * as koResults from '../../src/words/ko/result-words.ts';
import * as koSignIn from '../../src/words/ko/sign-in-words.ts';
import { lineJoints } from '../../src/words/ko/line-joints.ts';
import { wordsOf } from '../../src/words/words.ts';
import { catalogueTexts } from './catalogue-texts.ts';

const HANGUL = /\p{Script=Hangul}/u;

/** The words for pages, without the language and its functions. */
function catalogueIn(language: string): object {
  const parts = Object.entries(wordsOf(language));
  return Object.fromEntries(parts.filter(([, part]) => typeof part === 'object'));
}

const pairs: Record<string, [korean: unknown, english: unknown]> = {
  페이지: [catalogueIn('ko'), catalogueIn('en')],
  마감: [koDeadline, enDeadline],
  피드: [koFeedsPage, enFeedsPage],
  '그림 크게 보기': [koLightbox, enLightbox],
  '검색어 표시': [koMarks, enMarks],
  '404': [koNotFound, enNotFound],
  '모든 페이지의 스크립트': [koPageScript, enPageScript],
  '네트워크 없이 읽기': [koOffline, enOffline],
  '읽은 곳': [koReading, enReading],
  '회원사의 본문 열기': [koSignIn, enSignIn],
  '검색 결과': [koResults, enResults],
};

test.each(Object.entries(pairs))(
  '%s: 한국어는 한국어로, 영어는 한글 없이 말한다',
  (_name, pair) => {
    const [korean, english] = [catalogueTexts(pair[0]), catalogueTexts(pair[1])];
    expect([...english.keys()]).toEqual([...korean.keys()]);
    for (const [path, text] of korean) {
      // The source of a sentence may have none; a style is not read.
      const isRead = !text.includes('=>') && !path.includes('letterStyle');
      // `CSV` is the name of a format in every language.
      const isName = /^[A-Z]+$/u.test(text);
      if (isRead && !isName && /\p{L}/u.test(text)) expect(text, path).toMatch(HANGUL);
    }
    for (const [path, text] of english) expect(text, path).not.toMatch(HANGUL);
  },
);

test('영어 저널의 브라우저는 한글의 글쇠를 받지 않는다', () => {
  expect([...Object.values(enKeystrokes).flatMap((letters) => [...letters])]).toEqual([]);
});

test('두 언어는 같은 파일로 되어 있고, 스타일의 말도 모두 있다', () => {
  const filesOf = (language: string): string[] =>
    readdirSync(`src/words/${language}`).filter((name) => name !== 'plural.ts');
  expect(filesOf('en')).toEqual(filesOf('ko'));
  const wordsIn = (language: string): string[] => {
    const css = readFileSync(`src/words/${language}/typography.css`, 'utf8');
    return [...css.matchAll(/--word-\w+/gu)].map(([name]) => name);
  };
  expect(wordsIn('ko')).not.toEqual([]);
  expect(wordsIn('en')).toEqual(wordsIn('ko'));
});

test('제목의 이음새는 한글로 낸 저널에만 있다', () => {
  expect(lineJoints('‘말’과 글')).toEqual([3]);
  expect(enLineJoints('‘Words’ and letters')).toEqual([]);
});
