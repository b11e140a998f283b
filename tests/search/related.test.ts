import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { buildArchive } from '../../src/archive/archive.ts';
import type { Article } from '../../src/archive/article.ts';
import type { RelatedArticle } from '../../src/archive/related.ts';
import type { Morpheme } from '../../src/search/analyze.ts';
import type { MorphemeKind } from '../../src/search/morpheme-kind.ts';
import { toProfiles } from '../../src/search/related/profile.ts';
import { relateArticles, type Relations } from '../../src/search/related/relate.ts';
import { type AnalyzedText, type Term, toTerms } from '../../src/search/related/terms.ts';
import { digestOf } from '../../src/content/cache.ts';
import { article, input } from '../archive/samples.ts';

/** Terms that a text has so often: `이직률 3`, behind `-` one that it has only as a part. */
function terms(...words: string[]): Term[] {
  return words.map((word) => {
    const [, minus, surface = '', count] = /^(-?)(.+?)(?: (\d+))?$/u.exec(word) ?? [];
    const key = surface.replace(/\s/gu, '').toLowerCase();
    return { key, surface, count: Number(count ?? 3), isPart: minus === '-' };
  });
}

interface Sample {
  article: Article;
  terms?: Term[];
}

// They are around the samples, as no word is rare among two articles.
const OTHERS = Array.from({ length: 20 }, (_, index): Sample => ({
  article: article('2001-01', `다른글${index}`, { category: 'news' }),
  terms: terms(`외톨이${index}`),
}));

/** An archive of the samples with others around them. */
function relateAll(samples: readonly Sample[], synonyms: string[][] = []) {
  const all = [...samples, ...OTHERS];
  const archive = buildArchive(input(all.map((sample) => sample.article)));
  const termsOf = ({ file }: Article): Term[] =>
    all.find((sample) => sample.article.file === file)?.terms ?? [];
  return relateArticles(archive, { termsOf, synonyms, digestOf }).lists;
}

/** Titles of what is shown on the page of the first sample. */
function titlesFor(samples: readonly Sample[]): string[] {
  return listOf(samples).map(({ title }) => title);
}

function listOf(samples: readonly Sample[], synonyms: string[][] = []): RelatedArticle[] {
  return relateAll(samples, synonyms)[samples[0]?.article.file ?? ''] ?? [];
}

describe('까닭', () => {
  const cases: [
    name: string,
    one: Partial<Article> & { terms?: Term[] },
    other: Partial<Article> & { terms?: Term[] },
    reason: string,
  ][] = [
    [
      '같은 태그와 공통 주제를 많이 닮은 것부터 적는다',
      { tags: ['채용', '번아웃'], terms: terms('이직률 9', '재택근무', '연봉') },
      { tags: ['번아웃', '채용'], terms: terms('재택근무', '이직률 9', '연봉') },
      '같은 태그: 번아웃, 채용 · 공통 주제: 이직률, 연봉',
    ],
    [
      '태그가 다르면 말을 셋 적는다',
      { tags: ['채용'], terms: terms('이직률 9', '재택근무 8', '연봉 7', '통근 6') },
      { tags: ['복지'], terms: terms('이직률 9', '재택근무 8', '연봉 7', '통근 6') },
      '공통 주제: 이직률, 재택근무, 연봉',
    ],
    [
      '긴 말에 든 말과 태그에 든 말은 되풀이하지 않는다',
      { tags: ['상담 품질'], terms: terms('개인 9', '개인정보 8', '정보 8', '품질 7', '녹취 6') },
      { tags: ['상담품질'], terms: terms('개인 9', '개인정보 8', '정보 8', '품질 7', '녹취 6') },
      '같은 태그: 상담 품질 · 공통 주제: 개인정보, 녹취',
    ],
    [
      '한쪽에서 다른 말의 일부이기만 한 말은 적지 않는다',
      { tags: [], terms: terms('-임금 9', '통근 5', '연봉 4') },
      { tags: [], terms: terms('임금 9', '통근 5', '연봉 4') },
      '공통 주제: 통근, 연봉',
    ],
    [
      '편집자가 같다고 한 말은 이 기사가 쓰는 대로 적는다',
      { tags: ['고객 경험'], terms: terms('외주 9') },
      { tags: ['CX'], terms: terms('아웃소싱 9') },
      '같은 태그: 고객 경험 · 공통 주제: 외주',
    ],
    [
      '이어지는 두 말은 하나만 적는다',
      { tags: [], terms: terms('자동 응답 9', '응답 시스템 8', '녹취') },
      { tags: [], terms: terms('자동 응답 9', '응답 시스템 8', '녹취') },
      '공통 주제: 자동 응답, 녹취',
    ],
    [
      '모르는 말에 붙은 조사는 떼고, 조사로 끝나는 듯한 명사는 그대로 둔다',
      { tags: [], terms: terms('보이스봇은 9', '만족도 5') },
      { tags: [], terms: terms('보이스봇 9', '만족도 5') },
      '공통 주제: 보이스봇, 만족도',
    ],
    [
      '적을 것이 적으면 출처도 적고, 출처의 이름은 말로 적지 않는다',
      { sources: [{ name: '봄날 신문' }], tags: ['채용'], terms: terms('봄날신문 9', '연봉') },
      { sources: [{ name: '봄날 신문' }], tags: ['채용'], terms: terms('봄날신문 9', '연봉') },
      '같은 태그: 채용 · 공통 주제: 연봉 · 같은 출처: 봄날 신문',
    ],
  ];
  test.each(cases)('%s', (_name, one, other, reason) => {
    const { terms: ownTerms = [], ...own } = one;
    const { terms: itsTerms = [], ...its } = other;
    const list = listOf(
      [
        { article: article('2024-05', '이글', own), terms: ownTerms },
        { article: article('2024-03', 'other', { title: '저글', ...its }), terms: itsTerms },
      ],
      [
        ['CX', '고객경험'],
        ['아웃소싱', '외주'],
      ],
    );
    expect(list).toEqual([
      {
        title: '저글',
        url: '/issues/2024-03/other/',
        issue: '2024년 3월호',
        reason,
      },
    ]);
  });
});

