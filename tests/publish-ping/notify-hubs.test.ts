import { describe, expect, test } from 'vitest';
import { notifyHubs } from '../../scripts/publish-ping/notify-hubs.ts';
import { type Answer, startHub } from './hub.ts';

const TOPIC = 'https://journal.example.org/tags/%EC%B1%97%EB%B4%87/rss.xml';
const LIMITS = { answer: 2000, pauses: [1, 1], all: 20_000 };

function notice(hub: string, topic = TOPIC) {
  return { hub, topic, digest: 'a' };
}

test('WebSub의 꼴로 알린다', async () => {
  const { url, pings } = await startHub();
  expect(await notifyHubs([notice(url)], LIMITS)).toEqual([notice(url)]);
  const [{ method, headers, body } = { headers: {}, body: new URLSearchParams() }] = pings;
  expect(method).toBe('POST');
  expect(headers['content-type']).toMatch(/^application\/x-www-form-urlencoded\b/u);
  expect([...body]).toEqual([
    ['hub.mode', 'publish'],
    ['hub.url', TOPIC],
    ['hub.topic', TOPIC],
  ]);
});

describe('허브의 답', () => {
  test.each<[string, Answer, number, string | undefined]>([
    ['200', () => 200, 1, undefined],
    ['202', () => 202, 1, undefined],
    ['두 번 500, 그다음 204', (_, time) => (time < 3 ? 500 : 204), 3, undefined],
    ['429, 그다음 204', (_, time) => (time < 2 ? 429 : 204), 2, undefined],
    ['언제나 503', () => 503, 3, '허브가 503으로 답했습니다(no)'],
    ['400', () => 400, 1, '허브가 400으로 답했습니다(no)'],
    ['옮겼다는 301은 따라가지 않는다', () => 301, 1, '허브가 301로 답했습니다(no)'],
  ])('%s', async (_name, answer, times, failure) => {
    const { url, pings } = await startHub(answer);
    const [outcome] = await notifyHubs([notice(url)], LIMITS);
    expect(outcome?.failure).toBe(failure);
    expect(pings).toHaveLength(times);
  });

  test('답이 없으면 기다리다 그만둔다', async () => {
    const { url } = await startHub(() => 'never');
    const [outcome] = await notifyHubs([notice(url)], { ...LIMITS, answer: 50 });
    expect(outcome?.failure).toBe('허브가 제때 답하지 않았습니다');
  });

  test('허브가 꺼져 있으면 닿지 못한다', async () => {
    const { url, close } = await startHub();
    await close();
    const [outcome] = await notifyHubs([notice(url)], LIMITS);
    expect(outcome?.failure).toBe('허브에 닿지 못했습니다(ECONNREFUSED)');
  });
});

test('하나가 안 되어도 나머지는 알리고, 한꺼번에 넷까지만 알린다', async () => {
  const topics = Array.from({ length: 20 }, (_, index) => `https://a.example.org/${index}/rss.xml`);
  const { url, open, topicsOf } = await startHub((topic) => (topic.includes('/7/') ? 404 : 204));
  const outcomes = await notifyHubs(
    topics.map((topic) => notice(url, topic)),
    LIMITS,
  );
  expect(topicsOf().sort()).toEqual([...topics].sort());
  expect(outcomes.filter(({ failure }) => failure !== undefined)).toMatchObject([
    { topic: 'https://a.example.org/7/rss.xml' },
  ]);
  expect(open.most).toBeGreaterThan(1);
  expect(open.most).toBeLessThanOrEqual(4);
});

test('피드가 많아도 정한 때가 지나면 끝낸다', async () => {
  const { url } = await startHub(() => 'never');
  const many = Array.from({ length: 200 }, (_, index) => notice(url, `${TOPIC}?${index}`));
  const start = performance.now();
  const outcomes = await notifyHubs(many, { answer: 10_000, pauses: [10_000], all: 200 });
  expect(performance.now() - start).toBeLessThan(9000);
  expect(outcomes).toHaveLength(200);
  for (const { failure } of outcomes) expect(failure).toBe('허브가 제때 답하지 않았습니다');
});

test.each(['http://hub.example.org/', 'ftp://hub.example.org/', 'hub', 'http://127.0.0.1.nip.io/'])(
  '%s에는 알리지 않는다',
  async (hub) => {
    const [outcome] = await notifyHubs([notice(hub)], LIMITS);
    expect(outcome?.failure).toBe('허브의 주소가 https://로 시작하지 않습니다');
  },
);
