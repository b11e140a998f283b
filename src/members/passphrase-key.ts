import type { Bytes } from './key-material.ts';

/**
 * Normalises a passphrase before a key is derived from it: NFC, and only its Hangul syllables. Spaces,
 * commas, hyphens, digits and line breaks are removed, so it may be typed with or without them.
 */
export function foldPassphrase(typed: string): string {
  return typed.normalize('NFC').replace(/[^\uac00-\ud7a3]+/gu, '');
}

/**
 * Derives a company's key from its passphrase with PBKDF2-SHA-256. `extractable` only to wrap it for
 * members.yaml; a browser stores a key whose bytes no script can read.
 */
export async function derivePassphraseKey(
  passphrase: string,
  { salt, rounds }: { salt: Bytes; rounds: number },
  extractable = false,
): Promise<CryptoKey> {
  const typed = new TextEncoder().encode(foldPassphrase(passphrase));
  const { subtle } = crypto;
  const from = await subtle.importKey('raw', typed, 'PBKDF2', false, ['deriveKey']);
  const how = { name: 'PBKDF2', hash: 'SHA-256', salt, iterations: rounds };
  const uses: KeyUsage[] = extractable ? ['wrapKey', 'unwrapKey'] : ['unwrapKey'];
  return subtle.deriveKey(how, from, { name: 'AES-KW', length: 256 }, extractable, uses);
}
