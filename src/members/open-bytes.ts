import { toBase64url } from './base64url.ts';
import type { Bytes } from './key-material.ts';
import { type SealedPlace, splitSealed, toAdditionalData, unpad } from './sealed-file.ts';

/**
 * Decrypts a file with the archive key. Undefined, and never only a part of the file, if a byte has changed,
 * or if it was encrypted for another place or with other keys.
 */
export async function openBytes(
  sealed: Bytes,
  archiveKey: CryptoKey,
  place: SealedPlace,
): Promise<Bytes | undefined> {
  const parts = splitSealed(sealed);
  if (!parts) return undefined;
  const { generation, wrappedKey, nonce, encrypted } = parts;
  const { subtle } = crypto;
  try {
    const key = await subtle.unwrapKey('raw', wrappedKey, archiveKey, 'AES-KW', 'AES-GCM', false, [
      'decrypt',
    ]);
    const additionalData = toAdditionalData(generation, place);
    const how = { name: 'AES-GCM', iv: nonce, additionalData };
    return unpad(new Uint8Array(await subtle.decrypt(how, key, encrypted)));
  } catch {
    return undefined;
  }
}

/**
 * The generation of keys with which a file was encrypted, as base64url as in members.yaml; undefined if it is no
 * encrypted file.
 */
export function generationOf(sealed: Bytes): string | undefined {
  const parts = splitSealed(sealed);
  return parts && toBase64url(parts.generation);
}
