import { describe, expect, test } from 'vitest';
import type { ArchiveInput } from '../../src/archive/input.ts';
import { checkArchive } from '../../src/check/check-archive.ts';
import { article, bid, input } from '../archive/samples.ts';

function messagesOf(from: ArchiveInput): string[] {
  return checkArchive(from).map(
    ({ file, field, text, severity }) =>
      `${severity ?? 'error'} ${file} ${field.join('.')} ${text}`,
  );
}

describe('겹치는 주소', () => {
  test.each([
    ['대소문자만 다른 이름', 'Chatbot', 'chatbot'],
    ['NFC와 NFD', '상담', '상담'.normalize('NFD')],
  ])('%s', (_name, one, other) => {
    const found = messagesOf(input([article('2024-04', one), article('2024-04', other)]));
    expect(found).toHaveLength(2);
    expect(found[0]).toContain(`issues/2024-04/${other}.mdx`);
    expect(found[1]).toContain(`issues/2024-04/${one}.mdx`);
  });

  test('옛 주소가 다른 기사의 주소일 때', () => {
    const found = messagesOf(
      input([article('2024-04', 'a', { aliases: ['/issues/2024-04/b'] }), article('2024-04', 'b')]),
    );
    expect(found).toHaveLength(2);
    expect(found[0]).toContain('aliases.0');
  });

  test('표기만 다른 태그와 출처', () => {
    const found = messagesOf(
      input([
        article('2024-04', 'a', { tags: ['CX'], sources: [{ name: 'Genesys Blog' }] }),
        article('2024-04', 'b', { tags: ['cx'], sources: [{ name: 'GENESYS Blog' }] }),
      ]),
    );
    expect(found).toHaveLength(4);
  });

  test.each([
    ['기호만 다른 수요기관', '견본·공단', '견본 공단'],
    ['대소문자만 다른 수요기관', 'KOTRA', 'Kotra'],
    ['NFC와 NFD인 수요기관', '견본공단', '견본공단'.normalize('NFD')],
  ])('%s', (_name, one, other) => {
    const bids = [
      bid('2024-07-24', 'a', { agency: one }),
      bid('2024-07-25', 'b', { agency: other }),
    ];
    const found = messagesOf(input([], { bids }));
    expect(found).toHaveLength(2);
    expect(found[0]).toContain(`bids/2024/a.mdx agency ‘${one}’`);
    expect(found[0]).toContain(`‘${other}’(bids/2024/b.mdx)`);
    expect(found[1]).toContain('bids/2024/a.mdx');
  });

  test('쪽을 만들 수 없는 이름', () => {
    const nameless = [bid('2024-07-24', 'a', { agency: '★★★' })];
    const sources = [{ name: '―' }, { name: '긴'.repeat(67) }];
    const found = messagesOf(input([article('2024-04', 'a', { sources })], { bids: nameless }));
    expect(found).toEqual([
      expect.stringContaining('source ‘―’에는 글자나 숫자가 없어'),
      expect.stringContaining('source 이름이 너무 깁니다(201바이트).'),
      expect.stringContaining('bids/2024/a.mdx agency ‘★★★’에는 글자나 숫자가 없어'),
    ]);
  });

  test.each(['feeds', 'bids', 'SEARCH'])('%s라는 안내 쪽', (name) => {
    const files = new Set([`pages/${name}.mdx`, 'pages/about.mdx']);
    expect(messagesOf(input([], { files }))).toEqual([
      expect.stringMatching(
        / 주소는 사이트에서 이미 쓰고 있습니다\. 파일 이름을 바꾸어 주세요\.$/u,
      ),
    ]);
  });

  test('안내 쪽과 같은 옛 주소', () => {
    const files = new Set(['pages/about.mdx']);
    const found = messagesOf(input([article('2024-04', 'a', { aliases: ['/about'] })], { files }));
    expect(found).toHaveLength(2);
    expect(found[0]).toContain('pages/about.mdx');
  });

  test('사이트가 쓰는 주소와 같은 아이디', () => {
    expect(messagesOf(input([article('2024-04', 'a', { aliases: ['/bids/'] })]))).toHaveLength(1);
    expect(
      messagesOf(
        input([
          article('2024-04', 'a', { id: 'uuid:x' }),
          article('2024-04', 'b', { id: 'uuid:x' }),
        ]),
      ),
    ).toHaveLength(2);
  });

  test.each([
    '/articles/2/',
    '/bids/2024/',
    '/bids/3/',
    '/categories/report/',
    '/categories/report/2/',
    '/sources/봄날신문/2/',
    '/tags/챗봇/12/',
    '/bids/agencies/',
    '/bids/agencies/견본공단/',
    '/bids/agencies/견본공단/2/',
    '/feeds/',
    '/Feeds/archive/2024-04.xml/',
    '/feeds.opml',
    '/rss.xml',
    '/RSS.xml/old/',
    '/tags/챗봇/rss.xml',
    '/categories/report/feed.json',
    '/issues/2024-04/letter.html',
    '/llms.txt',
  ])('옛 주소 %s는 사이트가 쓰는 주소이다', (alias) => {
    const found = messagesOf(input([article('2024-04', 'a', { aliases: [alias] })]));
    expect(found).toHaveLength(1);
    expect(found[0]).toContain('다른 주소를 적어 주세요');
  });

  test.each([
    '/articles/1234/',
    '/articles/a/2/',
    '/bids/2024/cx/',
    '/tags/챗봇/cx/',
    '/news/2/',
    '/news/rss.xml',
    '/letter.html',
    '/feed/',
  ])('옛 주소 %s는 쓸 수 있다', (alias) => {
    expect(messagesOf(input([article('2024-04', 'a', { aliases: [alias] })]))).toEqual([]);
  });

  test('같은 이름도 호가 다르면 괜찮다', () => {
    expect(
      messagesOf(input([article('2024-04', 'a'), article('2024-05', 'a', { id: 'uuid:b' })])),
    ).toEqual([]);
  });
});

