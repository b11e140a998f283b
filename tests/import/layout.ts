import { randomIntegers } from '../../scripts/random-integers.ts';

interface Story {
  readonly title: string;
  readonly subtitle: string;
  readonly heading: string;
  readonly author: string;
  readonly other: string;
  readonly organization: string;
  readonly mail: string;
  readonly long: string;
  readonly body: readonly string[];
}

interface Day {
  readonly iso: string;
  readonly dotted: string;
  readonly korean: string;
  readonly short: string;
}

interface Month {
  readonly iso: string;
  readonly korean: string;
}

interface Notice {
  readonly title: string;
  readonly agency: string;
  readonly number: string;
  readonly posted: Day;
  readonly amount: { readonly text: string; readonly krw: number };
  readonly deadline: { readonly text: string; readonly value: string };
}

/** What a layout is filled with. */
interface Facts {
  readonly one: Story;
  readonly two: Story;
  readonly three: Story;
  readonly bid: Notice;
  readonly other: Notice;
  readonly day: Day;
  readonly month: Month;
  /** Writes an issue mark in one of its forms. */
  readonly mark: (month: Month) => string;
  /** Writes who did something in one of the forms of bylines: `글 : 홍길동`, `(글=홍길동)`. */
  readonly sign: (label: string, name: string) => string;
  readonly views: string;
  readonly pipe: string;
  readonly rule: string;
}

/** What must come out of one entry of a text; a field that is not named may have any value. */
export interface Expected {
  readonly title?: string;
  readonly subtitle?: string;
  readonly issue?: string;
  readonly date?: string;
  readonly credits?: readonly (readonly [role: string, name: string])[];
  readonly tags?: readonly string[];
  readonly agency?: string;
  readonly posted?: string;
  readonly deadline?: string;
  readonly krw?: number;
  readonly number?: string;
  readonly tables?: number;
  readonly lists?: number;
}

/** A text of a certain form, and what must come out of it. */
export type Layout = (facts: Facts) => {
  readonly text: readonly string[];
  readonly expected: readonly Expected[];
};

const TITLES = [
  '밤에 걸려 오는 전화가 늘었다',
  '상담실의 하루를 바꾼 작은 표',
  '챗봇은 왜 사람을 다시 부르는가',
  '말끝을 흐리는 손님에게 답하는 법',
  '첫 통화 해결률, 무엇을 세고 있나',
  '‘기다림 3분’의 값',
  '[특집] 목소리로 여는 문',
  'AI 상담, 어디까지 왔나',
  '2024년 상담 인력 조사',
  '고객은 왜 끊지 않고 기다릴까?',
];
const SUBTITLES = ['퇴근 뒤에 몰리는 문의', '세 곳을 찾아가 보았다', '현장에서 들은 이야기'];
const HEADINGS = ['세 가지 까닭', '남은 숙제', '현장의 목소리'];
const NAMES = ['홍길동', '김영희', '나도향', '심훈', '한용운', '이상화', '남궁민수', '박지은'];
const ORGANIZATIONS = ['견본상담협회', '별빛연구소', '한국견본품질협회', '(주)물결상담'];
const SENTENCES = [
  '바닷가 마을의 한 상담실은 올해 초 벽에 표를 붙이고 누가 무엇을 물었는지 하루에 한 번씩 적기 시작했다.',
  '여섯 달 뒤 같은 물음은 절반으로 줄었고, 남은 물음은 더 길고 어려운 것이 되었다고 실장은 말했다.',
  '낮에 전화를 걸기 어려운 손님이 많아지면서 저녁 8시 이후의 문의가 한 해 사이에 12% 늘었다.',
  '상담사는 같은 설명을 하루에 40~50번 되풀이하며, 그때마다 처음 듣는 사람처럼 듣는다고 한다.',
  '답을 미리 적어 두면 빨라지지만, 적어 둔 답만 읽으면 손님은 기계와 이야기한다고 느낀다.',
  '“표가 없어도 되는 날이 오면 좋겠다”라는 말에 모두가 웃었지만 아무도 그날을 믿지는 않았다.',
];
const AGENCIES = ['견본공단', '은하시청', '재단법인 견본문화재단', '한국견본진흥원'];
const SERVICES = ['민원콜센터 위탁운영 용역', '상담 시스템 고도화', '고객센터 운영 대행 업체 선정'];
const MAIL = ['hong@example.com', 'desk@journal.example.org'];
const MARKS: readonly ((year: number, month: number) => string)[] = [
  (year, month) => `[견본저널 ${year}년 ${month}월호]`,
  (year, month) => `<견본저널 ${year}년 ${month}월호>`,
  (year, month) => `【견본저널 ${year}. ${month}월호】`,
  (year, month) => `견본저널 ${year}년 ${month}월호`,
  (year, month) => `[${year}년 ${month}월호]`,
];

