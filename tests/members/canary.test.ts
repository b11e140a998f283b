import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { beforeAll, describe, expect, test } from 'vitest';
import { readTree, runScript, temporaryFolder } from '../site/build-site.ts';
import { findWords } from './find-words.ts';
import { makeMembersArchive } from './members-archive.ts';

// Words that are in no other text, of different lengths, Korean and Latin.
const WORDS = ['뷁쐛뙇', '꿻뛞쀖릃', 'Quixotl', '쫣뷃', 'Zorbl한', '뜱-vexicle'];
const OTHERS = ['사과', '바나나', 'Pear', '포도', 'Plum귤', 'figs'];

const work = temporaryFolder();
const cache = join(work, 'cache');

async function build(content: string, out: string, day = '2024-04-01') {
  const options = ['--content', content, '--out', out, '--day', day];
  const { code, output } = await runScript(['scripts/build/index.ts', ...options], {
    CACHE_DIR: cache,
  });
  expect(code, output).toBe(0);
  return output;
}

let content: string;
let output: string;
let site: Map<string, Buffer>;
let kept: Map<string, Buffer>;

beforeAll(async () => {
  content = await makeMembersArchive(WORDS);
  output = await build(content, join(work, 'site'));
  site = readTree(join(work, 'site'));
  kept = readTree(cache);
});

