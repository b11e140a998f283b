import fc from 'fast-check';
import { DomUtils, parseDocument } from 'htmlparser2';
import { describe, expect, test } from 'vitest';
import { findHtmlErrors } from '../../scripts/audit/audit-markup.ts';
import { type Archive, buildArchive, type Issue } from '../../src/archive/archive.ts';
import type { Article } from '../../src/archive/article.ts';
import type { Bid } from '../../src/archive/bid.ts';
import { stripForXml } from '../../src/text/characters.ts';
import { MOST_BYTES, writeLetter } from '../../src/exports/letter/write-letter.ts';
import { letterPictures } from '../../src/meta/cover.ts';
import { article, bid, input, journal } from '../archive/samples.ts';
import { hostileText } from '../properties/hostile.ts';

const INKS = {
  paper: '#fcfbf8',
  ink: '#1d1b18',
  soft: '#5a554c',
  rule: '#d8d3c8',
  accent: '#9b2f7b',
};
const COLOURS = { day: INKS, night: INKS };

/** Both twins of the letter of the newest issue. */
function write(archive: Archive): { html: string; text: string } {
  const [issue] = archive.issues;
  if (!issue) throw new Error('호가 없습니다.');
  const { html, txt } = writeLetter(archive, issue, letterPictures(archive, issue), COLOURS);
  return { html, text: txt };
}

function archiveOf(
  articles: readonly Article[],
  { bids = [], issue = {} }: { bids?: readonly Bid[]; issue?: Partial<Issue> } = {},
): Archive {
  const given = input(articles, { bids });
  return buildArchive({ ...given, issues: given.issues.map((each) => ({ ...each, ...issue })) });
}

const all = (html: string, name: string) =>
  DomUtils.getElementsByTagName(name, parseDocument(html));
const titlesOf = (html: string): string[] =>
  [...all(html, 'h2'), ...all(html, 'h3')]
    .flatMap((heading) => DomUtils.getElementsByTagName('a', heading))
    .map((link) => DomUtils.textContent(link));

const month = archiveOf(
  [
    article('2024-04', 'chatbot', {
      title: '챗봇이 남긴 전화',
      subtitle: '다시 사람에게',
      summary: '챗봇을 써 본 고객의 절반이 다시 전화를 걸었다.',
      category: 'report/special-report',
      cover: { src: 'center.jpg' },
      images: [
        {
          file: 'issues/2024-04/center.jpg',
          name: 'abcd',
          width: 1600,
          height: 1000,
          transparent: false,
        },
      ],
    }),
    article('2024-04', 'survey', {
      title: '상담사 설문',
      sources: [{ name: '봄날신문' }],
      credits: [{ role: '글', name: '홍길동' }],
      attachments: [
        { title: '설문 원자료', file: 'survey.csv' },
        { title: '보고서', file: 'report.pdf' },
      ],
    }),
  ],
  {
    bids: [
      bid('2024-04-20', 'center', {
        title: '콜센터 위탁운영',
        deadline: '2024-05-02T10:00:00+09:00',
        amount: { krw: 50_000_000, vat: 'included', limit: false },
      }),
      bid('2024-05-01', 'later', { title: '다음 달의 공고' }),
    ],
    issue: {
      number: 304,
      date: '2024-04-01',
      theme: '상담사가 남는 센터',
      lead: '떠나는 까닭을 묻는다.',
      order: ['chatbot', 'survey'],
    },
  },
);

