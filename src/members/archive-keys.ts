import {
  type Bytes,
  deriveBytes,
  importSecret,
  importWrappingKey,
  KEY_LENGTH,
} from './key-material.ts';
import { joinBytes, NONCE_LENGTH, type SealedPlace, toCount } from './sealed-file.ts';

/** The `info` parameter of HKDF, which separates the keys derived from the secret by their purpose. */
const PURPOSES = {
  archive: 'journal-archive members v1: archive key',
  companies: 'journal-archive members v1: companies',
  content: 'journal-archive members v1: content key and nonce',
} as const;

/**
 * The archive key of a generation, an AES-KW key: it wraps the key of each encrypted file and is itself
 * wrapped for each company. `extractable` only if it is to be wrapped.
 */
export async function deriveArchiveKey(
  secret: Bytes,
  generation: Bytes,
  extractable = false,
): Promise<CryptoKey> {
  const info = encode(PURPOSES.archive);
  const bytes = await deriveBytes(await importSecret(secret), { salt: generation, info });
  return importWrappingKey(bytes, extractable);
}

/** The AES-KW key with which the keys of the companies are wrapped in members.yaml. */
export async function deriveCompaniesKey(secret: Bytes): Promise<CryptoKey> {
  const info = encode(PURPOSES.companies);
  const salt = new Uint8Array(0);
  return importWrappingKey(await deriveBytes(await importSecret(secret), { salt, info }));
}

/**
 * Key and nonce for one encrypted file. They depend on the secret, the generation, the place and every byte,
 * so the same key and nonce are never used for different bytes (SECURITY.md says why that makes the nonce
 * safe).
 */
export async function deriveContentKey(
  secret: Bytes,
  generation: Bytes,
  { id, address, bytes }: SealedPlace & { bytes: Uint8Array },
): Promise<{ key: CryptoKey; nonce: Bytes }> {
  const content = [encode(id), encode(address), bytes];
  const counted = content.flatMap((part) => [toCount(part.length), part]);
  const digest = await crypto.subtle.digest('SHA-256', joinBytes(counted));
  const info = joinBytes([encode(PURPOSES.content), new Uint8Array(digest)]);
  const length = KEY_LENGTH + NONCE_LENGTH;
  const derived = await deriveBytes(await importSecret(secret), { salt: generation, info, length });
  const raw = derived.slice(0, KEY_LENGTH);
  // Extractable, because it is wrapped with the archive key.
  const key = await crypto.subtle.importKey('raw', raw, 'AES-GCM', true, ['encrypt']);
  return { key, nonce: derived.slice(KEY_LENGTH) };
}

function encode(text: string): Bytes {
  return new TextEncoder().encode(text);
}
