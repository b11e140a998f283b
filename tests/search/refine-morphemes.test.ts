import { describe, expect, test } from 'vitest';
import { buildArchive } from '../../src/archive/archive.ts';
import {
  applyDictionary,
  findCandidates,
  findNewWords,
  findRuns,
  toDictionary,
} from '../../src/search/dictionary.ts';
import { namesOf } from '../../src/search/search-pages.ts';
import { article, input } from '../archive/samples.ts';
import { decodePage, emptyState, readMarked, refreshMarked } from './marked-pages.ts';

/** The words of each text when all are refined together; each must cover what it says. */
async function refined(
  marked: readonly string[],
  words: readonly string[] = [],
): Promise<string[][]> {
  const texts = new Map(marked.map((text, index) => [`/${index}/`, text]));
  const { pages } = await refreshMarked(texts, emptyState(), words);
  return [...texts.keys()].map((url) => {
    const page = pages.get(url);
    const { text, tokens } = decodePage(page);
    return tokens.map(({ word, start, end }) => {
      expect(text.slice(start, end)).toBe(word);
      return word;
    });
  });
}

/** The new words of some texts. */
function newWordsOf(marked: readonly string[]): string[] {
  const texts = marked.map(readMarked);
  const candidates = texts.flatMap(({ text, morphemes }) => [...findCandidates(text, morphemes)]);
  return findNewWords(
    new Set(candidates),
    texts.flatMap(({ text }) => [...findRuns(text)]),
  );
}

describe('삼킨 조사', () => {
  const often = ['[스냅샷]을 찍다', '[스냅샷]에 남다', '이 [스냅샷]'];

  test.each(['스냅샷은', '스냅샷의', '스냅샷이', '스냅샷으로', '스냅샷에서는', '스냅샷이다'])(
    '%s',
    async (word) => {
      expect((await refined([...often, `그 [${word}] 무엇`]))[3]).toEqual(['스냅샷']);
    },
  );

  test('받침이 맞지 않으면 그대로 둔다', async () => {
    expect((await refined([...often, '[스냅샷를]']))[3]).toEqual(['스냅샷를']);
  });

  test.each([
    ['전문', '전문가'],
    ['만족', '만족도'],
    ['상담', '상담사'],
  ])('%s이 흔해도 %s는 한 낱말이다', async (stem, word) => {
    expect((await refined([`[${stem}]`, `[${stem}]`, `[${stem}]`, `[${word}]`]))[3]).toEqual([
      word,
    ]);
  });

  test('앞말이 더 흔하지 않으면 그대로 둔다', async () => {
    expect(await refined(['[나이]', '[나이]', '[나]'])).toEqual([['나이'], ['나이'], ['나']]);
    expect((await refined(['[거북이]', '[거북이]', '[거북]']))[0]).toEqual(['거북이']);
  });
});

describe('새 낱말', () => {
  const texts = ['[자포스의] [문화]', '[자포]스는 [회사]다', '[자포]스 [상담]'];

  test('조사 여럿 앞에 서고 한 번이라도 조사까지 삼켰으면 새 낱말이다', async () => {
    expect(newWordsOf(texts)).toEqual(['자포스']);
    expect(await refined(texts)).toEqual([
      ['자포스', '문화'],
      ['자포스', '회사'],
      ['자포스', '상담'],
    ]);
  });

  test('두 글자는 조사 여럿 앞에 서도 새 낱말로 보지 않는다', () => {
    expect(newWordsOf(['[라임의] [색]', '[라]임은 [과일]', '[라]임'])).toEqual([]);
  });

  test('한 가지 꼴로만 나오면 새 낱말이 아니다', async () => {
    expect((await refined(['[자포스의] [문화]', '[자포스의] [회사]']))[0]).toEqual([
      '자포스의',
      '문화',
    ]);
  });

  test('흔한 말로 끝나면 나눈 대로 두어 중괄호도 괄호로 찾는다', async () => {
    const common = ['[괄호]를', '[괄호]의', '[괄호]에'];
    const words = await refined([...common, '[중괄호는] 무엇', '[중][괄호]를 쓴다']);
    expect(words[4]).toEqual(['중', '괄호']);
  });
});

describe('편집자가 적은 낱말', () => {
  test.each<[marked: string, words: string[], found: string[]]>([
    ['[생성형인공지능]을 쓴다', ['생성형+인공지능'], ['생성형', '인공지능']],
    ['[생성]형인공[지능] [시대]', ['생성형+인공지능'], ['생성형', '인공지능', '시대']],
    ['[컨]택[센]터의 [상담]', ['컨택센터'], ['컨택센터', '상담']],
    ['[컨]택[센]터했다', ['컨택센터'], ['컨택센터']],
    ['[컨]택[센]터톤', ['컨택센터'], ['컨', '센']],
    ['우리[컨]택[센]터의 [상담]', ['컨택센터'], ['컨택센터', '상담']],
    ['[상담사]와 [상담]', ['상담+사'], ['상담', '사', '상담']],
  ])('%s + %o', async (marked, words, found) => {
    expect((await refined([marked], words))[0]).toEqual(found);
  });

  test('한 낱말이라고 적은 것은 나누지 않는다', async () => {
    const texts = ['[고객만족]', '[고객] [만족]', '[고객] [만족]'];
    expect((await refined(texts))[0]).toEqual(['고객', '만족']);
    expect((await refined(texts, ['고객만족']))[0]).toEqual(['고객만족']);
  });

  test('사람 이름을 안다', async () => {
    const archive = buildArchive(
      input([
        article('2024-04', 'a', {
          credits: [{ role: '글', name: '김견본' }],
          sources: [{ name: '봄날신문', reporter: '이다솜' }],
        }),
      ]),
    );
    const names = namesOf(archive);
    expect(names).toEqual(['김견본', '이다솜']);
    expect((await refined(['[김]견본 [기자]와 [이다]솜은'], names))[0]).toEqual([
      '김견본',
      '기자',
      '이다솜',
    ]);
  });

  test('들어맞는 낱말이 없으면 그대로다', () => {
    const { text, morphemes } = readMarked('[고객]의 [소리]');
    expect(applyDictionary(text, morphemes, toDictionary(['상담']))).toEqual(morphemes);
  });
});

describe('붙은 말', () => {
  test.each<[texts: string[], found: string[]]>([
    [
      ['[고객만족]', '[고객]의 [만족]', '[고객]'],
      ['고객', '만족'],
    ],
    [
      ['[고객만족도]', '[고객]', '[만족도]'],
      ['고객', '만족도'],
    ],
    // The whole is better known than a part.
    [['[고객만족]', '[고객만족]은', '[고객] [만족]'], ['고객만족']],
    // No part of one syllable, but for the end of a long name.
    [['[상담사]', '[상담]', '[상담]'], ['상담사']],
    [['[전문상담]', '[전문]'], ['전문상담']],
    [
      ['[건강보험심사평가원]', '[건강보험] [심사]', '[평가]'],
      ['건강보험', '심사', '평가', '원'],
    ],
  ])('%o', async (texts, found) => {
    expect((await refined(texts))[0]).toEqual(found);
  });
});
