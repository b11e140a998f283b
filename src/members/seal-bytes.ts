import { deriveArchiveKey, deriveContentKey } from './archive-keys.ts';
import { type Bytes, wrapKey } from './key-material.ts';
import { joinSealed, pad, type SealedPlace, toAdditionalData } from './sealed-file.ts';

/** A file of an article before encryption: its text, a picture or an attachment. */
interface PlainFile extends SealedPlace {
  /** The archive's secret: `KEY_LENGTH` bytes. */
  secret: Bytes;
  /** The current generation in members.yaml: `SALT_LENGTH` bytes. */
  generation: Bytes;
  bytes: Uint8Array;
}

/**
 * Encrypts ("seals") a file so that only the archive key opens it, and only under the same id and address.
 * Equal input gives equal bytes, so a build that changes nothing changes no file.
 */
export async function sealBytes({ secret, generation, ...content }: PlainFile): Promise<Bytes> {
  const { key, nonce } = await deriveContentKey(secret, generation, content);
  const archiveKey = await deriveArchiveKey(secret, generation);
  const wrappedKey = await wrapKey(key, archiveKey);
  const additionalData = toAdditionalData(generation, content);
  const how = { name: 'AES-GCM', iv: nonce, additionalData };
  const encrypted = await crypto.subtle.encrypt(how, key, pad(content.bytes));
  return joinSealed({ generation, wrappedKey, nonce, encrypted: new Uint8Array(encrypted) });
}