describe('회원사만 읽는 본문의 낱말은', () => {
  test('사이트의 어느 파일에도 없다', () => {
    expect(findWords(site, WORDS)).toEqual([]);
  });

  test('비밀 키 없이는 잠근 파일도 없다', () => {
    const ofMembers = [...site.keys()].filter((file) => /\.bin$|^members\//u.test(file));
    expect(ofMembers).toEqual([]);
  });

  test('CI가 올리는 캐시에도, 콘솔에도 없다', () => {
    expect(findWords(kept, WORDS)).toEqual([]);
    expect(findWords(new Map([['console', Buffer.from(output)]]), WORDS)).toEqual([]);
  });

  test('올리지 않는 캐시에는 있다: 찾는 눈이 멀지 않았다', () => {
    const found = findWords(readTree(`${cache}.private`), WORDS).join('\n');
    for (const word of WORDS) expect(found).toContain(word);
  });

  test('사이트의 바이트를 하나도 바꾸지 않는다', async () => {
    await build(await makeMembersArchive(OTHERS), join(work, 'other'));
    const other = readTree(join(work, 'other'));
    expect([...other.keys()]).toEqual([...site.keys()]);
    const changed = [...site].filter(([file, bytes]) => !other.get(file)?.equals(bytes));
    expect(changed.map(([file]) => file)).toEqual([]);
  });
});

test.each([
  ['퍼센트 부호', (word: string) => encodeURIComponent(word)],
  ['자모', (word: string) => word.normalize('NFD')],
  ['base64', (word: string) => Buffer.from(`앞${word}뒤`).toString('base64')],
  ['UTF-16', (word: string) => Buffer.from(word, 'utf16le')],
  ['gzip', (word: string) => gzipSync(`앞 ${word} 뒤`)],
])('%s로 적은 낱말도 찾아낸다', (_name, write) => {
  const file = Buffer.concat([Buffer.from('앞'), Buffer.from(write('뷁쐛뙇'))]);
  const bytes = _name === 'gzip' ? Buffer.from(write('뷁쐛뙇')) : file;
  expect(findWords(new Map([['a', bytes]]), WORDS).length).toBeGreaterThan(0);
});

describe('누구나 보는 것', () => {
  const pageOf = (slug: string): string =>
    site.get(`issues/2024-04/${slug}/index.html`)?.toString() ?? '';

  test.each([['by-category'], ['by-itself'], ['until']])('%s: 요약과 안내가 있다', (slug) => {
    const page = pageOf(slug);
    expect(page).toContain('회원사 전용');
    expect(page).toContain('누구나 보는 요약');
    expect(page).toContain('이 기사의 본문은 회원사만 읽을 수 있습니다.');
    expect(page).toContain('https://sample.example.com/join');
    expect(page).toContain('"isAccessibleForFree":false');
    expect(page).not.toContain('읽는 시간');
  });

  test('여는 날을 말한다', () => {
    expect(pageOf('until')).toContain('2027년 1월 1일부터는 누구나 읽을 수 있습니다.');
    expect(pageOf('by-itself')).not.toContain('부터는 누구나');
  });

  test.each([
    ['호의 차례', 'issues/2024-04/index.html', 3],
    ['지면의 목록', 'issues/2024-04/pages/index.html', 1],
    ['이어 읽을 기사', 'issues/2024-04/public/index.html', 3],
  ])('%s에도 회원사 전용이라고 적는다', (_where, file, count) => {
    const lines = site.get(file)?.toString().split('회원사 전용') ?? [];
    expect(lines).toHaveLength(count + 1);
  });

  test('다른 기사는 그대로이다', () => {
    expect(pageOf('public')).toContain('누구나 읽는 글입니다.');
    expect(pageOf('public')).not.toContain('members-gate');
    expect(pageOf('opened')).toContain('하위 분류라서 열린 글입니다.');
  });

  test('피드와 마크다운은 본문 대신 안내를 싣는다', () => {
    const feed = site.get('rss.xml')?.toString() ?? '';
    expect(feed.split('이 기사의 본문은 회원사만 읽을 수 있습니다.').length - 1).toBe(3);
    const markdown = site.get('issues/2024-04/by-itself/index.md')?.toString() ?? '';
    expect(markdown).toContain('이 기사의 본문은 회원사만 읽을 수 있습니다.');
    expect(markdown).toContain('https://sample.example.org/issues/2024-04/by-itself/');
  });
});

describe('여는 날이 되면', () => {
  test('그 전날까지는 할 일이 없고, 그날 빌드는 본문을 싣는다', async () => {
    const out = join(work, 'site');
    expect(await build(content, out, '2026-12-31')).toContain('바뀐 것이 없어');
    await build(content, out, '2027-01-01');
    const page = readTree(out).get('issues/2024-04/until/index.html')?.toString() ?? '';
    expect(page).toContain(WORDS[0]);
    // Below it the other articles of the issue, which stay closed, are listed.
    expect(page.split('class="reading-on"')[0]).not.toContain('회원사 전용');
    const words = findWords(
      new Map([...readTree(out)].filter(([file]) => file.includes('by-'))),
      WORDS,
    );
    expect(words).toEqual([]);
    expect(await build(content, out, '2027-01-02')).toContain('바뀐 것이 없어');
  });

  test('예고를 받은 구독자에게는 그날 갱신된 글로, 같은 아이디로 나타난다', () => {
    const itemOf = (files: Map<string, Buffer>, file: string, tag: string): string => {
      const parts = (files.get(file)?.toString() ?? '').split(`<${tag}>`);
      return parts.find((part) => part.includes('/issues/2024-04/until/')) ?? '';
    };
    const opened = readTree(join(work, 'site'));
    const valueOf = (item: string, tag: string) => item.match(`<${tag}[^>]*>([^<]*)<`)?.[1];
    const [before, after] = [site, opened].map((files) => itemOf(files, 'atom.xml', 'entry'));
    const days = ['2024-04-01T00:00:00+09:00', '2027-01-01T00:00:00+09:00'];
    expect([before, after].map((item) => valueOf(item ?? '', 'updated'))).toEqual(days);
    expect([before, after].map((item) => valueOf(item ?? '', 'published'))).toEqual(
      Array(2).fill(days[0]),
    );
    expect(valueOf(after ?? '', 'id')).toBe(valueOf(before ?? '', 'id'));
    expect(opened.get('feed.json')?.toString()).toContain(`"date_modified":"${days[1]}"`);
    const rss = [site, opened].map((files) => itemOf(files, 'rss.xml', 'item'));
    expect(rss.map((item) => valueOf(item, 'pubDate'))).toEqual(
      Array(2).fill('Mon, 01 Apr 2024 00:00:00 +0900'),
    );
    expect(rss.map((item) => valueOf(item, 'atom:updated'))).toEqual([undefined, days[1]]);
  });

  test('앞선 날로 빌드하면 다시 닫힌다', async () => {
    const out = join(work, 'site');
    await build(content, out, '2026-12-31');
    expect(readTree(out)).toEqual(site);
  });
});