describe('고르기', () => {
  const near = terms('이직률', '재택근무', '연봉', '통근');
  const mine = { article: article('2024-05', '이글'), terms: near };

  test('많이 닮은 것부터 넷까지', () => {
    const samples = ['하나', '둘', '셋', '넷', '다섯'].map((name, index) => {
      const own = Array.from({ length: index * 2 }, (_, other) => `${name}의말${other}`);
      return { article: article('2024-03', name), terms: [...near, ...terms(...own)] };
    });
    expect(titlesFor([mine, ...samples.toReversed()])).toEqual(['하나', '둘', '셋', '넷']);
  });

  test('똑같이 닮았으면 새것부터', () => {
    const of = (issue: string): Sample => ({ article: article(issue, issue), terms: near });
    expect(titlesFor([mine, of('2019-02'), of('2023-01'), of('undated'), of('2021-07')])).toEqual([
      '2023-01',
      '2021-07',
      '2019-02',
      'undated',
    ]);
  });

  test('거의 똑같이 닮았어도 새것부터', () => {
    const often = near.map((term) => ({ ...term, count: 999 }));
    const newer = {
      article: article('2023-01', '새글', { category: 'news' }),
      terms: [...often, ...terms('덤 1')],
    };
    const older = { article: article('2019-02', '헌글', { category: 'news' }), terms: near };
    expect(titlesFor([mine, older, newer])).toEqual(['새글', '헌글']);
  });

  const closer: [name: string, rest: Partial<Article>][] = [
    ['출처가', { sources: [{ name: '봄날신문' }] }],
    ['분류가', { category: 'report/special-report' }],
  ];
  test.each(closer)('똑같이 닮았으면 %s 같은 것부터', (_name, rest) => {
    const one = { article: article('2024-05', '이글', rest), terms: near };
    const older = { article: article('2019-02', '헌글', rest), terms: near };
    const newer = { article: article('2023-01', '새글'), terms: near };
    expect(titlesFor([one, newer, older])).toEqual(['헌글', '새글']);
  });

  test('출처가 다르면 출처는 순서를 바꾸지 않는다', () => {
    const from = (issue: string, slug: string, name: string): Sample => ({
      article: article(issue, slug, { sources: [{ name }] }),
      terms: near,
    });
    const one = from('2024-05', '이글', '봄날신문');
    const older = from('2019-02', '헌글', '가을신문');
    const newer = { article: article('2023-01', '새글'), terms: near };
    expect(titlesFor([one, older, newer])).toEqual(['새글', '헌글']);
  });

  test('셋에 하나가 넘는 글에 나오는 말은 까닭이 되지 않는다', () => {
    const all = Array.from({ length: 20 }, (_, index) => ({
      article: article('2023-01', `글${index}`),
      terms: terms('상담사 9', '고객 9'),
    }));
    expect(titlesFor(all)).toEqual([]);
  });

  test('닮은 글이 많아도 가장 닮은 글을 찾는다', () => {
    const many = Array.from({ length: 30 }, (_, index) => ({
      article: article('2023-01', `글${index}`),
      terms: terms('이직률', '재택근무', '연봉', `딴말${index}`, `다른말${index}`),
    }));
    const others = Array.from({ length: 60 }, (_, index) => ({
      article: article('2002-01', `딴글${index}`),
    }));
    const twin = { article: article('1999-03', '쌍둥이'), terms: near };
    expect(titlesFor([mine, ...many, ...others, twin])[0]).toBe('쌍둥이');
  });

  test('흔한 태그보다 드문 태그가 가깝다', () => {
    const tagged = (slug: string, ...tags: string[]): Sample => ({
      article: article('2023-01', slug, { tags, category: 'news' }),
    });
    const one = { article: article('2024-05', '이글', { tags: ['AI', '수어'] }) };
    const common = ['가', '나'].map((slug) => tagged(slug, 'AI'));
    expect(titlesFor([one, ...common, tagged('다', '수어')])[0]).toBe('다');
  });

  const unrelated: [name: string, other: Partial<Article>, words: Term[]][] = [
    ['공통 주제가 하나뿐이면', {}, terms('이직률 9')],
    ['분류만 같으면', { category: 'report' }, terms('화상상담')],
    [
      '조금밖에 닮지 않았으면',
      {},
      terms('이직률', '재택근무', ...Array.from({ length: 400 }, (_, index) => `딴말${index} 9`)),
    ],
    ['같은 연재의 글이면', { series: { title: '품질을 묻다', part: 2 } }, near],
    ['초안이면', { draft: true }, near],
  ];
  test.each(unrelated)('%s 보이지 않는다', (_name, rest, words) => {
    const one = {
      ...mine,
      article: article('2024-05', '이글', { series: { title: '품질을 묻다', part: 1 } }),
    };
    expect(titlesFor([one, { article: article('2024-03', '저글', rest), terms: words }])).toEqual(
      [],
    );
  });

  test('가장 가까운 글에 한참 못 미치는 글은 보이지 않는다', () => {
    const own = Array.from({ length: 20 }, (_, index) => `저말${index}`);
    const far = { article: article('2024-02', '저글'), terms: terms('이직률', '연봉', ...own) };
    const twin = { article: article('2024-03', '쌍둥이'), terms: near };
    expect(titlesFor([mine, far])).toEqual(['저글']);
    expect(titlesFor([mine, far, twin])).toEqual(['쌍둥이']);
  });

  test('새것이어도 덜 닮았으면 뒤에 나온다', () => {
    const less = { article: article('2024-04', '덜'), terms: near.slice(0, 2) };
    const more = { article: article('2001-02', '더'), terms: near };
    expect(titlesFor([mine, less, more])).toEqual(['더', '덜']);
  });

  test('연재가 다르거나 없는 글은 연재의 글에도 보인다', () => {
    const of = (slug: string, title?: string): Sample => ({
      article: article('2024-03', slug, title === undefined ? {} : { series: { title, part: 1 } }),
      terms: near,
    });
    const titles = titlesFor([
      of('이글', '품질을 묻다'),
      of('딴 연재', '현장에서'),
      of('연재 없음'),
    ]);
    expect(titles.toSorted()).toEqual(['딴 연재', '연재 없음']);
  });

  test('바로 앞뒤의 기사는 조금 더 닮아야 먼저 나온다', () => {
    const next = { article: article('2024-05', '하나'), terms: near };
    const far = { article: article('2020-01', '둘'), terms: near };
    expect(titlesFor([mine, next, far])).toEqual(['둘', '하나']);
  });

  test('기사를 주는 순서가 달라도 같다', () => {
    const samples = ['가', '나', '다', '라'].map((slug, index) => ({
      article: article(`202${index}-01`, slug, { tags: ['채용', slug] }),
      terms: terms('이직률', '재택근무', `${slug}말`),
    }));
    expect(relateAll(samples.toReversed())).toEqual(relateAll(samples));
  });
});