describe('없는 것을 가리킬 때', () => {
  test('분류', () => {
    const [found] = messagesOf(
      input([article('2024-04', 'a', { category: 'report/special-reprot' })]),
    );
    expect(found).toContain('혹시 report/special-report인가요?');
  });

  test('순서에 적은 기사', () => {
    const from = input([article('2024-04', 'chatbot')]);
    const issues = from.issues.map((issue) => ({
      ...issue,
      order: ['chatbott', 'chatbot', 'chatbot'],
    }));
    expect(messagesOf({ ...from, issues })).toEqual([
      'error issues/2024-04/issue.yaml order.0 ‘chatbott’ 기사가 이 호에 없습니다. 혹시 chatbot인가요?',
      'error issues/2024-04/issue.yaml order.2 ‘chatbot’ 기사가 순서에 두 번 있습니다. 하나를 지워 주세요.',
    ]);
  });

  test('추천한 기사', () => {
    const from = input([article('2024-04', 'chatbot'), article('2024-03', 'voc')]);
    const issues = from.issues.map((issue) =>
      issue.month === '2024-04'
        ? { ...issue, featured: ['chatbot', '2024-03/voc', 'voc', '2024-03/vco', 'chatbot', '봄'] }
        : issue,
    );
    expect(messagesOf({ ...from, issues })).toEqual([
      'error issues/2024-04/issue.yaml featured.2 ‘voc’ 기사가 이 호에 없습니다. 혹시 2024-03/voc인가요?',
      'error issues/2024-04/issue.yaml featured.3 ‘2024-03/vco’ 기사가 아카이브에 없습니다. 혹시 2024-03/voc인가요?',
      'error issues/2024-04/issue.yaml featured.4 ‘chatbot’ 기사가 추천에 두 번 있습니다. 하나를 지워 주세요.',
      'error issues/2024-04/issue.yaml featured.5 ‘봄’ 기사가 이 호에 없습니다. 파일 이름을 확인하거나 이 이름을 지워 주세요.',
    ]);
  });

  test.each([
    ['2024-04/chatbot', '‘2024-04/chatbot’ 기사가 추천에 두 번 있습니다. 하나를 지워 주세요.'],
    ['gen-z', '‘gen-z’ 기사가 이 호에 없습니다. 혹시 gen-z-workplace인가요?'],
    ['chatbot.mdx', '‘chatbot.mdx’ 기사가 이 호에 없습니다. 혹시 chatbot인가요?'],
    [
      '/issues/2024-03/voc/',
      '‘/issues/2024-03/voc/’ 기사가 아카이브에 없습니다. 혹시 2024-03/voc인가요?',
    ],
    [
      'https://example.org/issues/2024-03/voc/',
      '‘https://example.org/issues/2024-03/voc/’ 기사가 아카이브에 없습니다. 혹시 2024-03/voc인가요?',
    ],
    [
      '2024-03/상담'.normalize('NFD'),
      `‘2024-03/${'상담'.normalize('NFD')}’ 기사가 아카이브에 없습니다. 혹시 2024-03/상담인가요?`,
    ],
  ])('추천한 기사를 달리 적으면 적을 이름을 알린다: %s', (typed, text) => {
    const from = input([
      article('2024-04', 'chatbot'),
      article('2024-04', 'gen-z-workplace'),
      article('2024-03', 'voc'),
      article('2024-03', '상담'),
    ]);
    const issues = from.issues.map((issue) =>
      issue.month === '2024-04' ? { ...issue, featured: ['chatbot', typed] } : issue,
    );
    expect(messagesOf({ ...from, issues })).toEqual([
      `error issues/2024-04/issue.yaml featured.1 ${text}`,
    ]);
  });

  test('순서에 경로로 적은 기사', () => {
    const from = input([article('2024-04', 'chatbot')]);
    const issues = from.issues.map((issue) => ({ ...issue, order: ['2024-04/chatbot.mdx'] }));
    expect(messagesOf({ ...from, issues })).toEqual([
      'error issues/2024-04/issue.yaml order.0 ‘2024-04/chatbot.mdx’ 기사가 이 호에 없습니다. 혹시 chatbot인가요?',
    ]);
  });

  test('자모가 분리된 표지 이름은 대소문자가 아니라 자모를 말한다', () => {
    const src = '그림.png'.normalize('NFD');
    const from = input([article('2024-04', 'a', { cover: { src } })]);
    expect(messagesOf({ ...from, files: new Set(['issues/2024-04/그림.png']) })).toEqual([
      'error issues/2024-04/a.mdx cover 글에 적은 이름이나 파일 이름의 자모가 분리되어 있습니다(NFD). 둘 다 ‘그림.png’로 맞춰 주세요.',
    ]);
  });

  test('스캔의 PDF', () => {
    const from = input([article('2024-04', 'a')]);
    const issues = from.issues.map((issue) => ({ ...issue, ebook: 'ebook.pdf#page={page+2}' }));
    expect(messagesOf({ ...from, issues })).toEqual([
      'error issues/2024-04/issue.yaml ebook ‘ebook.pdf’ 파일이 없습니다. issues/2024-04/ebook.pdf에 올리거나 이름을 고쳐 주세요.',
    ]);
    expect(messagesOf({ ...from, issues, files: new Set(['issues/2024-04/ebook.pdf']) })).toEqual(
      [],
    );
  });

  test('첨부와 표지 파일', () => {
    const from = input([
      article('2024-04', 'a', {
        attachments: [{ title: '표', file: 'a.pdf' }],
        cover: { src: 'a.jpg' },
      }),
    ]);
    expect(messagesOf(from)).toHaveLength(2);
    expect(
      messagesOf({ ...from, files: new Set(['issues/2024-04/a.pdf', 'issues/2024-04/a.jpg']) }),
    ).toEqual([]);
  });

  const part = (number: number, slug = `part-${number}`) =>
    article('2024-04', slug, { series: { title: '채팅', part: number } });

  test('연재: 같은 회차는 잘못', () => {
    expect(messagesOf(input([part(1, 'a'), part(1, 'b')]))).toHaveLength(2);
  });

  test.each([
    [[1, 2, 3], []],
    [[1, 3], [2]],
    [[2, 3], [1]],
    [
      [1, 2, 4, 5, 7],
      [3, 6],
    ],
  ])('연재: %j회가 있으면 %j회가 빠졌다고 귀띔한다', (parts, missing) => {
    expect(messagesOf(input(parts.map((number) => part(number))))).toEqual(
      missing.map(
        (number) =>
          `advice issues/2024-04/part-${number + 1}.mdx series.part 연재 ‘채팅’의 ${number}회가 아카이브에 없습니다. 회차가 맞는지 확인해 주세요.`,
      ),
    );
  });
});

describe('겹치는 지면', () => {
  const advise = (own: string, other: string): string[] =>
    messagesOf(
      input([
        article('2024-04', 'a', { pages: own }),
        article('2024-04', 'b', { pages: other }),
        article('2024-05', 'c', { pages: own }),
      ]),
    );

  test.each([
    ['12-15', '13-14'],
    ['12-15', '12-15'],
    ['12-15', '14-18'],
    ['2, 12-15', '13, 40'],
  ])('%s와 %s', (own, other) => {
    expect(advise(own, other)).toEqual([
      expect.stringMatching(
        /^advice issues\/2024-04\/b\.mdx pages 지면 .+쪽이 issues\/2024-04\/a\.mdx의 지면 12–15쪽과 겹칩니다\. 쪽수가 맞는지 확인해 주세요\.$/u,
      ),
    ]);
  });

  test.each([
    ['12-15', '16-18'],
    ['12-15', '15-18'],
    ['12-15', '12'],
    ['12', '12'],
  ])('%s와 %s는 이어지거나 한 쪽에 있다', (own, other) => {
    expect(advise(own, other)).toEqual([]);
  });
});
