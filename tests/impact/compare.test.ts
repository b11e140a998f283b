import { describe, expect, test } from 'vitest';
import { compareSites, type Impact } from '../../scripts/impact/compare-sites.ts';
import { pageKindOf } from '../../scripts/impact/site-files.ts';
import { article, feed, page, redirect, siteOf } from './sites.ts';

const A = 'issues/2024-04/chatbot/index.html';

function compare(base: Record<string, string>, head: Record<string, string>): Impact {
  return compareSites(siteOf(base), siteOf(head), 'content');
}

describe('주소에 있는 것', () => {
  test.each([
    ['/', 'list'],
    ['/issues/', 'list'],
    ['/issues/2024-04/', 'issue'],
    ['/issues/undated/', 'issue'],
    ['/issues/2024-04/상담-품질/', 'article'],
    ['/issues/2024-04/2/', 'article'],
    ['/bids/2024/', 'list'],
    ['/bids/2024/center/', 'bid'],
    ['/bids/2024/2/', 'bid'],
    ['/bids/2/', 'list'],
    ['/bids/agencies/', 'list'],
    ['/bids/agencies/견본공단/', 'list'],
    ['/categories/report/', 'category'],
    ['/categories/report/special-report/', 'category'],
    ['/tags/챗봇/', 'list'],
    ['/tags/챗봇/2/', 'list'],
    ['/articles/2/', 'list'],
    ['/search/', 'list'],
    ['/feeds/', 'list'],
    ['/bids/agencies/', 'list'],
    ['/bids/agencies/견본공단/', 'list'],
    ['/about/', 'page'],
    ['/404.html', 'page'],
  ])('%s: %s', (address, kind) => {
    expect(pageKindOf(address)).toBe(kind);
  });
});

describe('바뀐 쪽', () => {
  const css = (hash: string): string => `<link rel="stylesheet" href="/_astro/Page.${hash}.css">`;
  const share = (hash: string): string =>
    `<meta property="og:image" content="https://sample.example.org/media/${hash}-1200.png">`;
  const picture = (hash: string): string => `<img src="/media/${hash}-960.webp">`;
  const kicker = (url: string, label: string): string =>
    page('기사', `<article><p class="kicker"><a href="${url}">${label}</a></p></article>`);
  const minutes = (text: string, count: number): string =>
    page(
      '기사',
      `<article><dl class="byline"><dt>읽는 시간</dt><dd>약 ${count}분</dd></dl><div class="prose">${text}</div></article>`,
    );

  test.each([
    ['본문', article('기사', '글'), article('기사', '고친 글'), 'own', ['본문']],
    ['제목', article('기사'), article('새 기사'), 'own', ['제목']],
    [
      '본문의 그림만',
      article('기사', picture('aaaa')),
      article('기사', picture('bbbb')),
      'own',
      ['그림'],
    ],
    [
      '옮긴 분류',
      kicker('/categories/a/', '보고서'),
      kicker('/categories/b/', '보고서'),
      'own',
      ['호와 분류'],
    ],
    [
      '분류의 이름',
      kicker('/categories/a/', '보고서'),
      kicker('/categories/a/', '리포트'),
      'around',
      [],
    ],
    ['글이 늘어 길어진 읽는 시간', minutes('글', 1), minutes('긴 글', 2), 'own', ['본문']],
    ['함께 읽을 기사', article('기사', '글', '가'), article('기사', '글', '나'), 'around', []],
    [
      '스타일 파일의 이름',
      page('기사', '글', css('AAAAAAAA')),
      page('기사', '글', css('BBBBBBBB')),
      'assets',
      [],
    ],
    [
      '공유 그림의 이름',
      page('기사', '글', share('aaaa')),
      page('기사', '글', share('bbbb')),
      'assets',
      [],
    ],
    [
      '설명',
      page('기사', '글'),
      page('기사', '글', '<meta name="description" content="새 설명">'),
      'frame',
      [],
    ],
  ])('%s', (_name, before, after, reach, parts) => {
    const { changed } = compare({ [A]: before }, { [A]: after }).pages;
    expect(changed.map((one) => [one.reach, one.parts])).toEqual([[reach, parts]]);
  });

  test('목록의 그림이 바뀌면 바뀐 쪽이다', () => {
    const cover = (hash: string): string => page('호별 목록', picture(hash));
    const { changed } = compare(
      { 'issues/index.html': cover('aaaa') },
      { 'issues/index.html': cover('bbbb') },
    ).pages;
    expect(changed).toMatchObject([{ address: '/issues/', kind: 'list', reach: 'around' }]);
  });
});

