import { describe, expect, test } from 'vitest';
import { toAtom, toJsonFeed, toRss } from '../../src/feeds/feed-formats.ts';
import { parse } from './elements.ts';
import { findProfileFaults, type RULES } from './rss-profile.ts';
import { feedDocument, item, SITE, UNDATED } from './samples.ts';
import { type ATOM_RULES, findAtomFaults, findBrokenRules, findJsonFaults } from './validity.ts';

const survey = { url: `${SITE}/a.xlsx`, type: 'application/zip', length: 12, title: '설문 결과' };
const cover = { url: `${SITE}/c.png`, type: 'image/png', length: 34 };

/** A document that uses all that the formats know of. */
const full = feedDocument(
  [
    item({
      html: `<p><a href="${SITE}/bids/">공고</a></p>`,
      updated: '2024-04-02T00:00:00+09:00',
      authors: ['홍길동 (글)', '김견본 (사진)'],
      sources: ['신문', '007'],
      categories: ['Report › Special Report', '챗봇'],
      enclosures: [survey, { ...survey, url: `${SITE}/b.pdf` }, cover],
      image: cover.url,
    }),
    UNDATED,
  ],
  {
    updated: '2024-04-02T00:00:00+09:00',
    rights: '모든 권리 보유',
    hub: 'https://hub.example/',
    alternates: [
      { url: `${SITE}/rss.xml`, type: 'application/rss+xml' },
      { url: `${SITE}/feed.json`, type: 'application/feed+json' },
    ],
    history: { role: 'current', previous: `${SITE}/feeds/archive/2024-03.xml` },
  },
);
const rss = await toRss(full);
const atom = toAtom(full);
const json = toJsonFeed(full);

describe('RSS 모범 규칙', () => {
  test('다 적은 문서가 지킨다', () => {
    expect(findProfileFaults(parse(rss))).toEqual([]);
  });

  // What to put in the place of what breaks the rule.
  const BAD: Record<keyof typeof RULES, [string | RegExp, string]> = {
    version: ['<rss version="2.0"', '<rss version="0.92"'],
    required: [/<channel><title>[^<]+/u, '<channel><title>'],
    itemText: ['</channel>', '<item><guid isPermaLink="false">x</guid></item></channel>'],
    single: [/(<enclosure[^>]+>)/u, '$1$1'],
    dates: ['01 Apr 2024 00:00:00 +0900', '1 April 24'],
    updated: [/<atom:updated>[^<]+/u, '<atom:updated>2024-04-02'],
    built: [/<lastBuildDate>[^<]+/u, '<lastBuildDate>Sun, 31 Mar 2024 00:00:00 +0900'],
    language: ['<language>ko', '<language>한국어'],
    guid: ['isPermaLink="false">urn:uuid:1', '>urn:uuid:1'],
    addresses: [`url="${SITE}/c.png"`, 'url="/c.png"'],
    enclosure: ['length="12"', 'length="0"'],
    media: ['medium="image"', 'medium="photo"'],
    content: [`href="${SITE}/bids/`, 'href="/bids/'],
    self: ['rel="self"', 'rel="related"'],
    image: [/<image>(.*?)<title>[^<]+/u, '<image>$1<title>다른 이름'],
    plain: ['<title>상담', '<title>&lt;b&gt;상담&lt;/b&gt;'],
    category: ['Report/Special Report', 'Report › Special Report'],
    creator: ['홍길동 (글)', ' '],
    namespaces: ['http://search.yahoo.com/mrss/', 'http://search.yahoo.com/mrss'],
    history: ['<image>', '<fh:archive/><image>'],
  };

  test.each(Object.entries(BAD))('%s: 어긴 문서를 찾는다', (name, [good, bad]) => {
    const broken = rss.replace(good, bad);
    expect(broken).not.toBe(rss);
    expect(findProfileFaults(parse(broken)).map((fault) => fault.split(':')[0])).toContain(name);
  });

  test('두 글이 같은 guid를 쓰면 찾는다', () => {
    expect(findProfileFaults(parse(rss.replace('urn:uuid:undated', 'urn:uuid:1')))).toEqual([
      'guid: guid urn:uuid:1',
    ]);
  });
});

describe('Atom', () => {
  test('다 적은 문서가 RELAX NG와 규칙을 지킨다', async () => {
    expect(await findAtomFaults([atom])).toEqual([]);
    expect(findBrokenRules(parse(atom))).toEqual([]);
  });

  test.each([
    ['날짜', '<published>2024-04-01T', '<published>2024-04-01 '],
    ['아이디', '<id>urn:uuid:1</id>', ''],
    ['제목 둘', '<title>상담</title>', '<title>상담</title><title>상담</title>'],
    ['매체 형식', 'type="text/html"', 'type="html"'],
    ['모르는 속성', '<entry>', '<entry role="x">'],
    ['모르는 요소', '<entry>', '<entry><body>x</body>'],
    ['본문의 형식', '<content type="html">', '<content type="html"><p/>'],
  ])('RELAX NG로 찾는 잘못: %s', async (_name, good, bad) => {
    const broken = atom.replace(good, bad);
    expect(broken).not.toBe(atom);
    expect(await findAtomFaults([atom, broken])).not.toEqual([]);
  });

  const BAD: Record<keyof typeof ATOM_RULES, [string | RegExp, string]> = {
    author: [/<author>[^]*?<\/author>/gu, ''],
    alternates: [/(<link [^>]+rel="alternate" type="text\/html"\/>)/u, '$1$1'],
    self: ['rel="self"', 'rel="related"'],
    content: [/<entry>[^]*?<\/entry>/u, '<entry><id>urn:uuid:1</id></entry>'],
    ids: ['urn:uuid:undated', 'urn:uuid:1'],
    links: ['length="12"', ''],
  };

  test.each(Object.entries(BAD))('%s: 어긴 문서를 찾는다', (name, [good, bad]) => {
    expect(findBrokenRules(parse(atom.replace(good, bad)))).toContain(name);
  });
});

describe('JSON Feed', () => {
  test('다 적은 문서가 규격을 지킨다', () => {
    expect(findJsonFaults(json)).toEqual([]);
  });

  test.each([
    ['판', 'version/1.1', 'version/1'],
    ['주소', `"feed_url":"${SITE}/`, '"feed_url":"/'],
    ['날짜', '2024-04-01T00:00:00+09:00', '2024-04-01'],
    ['본문', '"content_html"', '"_content"'],
    ['아이디', '"id":"urn:uuid:1",', ''],
    ['크기', '"size_in_bytes":12', '"size_in_bytes":"12"'],
    ['매체 형식', '"mime_type":"application/zip"', '"mime_type":"zip"'],
    ['1.0의 저자', '"authors":[{"name":"견본협회"}]', '"author":{"name":"견본협회"}'],
  ])('스키마로 찾는 잘못: %s', (_name, good, bad) => {
    const broken = json.replace(good, bad);
    expect(broken).not.toBe(json);
    expect(findJsonFaults(broken)).not.toEqual([]);
  });
});
