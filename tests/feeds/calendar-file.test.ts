import ICAL from 'ical.js';
import { describe, expect, test } from 'vitest';
import fc from 'fast-check';
import type { Bid } from '../../src/archive/bid.ts';
import type { Calendar } from '../../src/bids/calendars.ts';
import { writeCalendar, writeDeadline } from '../../src/feeds/calendar-file.ts';
import { stripForXml } from '../../src/text/characters.ts';
import { byteLength } from '../../src/text/text-size.ts';
import { bid, journal } from '../archive/samples.ts';
import { hostileText } from '../properties/hostile.ts';

const NOTICE = bid('2024-07-05', 'chatbot', {
  id: 'uuid:56e6d155-7631-4055-9efe-0d08f99a17ae',
  title: '고객상담용 AI 음성챗봇 구축; 운영, 유지보수',
  agency: '견본철도공사',
  kind: '시스템 구축',
  deadline: '2024-07-17T10:00:00+09:00',
  amount: { krw: 355_000_000, vat: 'included', limit: false },
  url: 'https://www.example.org/notice?id=1,2',
});
const MOVED: Bid = {
  ...NOTICE,
  deadline: '2024-07-24T18:00:00+09:00',
  history: [
    { date: '2024-07-15', event: '변경', before: { deadline: '2024-07-17T10:00:00+09:00' } },
  ],
};
const WITHDRAWN: Bid = {
  ...MOVED,
  history: [...(MOVED.history ?? []), { date: '2024-07-19', event: '취소' }],
};

function calendarOf(bids: readonly Bid[], rest: Partial<Calendar> = {}): string {
  const calendar: Calendar = {
    label: '모든 공고',
    title: '견본저널 입찰 마감',
    url: '/bids/calendar.ics',
    page: '/bids/',
    bids,
    ...rest,
  };
  return writeCalendar(calendar, journal);
}

const parse = (text: string): ICAL.Component => ICAL.Component.fromString(text);
const eventsOf = (text: string): ICAL.Component[] => parse(text).getAllSubcomponents('vevent');
const valuesOf = (component: ICAL.Component | undefined, names: readonly string[]): string[] =>
  names.map((name) => String(component?.getFirstPropertyValue(name)));

describe('다른 프로그램이 읽은 일정', () => {
  const [event] = eventsOf(calendarOf([NOTICE]));

  test.each([
    ['uid', 'urn:uuid:56e6d155-7631-4055-9efe-0d08f99a17ae'],
    ['summary', '[마감] 고객상담용 AI 음성챗봇 구축; 운영, 유지보수'],
    ['dtstart', '2024-07-17T01:00:00Z'],
    ['dtend', 'null'],
    ['dtstamp', '2024-07-04T15:00:00Z'],
    ['last-modified', '2024-07-04T15:00:00Z'],
    ['sequence', '0'],
    ['status', 'CONFIRMED'],
    ['transp', 'TRANSPARENT'],
    ['categories', '시스템 구축'],
    ['url', 'https://journal.example.org/bids/2024/chatbot/'],
    [
      'description',
      [
        '수요기관: 견본철도공사',
        '종류: 시스템 구축',
        '공고일: 2024년 7월 5일(금)',
        '마감: 2024년 7월 17일(수) 10:00',
        '금액: 3억 5,500만 원(355,000,000원), VAT 포함',
        '공고 원문: https://www.example.org/notice?id=1,2',
        'https://journal.example.org/bids/2024/chatbot/',
      ].join('\n'),
    ],
  ])('%s', (name, value) => {
    expect(valuesOf(event, [name])).toEqual([value]);
  });

  test('이틀 전에 알린다', () => {
    const [alarm, ...others] = event?.getAllSubcomponents('valarm') ?? [];
    expect(valuesOf(alarm, ['action', 'trigger'])).toEqual(['DISPLAY', '-P2D']);
    expect(others).toEqual([]);
  });

  test('아이디가 없으면 페이지의 주소가 UID이다', () => {
    const [without] = eventsOf(calendarOf([{ ...NOTICE, id: undefined }]));
    expect(valuesOf(without, ['uid'])).toEqual(['https://journal.example.org/bids/2024/chatbot/']);
  });
});