describe('편지', () => {
  test('텍스트 편지는 줄을 맞추고, 주소는 한 줄에 하나씩 둔다', () => {
    expect(write(month).text).toBe(`견본저널 2024년 4월호
상담사가 남는 센터
통권 304호 · 2024년 4월 1일 발행 · 기사 2편

떠나는 까닭을 묻는다.

■ 머리기사

챗봇이 남긴 전화
다시 사람에게
챗봇을 써 본 고객의 절반이 다시 전화를 걸었다.
Special Report
https://journal.example.org/issues/2024-04/chatbot/

■ Report

상담사 설문
봄날신문 · 글 홍길동 · 첨부: 설문 원자료 외 1건
https://journal.example.org/issues/2024-04/survey/

■ 입찰 공고

콜센터 위탁운영
견본공단 · 마감 2024년 5월 2일(목) 10:00 · 금액 5,000만 원 (VAT 포함)
https://journal.example.org/bids/2024/center/

▶ 이 호를 사이트에서 읽기
https://journal.example.org/issues/2024-04/

▶ 새 글 구독하기
https://journal.example.org/feeds/

▶ 지난 호 보기
https://journal.example.org/issues/

------------------------------------------------------------------------
견본협회 · 모든 권리 보유
`);
  });

  test('회원만 읽는 기사에는 그렇게 적는다', () => {
    const articles = [article('2024-04', 'a', { access: 'members' }), article('2024-04', 'b')];
    const { html, text } = write(archiveOf(articles));
    for (const letter of [html, text]) expect(letter.match(/회원 전용/gu)).toHaveLength(1);
    expect(text).toContain('회원 전용\nhttps://journal.example.org/issues/2024-04/a/\n');
  });

  test('HTML도 같은 것을 같은 차례로 말하고, 색인하지 말라고 밝힌다', () => {
    const { html, text } = write(month);
    const shown = DomUtils.innerText(parseDocument(html).children).replace(/\s+/gu, ' ');
    const said = text.split('\n').filter((line) => !/^(?:https:|---|■ |▶ |$)/u.test(line));
    const places = said.map((line) => shown.indexOf(line));
    expect(places, shown).not.toContain(-1);
    expect(places.slice(4)).toEqual(places.slice(4).toSorted((a, b) => a - b));
    expect(html).toContain('<meta name="robots" content="noindex">');
    expect(all(html, 'title').map((title) => DomUtils.textContent(title))).toEqual([
      '견본저널 2024년 4월호: 상담사가 남는 센터',
    ]);
  });

  test('그림은 모두 온전한 주소의 PNG나 JPEG이고 크기와 설명이 있다', () => {
    const images = all(write(month).html, 'img').map(({ attribs }) => attribs);
    expect(images.map(({ width, height, alt }) => [width, height, alt])).toEqual([
      ['240', '320', '2024년 4월호 표지'],
      ['584', '365', ''],
    ]);
    for (const { src, style } of images) {
      expect(src).toMatch(/^https:\/\/journal\.example\.org\/media\/[^/]+\.(?:png|jpeg)$/u);
      expect(style).toContain('display:block');
    }
  });

  test('그림을 막은 메일에서 대신 보이는 글까지, 링크는 모두 낮과 밤의 빛깔이 있다', () => {
    for (const { attribs } of all(write(month).html, 'a')) {
      expect(attribs.style, attribs.href).toMatch(/(?:^|;)color:#[0-9a-f]{6}(?:;|$)/u);
      expect(['ink', 'accent', 'on-button']).toContain(attribs.class);
    }
  });

  test('메일 프로그램이 모르는 것을 쓰지 않는다', async () => {
    const { html } = write(month);
    const document = parseDocument(html);
    const elements = DomUtils.findAll(() => true, document.children);
    const names = new Set(elements.map(({ name }) => name));
    for (const name of ['script', 'link', 'iframe', 'form', 'svg', 'video', 'base'])
      expect(names).not.toContain(name);
    const css = elements.map(({ attribs }) => attribs.style ?? '').join(';');
    expect(css).not.toMatch(
      /\b(?:flex|grid|position|float|transform|calc|url|rem|vw|var)\b|--|@|light-dark|clamp/u,
    );
    const rules = all(html, 'style').map((style) => DomUtils.textContent(style));
    expect(rules).toHaveLength(1);
    expect(rules[0]).toMatch(/^@media \(prefers-color-scheme:dark\)\{(?:\.[a-z-]+\{[^{}]*\})+\}$/u);
    for (const table of all(html, 'table')) expect(table.attribs.role).toBe('presentation');
    expect(await findHtmlErrors('issues/2024-04/letter.html', html)).toEqual([]);
  });
});

describe('크기', () => {
  const WORDS = '상담사와 고객이 다시 만나는 자리에서 센터는 무엇을 준비해야 하는지 살폈다. ';
  const many = (count: number, length: number): Article[] =>
    Array.from({ length: count }, (_, index) =>
      article('2024-04', `센터의-하루를-따라간-기사-${index}`, {
        title: `${index}번째 기사: ${WORDS.repeat(length)}`.trim(),
        summary: WORDS.repeat(length + 2).trim(),
        sources: [{ name: '봄날신문' }],
        category: index % 2 === 0 ? 'report' : 'report/special-report',
      }),
    );

  test.each([
    ['스무 편은 모두 싣고', 20, 1, undefined],
    ['백 편은 뒤의 요약을 줄이고', 110, 1, /기사가 많아 요약을 다 싣지 못했습니다\./u],
    ['이백 편은 뒤의 기사를 줄이고', 200, 1, /메일에 다 싣지 못한 기사가 (\d+)편 있습니다\./u],
    ['제목이 길어도 덜 싣고', 200, 40, /메일에 다 싣지 못한 기사가 (\d+)편 있습니다\./u],
  ])('%s 100 KB를 넘지 않으며, 줄인 것을 말한다', (_, count, length, said) => {
    const bids = Array.from({ length: 40 }, (_, index) =>
      bid('2024-04-20', `center-${index}`, { title: `${index}번 ${WORDS.repeat(length)}` }),
    );
    const { html, text } = write(archiveOf(many(count, length), { bids }));
    expect(Buffer.byteLength(html)).toBeLessThanOrEqual(MOST_BYTES);
    const titles = titlesOf(html);
    const articles = titles.filter((title) => title.includes('번째 기사'));
    const left = Number(said?.exec(text)?.[1] ?? 0);
    expect(articles.length).toBe(count - left);
    expect(articles.length).toBeGreaterThan(15);
    for (const twin of [html, text]) {
      expect((said ?? /못한 기사|요약을 다/u).test(twin)).toBe(said !== undefined);
      expect(twin.includes('메일에 다 싣지 못한 공고가 10건 있습니다.')).toBe(true);
    }
    const inText = text.match(/^https:.*%EA%B8%B0%EC%82%AC-\d+\/$/gmu) ?? [];
    expect(inText).toHaveLength(articles.length);
  });
});

test('어떤 글이 와도 HTML과 텍스트 편지에 그대로 나오고, 태그나 줄이 늘지 않는다', () => {
  const plain = write(
    archiveOf([article('2024-04', 'a', { summary: '요약' })], {
      bids: [bid('2024-04-02', 'b')],
      issue: { theme: '주제', lead: '여는 글' },
    }),
  );
  const count = all(plain.html, '*').length;
  const line = hostileText().map((text) => `가${text}`);
  fc.assert(
    fc.property(line, line, line, line, (title, summary, theme, agency) => {
      const { html, text } = write(
        archiveOf([article('2024-04', 'a', { title, summary })], {
          bids: [bid('2024-04-02', 'b', { title, agency })],
          issue: { theme, lead: summary },
        }),
      );
      const said = stripForXml(title).replace(/\s+/gu, ' ').trim();
      expect(titlesOf(html)).toEqual([said, said]);
      expect(all(html, '*')).toHaveLength(count);
      expect(text).not.toMatch(/[\u0000-\u0008\u000B-\u001F]/u);
      expect(text.replace(/\s+/gu, ' ')).toContain(` ${said} `);
      // A title may contain an address; a line that is only an address is the letter's.
      expect(text.match(/^https:\/\/journal\.example\.org\/\S+$/gmu)).toHaveLength(5);
    }),
    { numRuns: 100 },
  );
});

test('저널의 이름과 발행처도 글자 그대로다', () => {
  const given = input([article('2024-04', 'a')]);
  const named = { ...journal, title: '<b>저널</b> & "말"', publisher: '</td></table>협회' };
  const { html } = write(buildArchive({ ...given, journal: named }));
  expect(all(html, 'b')).toHaveLength(0);
  expect(DomUtils.innerText(parseDocument(html).children)).toContain(
    '</td></table>협회 · 모든 권리 보유',
  );
});
