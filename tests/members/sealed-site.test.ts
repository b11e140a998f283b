import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { beforeAll, describe, expect, test } from 'vitest';
import { addCompany, emptyList, removeCompany } from '../../scripts/members/change-members.ts';
import { toMembersFile } from '../../scripts/members/members-texts.ts';
import type { MembersList } from '../../src/archive/members-list.ts';
import { toBase64url } from '../../src/members/base64url.ts';
import { type CompanyEntry, parseMemberKeys } from '../../src/members/member-keys.ts';
import { sealedTextsSchema } from '../../src/search/sealed-texts.ts';
import { readTree, runScript, temporaryFolder } from '../site/build-site.ts';
import { nodeOpen, nodeSignIn } from './by-node.ts';
import { findWords } from './find-words.ts';
import { makeMembersArchive } from './members-archive.ts';

const WORDS = ['뷁쐛뙇', '꿻뛞쀖릃', 'Quixotl', '쫣뷃', 'Zorbl한', '뜱-vexicle'];
const SECRET = new Uint8Array(32).fill(7);
const ADDRESS = '/issues/2024-04/by-itself/';

const work = temporaryFolder();
const cache = join(work, 'cache');
let content: string;
let list: MembersList;
const passphrases: string[] = [];

/** Builds the site into a folder with this name; gives its exit code, its output and its files. */
async function build(name: string, secret = toBase64url(SECRET), ownCache = cache) {
  const out = join(work, name);
  const options = ['--content', content, '--out', out, '--day', '2024-04-01'];
  const environment = { CACHE_DIR: ownCache, MEMBERS_KEY: secret };
  const { code, output } = await runScript(['scripts/build/index.ts', ...options], environment);
  return { code, output, files: code === 0 ? readTree(out) : new Map<string, Buffer>() };
}

function writeList(next: MembersList): void {
  writeFileSync(join(content, 'members.yaml'), toMembersFile(next));
}

function readKeys(files: ReadonlyMap<string, Buffer>): readonly CompanyEntry[] {
  return parseMemberKeys(String(files.get('members/keys.json')))?.companies ?? [];
}

/** What a company opens of an article's sealed file with its passphrase; throws if it cannot. */
function open(files: ReadonlyMap<string, Buffer>, company: number, name: string): Buffer {
  const entry = readKeys(files)[company];
  const file = files.get(`${ADDRESS.slice(1)}${name}`);
  if (!entry || !file) throw new Error('그런 회원사나 파일이 없습니다.');
  const archiveKey = nodeSignIn(passphrases[company] ?? '', entry);
  const place = { id: 'uuid:00000000-0000-4000-8000-000000000003', address: ADDRESS + name };
  return nodeOpen(file, archiveKey, place);
}

let first: Awaited<ReturnType<typeof build>>;

beforeAll(async () => {
  content = await makeMembersArchive(WORDS);
  list = emptyList();
  for (const name of ['첫째 회사', '둘째 회사']) {
    const added = await addCompany(list, SECRET, { name, since: '2024-04-01' });
    list = added.list;
    passphrases.push(added.passphrase.join(''));
  }
  writeList(list);
  first = await build('site');
  expect(first.code, first.output).toBe(0);
});