test('마감이 바뀌면 같은 일정의 차례가 오르고 시각이 옮겨진다', () => {
  const names = ['uid', 'sequence', 'dtstart', 'last-modified', 'status'];
  const [first, moved, withdrawn] = [NOTICE, MOVED, WITHDRAWN].map((each) =>
    valuesOf(eventsOf(calendarOf([each]))[0], names),
  );
  const uid = 'urn:uuid:56e6d155-7631-4055-9efe-0d08f99a17ae';
  expect(first).toEqual([uid, '0', '2024-07-17T01:00:00Z', '2024-07-04T15:00:00Z', 'CONFIRMED']);
  expect(moved).toEqual([uid, '1', '2024-07-24T09:00:00Z', '2024-07-14T15:00:00Z', 'CONFIRMED']);
  expect(withdrawn).toEqual([
    uid,
    '2',
    '2024-07-24T09:00:00Z',
    '2024-07-18T15:00:00Z',
    'CANCELLED',
  ]);
});

test('취소된 공고는 제목에도 적고 알리지 않는다', () => {
  const [event] = eventsOf(calendarOf([WITHDRAWN]));
  expect(valuesOf(event, ['summary'])[0]).toMatch(/^\[취소\] /u);
  expect(event?.getAllSubcomponents('valarm')).toEqual([]);
});

// ical.js takes an X- property as it is written.
test('캘린더의 이름과 주소, 다시 읽을 때를 적는다', () => {
  const title = '견본저널, 입찰; 마감\\공고';
  const written = '견본저널\\, 입찰\\; 마감\\\\공고';
  const names = ['x-wr-calname', 'name', 'refresh-interval', 'url', 'source', 'version', 'method'];
  expect(valuesOf(parse(calendarOf([], { title })), names)).toEqual([
    ...[written, written, 'P1D', 'https://journal.example.org/bids/'],
    ...['https://journal.example.org/bids/calendar.ics', '2.0', 'PUBLISH'],
  ]);
});

test('공고 하나의 파일에는 그 일정만 있다', () => {
  const file = writeDeadline(NOTICE, journal);
  expect(eventsOf(file).map((event) => valuesOf(event, ['uid'])[0])).toEqual([
    'urn:uuid:56e6d155-7631-4055-9efe-0d08f99a17ae',
  ]);
  expect(parse(file).getFirstProperty('x-wr-calname')).toBeNull();
});

test('영어 저널은 영어로 적는다', () => {
  const file = writeDeadline(WITHDRAWN, { ...journal, language: 'en' });
  expect(valuesOf(eventsOf(file)[0], ['summary', 'categories'])).toEqual([
    `Withdrawn: ${NOTICE.title}`,
    'Systems',
  ]);
});

test('알림은 일정의 다른 항목 뒤에 있다', () => {
  const text = calendarOf([NOTICE, { ...MOVED, slug: 'moved' }]);
  expect(text.match(/END:VALARM\r\nEND:VEVENT\r\n/gu)).toHaveLength(2);
});

test('같은 공고는 언제 적어도 같은 바이트이다', () => {
  expect(calendarOf([MOVED])).toBe(calendarOf([MOVED]));
});

// A lone surrogate or half a syllable would become U+FFFD when a line is read by itself.
test('어떤 글이든 줄은 75옥텟을 넘지 않고, 접힌 자리에서 글자가 갈라지지 않고, 읽으면 그대로이다', () => {
  const anyText = fc.oneof(hostileText(), fc.string({ unit: 'binary', maxLength: 120 }));
  const isSame = (title: string, agency: string): void => {
    const text = calendarOf([{ ...NOTICE, title, agency }], { title });
    expect(text.endsWith('END:VCALENDAR\r\n')).toBe(true);
    const lines = Buffer.from(text).toString('latin1').split('\r\n');
    for (const line of lines) {
      expect(line.length).toBeLessThanOrEqual(75);
      expect(Buffer.from(line, 'latin1').toString()).not.toContain('\uFFFD');
    }
    const [event] = eventsOf(text);
    const read = (written: string): string => written.replace(/\r\n?/gu, '\n');
    expect(valuesOf(event, ['summary'])).toEqual([read(stripForXml(`[마감] ${title}`))]);
    expect(valuesOf(event, ['description'])[0]).toContain(read(stripForXml(agency)));
  };
  isSame('가나다라마바사아자차카타파하'.repeat(12), '각'.repeat(80));
  fc.assert(
    fc.property(anyText, anyText, (title, agency) => {
      const withoutOwn = (text: string): string => stripForXml(text).replaceAll('\uFFFD', '가');
      isSame(withoutOwn(title), withoutOwn(agency));
    }),
    { numRuns: 300 },
  );
});

test('공고 1,000건의 캘린더는 구글이 받는 1 MB를 넘지 않는다', () => {
  const bids = Array.from({ length: 1000 }, (_, index) => ({ ...MOVED, slug: `notice-${index}` }));
  expect(byteLength(calendarOf(bids))).toBeLessThan(1_000_000);
});