describe('조사', () => {
  // A shared word is named in the reason, so a word whose particle was removed is named by its stem.
  test.each<[word: string, stem: string, holders: number, isRemoved: boolean]>([
    ['챗봇은', '챗봇', 1, true],
    ['만족도', '만족', 4, false],
    ['만족도', '만족', 5, true],
    ['보이스도', '보이스', 1, false],
    ['보이스도', '보이스', 2, true],
  ])('%s: %s이 나오는 글이 %i편이면 조사를 떼는지: %s', (word, stem, holders, isRemoved) => {
    const samples = Array.from({ length: holders }, (_, index) => ({
      article: article('2024-03', `저글${index}`),
      terms: terms(`${stem} 9`, '녹취', '연봉', '통근'),
    }));
    const one = { article: article('2024-05', '이글'), terms: terms(`${word} 9`, '녹취', '연봉') };
    const [first] = listOf([one, ...samples]);
    expect(first?.reason.split(/[:,] /u).includes(stem)).toBe(isRemoved);
  });
});

test('편집자가 같다고 한 말은 한 글 안에서도 한 말로 센다', () => {
  const both = [terms('외주 5', '연봉', '아웃소싱 4'), terms('외주 9', '연봉')].map(
    (words, index) => ({
      article: article('2024-05', `글${index}`),
      terms: words,
    }),
  );
  const archive = buildArchive(input(both.map((sample) => sample.article)));
  const [first, second] = toProfiles(
    archive,
    ({ file }) => both.find((sample) => sample.article.file === file)?.terms ?? [],
    [['아웃소싱', '외주']],
  );
  expect([...(first?.words.keys() ?? [])].toSorted()).toEqual(['아웃소싱', '연봉']);
  expect(first?.words).toEqual(second?.words);
});

