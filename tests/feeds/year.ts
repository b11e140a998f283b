import { add, both, type Change, type Content, edit, withdraw } from './year-content.ts';

/**
 * URL paths of the lists whose feeds the test follows, each in every format; the key is the name
 * used below.
 */
export const FOLLOWED = {
  전체: '/',
  보고: '/categories/report/',
  공고: '/bids/',
} as const;

export type Followed = keyof typeof FOLLOWED;

/** A change of the content that is followed by a build, and what subscribers must receive after it. */
export interface Step {
  what: string;
  change: Change;
  /** The feeds that change, each with the names of its new entries; empty if it has only changed ones. */
  heard: Partial<Record<Followed, string[]>>;
  /** Issues whose feed document (`/feeds/archive/2024-04.xml`) is new or changed. */
  rewritten: string[];
}

const report = { category: 'report' };
const special = { category: 'report/special-report' };
const news = { category: 'news' };

/** The content when the subscriber fetches the feeds for the first time. */
export const BEGINNING: Content = [
  add('옛글', 'issues/undated/legacy', report),
  add('설문', 'issues/2024-01/survey', special),
  add('요금', 'issues/2024-02/price', report),
  add('교육', 'issues/2024-03/training', report),
  add('품질', 'issues/2024-04/quality', special),
  add('야간', 'issues/2024-05/night', report),
  add('행사', 'issues/2024-05/event', news),
  add('초안', 'issues/2024-05/draft', { ...report, draft: 'true' }),
  add('공고 하나', 'bids/2024/one', { posted: '2024-04-11' }),
  add('공고 둘', 'bids/2024/two', { posted: '2024-05-12' }),
].reduce<Content>((content, change) => change(content), {});

/** Twelve changes in order, each followed by a build. */
export const YEAR: readonly Step[] = [
  {
    what: '새 호를 연다',
    change: both(
      add('챗봇', 'issues/2024-06/chatbot', special),
      add('대담', 'issues/2024-06/interview', news),
    ),
    heard: { 전체: ['대담', '챗봇'], 보고: ['챗봇'] },
    rewritten: ['2024-05', '2024-06'],
  },
  {
    what: '그 호에 기사를 더한다',
    change: add('재택', 'issues/2024-06/home', report),
    heard: { 전체: ['재택'], 보고: ['재택'] },
    rewritten: ['2024-06'],
  },
  {
    what: '기사를 바로잡는다',
    change: edit('챗봇', {
      matter: { corrections: '[{ date: 2024-06-20, text: 응답자 수를 바로잡았습니다. }]' },
      text: '응답자는 210명입니다.',
    }),
    heard: { 전체: [], 보고: [] },
    rewritten: ['2024-06'],
  },
  {
    what: '파일의 이름을 바꾼다',
    change: edit('챗봇', {
      path: 'issues/2024-06/ai-chatbot',
      matter: { aliases: '[/issues/2024-06/chatbot/]' },
    }),
    heard: { 전체: [], 보고: [] },
    rewritten: ['2024-06'],
  },
  {
    what: '다른 분류로 옮긴다',
    change: edit('대담', { matter: report }),
    heard: { 전체: [], 보고: ['대담'] },
    rewritten: ['2024-06'],
  },
  {
    what: '제목을 고친다',
    change: edit('재택', { matter: { title: '집에서 받는 전화' } }),
    heard: { 전체: [], 보고: [] },
    rewritten: ['2024-06'],
  },
  {
    what: '공고를 더한다',
    change: add('공고 셋', 'bids/2024/three', { posted: '2024-06-13' }),
    heard: { 공고: ['공고 셋'] },
    rewritten: [],
  },
  {
    what: '오래된 기사를 바로잡는다',
    change: edit('설문', { matter: { updated: '2024-06-25' }, text: '다시 센 글입니다.' }),
    heard: {},
    rewritten: ['2024-01'],
  },
  {
    what: '기사를 내린다',
    change: withdraw('재택'),
    heard: { 전체: [], 보고: [] },
    rewritten: ['2024-06'],
  },
  {
    what: '다른 호로 옮긴다',
    change: edit('야간', {
      path: 'issues/2024-06/night',
      matter: { aliases: '[/issues/2024-05/night/]' },
    }),
    heard: { 전체: [], 보고: [] },
    rewritten: ['2024-05', '2024-06'],
  },
  {
    what: '새 호를 열고 공고도 더한다',
    change: both(
      add('통역', 'issues/2024-07/interpreter', report),
      add('공고 넷', 'bids/2024/four', { posted: '2024-07-14' }),
    ),
    heard: { 전체: ['통역'], 보고: ['통역'], 공고: ['공고 넷'] },
    rewritten: ['2024-06', '2024-07'],
  },
  {
    what: '초안만 고친다',
    change: edit('초안', { text: '아직 쓰는 글입니다.' }),
    heard: {},
    rewritten: [],
  },
];

/** The content of each build: `BEGINNING`, then the content after each step. */
export function listContents(): Content[] {
  return YEAR.reduce<Content[]>(
    (contents, { change }) => [...contents, change(contents.at(-1) ?? BEGINNING)],
    [BEGINNING],
  );
}