test('경로 아래의 두 사이트는 그 경로를 뗀 주소로 비교한다', () => {
  const moved = 'issues/2024-05/bot/index.html';
  const at = (address: string): string => feed([['a', `/journal${address}`, '기사']]);
  const base = { [A]: article('기사'), 'rss.xml': at('/issues/2024-04/chatbot/') };
  const head = {
    [moved]: article('기사'),
    [A]: redirect('/journal/issues/2024-05/bot/'),
    'rss.xml': at('/issues/2024-05/bot/'),
  };
  const found = compareSites(siteOf(base, '/journal'), siteOf(head, '/journal'), 'content');
  expect(found.lost).toEqual([]);
  expect(found.redirects.added).toEqual([
    { from: '/issues/2024-04/chatbot/', to: '/issues/2024-05/bot/' },
  ]);
  expect(found.feed.changed).toMatchObject([{ address: '/issues/2024-05/bot/' }]);
});

describe('사라지는 주소', () => {
  const text = (base: Record<string, string>, head: Record<string, string>): string[] =>
    compare(base, head).lost.map((lost) => lost.text);
  const B = 'issues/2024-05/bot/index.html';
  const TELL_B =
    '`content/issues/2024-05/bot.mdx`의 머리말에 `aliases: [/issues/2024-04/chatbot/]`라고 적어 주세요.';

  test.each([
    [
      '제목도 글도 바뀌었지만 피드의 아이디가 같은 기사',
      { [A]: article('기사', '글'), 'rss.xml': feed([['a', '/issues/2024-04/chatbot/', '기사']]) },
      {
        [B]: article('새 기사', '새 글'),
        'rss.xml': feed([['a', '/issues/2024-05/bot/', '새 기사']]),
      },
      [`\`/issues/2024-04/chatbot/\` 주소가 사라집니다. ${TELL_B}`],
    ],
    [
      '피드에 없는 오래된 기사는 같은 글로 찾는다',
      { [A]: article('기사', '글') },
      { [B]: article('새 기사', '글'), 'issues/2024-05/x/index.html': article('기사', '다른 글') },
      [`\`/issues/2024-04/chatbot/\` 주소가 사라집니다. ${TELL_B}`],
    ],
    [
      '글을 고치며 옮긴 오래된 기사는 같은 제목으로 찾는다',
      { [A]: article('기사', '글') },
      { [B]: article('기사', '새 글') },
      [`\`/issues/2024-04/chatbot/\` 주소가 사라집니다. ${TELL_B}`],
    ],
    [
      '같은 제목이 둘이면 짐작하지 않는다',
      { [A]: article('기사', '글') },
      { [B]: article('기사', '가'), 'issues/2024-05/x/index.html': article('기사', '나') },
      [expect.stringContaining('이어받은 기사가 있으면')],
    ],
    [
      '입찰 공고',
      { 'bids/2024/center/index.html': article('공고') },
      { 'bids/2024/call-center/index.html': article('공고') },
      [
        '`/bids/2024/center/` 주소가 사라집니다. 입찰 공고에는 옛 주소를 적을 수 없습니다. 파일 이름을 `content/bids/2024/center.mdx`로 되돌려 주세요.',
      ],
    ],
    [
      '분류',
      { 'categories/report/index.html': page('보고서', '') },
      {},
      [
        '`/categories/report/` 주소가 사라집니다. `content/journal.yaml`에서 이 분류의 slug를 되돌려 주세요. 이름은 label에서 바꿉니다.',
      ],
    ],
    [
      '안내',
      { 'about/index.html': page('소개', '') },
      {},
      ['`/about/` 주소가 사라집니다. `content/pages/about.mdx`를 되돌려 주세요.'],
    ],
    [
      '지운 옛 주소',
      { [A]: article('기사'), 'old/bot/index.html': redirect('/issues/2024-04/chatbot/') },
      { [A]: article('기사') },
      [
        '`/old/bot/` 주소가 더는 넘겨주지 않습니다. `content/issues/2024-04/chatbot.mdx`의 머리말에 `aliases: [/old/bot/]`라고 적어 주세요.',
      ],
    ],
    [
      'YAML이 잘못 읽을 옛 주소',
      { [A]: article('기사'), 'a: [b]/index.html': redirect('/issues/2024-04/chatbot/') },
      { [A]: article('기사') },
      [expect.stringContaining('`aliases: ["/a: [b]/"]`')],
    ],
    [
      '쓰지 않는 태그와 짧아진 목록은 세지 않는다',
      { 'tags/챗봇/index.html': page('챗봇', ''), 'articles/3/index.html': page('전체 기사', '') },
      {},
      [],
    ],
    [
      '옛 주소를 적은 기사는 세지 않는다',
      { [A]: article('기사') },
      { [B]: article('기사'), [A]: redirect('/issues/2024-05/bot/') },
      [],
    ],
  ])('%s', (_name, base, head, expected) => {
    expect(text(base, head)).toEqual(expected);
  });

  test('기사는 그대로인데 없어진 첨부도 말한다', () => {
    const base = { [A]: article('기사'), 'issues/2024-04/chatbot/설문.csv': '1' };
    expect(compare(base, { [A]: article('기사') })).toMatchObject({
      ok: true,
      lostFiles: ['/issues/2024-04/chatbot/설문.csv'],
    });
  });
});

