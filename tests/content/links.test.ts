import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { checkContent } from '../../src/content/check-content.ts';
import { articleFile, makeContent, makeFolder } from './folder.ts';

beforeAll(() => vi.stubEnv('CACHE_DIR', makeFolder({})));
afterAll(() => vi.unstubAllEnvs());

const others = {
  'issues/2024-04/b.mdx': articleFile(
    { aliases: '[/old/b/]', tags: '[챗봇, "R&D"]', source: '{ name: 콜센터 재팬 }' },
    '## 고객 경험\n\n글[^1]\n\n<Attachment file="b.pdf" />\n\n[^1]: 각주',
  ),
  'issues/2024-04/b.pdf': '%PDF',
  'pages/about.mdx': '---\ntitle: 소개\ndescription: 소개합니다.\n---\n\n글',
  'issues/2024-04/draft.mdx': articleFile({ draft: 'true' }),
  'bids/2024/c.mdx':
    '---\ntitle: 공고\nagency: 공단\nposted: 2024-07-25\nkind: 기타\n---\n\n[기사](/issues/2024-04/a/)\n',
};

/** What is said of the links of an article, by the whole check and by that of the article alone. */
async function saidOf(
  body: string,
  matter: Record<string, string> = {},
): Promise<{ whole: string[]; alone: string[] }> {
  const folder = makeContent({ ...others, 'issues/2024-04/a.mdx': articleFile(matter, body) });
  const said = async (only?: ReadonlySet<string>): Promise<string[]> => {
    const { messages } = await checkContent(folder, { only });
    return messages
      .filter(({ rule }) => rule.includes('링크') || rule.includes('옛 주소'))
      .map(({ line, column, severity, text }) => `${line}:${column} ${severity ?? ''}${text}`);
  };
  return { whole: await said(), alone: await said(new Set(['issues/2024-04/a.mdx'])) };
}

describe('이어지는 링크', () => {
  test.each([
    '/',
    '/issues/2024-04/',
    '/issues/2024-04/b/',
    '/issues/2024-04/b/?a=1#고객-경험',
    '/issues/2024-04/b/#%EA%B3%A0%EA%B0%9D-%EA%B2%BD%ED%97%98',
    '/issues/2024-04/b/#fn-1',
    '/issues/2024-04/b/b.pdf',
    '/issues/2024-04/b/index.md',
    '/bids/2024/c/',
    '/categories/report/',
    '/tags/챗봇/',
    '/tags/R%26D/',
    '/sources/콜센터-재팬/',
    '/articles/2/',
    '/about/',
    '/bids/agencies/',
    '/bids/agencies/공단/',
    '/rss.xml',
    'https://example.com/issues/2024-04/nothing/',
    '#여기',
  ])('%s', async (url) => {
    const { whole, alone } = await saidOf(`## 여기\n\n[글](${url})`);
    expect({ whole, alone }).toEqual({ whole: [], alone: [] });
  });

  test('피드와 편지의 파일', async () => {
    const urls = [
      '/feed.json',
      '/categories/report/atom.xml',
      '/issues/2024-04/rss.xml',
      '/bids/feed.json',
      '/bids/agencies/공단/rss.xml',
      '/tags/R%26D/rss.xml',
      '/feeds/',
      '/feeds/complete.xml',
      '/feeds/archive/2024-04.xml',
      '/feeds/archive/report/2024-04.xml',
      '/feeds/feed.css',
      '/feeds.opml',
      '/feeds/source.opml',
      '/issues/2024-04/letter.html',
      '/issues/2024-04/letter.txt',
    ];
    const { whole, alone } = await saidOf(urls.map((url) => `- [글](${url})`).join('\n'));
    expect({ whole, alone }).toEqual({ whole: [], alone: [] });
  });
});