describe('앞서 찾은 목록에서 이어서', () => {
  // Few words in many articles, so that one edit changes the weights of few words.
  const groups = ['가', '나', '다'].map((group) =>
    ['라', '마', '바', '사', '아', '자', '차', '카'].map((part) => group + part),
  );
  const sample = fc.constantFrom(...groups).chain((group) => {
    const word = fc.constantFrom(...group);
    return fc.record({
      number: fc.integer({ min: 1, max: 40 }),
      day: fc.constantFrom('01', '15'),
      title: fc.constantFrom<string>('가는 글', '오는 글'),
      category: fc.constantFrom<string>('news', 'report/special-report'),
      words: fc.uniqueArray(fc.tuple(word, fc.integer({ min: 4, max: 6 })), {
        selector: ([name]) => name,
        minLength: 2,
      }),
      tags: fc.uniqueArray(word, { maxLength: 2 }),
      outlet: fc.option(fc.constantFrom('견본일보', '견본신문')),
      series: fc.option(fc.constantFrom('연재 하나', '연재 둘'), { freq: 4 }),
    });
  });
  const state = fc.uniqueArray(sample, {
    selector: ({ number }) => number,
    minLength: 30,
    maxLength: 40,
  });
  const edit = fc.uniqueArray(sample, { selector: ({ number }) => number, maxLength: 3 });
  type State = typeof state extends fc.Arbitrary<infer Value> ? Value : never;

  function relate(samples: State, last?: Relations): Relations {
    const articles = samples.map(({ number, day, outlet, series, ...facts }) =>
      article('2024-05', `글${number}`, {
        date: `2024-05-${day}`,
        title: facts.title,
        category: facts.category,
        tags: facts.tags,
        sources: outlet === null ? [] : [{ name: outlet }],
        ...(series === null ? {} : { series: { title: series, part: number } }),
      }),
    );
    const wordsOf = new Map(samples.map(({ number, words }) => [`글${number}`, words]));
    const others = OTHERS.map((other) => other.article);
    return relateArticles(buildArchive(input([...articles, ...others])), {
      termsOf: ({ slug }) =>
        terms(...(wordsOf.get(slug) ?? []).map(([name, count]) => `${name} ${count}`)),
      synonyms: [],
      digestOf,
      last,
    });
  }

  function write(number: number, words: string[], day: '01' | '15' = '01'): State[number] {
    return {
      ...{ number, day, title: '가는 글', category: 'news' },
      words: words.map((name) => [name, 5]),
      ...{ tags: [], outlet: null, series: null },
    };
  }

  const [turnover, robots] = [
    ['이직률', '연봉'],
    ['챗봇', '녹취'],
  ];
  const alike = [3, 4, 5, 6, 7, 8].map((number) => write(number, turnover));
  const examples: [State, State, number][] = [
    // The only change for the others is that an article has lost their words, or is gone.
    [alike, [write(3, robots)], 0],
    [alike, [], 3],
    // The first two articles become the last ones; only the second of them has other words than the rest.
    [
      [write(1, turnover), write(2, robots), ...alike, write(9, robots)],
      [write(1, turnover, '15'), write(2, robots, '15')],
      0,
    ],
  ];

  test('찾아도 처음부터 찾은 것과 같다', () => {
    fc.assert(
      fc.property(state, edit, fc.integer({ min: 0, max: 40 }), (before, edited, gone) => {
        const numbers = new Set([gone, ...edited.map(({ number }) => number)]);
        const after = [...before.filter(({ number }) => !numbers.has(number)), ...edited];
        const last = relate(before);
        expect(relate(after, last)).toEqual(relate(after));
      }),
      { numRuns: 100, examples },
    );
  });

  test('바뀐 글과 겹치는 말이 없는 글의 목록은 그대로 쓴다', () => {
    const before = [
      write(1, ['이직률', '연봉', '통근']),
      write(2, ['이직률', '연봉', '통근']),
      write(3, ['챗봇', '녹취', '교육']),
      write(4, ['챗봇', '녹취', '교육']),
    ];
    const last = relate(before);
    const kept = { title: '앞서 찾은 글', url: '/', issue: '', reason: '' };
    const first = before.map(({ number }) => article('2024-05', `글${number}`).file);
    const lists = Object.fromEntries(first.map((file) => [file, [kept]]));
    const after = [
      ...before.slice(0, 2),
      ...before.slice(2).map((one) => ({ ...one, title: '오는 글' })),
    ];
    const found = relate(after, { ...last, lists }).lists;
    expect(first.map((file) => found[file]?.[0]?.title)).toEqual([
      kept.title,
      kept.title,
      '오는 글',
      '오는 글',
    ]);
  });
});