describe('피드', () => {
  const old = ['uuid:1', '/issues/2024-04/chatbot/', '기사'] as const;

  test('새 글에 밀린 글과 내린 글을 가린다', () => {
    const gone = ['uuid:2', '/issues/2024-04/gone/', '내린 기사'] as const;
    const { feed: changes } = compare(
      { [A]: article('기사'), 'rss.xml': feed([old, gone]) },
      { [A]: article('기사'), 'rss.xml': feed([['uuid:3', '/issues/2024-05/new/', '새 기사']]) },
    );
    expect(changes.added.map(({ title }) => title)).toEqual(['새 기사']);
    expect(changes.displaced.map(({ title }) => title)).toEqual(['기사']);
    expect(changes.withdrawn.map(({ title }) => title)).toEqual(['내린 기사']);
  });

  test('아이디를 바꾸어 같은 기사가 두 번 가면 고치라고 한다', () => {
    const { ok, feed: changes } = compare(
      { [A]: article('기사'), 'rss.xml': feed([old]) },
      { [A]: article('기사'), 'rss.xml': feed([['uuid:9', old[1], '기사']]) },
    );
    expect(ok).toBe(false);
    expect(changes.doubled).toMatchObject([{ guid: 'uuid:9', was: 'uuid:1' }]);
    expect(changes.displaced).toEqual([]);
  });

  describe('모든 글을 담은 피드', () => {
    const complete = 'feeds/complete.xml';
    const older = ['uuid:0', '/issues/2010-01/old/', '오래된 기사'] as const;
    const newer = ['uuid:3', '/issues/2024-05/new/', '새 기사'] as const;
    const pages = { [A]: article('기사'), 'issues/2010-01/old/index.html': article('오래된 기사') };
    const added = { 'issues/2024-05/new/index.html': article('새 기사') };

    test('최근 호에서 밀려난 글은 사라진 글이 아니다', () => {
      const { feed: changes } = compare(
        { ...pages, 'rss.xml': feed([old]), [complete]: feed([old, older]) },
        { ...pages, ...added, 'rss.xml': feed([newer]), [complete]: feed([newer, old, older]) },
      );
      expect(changes).toMatchObject({ before: 2, after: 3, displaced: [], withdrawn: [] });
      expect(changes.added.map(({ title }) => title)).toEqual(['새 기사']);
    });

    test('내린 글은 아무리 오래되어도 안다', () => {
      const { feed: changes } = compare(
        { ...pages, 'rss.xml': feed([old]), [complete]: feed([old, older]) },
        { [A]: article('기사'), 'rss.xml': feed([old]), [complete]: feed([old]) },
      );
      expect(changes.withdrawn.map(({ title }) => title)).toEqual(['오래된 기사']);
    });

    test('그 피드가 생기기 전에 지은 사이트와도 견준다', () => {
      const { feed: changes } = compare(
        { ...pages, 'rss.xml': feed([old]) },
        { ...pages, ...added, 'rss.xml': feed([newer]), [complete]: feed([newer, old, older]) },
      );
      expect(changes.added.map(({ title }) => title)).toEqual(['새 기사']);
      expect([...changes.displaced, ...changes.withdrawn, ...changes.doubled]).toEqual([]);
    });
  });

  test.each([
    ['고친 글', A, article('기사', '글'), article('기사', '고친 글'), ['본문']],
    [
      '고치며 옮긴 글',
      'issues/2024-05/bot/index.html',
      article('기사', '글'),
      article('기사', '고친 글'),
      ['주소', '본문'],
    ],
    ['둘레만 바뀐 글', A, article('기사', '글', '가'), article('기사', '글', '나'), undefined],
  ])('요약만 담았어도 쪽에서 안다: %s', (_name, file, before, after, parts) => {
    const moved = ['uuid:1', `/${file.replace('index.html', '')}`, '기사'] as const;
    const { feed: changes } = compare(
      { [A]: before, 'feeds/complete.xml': feed([old]) },
      { [file]: after, 'feeds/complete.xml': feed([moved]) },
    );
    expect(changes.changed.map((item) => item.parts)).toEqual(parts ? [parts] : []);
  });
});

test('보내는 편지는 읽는 쪽으로 세지 않는다', () => {
  const letter = { 'issues/2024-04/letter.html': '<html><body>4월호</body></html>' };
  const { amounts, pages, lost } = compare(
    { [A]: article('기사'), ...letter },
    { [A]: article('기사') },
  );
  expect(amounts.articles).toEqual({ before: 1, after: 1 });
  expect(pages).toMatchObject({ before: 1, after: 1, removed: [] });
  expect(lost).toEqual([]);
});

test('크기는 HTML과 그림과 사이트를 따로 센다', () => {
  const { amounts } = compare(
    { [A]: article('기사') },
    { [A]: article('기사'), 'media/a-960.webp': '1234', 'x.js': '12' },
  );
  expect(amounts.pictureBytes).toEqual({ before: 0, after: 4 });
  expect(amounts.htmlBytes.after - amounts.htmlBytes.before).toBe(0);
  expect(amounts.siteBytes.after - amounts.siteBytes.before).toBe(6);
});