describe('끊어진 링크', () => {
  test.each([
    ['/issues/2024-04/b', '/issues/2024-04/b 주소가 없습니다. 혹시 /issues/2024-04/b/인가요?'],
    ['/issues/2024-04/bb/', '주소가 없습니다. 혹시 /issues/2024-04/b/인가요?'],
    ['/issues/2024-05/b/', '주소가 없습니다. 혹시 /issues/2024-04/b/인가요?'],
    ['/issues/2024-04/b/a.pdf', '혹시 /issues/2024-04/b/b.pdf인가요?'],
    ['/issues/2024-04/b/cite.bib', '/issues/2024-04/b/cite.bib 주소가 없습니다.'],
    ['/nowhere/at/all/', '주소가 없습니다. 사이트에서 그 페이지를 열고'],
    ['/issues/2024-04/b/#고객경험', '#고객경험 위치가 없습니다. 혹시 #고객-경험인가요?'],
    ['/rss', '/rss 주소가 없습니다.'],
    ['/categories/reprot/atom.xml', '혹시 /categories/report/atom.xml인가요?'],
    ['/issues/2024-04/atom.xml', '주소가 없습니다.'],
    ['/issues/2024-05/letter.html', '혹시 /issues/2024-04/letter.html인가요?'],
    ['#아주-다른-곳', '소제목을 그대로, 빈칸은 -로 적어 주세요. 예: #골목-산책'],
    ['#저기', '이 글에 #저기 위치가 없습니다. 혹시 #여기인가요?'],
    ['/issues/2024-04/draft/', '초안이라 독자에게 보이지 않습니다.'],
    ['/old/b/', 'advice/old/b/는 옛 주소입니다. /issues/2024-04/b/로 적어 주세요.'],
  ])('%s', async (url, text) => {
    const { whole, alone } = await saidOf(`## 여기\n\n먼저 [글](${url})`);
    expect(whole).toEqual([expect.stringMatching(/^11:4 /u)]);
    expect(whole[0]).toContain(text);
    expect(alone).toEqual(whole);
  });

  test('읽지 못한 기사를 가리키는 링크는 끊어졌다고 하지 않는다', async () => {
    const { whole } = await saidOf('글', { date: '2024-02-31' });
    expect(whole).toEqual([]);
  });

  test.each(['/bids/', '/categories/report/'])(
    '읽지 못한 분류에 달린 %s는 끊어졌다고 하지 않는다',
    async (url) => {
      const folder = makeContent({
        ...others,
        'journal.yaml': 'categories: news\n',
        'issues/2024-04/a.mdx': articleFile({}, `[글](${url})`),
      });
      for (const only of [undefined, new Set(['issues/2024-04/a.mdx'])]) {
        const { messages } = await checkContent(folder, { only });
        expect(messages.filter(({ rule }) => rule === '링크')).toEqual([]);
      }
    },
  );

  test('태그의 쪽은 온 아카이브를 볼 때만 안다', async () => {
    const { whole, alone } = await saidOf('[글](/tags/쳇봇/)');
    expect(whole[0]).toContain('혹시 /tags/챗봇/인가요?');
    expect(alone).toEqual([]);
  });

  test.each([
    ['/bids/agencies/공던/', '혹시 /bids/agencies/공단/인가요?'],
    ['/tags/챗봇/feed.json', '주소가 없습니다.'],
    ['/feeds/archive/report/2024-05.xml', '혹시 /feeds/archive/report/2024-04.xml인가요?'],
  ])('%s도 온 아카이브를 볼 때만 안다', async (url, text) => {
    const { whole, alone } = await saidOf(`[글](${url})`);
    expect(whole).toEqual([expect.stringContaining(text)]);
    expect(alone).toEqual([]);
  });

  test('초안은 초안을 가리켜도 된다', async () => {
    const { alone } = await saidOf('[글](/issues/2024-04/draft/)', { draft: 'true' });
    expect(alone).toEqual([]);
  });

  test('초안을 가리키는 공고도 안다', async () => {
    const { whole } = await saidOf('글', { draft: 'true' });
    expect(whole).toEqual([expect.stringContaining('/issues/2024-04/a/는 아직 초안이라')]);
  });
});

describe('제자리로 돌아오는 옛 주소', () => {
  test.each([
    ['지금 주소', '[/issues/2024-04/a/]', '이 기사의 지금 주소입니다.'],
    ['대소문자만 다른 지금 주소', '[/issues/2024-04/A]', '이 기사의 지금 주소입니다.'],
    ['두 번 적은 옛 주소', '[/old/a/, /old/a]', '같은 옛 주소가 위에 있습니다.'],
  ])('%s', async (_name, aliases, text) => {
    const { whole } = await saidOf('글', { aliases });
    expect(whole).toEqual([expect.stringContaining(text)]);
  });
});
