import { createHash } from 'node:crypto';

/** An id, `uuid:…`, from a hash of a text: the same text always gets the same id. */
export function stableId(text: string): string {
  const hash = createHash('sha256').update(text).digest();
  // RFC 9562: version 8 (a custom UUID) and the variant bits.
  hash[6] = ((hash[6] ?? 0) & 0x0f) | 0x80;
  hash[8] = ((hash[8] ?? 0) & 0x3f) | 0x80;
  const hex = hash.toString('hex');
  const parts = [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20)];
  return `uuid:${parts.join('-')}-${hex.slice(20, 32)}`;
}
