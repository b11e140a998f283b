import { describe, expect, test } from 'vitest';
import type { MembersList } from '../../src/archive/members-list.ts';
import { deriveArchiveKey } from '../../src/members/archive-keys.ts';
import { parseBase64url, toBase64url } from '../../src/members/base64url.ts';
import { rewrapCompanies, toMemberKeys, wrapCompanyKey } from '../../src/members/company-keys.ts';
import type { Bytes } from '../../src/members/key-material.ts';
import { findCompany, openArchiveKey, toCompanyKey } from '../../src/members/member-keys.ts';
import { openBytes } from '../../src/members/open-bytes.ts';
import { foldPassphrase } from '../../src/members/passphrase-key.ts';
import { sealBytes } from '../../src/members/seal-bytes.ts';
import { nodeArchiveKey, nodeSignIn } from './by-node.ts';

const secret = new Uint8Array(Buffer.alloc(32, 7));
const place = { id: 'uuid:1', address: '/members/a.bin' };
const HANBIT = '고구마 나침반 다람쥐 라디오 마라톤 바구니 사다리';
const SAETBYEOL = '대나무 아버지 자전거 치약 카메라 토마토 파도';

// Few rounds, so that the tests are fast; the schema asks for 600,000.
async function company(name: string, passphrase: string, by = secret) {
  const salt = new Uint8Array(Buffer.alloc(16, passphrase));
  const account = passphrase.split(' ')[0] ?? '';
  const keys = await wrapCompanyKey(by, passphrase, { salt, rounds: 1000 });
  return { name, account, ...keys, since: '2026-11-29' };
}

const first: MembersList = {
  format: 1,
  generation: toBase64url(Buffer.alloc(16, 1)),
  companies: [await company('한빛컨택', HANBIT), await company('샛별콜', SAETBYEOL)],
};

function bytesOf(generation: string): Bytes {
  const bytes = parseBase64url(generation, 16);
  if (!bytes) throw new Error(generation);
  return bytes;
}

/** What a reader sees of a text that is sealed and published with this list; undefined if nothing. */
async function read(passphrase: string, list: MembersList, by = secret) {
  const bytes = new TextEncoder().encode('원고');
  const generation = bytesOf(list.generation);
  const sealed = await sealBytes({ secret: by, generation, ...place, bytes });
  const published = await toMemberKeys(by, list);
  const entry = published && findCompany(passphrase, published);
  const companyKey = entry && (await toCompanyKey(passphrase, entry));
  const archiveKey = companyKey && (await openArchiveKey(companyKey, entry));
  const opened = archiveKey && (await openBytes(sealed, archiveKey, place));
  return opened && new TextDecoder().decode(opened);
}

describe('회원사의 암호', () => {
  test('회원사마다 자기 암호로 읽고, 틀린 암호와 남의 계정으로는 읽지 못한다', async () => {
    expect(await read(HANBIT, first)).toBe('원고');
    expect(await read(SAETBYEOL, first)).toBe('원고');
    expect(await read(HANBIT.replace('라디오', '라면'), first)).toBeUndefined();
    expect(await read(HANBIT.replace('고구마', '대나무'), first)).toBeUndefined();
    expect(await read(HANBIT.replace('고구마', '감자'), first)).toBeUndefined();
    expect(await read('고구마', first)).toBeUndefined();
    expect(await read('', first)).toBeUndefined();
  });

  test.each([
    HANBIT.replaceAll(' ', ''),
    HANBIT.replaceAll(' ', ', '),
    HANBIT.replaceAll(' ', '-'),
    ` ${HANBIT.replaceAll(' ', '\r\n')}.\n`,
    HANBIT.normalize('NFD'),
    HANBIT.split(' ')
      .map((word, at) => `${at + 1}. ${word}`)
      .join(' '),
  ])('적는 모양은 가리지 않는다: %j', (typed) => {
    expect(foldPassphrase(typed)).toBe(foldPassphrase(HANBIT));
  });

  test('뺀 회원사의 암호는 그 뒤에 만든 것을 열지 못하고, 남은 회원사는 읽는다', async () => {
    const generation = toBase64url(Buffer.alloc(16, 2));
    const later = { ...first, generation, companies: first.companies.slice(1) };
    expect(await read(HANBIT, later)).toBeUndefined();
    expect(await read(SAETBYEOL, later)).toBe('원고');
    // The archive key that the removed company has opened before opens no later file.
    const before = await toMemberKeys(secret, first);
    const entry = before && findCompany(HANBIT, before);
    const companyKey = entry && (await toCompanyKey(HANBIT, entry));
    const oldKey = companyKey && (await openArchiveKey(companyKey, entry));
    if (!oldKey) throw new Error('앞의 키가 열리지 않습니다.');
    const bytes = new TextEncoder().encode('원고');
    const sealed = await sealBytes({ secret, generation: bytesOf(generation), ...place, bytes });
    expect(await openBytes(sealed, oldKey, place)).toBeUndefined();
  });

  test('비밀 키를 바꾸어도 암호는 그대로다', async () => {
    const next = new Uint8Array(Buffer.alloc(32, 8));
    const companies = await rewrapCompanies(first.companies, secret, next);
    if (!companies) throw new Error('다시 감싸지 못했습니다.');
    expect(await read(HANBIT, { ...first, companies }, next)).toBe('원고');
    expect(await rewrapCompanies(first.companies, next, secret)).toBeUndefined();
  });

  test('다른 비밀 키로는 사이트의 키를 만들지 않는다', async () => {
    expect(await toMemberKeys(new Uint8Array(32), first)).toBeUndefined();
  });

  test('사이트에 놓는 키에는 회원사의 이름도 감싼 회원사 키도 없다', async () => {
    const text = JSON.stringify(await toMemberKeys(secret, first));
    for (const { name, key } of first.companies) {
      expect(text).not.toContain(name);
      expect(text).not.toContain(key);
    }
  });

  test('node:crypto로 따로 쓴 코드가 암호에서 같은 키를 얻는다', async () => {
    const published = await toMemberKeys(secret, first);
    const entry = published?.companies[0];
    if (!entry) throw new Error('회원사가 없습니다.');
    const generation = Buffer.from(first.generation, 'base64url');
    expect(nodeSignIn(HANBIT.replaceAll(' ', ''), entry)).toEqual(
      nodeArchiveKey(Buffer.from(secret), generation),
    );
  });

  test('브라우저가 지니는 키는 꺼내 볼 수 없다', async () => {
    const published = await toMemberKeys(secret, first);
    const entry = published && findCompany(HANBIT, published);
    const companyKey = entry && (await toCompanyKey(HANBIT, entry));
    const archiveKey = companyKey && (await openArchiveKey(companyKey, entry));
    for (const key of [
      companyKey,
      archiveKey,
      await deriveArchiveKey(secret, new Uint8Array(16)),
    ]) {
      expect(key?.extractable).toBe(false);
    }
  });
});
