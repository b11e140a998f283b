/** Bytes as Web Crypto accepts them: never shared memory. */
export type Bytes = Uint8Array<ArrayBuffer>;

/** Length of the archive's secret, of every key and of a digest, in bytes. */
export const KEY_LENGTH = 32;
/** Length of a key wrapped with AES-KW (RFC 3394), in bytes. */
export const WRAPPED_LENGTH = KEY_LENGTH + 8;
/** Length of a company's salt and of a generation's identifier, in bytes. */
export const SALT_LENGTH = 16;

/** The archive's secret, as the key from which Web Crypto derives the others. */
export function importSecret(secret: Bytes): Promise<CryptoKey> {
  return crypto.subtle.importKey('raw', secret, 'HKDF', false, ['deriveBits']);
}

/** Derives `length` bytes with HKDF-SHA-256 (RFC 5869); `info` names their purpose. */
export async function deriveBytes(
  secret: CryptoKey,
  { salt, info, length = KEY_LENGTH }: { salt: Bytes; info: Bytes; length?: number },
): Promise<Bytes> {
  const how = { name: 'HKDF', hash: 'SHA-256', salt, info };
  return new Uint8Array(await crypto.subtle.deriveBits(how, secret, length * 8));
}

/** An AES-KW key that wraps and unwraps other keys; `extractable` if it is itself to be wrapped. */
export function importWrappingKey(bytes: Bytes, extractable = false): Promise<CryptoKey> {
  return crypto.subtle.importKey('raw', bytes, 'AES-KW', extractable, ['wrapKey', 'unwrapKey']);
}

/** The bytes of an extractable key, wrapped with AES-KW: `WRAPPED_LENGTH` bytes. */
export async function wrapKey(key: CryptoKey, wrappingKey: CryptoKey): Promise<Bytes> {
  return new Uint8Array(await crypto.subtle.wrapKey('raw', key, wrappingKey, 'AES-KW'));
}

/**
 * Unwraps an AES-KW key that another key wrapped; undefined if it was wrapped with another key or
 * its bytes have changed.
 */
export async function unwrapWrappingKey(
  wrapped: Bytes,
  wrappingKey: CryptoKey,
  extractable = false,
): Promise<CryptoKey | undefined> {
  const uses: KeyUsage[] = extractable ? ['wrapKey', 'unwrapKey'] : ['unwrapKey'];
  try {
    const { subtle } = crypto;
    return await subtle.unwrapKey(
      'raw',
      wrapped,
      wrappingKey,
      'AES-KW',
      'AES-KW',
      extractable,
      uses,
    );
  } catch {
    return undefined;
  }
}
