import { join } from 'node:path';
import { plugins } from '@citation-js/core';
import '@citation-js/plugin-bibtex';
import '@citation-js/plugin-ris';
import { DomUtils, parseDocument } from 'htmlparser2';
import sharp from 'sharp';
import { beforeAll, describe, expect, test } from 'vitest';
import { buildArchive } from '../../src/archive/archive.ts';
import { readContent } from '../../src/content/read-content.ts';
import { toClosedInput } from '../../src/content/shown-files.ts';
import { CITATION_FILES } from '../../src/exports/citation-files.ts';
import { parseCsl } from '../../src/exports/csl.ts';
import { isLetterFile, routeOf } from '../../src/site/route-of.ts';
import { addressesOf, feedAddressesOf } from '../../src/site/routes.ts';
import { aliasUrl, decodeUrl } from '../../src/site/urls.ts';
import { wordsOf as interfaceWords } from '../../src/words/words.ts';
import { catalogueTexts } from '../words/catalogue-texts.ts';
import { buildWholeSite, FIXTURE, readTree, temporaryFolder } from './build-site.ts';
import { sharedTitles } from './shared-titles.ts';

let files: Map<string, Buffer>;

beforeAll(async () => {
  const work = temporaryFolder();
  await buildWholeSite(FIXTURE, join(work, 'site'));
  files = readTree(join(work, 'site'));
});

function read(path: string): string {
  const file = files.get(path);
  if (!file) throw new Error(`${path}가 없습니다.`);
  return file.toString();
}

/** The words of a page's main part. */
function wordsOf(path: string): string {
  const main = DomUtils.getElementsByTagName('main', parseDocument(read(path)), true, 1);
  return DomUtils.innerText(main).replace(/\s+/gu, ' ');
}

function linksOf(path: string): string[] {
  return DomUtils.getElementsByTagName('a', parseDocument(read(path))).map((link) =>
    decodeURIComponent(link.attribs.href ?? ''),
  );
}

const article = 'issues/2024-06/상담-품질/index.html';

