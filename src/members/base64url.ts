import type { Bytes } from './key-material.ts';

/** Bytes as base64url without padding (RFC 4648): `_-8`. */
export function toBase64url(bytes: Uint8Array): string {
  const binary = Array.from(bytes, (byte) => String.fromCharCode(byte)).join('');
  return btoa(binary).replaceAll('+', '-').replaceAll('/', '_').replace(/=+$/u, '');
}

/** Reads base64url; undefined if it is no base64url or has not `length` bytes. */
export function parseBase64url(text: string, length: number): Bytes | undefined {
  if (!/^[\w-]*$/u.test(text)) return undefined;
  try {
    const binary = atob(text.replaceAll('-', '+').replaceAll('_', '/'));
    const bytes = Uint8Array.from(binary, (character) => character.charCodeAt(0));
    // The last character may contain bits that belong to no byte; only one spelling is accepted.
    return bytes.length === length && toBase64url(bytes) === text ? bytes : undefined;
  } catch {
    return undefined;
  }
}
