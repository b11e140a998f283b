/**
 * Writes CBOR (RFC 8949), the binary format of Pagefind's index, into a buffer: integers, texts and
 * arrays.
 */
export interface CborWriter {
  integer: (value: number) => void;
  text: (value: string) => void;
  /** Begins an array; its `length` items must be written next. */
  array: (length: number) => void;
  /** Writes bytes that are already CBOR. */
  encoded: (bytes: Uint8Array) => void;
  /** Returns a copy of all bytes written since the last call, and empties the buffer. */
  take: () => Uint8Array<ArrayBuffer>;
}

const UNSIGNED = 0;
const NEGATIVE = 1;
const TEXT = 3;
const ARRAY = 4;

// Maximum number of bytes: of one UTF-16 unit of a text, and of the head of an item (its type and
// length).
const BYTES_OF_UNIT = 3;
const BYTES_OF_HEAD = 5;

/** A writer with an empty buffer that grows as needed. */
export function startCbor(): CborWriter {
  const encoder = new TextEncoder();
  let bytes = new Uint8Array(1024);
  let length = 0;
  const reserve = (more: number): void => {
    if (length + more <= bytes.length) return;
    const larger = new Uint8Array(Math.max(bytes.length * 2, length + more));
    larger.set(bytes.subarray(0, length));
    bytes = larger;
  };
  const add = (byte: number): void => {
    bytes[length++] = byte & 0xff;
  };
  /** Writes the head of an item: its type (`kind`) and its value or length, in as few bytes as possible. */
  const head = (kind: number, value: number): void => {
    reserve(BYTES_OF_HEAD);
    if (value < 24) {
      add((kind << 5) | value);
      return;
    }
    const size = value < 0x100 ? 0 : value < 0x1_0000 ? 1 : 2;
    add((kind << 5) | (24 + size));
    for (let shift = 8 * (2 ** size - 1); shift >= 0; shift -= 8) add(value >>> shift);
  };
  return {
    integer: (value) => {
      if (value < 0) head(NEGATIVE, -1 - value);
      else head(UNSIGNED, value);
    },
    text: (value) => {
      reserve(BYTES_OF_HEAD + value.length * BYTES_OF_UNIT);
      const encoded = encoder.encode(value);
      head(TEXT, encoded.length);
      bytes.set(encoded, length);
      length += encoded.length;
    },
    array: (count) => {
      head(ARRAY, count);
    },
    encoded: (more) => {
      reserve(more.length);
      bytes.set(more, length);
      length += more.length;
    },
    take: () => {
      const taken = bytes.slice(0, length);
      length = 0;
      return taken;
    },
  };
}

/** The length of the array that starts at this byte. */
export function readLength(bytes: Uint8Array, start: number): number {
  const rest = (bytes[start] ?? 0) & 0x1f;
  if (rest < 24) return rest;
  let length = 0;
  const end = start + lengthOfHead(rest);
  for (let index = start + 1; index < end; index++) length = length * 0x100 + (bytes[index] ?? 0);
  return length;
}

/** Where the array of integers ends that starts at this byte. */
export function skipIntegers(bytes: Uint8Array, start: number): number {
  let end = start + lengthOfHead((bytes[start] ?? 0) & 0x1f);
  for (let left = readLength(bytes, start); left > 0; left--) {
    end += lengthOfHead((bytes[end] ?? 0) & 0x1f);
  }
  return end;
}

/** Number of bytes of the head of an item, from its first five bits; an integer has nothing else. */
function lengthOfHead(rest: number): number {
  return rest < 24 ? 1 : 1 + (1 << (rest - 24));
}