describe('쪽', () => {
  test('두 쪽의 제목이 같지 않다', () => {
    expect(sharedTitles(files)).toEqual({});
  });

  test('설계의 주소가 모두 있다', () => {
    const pages = [
      '',
      'issues/',
      'issues/2024-06/',
      'issues/undated/',
      'issues/2024-06/상담-품질/',
      'categories/',
      'categories/report/',
      'categories/report/special-report/',
      'categories/news/bids/',
      'sources/',
      'sources/봄날신문/',
      'sources/quality-weekly/',
      'tags/',
      'tags/품질/',
      'tags/AI 컨택센터/',
      'articles/',
      'bids/',
      'bids/2024/',
      'bids/2023/',
      'bids/2024/chatbot/',
      'bids/2023/center/',
      'search/',
      'about/',
      'contribute/',
    ];
    const missing = pages.filter((page) => !files.has(`${page}index.html`));
    expect(missing).toEqual([]);
    for (const file of ['404.html', 'rss.xml', 'robots.txt', 'sitemap-index.xml'])
      expect(files.has(file)).toBe(true);
  });

  test('모든 파일에 주소의 종류가 있고, 아카이브에서 나오는 쪽은 빠짐도 남음도 없다', async () => {
    const input = toClosedInput((await readContent(FIXTURE)).shown);
    if (!input) throw new Error('fixture');
    const archive = buildArchive(input);
    const addresses = [...files.keys()]
      .filter((file) => !/^(?:_astro|pagefind)\/|^sitemap-0\.xml$/u.test(file))
      .map((file) => `/${file.replace(/(?:^|(?<=\/))index\.html$/u, '')}`.normalize('NFC'));
    const old = archive.articles.flatMap(({ aliases }) => aliases.map(aliasUrl)).map(decodeUrl);
    const own = addresses.filter((address) => !old.includes(address));
    expect(own.filter((address) => routeOf(address) === undefined)).toEqual([]);
    const standing = ['about', 'contribute'].map((slug) => ({ slug }));
    const promised = ['/', '/404.html', ...addressesOf(archive, standing)];
    const pages = own.filter((address) => /\/$|^\/404/u.test(address));
    expect(pages.filter((page) => routeOf(page)?.isLater === false).sort()).toEqual(
      promised.sort(),
    );
    const listed = [...read('sitemap-0.xml').matchAll(/<loc>([^<]+)<\/loc>/gu)].map(
      ([, loc = '']) => decodeUrl(new URL(loc).pathname),
    );
    const left = new Set([
      '/404.html',
      '/saved/',
      '/categories/news/bids/',
      '/tags/AI 컨택센터/',
      '/tags/채팅/',
    ]);
    expect(listed.sort()).toEqual(pages.filter((page) => !left.has(page)).sort());
    const months = archive.issues.map(({ month }) => month);
    const feeds = feedAddressesOf(archive, months).map(decodeUrl);
    const kinds = /[fF]eed|letter|book/u;
    const written = own.filter((address) => kinds.test(routeOf(address)?.kind ?? ''));
    const others = ['/feeds/', '/rss.png'];
    expect(written.filter((address) => !others.includes(address)).sort()).toEqual(feeds.sort());
  });

  test('쪽마다 lang, 제목, 대표 주소, 피드 안내가 하나씩 있고 제목 단계는 하나에서 시작한다', () => {
    for (const [file, bytes] of files) {
      if (!file.endsWith('.html') || /^(?:old|article)\//u.test(file) || isLetterFile(file))
        continue;
      const html = bytes.toString();
      expect(html, file).toMatch(/<html lang="ko"/u);
      expect(html.match(/<title>[^<]+<\/title>/gu), file).toHaveLength(1);
      expect(html.match(/<h1[ >]/gu), file).toHaveLength(1);
      expect(html, file).toContain('type="application/rss+xml"');
      if (file !== '404.html')
        expect(html, file).toContain('rel="canonical" href="https://sample.example.org/');
    }
  });

  test('안에 쓴 스크립트와 스타일이 없고 다른 곳에서 아무것도 불러오지 않는다', () => {
    for (const [file, bytes] of files) {
      if (!file.endsWith('.html') || isLetterFile(file)) continue;
      const html = bytes.toString();
      expect(html, file).not.toMatch(/<style|\sstyle=|\son[a-z]+="/u);
      // A data block is not run, so the content security policy lets it stand.
      const inline = [...html.matchAll(/<script(?![^>]*\ssrc=)[^>]*>/gu)].map(([tag]) => tag);
      const code = inline.filter((tag) => tag !== '<script type="application/ld+json">');
      expect(code, file).toEqual([]);
      expect(html, file).not.toMatch(/<(?:script|img|source)[^>]+(?:src|srcset)="https?:/u);
    }
  });

  test('첫 쪽은 새 호의 차례와 새 공고를 보여 준다', () => {
    const words = wordsOf('index.html');
    expect(words).toContain('2024년 6월호');
    expect(words).toContain('전화와 채팅 사이');
    expect(words).toContain('[2차] 상담 챗봇 구축');
    expect(linksOf('index.html')).toContain('/issues/2024-06/상담-품질/');
  });

  test('호의 차례는 issue.yaml의 순서를 따른다', () => {
    const words = wordsOf('issues/2024-06/index.html');
    expect(words.indexOf('상담 품질, 脱·점수의 길')).toBeLessThan(
      words.indexOf('채팅 상담이 남긴 것'),
    );
    expect(words).toContain('300');
  });

  test('기사는 만든 사람, 출처, 바로잡음, 첨부, 연재, 앞뒤 기사를 보여 준다', () => {
    const words = wordsOf(article);
    for (const part of [
      '상담 품질, 脱·점수의 길 <1> & ‘나머지’ ]]>',
      '점수표를 내려놓은 센터',
      '김견본',
      '이견본',
      '봄날신문',
      'Quality Weekly',
      '2024년 5월호',
      '점수 대신 대화를 남긴 센터',
      '응답자 수를 120명으로',
      '설문 원자료',
      '품질을 묻다',
      '채팅 상담이 남긴 것',
      '값이 <5인 항목은 {뺐다}',
    ]) {
      expect(words).toContain(part);
    }
    const links = linksOf(article);
    for (const link of [
      '/sources/봄날신문/',
      'https://news.example.com/1',
      '/tags/품질/',
      '/issues/2024-06/상담-품질/설문 결과.csv',
      '/issues/2024-06/chat/',
    ]) {
      expect(links).toContain(link);
    }
    // A tag of this article alone.
    expect(words).toContain('AI 컨택센터');
    expect(links).not.toContain('/tags/AI 컨택센터/');
    expect(files.get('issues/2024-06/상담-품질/설문 결과.csv')?.toString()).toBe(
      '항목,응답\n대화,42\n',
    );
  });

  test('기사 끝에 함께 읽을 기사가 까닭과 함께 있고, 같은 연재의 글과 가까운 글이 없는 기사에는 없다', () => {
    const related = (path: string): string =>
      /<section class="related".*?<\/section>/su.exec(read(path))?.[0] ?? '';
    const chat = related('issues/2024-06/chat/index.html');
    expect(chat).toContain('<a href="/issues/2024-05/first/">첫 번째 보고서</a>');
    expect(chat).toContain('2024년 5월호');
    expect(chat).toContain('같은 태그: 품질');
    expect(chat).not.toContain('脱·점수의 길');
    expect(related('issues/undated/legacy/index.html')).toBe('');
  });

  test('그림은 AVIF, WebP와 PNG로, 크기와 함께 있다', () => {
    const html = read(article);
    const named = [...html.matchAll(/\/media\/[\w-]+\.(\w+)/gu)];
    expect(new Set(named.map((found) => found[1]))).toEqual(
      new Set(
        ['avif', 'webp', 'png', 'jpeg'].filter((type) => named.some((found) => found[1] === type)),
      ),
    );
    for (const [path] of named) expect(files.has(path.slice(1)), path).toBe(true);
    expect(html).toContain('width="1200" height="800"');
  });

  test('초안은 어디에도 없다', () => {
    for (const [file, bytes] of files) {
      expect(file).not.toContain('hidden');
      if (/\.(?:html|xml|txt)$/u.test(file))
        expect(bytes.toString(), file).not.toMatch(/비밀초안낱말|아직 쓰는 글/u);
    }
  });

  test('상위 분류는 하위 분류의 기사를 담고, 입찰 공고 분류는 공고를 담는다', () => {
    expect(wordsOf('categories/report/index.html')).toContain('상담 품질, 脱');
    expect(wordsOf('categories/report/index.html')).toContain('기사 3편');
    expect(wordsOf('categories/news/bids/index.html')).toContain('고객센터 위탁운영');
  });

  test('공고는 금액과 마감을 요일까지 보여 준다', () => {
    const words = wordsOf('bids/2024/chatbot/index.html');
    expect(words).toContain('3억 5,500만 원 이내(355,000,000원), VAT 별도');
    expect(words).toContain('2024년 6월 20일(목) 15:00');
    expect(read('bids/2024/chatbot/index.html')).toContain('datetime="2024-06-20T15:00:00+09:00"');
    expect(wordsOf('bids/2023/center/index.html')).toContain('봄날상담');
    expect(wordsOf('bids/2023/center/index.html')).toContain('마지막 수정2024년 1월 12일');
  });

  test('옛 주소는 기사로 넘어간다', () => {
    for (const file of ['old/품질/index.html', 'article/1234/index.html']) {
      expect(decodeURIComponent(read(file))).toMatch(
        /http-equiv="refresh" content="0; ?url=\/issues\/2024-06\/상담-품질\//u,
      );
      expect(read(file)).toContain('noindex');
    }
    expect(read('sitemap-0.xml')).not.toContain('1234');
  });
});

/** What the head of a page says by `name` or `property`, each value in order. */
function metaOf(path: string, name: string): string[] {
  return DomUtils.getElementsByTagName('meta', parseDocument(read(path)))
    .filter(({ attribs }) => (attribs.name ?? attribs.property) === name)
    .map(({ attribs }) => attribs.content ?? '');
}

/** The things of a page's JSON-LD. */
function thingsOf(path: string): Record<string, unknown>[] {
  const blocks = DomUtils.getElementsByTagName('script', parseDocument(read(path))).filter(
    ({ attribs }) => attribs.type === 'application/ld+json',
  );
  return blocks.flatMap((block) => {
    const { '@graph': things } = JSON.parse(DomUtils.textContent(block)) as {
      '@graph': Record<string, unknown>[];
    };
    return things;
  });
}

describe('지면', () => {
  test.each([
    ['issues/2024-06/', '06'],
    ['issues/2024-06/상담-품질/', '06'],
    ['issues/undated/', 'undated'],
    ['', '06'],
    ['bids/', undefined],
  ])('/%s는 그 호의 달에 따라 물든다', (path, accent) => {
    const [root] = DomUtils.getElementsByTagName('html', parseDocument(read(`${path}index.html`)));
    expect(root?.attribs['data-accent']).toBe(accent);
  });

  test('지난 호 목록은 해마다 표지를 늘어놓고, 표지마다 그 호로 간다', () => {
    const words = wordsOf('issues/index.html');
    expect(words.indexOf('2024년 2개 호')).toBeLessThan(words.indexOf('발행 시기 미상'));
    const covers = read('issues/index.html').match(/<picture class="cover">/gu);
    expect(covers).toHaveLength(3);
    for (const issue of ['2024-06', '2024-05', 'undated']) {
      expect(linksOf('issues/index.html')).toContain(`/issues/${issue}/`);
    }
  });

  test('발행월 미상은 호로 세지 않고, 어느 호의 앞뒤도 아니다', () => {
    expect(wordsOf('issues/index.html')).toContain('총 2개 호');
    expect(wordsOf('feeds/index.html')).toContain('호 2개 · RSS');
    expect(linksOf('feeds/index.html')).toContain('/issues/undated/rss.xml');
    expect(linksOf('issues/2024-05/index.html')).not.toContain('/issues/undated/');
    expect(wordsOf('issues/undated/index.html')).not.toMatch(/이전 호|다음 호/u);
    expect(linksOf('issues/undated/index.html')).toContain('/issues/');
  });

  test('호는 앞뒤 호와 목록으로 이어진다', () => {
    const links = linksOf('issues/2024-05/index.html');
    expect(links).toContain('/issues/2024-06/');
    expect(wordsOf('issues/2024-05/index.html')).toContain('다음 호 2024년 6월호');
  });

  test('기사는 읽는 시간과 마지막으로 고친 날, 인용할 글과 잘못을 알릴 곳을 보여 준다', () => {
    const words = wordsOf(article);
    for (const part of [
      '읽는 시간약 1분',
      '마지막 수정2024년 6월 12일',
      '인용하기',
      '견본저널, 2024년 6월호, 24–27쪽.',
    ]) {
      expect(words).toContain(part);
    }
    expect(linksOf(article).some((link) => /^mailto:|\/new\?/u.test(link))).toBe(true);
  });

  test('지면이 있는 호는 쪽에서 기사로, 쪽 번호에서 스캔으로 이어진다', () => {
    const page = 'issues/2024-06/pages/index.html';
    expect(linksOf('issues/2024-06/index.html')).toContain('/issues/2024-06/pages/');
    expect(wordsOf('issues/2024-06/index.html')).toContain('27, 30쪽');
    expect(files.has('issues/2024-05/pages/index.html')).toBe(false);
    const scan = (number: number): string => `/issues/2024-06/ebook.pdf#page=${number}`;
    expect(linksOf(article)).toContain(scan(26));
    const shown = linksOf(page).filter((link) => /^\/issues\/2024-06\/./u.test(link));
    const [quality, chat] = ['상담-품질', 'chat'].map((slug) => `/issues/2024-06/${slug}/`);
    expect(shown).toEqual([
      ...[scan(26), scan(27), scan(28), quality],
      ...[scan(29), quality, chat],
      ...[scan(32), chat],
    ]);
    expect(read(page)).toContain('id="p27"');
    expect(files.get('issues/2024-06/ebook.pdf')?.toString()).toMatch(/^%PDF/u);
    expect(read('issues/2024-06/chat/index.md')).toContain(
      `- 지면: [27, 30쪽](https://sample.example.org${scan(29)})`,
    );
  });

  test('호의 PDF가 있으면 크기와 함께 호의 페이지에서 받는다', () => {
    const pdf = 'issues/2024-05/2024-05.pdf';
    expect(linksOf('issues/2024-05/index.html')).toContain(`/${pdf}`);
    expect(wordsOf('issues/2024-05/index.html')).toContain('인쇄용 PDF 1 KB');
    expect(files.get(pdf)?.toString()).toMatch(/^%PDF/u);
    expect(wordsOf('issues/2024-06/index.html')).not.toContain('인쇄용 PDF');
  });

  test('종이에 찍는 스타일은 찍을 때만 받는다', () => {
    expect(read(article)).toMatch(/<link rel="stylesheet" href="[^"]+" media="print">/u);
  });
});

describe('메타데이터', () => {
  test('기사는 공유와 색인에 쓸 것을 모두 밝힌다', () => {
    const url = `https://sample.example.org/${encodeURI('issues/2024-06/상담-품질/')}`;
    const title = '상담 품질, 脱·점수의 길 <1> & ‘나머지’ ]]>';
    const expected: Record<string, string[]> = {
      'og:type': ['article'],
      'og:title': [title],
      'og:url': [url],
      'og:site_name': ['견본저널'],
      'article:published_time': ['2024-06-03'],
      'article:modified_time': ['2024-06-12'],
      'article:section': ['Report › Special Report'],
      'article:author': ['김견본'],
      citation_keywords: ['품질; AI 컨택센터'],
      citation_title: [title],
      citation_publication_date: ['2024/06/03'],
      citation_issue: ['300'],
      citation_firstpage: ['24'],
      citation_lastpage: ['27'],
      'DC.identifier': [url],
    };
    for (const [name, values] of Object.entries(expected))
      expect(metaOf(article, name), name).toEqual(values);
    expect(thingsOf(article)).toMatchObject([
      {
        '@type': 'Article',
        headline: title,
        dateModified: '2024-06-12',
        isPartOf: {
          '@type': 'PublicationIssue',
          issueNumber: 300,
          isPartOf: { '@type': 'Periodical', name: '견본저널' },
        },
        isBasedOn: [{ publisher: { name: '봄날신문' } }, { publisher: { name: 'Quality Weekly' } }],
      },
      { '@type': 'BreadcrumbList' },
    ]);
  });

  test('그림을 가진 호는 온전한 주소와 크기로 공유된다', () => {
    const page = 'issues/2024-06/index.html';
    const [image = ''] = metaOf(page, 'og:image');
    expect(image).toMatch(/^https:\/\/sample\.example\.org\//u);
    expect(files.has(new URL(image).pathname.slice(1))).toBe(true);
    expect(Number(metaOf(page, 'og:image:width')[0])).toBeGreaterThan(0);
    expect(Number(metaOf(page, 'og:image:height')[0])).toBeGreaterThan(0);
    expect(metaOf(page, 'og:image:alt')).toEqual(['2024년 6월호 표지']);
    expect(metaOf(page, 'twitter:card')).toEqual(['summary_large_image']);
    expect(thingsOf(page)).toMatchObject([
      {
        '@type': 'PublicationIssue',
        hasPart: [{ headline: expect.stringContaining('상담 품질') as string }, {}],
      },
      { '@type': 'BreadcrumbList' },
    ]);
  });

  test('발행월 미상인 글에는 날짜가 없다', () => {
    const page = 'issues/undated/legacy/index.html';
    expect(JSON.stringify(thingsOf(page))).not.toMatch(/date[A-Z]/u);
    expect(metaOf(page, 'citation_publication_date')).toEqual([]);
    expect(metaOf(page, 'article:published_time')).toEqual([]);
  });

  test('첫 쪽은 저널과 그 검색을, 없는 쪽은 색인하지 말라고 밝힌다', () => {
    expect(thingsOf('index.html').map((thing) => thing['@type'])).toEqual([
      'WebSite',
      'Periodical',
    ]);
    expect(metaOf('404.html', 'robots')).toEqual(['noindex']);
    expect(metaOf('404.html', 'og:url')).toEqual([]);
  });

  test('주소 창의 색은 밝을 때와 어두울 때의 종이색이다', () => {
    expect(metaOf('index.html', 'theme-color')).toEqual([
      expect.stringMatching(/^#[\da-f]{6}$/u),
      expect.stringMatching(/^#[\da-f]{6}$/u),
    ]);
  });
});

describe('건네는 파일', () => {
  const pages = (): string[] =>
    [...files.keys()].filter((file) =>
      /^(?:issues\/|bids\/\d)[^/]+\/(?!pages\/)[^/]+\/index\.html$/u.test(file),
    );

  test('기사와 공고마다 태그 없는 Markdown이 있고 쪽이 그것을 알린다', () => {
    expect(pages()).toHaveLength(6);
    for (const page of pages()) {
      const path = page.replace(/html$/u, 'md');
      const text = read(path);
      expect(text, path).toMatch(/^# \S/u);
      expect(text, path).not.toMatch(/<[A-Z]|site\.invalid|\]\(\//u);
      expect(read(page), page).toContain(
        `rel="alternate" type="text/markdown" href="/${encodeURI(path)}"`,
      );
    }
    const text = read('issues/2024-06/상담-품질/index.md');
    const links = [...text.matchAll(/\]\(https:\/\/sample\.example\.org\/([^)]+)\)/gu)];
    expect(links.length).toBeGreaterThan(3);
    for (const [, path = ''] of links) {
      const file = decodeURIComponent(path.replace(/#.*/u, ''));
      expect(files.has(file) || files.has(`${file}index.html`), file).toBe(true);
    }
    expect(text).toContain('| 대화가 길어졌다 | 42 |');
  });

  test('기사의 쪽에 인용 파일을 만들 것이 다 있다', () => {
    for (const page of pages().filter((file) => file.startsWith('issues/'))) {
      const [, key = ''] = /data-citation-key="([^"]+)"/u.exec(read(page)) ?? [];
      const item = parseCsl(JSON.stringify({ '@graph': thingsOf(page) }), key);
      for (const { write } of Object.values(CITATION_FILES)) {
        const works = plugins.input.chain(write(item), { generateGraph: false });
        expect(works, page).toHaveLength(1);
        expect(works[0]?.['container-title']).toBe('견본저널');
        expect(works[0]?.URL).toBe(
          `https://sample.example.org/${encodeURI(page.replace(/index\.html$/u, ''))}`,
        );
      }
    }
  });

  test('llms.txt의 주소는 모두 있다', () => {
    const text = read('llms.txt');
    expect(text).toMatch(/^# 견본저널\n\n> /u);
    const paths = [...text.matchAll(/\]\(https:\/\/sample\.example\.org\/([^)]*)\)/gu)].map(
      ([, path = '']) => decodeURIComponent(path),
    );
    expect(paths.filter((path) => path.endsWith('.md'))).toHaveLength(6);
    const missing = paths.filter((path) => !files.has(path) && !files.has(`${path}index.html`));
    expect(missing).toEqual([]);
  });
});

describe('편지', () => {
  const letters = (): string[] => [...files.keys()].filter(isLetterFile);

  test('달을 아는 호마다 HTML과 글로 있고, 찾아지거나 사이트맵에 오르지 않는다', () => {
    expect(letters()).toEqual(['issues/2024-05/letter.html', 'issues/2024-06/letter.html']);
    for (const letter of letters()) {
      expect(files.has(letter.replace(/html$/u, 'txt')), letter).toBe(true);
      expect(metaOf(letter, 'robots'), letter).toEqual(['noindex']);
    }
    expect(read('sitemap-0.xml')).not.toContain('letter');
  });

  test('링크와 그림은 모두 온전한 주소이고, 사이트에 있다', () => {
    for (const letter of letters()) {
      const document = parseDocument(read(letter));
      const addresses = [
        ...DomUtils.getElementsByTagName('a', document).map(({ attribs }) => attribs.href),
        ...DomUtils.getElementsByTagName('img', document).map(({ attribs }) => attribs.src),
        ...(read(letter.replace(/html$/u, 'txt')).match(/^https?:.*$/gmu) ?? []),
      ];
      expect(addresses.length, letter).toBeGreaterThan(6);
      for (const address of addresses) {
        expect(address, letter).toMatch(/^https:\/\/sample\.example\.org\//u);
        const path = decodeURIComponent(new URL(address ?? '').pathname.slice(1));
        expect(files.has(path) || files.has(`${path}index.html`), path).toBe(true);
      }
    }
  });

  test('두 쌍둥이는 같은 기사와 공고를 말하고, 색은 그 호의 것이다', () => {
    const letter = 'issues/2024-06/letter.html';
    const text = read(letter.replace(/html$/u, 'txt'));
    const titles = [
      '상담 품질, 脱·점수의 길 <1> & ‘나머지’ ]]>',
      '채팅 상담이 남긴 것',
      '[2차] 상담 챗봇 구축',
    ];
    const links = DomUtils.getElementsByTagName('a', parseDocument(read(letter)));
    expect(links.map((link) => DomUtils.textContent(link))).toEqual([
      '사이트에서 읽어 주세요',
      '',
      ...titles,
      '이 호를 사이트에서 읽기',
      '새 글 구독하기',
      '지난 호 보기',
    ]);
    for (const title of titles) expect(text).toContain(`\n\n${title}\n`);
    expect(text).toContain('첨부: 설문 원자료');
    expect(read(letter)).toContain('color:#17667a');
    expect(read(letter)).toContain('.accent{color:#84cfe2!important}');
  });
});

describe('표지와 공유 그림', () => {
  const sizeOf = async (path: string): Promise<string> => {
    const { width, height } = await sharp(files.get(path) ?? Buffer.alloc(0)).metadata();
    return `${width}×${height}`;
  };

  test('쪽마다 공유 그림이 있다: 그린 것은 1200×630, 제 그림이 있으면 그것', async () => {
    const images = [...files]
      .filter(([file]) => file.endsWith('index.html') && !/^(?:old|article)\//u.test(file))
      .map(([file, bytes]) => [file, shareImageOf(bytes.toString())] as const);
    for (const file of [
      'index.html',
      article,
      'issues/undated/index.html',
      'bids/2024/chatbot/index.html',
    ])
      expect(Object.fromEntries(images)[file], file).toBeDefined();
    const sizes = await Promise.all(
      images.flatMap(([, image]) => (image === undefined ? [] : [sizeOf(image)])),
    );
    // The issue of June names a picture of its own.
    expect(new Set(sizes)).toEqual(new Set(['1200×630', '600×800']));
  });

  test('그림이 없는 호의 표지는 3:4로 세 가지 너비가 있다', async () => {
    const names = [...files.keys()].filter((file) => file.endsWith('-960.png'));
    const covers = names.filter((file) => !files.has(file.replace('.png', '.avif')));
    expect(covers).toHaveLength(2);
    for (const cover of covers) {
      const sizes = [240, 480, 960].map((width) => sizeOf(cover.replace('960', String(width))));
      expect(await Promise.all(sizes)).toEqual(['240×320', '480×640', '960×1280']);
    }
  });

  test('아이콘은 알맞은 크기다', async () => {
    expect(await sizeOf('apple-touch-icon.png')).toBe('180×180');
    expect(await sizeOf('rss.png')).toBe('144×144');
    expect(read('favicon.svg')).toContain('prefers-color-scheme:dark');
    expect(read('rss.xml')).toContain('<url>https://sample.example.org/rss.png</url>');
  });
});

describe('그래프', () => {
  test('피드가 말하는 그림이 두 배로 촘촘하게 있다', async () => {
    const feed = DomUtils.textContent(parseDocument(read('rss.xml'), { xmlMode: true }));
    const image = /\/(media\/[\w-]+\.png)" width="(\d+)" height="(\d+)" alt="상담사가 꼽은 변화/u;
    const [, file = '', width, height] = image.exec(feed) ?? [];
    const picture = sharp(files.get(file));
    expect(await picture.metadata()).toMatchObject({
      format: 'png',
      width: Number(width) * 2,
      height: Number(height) * 2,
    });
    const { channels } = await picture.stats();
    // The ink of text on white.
    expect(channels.map(({ min }) => min < 40)).toEqual([true, true, true]);
    expect(channels.map(({ max }) => max)).toEqual([255, 255, 255]);
    expect(files.get(file)?.length).toBeLessThan(15_000);
  });
});

/** The path of the picture that a page is shared with. */
function shareImageOf(html: string): string | undefined {
  return /property="og:image" content="https:\/\/sample\.example\.org\/([^"]+)"/u.exec(html)?.[1];
}

describe('피드', () => {
  test('공개한 기사가 온전한 글과 주소로 한 번씩 있다', () => {
    const feed = read('rss.xml');
    expect(feed.match(/<item>/gu)).toHaveLength(4);
    expect(feed).toContain(
      '<guid isPermaLink="false">urn:uuid:11111111-0000-4000-8000-000000000001</guid>',
    );
    expect(feed).toContain('<td>대화가 길어졌다</td>');
    // The style sheet is the browser's, who knows where it found the feed.
    const channel = feed.slice(feed.indexOf('<channel>'));
    expect(channel).not.toMatch(/(?:href|src)="\//u);
  });
});

test('한국어 사이트의 어디에도 영어로 된 말이 없다', () => {
  const english = [...catalogueTexts({ ...interfaceWords('en') }).values()].filter(
    // Sentences of the interface: not names such as RSS, nor the source of a function.
    (text) => /^[A-Z][a-z]+ [a-z]/u.test(text) && !text.includes('=>'),
  );
  expect(english.length).toBeGreaterThan(50);
  const found = [...files]
    .filter(
      ([file]) => /\.(?:html|xml|json|txt|md|css|js)$/u.test(file) && !file.startsWith('pagefind/'),
    )
    .flatMap(([file, bytes]) =>
      english.filter((text) => bytes.includes(text)).map((text) => `${file}: ${text}`),
    );
  expect(found).toEqual([]);
});