describe('말', () => {
  /** A text whose morphemes are marked: `이직n률a은` is a noun, an affix and a particle. */
  function analyzed(marked: string): AnalyzedText {
    const kinds: Record<string, MorphemeKind> = {
      n: 'noun',
      a: 'affix',
      v: 'verb',
      f: 'foreign',
      c: 'counter',
    };
    let text = '';
    const morphemes: Morpheme[] = [];
    for (const [, before = '', word = '', kind] of marked.matchAll(
      /([^ㄱ-ㅎ{]*)(?:\{([^:]+):(.)\})?/gu,
    )) {
      text += before;
      if (kind === undefined) continue;
      morphemes.push({
        word: word.toLowerCase(),
        kind: kinds[kind] ?? 'noun',
        start: text.length,
        end: text.length + word.length,
      });
      text += word;
    }
    return { text, morphemes };
  }

  const cases: [text: string, words: string[]][] = [
    ['{이직:n}{률:a}은 {이직:n}{률:a}이다', ['이직률', '(이직)']],
    ['{재택:n}{근무:n}와 {재택:n} {근무:n}', ['재택근무', '재택', '근무']],
    ['{AI:f}는 {AI:f}, {Z:f}{세대:n}의 {Z:f}{세대:n}', ['AI', 'Z세대', '(세대)']],
    ['{고객:n}의 {경험:n}과 {고객:n}', ['고객']],
    ['{높이:v}고 {높이:v}며 {62:f}% {62:f}{명:c}', []],
    ['{지난해:n} {지난해:n}의 {말:n}과 {말:n}', []],
    ['{고객:n} {경험:n}, {고객:n} {경험:n}', ['고객', '고객 경험']],
    ['{해당:n} {고객:n}, {해당:n} {고객:n}', ['고객']],
  ];
  test.each(cases)('%s', (text, words) => {
    const found = toTerms(analyzed(''), analyzed(text), []);
    expect(found.map(({ surface, isPart }) => (isPart ? `(${surface})` : surface))).toEqual(words);
  });

  test('제목과 태그의 말은 한 번 나와도 센다', () => {
    const found = toTerms(analyzed('{수어:n} {상담:n}'), analyzed('{상담:n}'), ['통역']);
    expect(found.map(({ surface, count }) => [surface, count])).toEqual([
      ['통역', 2],
      ['수어', 3],
      ['상담', 4],
      ['수어 상담', 3],
    ]);
  });
});