describe('비밀 키로 빌드한 사이트', () => {
  test('본문의 낱말은 사이트에도, 올리는 캐시에도, 콘솔에도 없다', () => {
    expect(first.output).toContain('회원사만 읽는 기사 3편의 본문을 잠가 싣습니다.');
    expect(findWords(first.files, WORDS)).toEqual([]);
    expect(findWords(readTree(cache), WORDS)).toEqual([]);
    expect(findWords(new Map([['console', Buffer.from(first.output)]]), WORDS)).toEqual([]);
  });

  test.each([0, 1])('회원사 %i는 암호로 본문을 연다', (company) => {
    const html = open(first.files, company, 'sealed.bin').toString();
    for (const word of WORDS.slice(0, 5)) expect(html).toContain(word);
    expect(html).toContain('<nav class="contents"');
    expect(html).toContain('<div class="prose">');
    expect(html).toContain('class="chart');
    expect(html).toContain('<section class="attachments"');
    expect(html).not.toContain('/media/');
    const sealed = [...html.matchAll(/data-sealed="([^"]+)"/gu)].map(([, address]) => address);
    const [picture, attachment] = [1, 2].map((number) => `${ADDRESS}sealed-${number}.bin`);
    expect(sealed).toEqual([picture, attachment, attachment]);
  });

  test('검색할 본문도 열고, 그 밖에는 아무것도 없다', () => {
    const address = '/members/search.bin';
    const file = first.files.get(address.slice(1)) ?? Buffer.of();
    expect((file.length - 73 - 16) % 4096).toBe(0);
    const [entry] = readKeys(first.files);
    const key = nodeSignIn(passphrases[0] ?? '', entry ?? { salt: '', rounds: 1, key: '' });
    const opened = gunzipSync(nodeOpen(file, key, { id: '', address })).toString();
    const { texts } = sealedTextsSchema.parse(JSON.parse(opened));
    expect(texts.map(({ url }) => url).sort()).toEqual(
      ['by-category', 'by-itself', 'until'].map((slug) => `/issues/2024-04/${slug}/`),
    );
    for (const { title, text } of texts) {
      expect(title).toContain('견본 기사');
      for (const word of WORDS.slice(0, 5)) expect(text).toContain(word);
    }
  });

  test('그림과 첨부도 연다', () => {
    expect(open(first.files, 0, 'sealed-1.bin').subarray(8, 12).toString()).toBe('WEBP');
    const file = join(content, 'issues/2024-04', `${WORDS[5]}.csv`);
    expect(open(first.files, 1, 'sealed-2.bin')).toEqual(readFileSync(file));
  });

  test('페이지는 잠근 파일의 주소를 말한다', () => {
    const page = String(first.files.get(`${ADDRESS.slice(1)}index.html`));
    expect(page).toContain(`data-address="${ADDRESS}sealed.bin"`);
    expect(page).not.toContain('실려 있지 않습니다');
  });

  test('빈 캐시로 다시 빌드해도 바이트까지 같다', async () => {
    const again = await build('again', undefined, join(work, 'other-cache'));
    expect(again.files).toEqual(first.files);
  });

  test('비밀 키 없이 빌드한 것과는 잠근 것과 그것을 여는 페이지만 다르다', async () => {
    const without = await build('without', '');
    expect(without.output).toContain(
      '회원사만 읽는 기사 3편: 비밀 키(MEMBERS_KEY나 members.key)가 없어 본문을 싣지 않았습니다.',
    );
    const names = new Set([...first.files.keys(), ...without.files.keys()]);
    const differing = [...names].filter(
      (file) => !first.files.get(file)?.equals(without.files.get(file) ?? Buffer.of()),
    );
    const pages = ['by-category', 'by-itself', 'until'].flatMap((slug) =>
      ['index.html', 'sealed.bin', 'sealed-1.bin', 'sealed-2.bin'].map(
        (file) => `issues/2024-04/${slug}/${file}`,
      ),
    );
    // What is kept for reading offline has the sealed files, too.
    const lists = ['offline.json', 'issues/2024-04/offline.json'];
    const ofMembers = ['members/keys.json', 'members/search.bin'];
    expect(differing.sort()).toEqual([...pages, ...lists, ...ofMembers].sort());
    const page = String(without.files.get(`${ADDRESS.slice(1)}index.html`));
    expect(page).toContain('지금 이 사이트에는 본문이 실려 있지 않습니다.');
    expect(page).not.toContain('data-address');
  });
});

test('다른 아카이브의 비밀 키로는 빌드하지 않는다', async () => {
  const other = await build('wrong', toBase64url(new Uint8Array(32).fill(8)));
  expect(other.code).toBe(1);
  expect(other.output).toContain('비밀 키가 members.yaml을 만든 것과 다릅니다.');
  const faulty = await build('wrong', 'not-a-key');
  expect(faulty.code).toBe(1);
  expect(faulty.output).toContain('비밀 키가 아닙니다');
  expect(faulty.output).not.toContain('not-a-key');
});

test('회원사를 빼면 다음 빌드부터 그 암호로는 열리지 않는다', async () => {
  const [gone] = list.companies;
  if (!gone) throw new Error('회원사가 없습니다.');
  const [entry] = readKeys(first.files);
  writeList(removeCompany(list, gone));
  const { files } = await build('site');
  expect(files.get('members/keys.json')?.toString()).not.toContain(gone.account);
  expect(() => {
    const key = nodeSignIn(passphrases[0] ?? '', entry ?? { salt: '', rounds: 1, key: '' });
    const place = {
      id: 'uuid:00000000-0000-4000-8000-000000000003',
      address: `${ADDRESS}sealed.bin`,
    };
    nodeOpen(files.get(`${ADDRESS.slice(1)}sealed.bin`) ?? Buffer.of(), key, place);
  }).toThrow();
});
