import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { deriveArchiveKey } from '../../src/members/archive-keys.ts';
import { generationOf, openBytes } from '../../src/members/open-bytes.ts';
import { sealBytes } from '../../src/members/seal-bytes.ts';
import { nodeArchiveKey, nodeContentKey, nodeOpen, nodeSeal } from './by-node.ts';

const secret = new Uint8Array(Buffer.alloc(32, 7));
const generation = new Uint8Array(Buffer.alloc(16, 9));
const keys = { secret: Buffer.from(secret), generation: Buffer.from(generation) };
const place = { id: 'uuid:1b4e28ba-2fa1-11d2-883f-0016d3cca427', address: '/members/a.bin' };
const archiveKey = await deriveArchiveKey(secret, generation);

function toBytes(text: string): Uint8Array<ArrayBuffer> {
  return new TextEncoder().encode(text);
}

function seal(text: string | Uint8Array, where = place) {
  const bytes = typeof text === 'string' ? toBytes(text) : text;
  return sealBytes({ secret, generation, ...where, bytes });
}

async function open(sealed: Uint8Array<ArrayBuffer>, where = place): Promise<string | undefined> {
  const bytes = await openBytes(sealed, archiveKey, where);
  return bytes && new TextDecoder().decode(bytes);
}

describe('회원사만 읽는 파일', () => {
  test('무엇을 넣어도 그대로 나오고, node:crypto로 따로 쓴 코드로도 열린다', async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 10_000 }), async (bytes) => {
        const sealed = await seal(bytes);
        expect(Buffer.from((await openBytes(sealed, archiveKey, place)) ?? [])).toEqual(
          Buffer.from(bytes),
        );
        const opened = nodeOpen(sealed, nodeArchiveKey(keys.secret, keys.generation), place);
        expect(Buffer.from(opened)).toEqual(Buffer.from(bytes));
      }),
      { numRuns: 40 },
    );
  });

  test('node:crypto로 따로 잠근 파일을 연다', async () => {
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: 'grapheme', maxLength: 3000 }), async (text) => {
        expect(await open(nodeSeal(toBytes(text), keys, place))).toBe(text);
      }),
      { numRuns: 40 },
    );
  });

  test('형식이 적힌 대로다: 이름과 버전, 세대, 감싼 키, 논스, 4 KiB 단위의 내용과 태그', async () => {
    const sealed = Buffer.from(await seal('글'));
    expect(sealed.subarray(0, 5).toString('latin1')).toBe('JMSF\u0001');
    expect(sealed.subarray(5, 21)).toEqual(keys.generation);
    expect(sealed.subarray(61, 73)).toEqual(nodeContentKey(toBytes('글'), keys, place).nonce);
    expect(sealed.length).toBe(73 + 4096 + 16);
    // Fixed bytes: a change of the format must change its version.
    expect(createHash('sha256').update(sealed).digest('hex')).toBe(
      'c0c5f36f0e49e09c2d6907e73efc95b6b0a7c3303f812ee30f738a83756e8741',
    );
  });

  test('길이는 4 KiB씩만 달라진다', async () => {
    const lengthOf = async (count: number) => (await seal('가'.repeat(count))).length;
    expect(await lengthOf(0)).toBe(await lengthOf(1364));
    expect(await lengthOf(1365)).toBe((await lengthOf(0)) + 4096);
  });

  test('같은 것은 같은 바이트로, 다른 글과 다른 자리는 다른 키와 논스로 잠긴다', async () => {
    const sealed = Buffer.from(await seal('글'));
    expect(Buffer.from(await seal('글'))).toEqual(sealed);
    const others = [
      await seal('글.'),
      await seal('글', { ...place, id: 'uuid:2' }),
      await seal('글', { ...place, address: '/members/b.bin' }),
    ].map((other) => Buffer.from(other));
    for (const other of others) {
      expect(other.subarray(21, 61)).not.toEqual(sealed.subarray(21, 61));
      expect(other.subarray(61, 73)).not.toEqual(sealed.subarray(61, 73));
    }
  });

  test('한 바이트라도 바뀌면 열리지 않는다', async () => {
    const sealed = await seal('비밀 원고');
    await fc.assert(
      fc.asyncProperty(
        fc.nat({ max: sealed.length - 1 }),
        fc.integer({ min: 1, max: 255 }),
        async (at, change) => {
          const changed = sealed.map((byte, index) => (index === at ? byte ^ change : byte));
          expect(await open(changed)).toBeUndefined();
        },
      ),
      { numRuns: 300 },
    );
  });

  test('끊기거나 이어 붙인 파일, 다른 기사나 주소의 파일은 열리지 않는다', async () => {
    const sealed = await seal('글');
    for (const length of [0, 4, 5, 72, 73, 74, sealed.length - 1]) {
      expect(await open(sealed.slice(0, length))).toBeUndefined();
    }
    expect(await open(new Uint8Array([...sealed, 0]))).toBeUndefined();
    expect(await open(sealed, { ...place, id: 'uuid:2' })).toBeUndefined();
    expect(await open(sealed, { ...place, address: '/members/b.bin' })).toBeUndefined();
    // The border between id and address counts.
    const moved = { id: `${place.id}/`, address: place.address.slice(1) };
    expect(await open(sealed, moved)).toBeUndefined();
  });

  test('다른 비밀 키나 다른 세대의 키로는 열리지 않는다', async () => {
    const sealed = await seal('글');
    const others = [
      await deriveArchiveKey(new Uint8Array(32), generation),
      await deriveArchiveKey(secret, new Uint8Array(16)),
    ];
    for (const other of others) expect(await openBytes(sealed, other, place)).toBeUndefined();
    expect(generationOf(sealed)).toBe(keys.generation.toString('base64url'));
    expect(generationOf(toBytes('<html>'))).toBeUndefined();
  });
});
