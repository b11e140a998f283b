import { type Bytes, SALT_LENGTH, WRAPPED_LENGTH } from './key-material.ts';

/** Where an encrypted file belongs: the article's id and the file's own address (`/members/1a2b.bin`). */
export interface SealedPlace {
  id: string;
  address: string;
}

/** The first four bytes of every encrypted file: `JMSF`. */
const MAGIC = new TextEncoder().encode('JMSF');
/** Version of the format that SECURITY.md describes, the fifth byte. */
const VERSION = 1;
/** Length of the nonce of AES-GCM in bytes. */
export const NONCE_LENGTH = 12;
/** Length of everything before the encrypted bytes. */
const HEADER_LENGTH = MAGIC.length + 1 + SALT_LENGTH + WRAPPED_LENGTH + NONCE_LENGTH;
/** The length of an encrypted text is a multiple of this many bytes, so that it reveals little about the text. */
const STEP = 4096;
/**
 * Length in bytes of the number in front of the content; the number is how long the content is without its
 * padding.
 */
const COUNT_LENGTH = 4;

/** The parts of an encrypted file in order. */
interface SealedParts {
  /** The generation of keys with which the file was sealed: `SALT_LENGTH` bytes. */
  generation: Bytes;
  /** The file's own key, wrapped with the archive key: `WRAPPED_LENGTH` bytes. */
  wrappedKey: Bytes;
  nonce: Bytes;
  /** AES-256-GCM of the padded bytes, with its tag of 16 bytes. */
  encrypted: Bytes;
}

/** Writes the parts one after the other, after the magic bytes and the version of the format. */
export function joinSealed({ generation, wrappedKey, nonce, encrypted }: SealedParts): Bytes {
  return joinBytes([MAGIC, Uint8Array.of(VERSION), generation, wrappedKey, nonce, encrypted]);
}

/** Reads the parts of an encrypted file; undefined if it is none, has another version, or is cut off. */
export function splitSealed(file: Bytes): SealedParts | undefined {
  const isOurs = MAGIC.every((byte, at) => file[at] === byte) && file[MAGIC.length] === VERSION;
  if (!isOurs || file.length <= HEADER_LENGTH) return undefined;
  let at = MAGIC.length + 1;
  const next = (length: number): Bytes => file.slice(at, (at += length));
  return {
    generation: next(SALT_LENGTH),
    wrappedKey: next(WRAPPED_LENGTH),
    nonce: next(NONCE_LENGTH),
    encrypted: next(file.length - HEADER_LENGTH),
  };
}

/**
 * The additional data of AES-GCM: the version of the format, the generation, the id and the address, each
 * text after its length. A file therefore opens only at the address for which it was encrypted.
 */
export function toAdditionalData(generation: Bytes, { id, address }: SealedPlace): Bytes {
  const texts = [id, address].map((text) => new TextEncoder().encode(text));
  return joinBytes([
    MAGIC,
    Uint8Array.of(VERSION),
    generation,
    ...texts.flatMap((text) => [toCount(text.length), text]),
  ]);
}

/** The bytes with their length in front (four bytes, big-endian), filled up with zeros to a multiple of 4 KiB. */
export function pad(bytes: Uint8Array): Bytes {
  const padded = new Uint8Array(Math.ceil((COUNT_LENGTH + bytes.length) / STEP) * STEP);
  padded.set(toCount(bytes.length));
  padded.set(bytes, COUNT_LENGTH);
  return padded;
}

/** The bytes without their padding; undefined if the length in front is greater than the rest. */
export function unpad(padded: Bytes): Bytes | undefined {
  if (padded.length < COUNT_LENGTH) return undefined;
  const end = COUNT_LENGTH + new DataView(padded.buffer, padded.byteOffset).getUint32(0);
  return end <= padded.length ? padded.slice(COUNT_LENGTH, end) : undefined;
}

/** A number as four bytes, big-endian. */
export function toCount(number: number): Bytes {
  const bytes = new Uint8Array(COUNT_LENGTH);
  new DataView(bytes.buffer).setUint32(0, number);
  return bytes;
}

/** Joins byte arrays. */
export function joinBytes(parts: readonly Uint8Array[]): Bytes {
  const joined = new Uint8Array(parts.reduce((total, { length }) => total + length, 0));
  let at = 0;
  for (const part of parts) {
    joined.set(part, at);
    at += part.length;
  }
  return joined;
}
