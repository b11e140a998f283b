import { expect, test } from 'vitest';
import { packArrays, unpackArrays } from '../../scripts/build/search-index/packed-arrays.ts';

const value = [
  ['/가/', { digest: 'a', nouns: Uint32Array.of(1, 2, 70_000), bytes: Buffer.of(7) }],
  ['/나/', { digest: 'b', nouns: new Uint32Array(), bytes: Buffer.from('글') }],
  ['/다/', { lists: [Uint32Array.of(4_294_967_295), Buffer.of(0, 255, 1)], more: undefined }],
];

test('배열이 든 값을 그대로 다시 읽는다', () => {
  expect(unpackArrays(packArrays(value))).toEqual(value);
});

test('읽은 배열은 파일의 바이트를 가리켜, 메모리를 더 쓰지 않는다', () => {
  const numbers = Uint32Array.from({ length: 50_000 }, (_, index) => index);
  const packed = packArrays([Uint8Array.of(1), numbers, Uint8Array.of(2)]);
  const whole = Buffer.from(new Uint8Array(packed).buffer);
  const [first, read] = [unpackArrays(whole)].flat();
  expect(read).toEqual(numbers);
  expect(ArrayBuffer.isView(read) && read.buffer).toBe(whole.buffer);
  expect(ArrayBuffer.isView(first) && first.buffer).toBe(whole.buffer);
});

test('다른 종류의 배열은 받지 않는다', () => {
  expect(() => packArrays([Float64Array.of(1)])).toThrow(TypeError);
});
