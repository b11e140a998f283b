import { describe, expect, test } from 'vitest';
import { type Engine, findPhrase, type FoundPage, type Phrase } from '../../src/search/engine.ts';
import type { Surfaces } from '../../src/search/open-surfaces.ts';
import type { SearchPlan, PlanStep } from '../../src/search/query.ts';
import { type PlanOutcome, runPlan } from '../../src/search/run-plan.ts';
import { findInSurfaces } from '../../src/search/written-words.ts';

/** An engine over pages of words; a page scores what part of its words were asked for. */
function engineOf(pages: Record<string, string>): Engine & { asked: string[] } {
  const texts = Object.entries(pages).map(([id, text]) => ({ id, words: text.split(' ') }));
  const asked: string[] = [];
  const find = (
    query: string,
    test: (words: string[]) => boolean,
    own: readonly string[],
  ): FoundPage[] => {
    asked.push(query);
    return texts
      .filter(({ words }) => test(words))
      .map(({ id, words }) => ({
        id,
        places: words.flatMap((word, place) => (own.includes(word) ? place : [])),
        score: words.filter((word) => own.includes(word)).length / words.length,
        read: () =>
          Promise.resolve({
            url: `/${id}/`,
            text: { text: '', tokens: [] },
            title: { text: id, tokens: [] },
            notice: {},
          }),
      }));
  };
  return {
    asked,
    findAll: (words) =>
      Promise.resolve(
        find(words.join(' '), (text) => words.every((word) => text.includes(word)), words),
      ),
    findSequence: (words) =>
      Promise.resolve(
        find(
          `"${words.join(' ')}"`,
          (text) => ` ${text.join(' ')} `.includes(` ${words.join(' ')} `),
          words,
        ),
      ),
    listPages: () => Promise.resolve(find('', () => true, [])),
  };
}

function step(phrases: (string | Phrase)[], rest: Partial<PlanStep> = {}): PlanStep {
  return {
    phrases: phrases.map((phrase) =>
      typeof phrase === 'string' ? { words: phrase.split(' ') } : phrase,
    ),
    shown: '',
    cost: 1,
    ...rest,
  };
}

/** A plan of units, each with its steps. */
function plan(...units: PlanStep[][]): SearchPlan {
  return {
    query: '',
    words: [],
    units: units.map((steps, index) => ({ typed: String(index), quoted: false, steps })),
    excluded: [],
    joined: false,
  };
}

const engine = engineOf({
  가: '고객 경험 관리',
  나: '고객 관리 경험 상담',
  다: '상담 품질',
  라: '품질',
  마: 'cx 고객 품질',
});

/** Surfaces with these blocks, by word and page. */
function surfacesOf(written: Record<string, Record<string, number[]>>): Surfaces {
  const find = (word: string): Promise<Map<string, number[]>> =>
    Promise.resolve(new Map(Object.entries(written[word] ?? {})));
  return {
    find,
    findForms: async (word) => ({ forms: word in written ? [word] : [], pages: await find(word) }),
  };
}

const noSurfaces = surfacesOf({});

function run(asked: SearchPlan, on: Engine, surfaces: Surfaces): Promise<PlanOutcome> {
  return runPlan(asked, on, findInSurfaces(on, surfaces));
}

/** What was found, best first. */
async function found(searched: SearchPlan, on: Engine = engine): Promise<string> {
  const { found: pages } = await run(searched, on, noSurfaces);
  return [...pages]
    .sort((a, b) => b.score - a.score)
    .map(({ id }) => id)
    .join(' ');
}

describe('말 하나', () => {
  test.each<[phrase: Phrase, pages: string[]]>([
    [{ words: ['고객'] }, ['가', '나', '마']],
    [{ words: ['고객', '경험'] }, ['가']],
    [{ words: ['고객', '경험'], apart: true }, ['가', '나']],
    [{ words: ['경험', '고객'] }, []],
    [{ words: ['없음'] }, []],
  ])('%o', async (phrase, pages) => {
    expect((await findPhrase(phrase, engine)).map(({ id }) => id)).toEqual(pages);
  });
});

