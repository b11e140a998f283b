import { getChoseong } from 'es-hangul';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { toArchiveLexicon } from '../../scripts/build/search-index/analysed-index.ts';
import { toLineFacts } from '../../scripts/build/search-index/page-facts.ts';
import { NO_PAIRS, toPairTable } from '../../scripts/build/search-index/pair-table.ts';
import { toNumbers, toStringTable } from '../../scripts/build/search-index/string-table.ts';
import type { Morpheme } from '../../src/search/analyze.ts';
import type { MorphemeKind } from '../../src/search/morpheme-kind.ts';
import {
  type LexiconLine,
  parseLexicon,
  SHARDS,
  shardOf,
  toLexicon,
  formatLexicon,
} from '../../src/search/lexicon.ts';

const words = fc.stringMatching(/^[가-힣a-z0-9語ß]{1,6}$/u);
const lines: fc.Arbitrary<LexiconLine> = fc.oneof(
  fc.record({
    parts: fc.array(words, { minLength: 1, maxLength: 4 }),
    kind: fc.constant<'noun'>('noun'),
    weight: fc.nat({ max: 31 }),
  }),
  fc.record({
    parts: fc.tuple(words),
    kind: fc.constant<'verb'>('verb'),
    weight: fc.nat({ max: 31 }),
  }),
);

test('적은 것에서 그대로 읽어 낸다', () => {
  fc.assert(
    fc.property(fc.array(lines), (list) => {
      expect(parseLexicon(formatLexicon(list))).toEqual(list);
    }),
  );
});

test('아주 흔한 낱말도 갈래를 지킨다', () => {
  const written = formatLexicon([{ parts: ['상담'], kind: 'noun', weight: 99 }]);
  expect(parseLexicon(written)).toEqual([{ parts: ['상담'], kind: 'noun', weight: 31 }]);
});

describe('파일', () => {
  test('글자와 그 초성은 같은 파일에 있다', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0xac00, max: 0xd7a3 }), (code) => {
        const syllable = String.fromCharCode(code);
        expect(shardOf(syllable)).toBe(shardOf(getChoseong(syllable)));
        expect(shardOf(syllable)).not.toBe('other');
      }),
      { numRuns: 2000 },
    );
  });

  test.each(['가까카ㄱㄲㅋ', '다따타ㄷㄸㅌ', '바빠파ㅂㅃㅍ', '사싸ㅅㅆ', '자짜차ㅈㅉㅊ'])(
    '소리가 가까운 %s는 한 파일에 있다',
    (letters) => {
      expect(new Set(Array.from(letters, shardOf)).size).toBe(1);
    },
  );

  test('한글이 아니면 나머지 파일에 있고, 모든 파일을 쓴다', () => {
    expect(['c', '3', 'é', '語'].map(shardOf)).toEqual(['other', 'other', 'other', 'other']);
    expect(new Set(Array.from('가나다라마바사아자하a', shardOf))).toEqual(new Set(SHARDS));
  });
});

/** A text of morphemes: `고객 경험` with a space between them, `고객+경험` joined; `돕다/verb` of another kind. */
function text(written: string): Morpheme[] {
  const kinds: Record<string, MorphemeKind> = { verb: 'verb', adverb: 'adverb', affix: 'affix' };
  let end = -1;
  return written.split(' ').flatMap((group) => {
    end++;
    return group.split('+').map((part): Morpheme => {
      const [word = '', kind = ''] = part.split('/');
      const start = end;
      end += word.length;
      return { word, kind: kinds[kind] ?? 'noun', start, end };
    });
  });
}

/** The lexicon of some texts. */
function lexiconOf(...texts: string[]): LexiconLine[] {
  const table = toStringTable([]);
  const pairs = toPairTable(NO_PAIRS);
  const lines = texts.map((written) => {
    const morphemes = text(written);
    const numbers = toNumbers(
      table,
      morphemes.map(({ word }) => word),
    );
    return toLineFacts(morphemes, numbers, pairs);
  });
  return toArchiveLexicon([{ lines }], { table, pairs });
}

/** The lines of the lexicon of some texts, without those of one word. */
function compounds(...texts: string[]): string[] {
  return lexiconOf(...texts)
    .filter(({ parts }) => parts.length > 1)
    .map(({ parts }) => parts.join(' '));
}

describe('낱말', () => {
  test('글마다 한 번 세어 흔한 만큼 무겁다', () => {
    const built = toLexicon(lexiconOf('상담 상담 상담', '고객', '고객'));
    expect(built.get('상담')).toEqual({ word: '상담', kind: 'noun', weight: 0, ways: [['상담']] });
    expect(built.get('고객')?.weight).toBe(2);
    expect(built.get('없음')).toBeUndefined();
  });

  test('풀이씨와 나머지를 가른다', () => {
    const built = toLexicon(lexiconOf('돕다/verb 매우/adverb 률/affix'));
    expect([...built.entries()].map(({ word, kind }) => `${word} ${kind}`).sort()).toEqual(
      ['돕다 verb', '률 noun', '매우 noun'].sort(),
    );
  });

  test('한 낱말이면서 나뉘기도 하는 것은 두 길로 찾는다', () => {
    const built = toLexicon(lexiconOf('고객경험', '고객+경험', '고객+경험'));
    expect(built.get('고객경험')?.ways).toEqual([['고객', '경험'], ['고객경험']]);
    expect(built.get('고객경험')?.weight).toBe(2);
  });
});

describe('붙은 말은 두 글에 있어야 낱말이다', () => {
  test.each<[texts: string[], found: string[]]>([
    [['고객+경험'], []],
    [['고객+경험 고객+경험'], []],
    [['고객+경험', '고객+경험'], ['고객 경험']],
    [['고객 경험', '고객 경험'], []],
    [['고객+경험', '고객 경험'], []],
    [['매우/adverb+경험', '매우/adverb+경험'], []],
    [['돕다/verb+경험', '돕다/verb+경험'], []],
    [['이직+률/affix', '이직+률/affix'], ['이직 률']],
    [
      ['가가+나나+다다', '가가+나나+다다'],
      ['가가 나나', '가가 나나 다다', '나나 다다'],
    ],
    [
      ['가+나+다+라+마', '가+나+다+라+마'],
      [
        '가 나',
        '가 나 다',
        '가 나 다 라',
        '나 다',
        '나 다 라',
        '나 다 라 마',
        '다 라',
        '다 라 마',
        '라 마',
      ],
    ],
  ])('%o', (texts, found) => {
    expect(compounds(...texts)).toEqual(found);
  });

  test.each<[texts: string[], found: string[]]>([
    [['우선순위', '우선+순위'], ['우선 순위']],
    [['우선순위', '우선 순위'], ['우선 순위']],
    [['우선순위', '우선 돕다/verb 순위'], []],
  ])('다른 글에서 한 낱말이면 한 번이어도 된다: %o', (texts, found) => {
    expect(compounds(...texts)).toEqual(found);
  });
});