const SIGNS: readonly ((label: string, name: string) => string)[] = [
  (label, name) => `${label} : ${name}`,
  (label, name) => `${label}_ ${name}`,
  (label, name) => `${label} | ${name}`,
  (label, name) => `${label}=${name}`,
  (label, name) => `(${label} = ${name})`,
  (label, name) => `< ${label} > ${name}`,
  (label, name) => `■ ${label}: ${name}`,
];

/** The text of a layout, varied by a seed, and what must come out of it. */
export function vary(layout: Layout, seed: number) {
  const random = randomIntegers(seed);
  const pick = <T>(from: readonly T[]): T => {
    const found = from[random(from.length)];
    if (found === undefined) throw new Error('nothing to pick from');
    return found;
  };
  const shuffled = <T>(from: readonly T[]): T[] =>
    from
      .map((one) => ({ one, key: random(1_000_000) }))
      .sort((a, b) => a.key - b.key)
      .map(({ one }) => one);
  const titles = shuffled(TITLES);
  const sentences = shuffled(SENTENCES);
  const toStory = (index: number): Story => {
    const [author = '', other = ''] = shuffled(NAMES);
    const at = (offset: number): string =>
      `${sentences[(index * 2 + offset) % sentences.length] ?? ''} ${sentences[(index + offset * 3 + 1) % sentences.length] ?? ''}`;
    return {
      title: titles[index] ?? '',
      subtitle: pick(SUBTITLES),
      heading: pick(HEADINGS),
      ...{ author, other },
      organization: pick(ORGANIZATIONS),
      mail: pick(MAIL),
      long: at(4),
      body: [at(0), at(1), at(2)],
    };
  };
  const toDay = (year: number, month: number, date: number): Day => {
    const pad = (number: number): string => String(number).padStart(2, '0');
    return {
      iso: `${year}-${pad(month)}-${pad(date)}`,
      dotted: pick([
        `${year}.${pad(month)}.${pad(date)}`,
        `${year}. ${month}. ${date}.`,
        `${year}.${month}.${date}`,
      ]),
      korean: `${year}년 ${month}월 ${date}일`,
      short: `${String(year).slice(2)}-${pad(month)}-${pad(date)}`,
    };
  };
  const year = 2019 + random(6);
  const monthNumber = 1 + random(12);
  const month = {
    iso: `${year}-${String(monthNumber).padStart(2, '0')}`,
    korean: pick([
      `${year}년 ${monthNumber}월`,
      `${year}. ${monthNumber}.`,
      `${year}.${monthNumber}`,
    ]),
  };
  const toNotice = (index: number): Notice => {
    const posted = toDay(year, monthNumber, 1 + random(9));
    const krw = (1 + random(900)) * 1_000_000;
    const won = krw.toLocaleString('ko-KR');
    const deadline = toDay(year, monthNumber, 15 + random(13));
    return {
      title: `${year}년 ${pick(AGENCIES)} ${SERVICES[index] ?? ''}`,
      agency: AGENCIES[(index + random(2) * 2) % AGENCIES.length] ?? '',
      number: `${year}${String(random(10_000_000)).padStart(7, '0')}`,
      posted,
      amount: { text: pick([`${won}원`, `￦${won}`, `${won}원(VAT 별도)`]), krw },
      deadline: {
        text: pick([`${deadline.iso} 14:00`, `${deadline.dotted} 14:00`]),
        value: `${deadline.iso} 14:00`,
      },
    };
  };
  const writeMark = pick(MARKS);
  const { text, expected } = layout({
    one: toStory(0),
    two: toStory(1),
    three: toStory(2),
    bid: toNotice(0),
    other: toNotice(1),
    day: toDay(year, monthNumber, 1 + random(28)),
    month,
    mark: () => writeMark(year, monthNumber),
    sign: pick(SIGNS),
    views: pick(['12', '1,234', '0', '987']),
    pipe: pick(['|', 'ㅣ', '│']),
    rule: pick(['----------', '==========', '━━━━━━━━', '* * *']),
  });
  return { text: disturb(text, random), expected };
}

/** Varies what a copied text may have without another meaning: blank lines, spaces, line ends, colons. */
function disturb(lines: readonly string[], random: (below: number) => number): string {
  const colon = [' : ', ': ', '：'][random(3)] ?? ' : ';
  const between = ['\n', '\n\n', '\n\u00a0\n'][random(3)] ?? '\n';
  const end = ['', ' ', '  ', '\u200b'][random(4)] ?? '';
  const text = lines
    .map((line) => line.replace(/(?<=[가-힣]) ?: (?=\S)/u, colon) + end)
    .join(between);
  const ended = random(4) === 0 ? text.replaceAll('\n', '\r\n') : text;
  return random(8) === 0 ? ended.normalize('NFD') : ended;
}
