import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { chooseExcerpt, type MarkedText, spellingsOf, toRuns } from '../../src/search/excerpt.ts';
import { markPhrases } from '../../src/search/korean/open-korean-index.ts';
import { decodeRecord, encodeRecord } from '../../src/search/record-format.ts';

/** A text with its words in brackets, `[이웃]을 [돕다:도]왔다`, as Pagefind keeps it. */
function record(marked: string): string {
  const tokens: { word: string; start: number; end: number }[] = [];
  let text = '';
  for (const [, before = '', found = ''] of marked.matchAll(/([^[]*)(?:\[([^\]]+)\])?/gu)) {
    text += before;
    if (found === '') continue;
    const [word = '', surface = word] = found.split(':');
    tokens.push({ word, start: text.length, end: text.length + surface.length });
    text += surface;
  }
  return encodeRecord(text, tokens);
}

function mark(marked: string, ...phrases: string[]): MarkedText {
  return markPhrases(
    decodeRecord(record(marked)),
    phrases.map((phrase) => phrase.split('+')),
  );
}

/** The text with what was found in brackets. */
function shown(marked: MarkedText, span = { start: 0, end: marked.text.length }): string {
  return toRuns(marked, span)
    .map((run) => (run.marked ? `[${run.text}]` : run.text))
    .join('');
}

describe('표시', () => {
  test.each<[marked: string, phrases: string[], shown: string]>([
    ['[이웃]을 [돕다:도]왔다', ['돕다'], '이웃을 [도]왔다'],
    ['[상담사]가 [상담]을', ['상담'], '상담사가 [상담]을'],
    ['[cx:CX]와 [고객]', ['cx'], '[CX]와 고객'],
    ['[고객:顧客]의 [고객]', ['고객'], '[顧客]의 [고객]'],
    ['[고객] [경험], [고객]의 [경험]', ['고객+경험'], '[고객 경험], 고객의 경험'],
    ['[고객][경험]과 [고객]', ['고객+경험'], '[고객경험]과 고객'],
    ['[고객] [경험]', ['고객', '고객+경험'], '[고객 경험]'],
    ['[고객] [경험] [관리]', ['고객+경험', '경험+관리'], '[고객 경험 관리]'],
    ['[고객] [경험]', ['고객', '경험'], '[고객] [경험]'],
    ['[이직][률]', ['이직', '률'], '[이직][률]'],
    ['[고객]', ['상담'], '고객'],
    ['[고객]', ['고객+경험'], '고객'],
    ['[고객]\n[경험]', ['고객+경험'], '고객\n경험'],
    ['😀 [고객]', ['고객'], '😀 [고객]'],
    ['[고객]', [], '고객'],
    ['', ['고객'], ''],
  ])('%j에서 %o', (marked, phrases, expected) => {
    expect(shown(mark(marked, ...phrases))).toBe(expected);
  });

  test('찾은 글자 그대로를 한 번씩 차례로 말한다', () => {
    expect(spellingsOf(mark('[cx:CX], [고객], [cx:CX], [cx:Cx]', 'cx', '고객'))).toEqual([
      'CX',
      '고객',
      'Cx',
    ]);
    expect(spellingsOf(mark('[고객]', '상담'))).toEqual([]);
  });

  test('잘라 내도 표시가 남는다', () => {
    const marked = mark('가 [고객] 나 [경험] 다', '고객', '경험');
    expect(shown(marked, { start: 3, end: 8 })).toBe('[객] 나 [경]');
    expect(shown(marked, { start: 0, end: 2 })).toBe('가 ');
  });
});

/** The excerpt that is chosen, with its marks. */
function excerpt(marked: string, ...phrases: string[]): string {
  const found = mark(marked, ...phrases);
  return shown(found, chooseExcerpt(found));
}

const FILLER = '여기에는 다른 이야기가 길게 이어져서 한참을 더 읽어야 끝이 난다. '.repeat(8).trim();

describe('뽑은 글', () => {
  test('한 문단에서 뽑는다', () => {
    expect(excerpt('앞 문단이다.\n이 [고객]의 문단이다.\n뒤 문단이다.', '고객')).toBe(
      '이 [고객]의 문단이다.',
    );
  });

  test('서로 다른 것이 많은 데를 뽑는다', () => {
    const text = '[고객] 그리고 [고객], 또 [고객]이다.\n여기는 [고객]과 [경험]이 있다.';
    expect(excerpt(text, '고객', '경험')).toBe('여기는 [고객]과 [경험]이 있다.');
  });

  test('똑같이 좋은 데가 여럿이면 앞에 나온 데를 뽑는다', () => {
    expect(excerpt('앞의 [고객]이다.\n가운 [고객]이다.\n끝의 [고객]이다.', '고객')).toBe(
      '앞의 [고객]이다.',
    );
  });

  test('소제목보다 본문을 뽑는다', () => {
    const body = `이 글에서 [고객]을 다시 본다. ${FILLER}`;
    expect(excerpt(`[고객]\n${body}`, '고객')).toMatch(/^이 글에서 \[고객\]을/u);
  });

  test('결과의 아래에 보일 줄은 다른 데가 없을 때만 뽑는다', () => {
    const found = mark('새 [고객]을 찾는다.\n[고객] [경험] 공고', '고객', '경험');
    const facts = new Set(['고객 경험 공고']);
    expect(shown(found, chooseExcerpt(found))).toBe('[고객] [경험] 공고');
    expect(shown(found, chooseExcerpt(found, facts))).toBe('새 [고객]을 찾는다.');
    const only = mark('글이다.\n[고객] 경험 공고', '고객');
    expect(shown(only, chooseExcerpt(only, facts))).toBe('[고객] 경험 공고');
  });

  test('긴 문단에서는 가까운 문장의 처음부터, 낱말 사이에서 끊는다', () => {
    const shownText = excerpt(`${FILLER} 새 문장에서 [고객]이 나온다. ${FILLER}`, '고객');
    expect(shownText).toMatch(/^새 문장에서 \[고객\]이 나온다\. /u);
    expect(shownText.length).toBeLessThanOrEqual(142);
    expect(`${FILLER} `).toContain(`${shownText.split('나온다. ')[1] ?? '없음'} `);
  });

  test('찾은 것이 없으면 비어 있다', () => {
    expect(excerpt(`${FILLER}\n[고객]`, '상담')).toBe('');
    expect(excerpt('', '상담')).toBe('');
  });

  test('무엇을 찾든 한 문단의 한 조각이고, 찾은 것을 담고, 길지 않다', () => {
    const piece = fc.constantFrom(
      ...['[고객]', '[경험]', '[돕다:도]왔다', ' ', '. ', '? ', '\n', '이야기', '가', FILLER, '😀'],
    );
    const texts = fc.array(piece, { maxLength: 30 }).map((parts) =>
      parts
        .join('')
        .split('\n')
        .map((line) => line.replace(/ +/gu, ' ').trim())
        .join('\n'),
    );
    fc.assert(
      fc.property(texts, (text) => {
        const found = mark(text, '고객', '고객+경험', '돕다');
        const span = chooseExcerpt(found);
        const piece = found.text.slice(span.start, span.end);
        expect(piece).not.toContain('\n');
        expect(piece).toBe(piece.trim());
        expect(piece.length).toBeLessThanOrEqual(160);
        const runs = toRuns(found, span);
        expect(runs.map((run) => run.text).join('')).toBe(piece);
        expect(runs.some((run) => run.marked)).toBe(found.spans.length > 0);
      }),
      { numRuns: 500 },
    );
  });
});