describe('여러 말', () => {
  test('모두 있는 글이 몇 없으면 많이 있는 글이 뒤를 잇는다', async () => {
    const asked = plan([step(['고객'])], [step(['경험'])], [step(['상담'])]);
    const { found: pages } = await run(asked, engine, noSurfaces);
    expect(pages.map(({ id, lacks }) => [id, lacks])).toEqual([
      ['나', []],
      ['가', ['2']],
    ]);
  });

  test('모두 있는 글이 넉넉하면 그런 글만 찾는다', async () => {
    const words = ['나', '다', '라', '마', '바'];
    const pages = Object.fromEntries(words.map((id) => [id, `고객 상담 ${id}`]));
    const many = engineOf({ ...pages, 사: '고객', 아: '상담' });
    const asked = plan([step(['고객'])], [step(['상담'])]);
    expect(await found(asked, many)).toBe('나 다 라 마 바');
  });

  test('친 대로 이어진 글은 그렇게 읽히지 않았어도 찾고, 맨 앞에 둔다', async () => {
    const surfaces = surfacesOf({ 고객이: { 라: [3], 나: [3] }, 떠난: { 라: [3], 나: [9] } });
    const asked = { ...plan([step(['고객'])], [step(['관리'])]), words: ['고객이', '떠난'] };
    const { found: pages } = await run(asked, engine, surfaces);
    const [first] = [...pages].sort((a, b) => b.score - a.score);
    expect(first).toMatchObject({ id: '라', lacks: [] });
    expect(pages.map(({ id }) => id)).toContain('가');
  });

  test('읽지 못한 말은 적힌 꼴로 찾고, 그 꼴이 없을 때만 어림한다', async () => {
    const guess = step(['품질'], { guess: 'slip' });
    const asked = plan([guess]);
    const [unit] = asked.units;
    const unread = { ...asked, units: unit ? [{ ...unit, typed: '알리' }] : [] };
    const surfaces = surfacesOf({ 알리: { 가: [1] } });
    expect((await run(unread, engine, surfaces)).found.map(({ id }) => id)).toEqual(['가']);
    expect(await found(unread)).toBe('라 다 마');
  });

  test('모두 있는 글이 없으면 많이 있는 글을 찾고, 무엇이 없는지 안다', async () => {
    const asked = plan([step(['상담'])], [step(['품질'])], [step(['cx'])], [step(['없음'])]);
    const { found: pages, used } = await run(asked, engine, noSurfaces);
    expect(pages.map(({ id, lacks }) => [id, lacks])).toEqual([
      ['다', ['2', '3']],
      ['마', ['0', '3']],
    ]);
    expect(used.map((one) => one.step !== undefined)).toEqual([true, true, true, false]);
  });

  test('따옴표 안의 말은 빠지지 않는다', async () => {
    const asked = plan([step(['상담'])], [step(['cx'])]);
    const quoted = asked.units.map((unit, index) => ({ ...unit, quoted: index === 1 }));
    expect(await found({ ...asked, units: quoted })).toBe('마');
  });

  test('빼 달라는 말이 있는 글은 없다', async () => {
    const excluded = plan([step(['상담'])]).units;
    expect(await found({ ...plan([step(['품질'])]), excluded })).toBe('라 마');
  });

  test('이어진 말, 가까운 말, 먼 말의 차례로 찾는다', async () => {
    const far = `고객 ${'가 '.repeat(50)}관리`;
    const near = `고객 ${'가 '.repeat(8)}관리`;
    const pages = engineOf({ 먼: far, 가까운: near, 이어진: `${'가 '.repeat(60)}고객 관리` });
    expect(await found(plan([step(['고객'])], [step(['관리'])]), pages)).toBe('이어진 가까운 먼');
  });

  test('물은 것이 없으면 찾은 것도 없다', async () => {
    expect(await run(plan(), engine, noSurfaces)).toEqual({ found: [], used: [] });
  });
});

describe('차례', () => {
  test('먼저 찾은 걸음에서 멈춘다', async () => {
    const counting = engineOf({ 가: '고객', 나: '상담' });
    const steps = [step(['없음']), step(['고객'], { shown: '고객' }), step(['상담'])];
    const { found: pages, used } = await run(plan(steps), counting, noSurfaces);
    expect(pages.map(({ id }) => id)).toEqual(['가']);
    expect(used[0]?.step?.shown).toBe('고객');
    expect(counting.asked.filter(Boolean)).toEqual(['없음', '고객']);
  });

  test('걸음은 말마다 따로 나아간다', async () => {
    const asked = plan([step(['없음']), step(['상담'])], [step(['품질']), step(['고객'])]);
    const { found: pages } = await run(asked, engine, noSurfaces);
    const whole = pages.filter(({ lacks }) => lacks.length === 0);
    expect(whole.map(({ id }) => id)).toEqual(['다']);
  });

  test('붙은 말이 어디에도 없을 때만 떨어진 것을 찾는다', async () => {
    const apart = step([{ words: ['관리', '고객'], apart: true }]);
    expect(await found(plan([step(['고객 경험']), apart]))).toBe('가');
    expect(await found(plan([step(['관리 고객']), apart]))).toBe('가 나');
  });
});

describe('순서', () => {
  test('한 걸음의 어느 말이든 좋고, 같은 글은 좋은 점수로 한 번이다', async () => {
    const { found: pages } = await run(
      plan([step(['고객', '고객 경험', '품질'])]),
      engine,
      noSurfaces,
    );
    expect(pages.map(({ id }) => id).sort()).toEqual(['가', '나', '다', '라', '마']);
    expect(pages.find(({ id }) => id === '가')?.score).toBeCloseTo(2 / 3);
  });

  test('같은 뜻의 말은 친 말보다 뒤다', async () => {
    const equal = engineOf({ 가: '컨택 상담', 나: '콜센터 상담' });
    const synonym: Phrase = { words: ['컨택'], synonym: true };
    expect(await found(plan([step([synonym, '콜센터'])]), equal)).toBe('나 가');
    expect(await found(plan([step([{ words: ['콜센터'], synonym: true }, '컨택'])]), equal)).toBe(
      '가 나',
    );
  });

  test('짐작한 말은 그럴듯한 차례대로다', async () => {
    const pages = engineOf({ 가: '이메일 상담 고객 품질', 나: '이메', 다: '이민 상담' });
    const words = ['이메일', '이민', '이메'];
    expect(await found(plan([step(words, { guess: 'unfinished' })]), pages)).toBe('가 다 나');
    expect(await found(plan([step(words)]), pages)).toBe('나 다 가');
  });
});
