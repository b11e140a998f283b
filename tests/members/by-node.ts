import {
  createCipheriv,
  createDecipheriv,
  createHash,
  hkdfSync,
  pbkdf2Sync,
  randomBytes,
} from 'node:crypto';

// The format of SECURITY.md written a second time, with node:crypto and without src/members/, so
// that neither can be wrong alone.

/** The initial value of AES key wrap (RFC 3394). */
const WRAP_VALUE = Buffer.from('a6a6a6a6a6a6a6a6', 'hex');

function derive(secret: Buffer, salt: Buffer, info: Buffer | string, length = 32): Buffer {
  return Buffer.from(hkdfSync('sha256', secret, salt, info, length));
}

function unwrap(key: Buffer, wrapped: Buffer): Buffer {
  const decipher = createDecipheriv('id-aes256-wrap', key, WRAP_VALUE);
  return Buffer.concat([decipher.update(wrapped), decipher.final()]);
}

function wrap(key: Buffer, plain: Buffer): Buffer {
  const cipher = createCipheriv('id-aes256-wrap', key, WRAP_VALUE);
  return Buffer.concat([cipher.update(plain), cipher.final()]);
}

/** The archive key of a generation. */
export function nodeArchiveKey(secret: Buffer, generation: Buffer): Buffer {
  return derive(secret, generation, 'journal-archive members v1: archive key');
}

/** The archive key as a company's passphrase opens it. */
export function nodeSignIn(
  passphrase: string,
  company: { salt: string; rounds: number; key: string },
): Buffer {
  const salt = Buffer.from(company.salt, 'base64url');
  const companyKey = pbkdf2Sync(passphrase, salt, company.rounds, 32, 'sha256');
  return unwrap(companyKey, Buffer.from(company.key, 'base64url'));
}

function additionalData(generation: Buffer, id: string, address: string): Buffer {
  const start = [Buffer.from('JMSF\u0001'), generation];
  return Buffer.concat([...start, ...counted(id), ...counted(address)]);
}

function counted(text: string | Uint8Array): Buffer[] {
  const bytes = Buffer.from(text);
  const count = Buffer.alloc(4);
  count.writeUInt32BE(bytes.length);
  return [count, bytes];
}

/** Opens a sealed file; throws if it was changed. */
export function nodeOpen(
  sealed: Uint8Array,
  archiveKey: Buffer,
  { id, address }: { id: string; address: string },
): Buffer {
  const file = Buffer.from(sealed);
  const contentKey = unwrap(archiveKey, file.subarray(21, 61));
  const decipher = createDecipheriv('aes-256-gcm', contentKey, file.subarray(61, 73));
  decipher.setAAD(additionalData(file.subarray(5, 21), id, address));
  decipher.setAuthTag(file.subarray(-16));
  const padded = Buffer.concat([decipher.update(file.subarray(73, -16)), decipher.final()]);
  return padded.subarray(4, 4 + padded.readUInt32BE());
}

/** Seals a file with a key and a nonce by chance, which every reader of the format must open. */
export function nodeSeal(
  bytes: Uint8Array,
  { secret, generation }: { secret: Buffer; generation: Buffer },
  { id, address }: { id: string; address: string },
): Uint8Array<ArrayBuffer> {
  const [contentKey, nonce] = [randomBytes(32), randomBytes(12)];
  const cipher = createCipheriv('aes-256-gcm', contentKey, nonce);
  cipher.setAAD(additionalData(generation, id, address));
  const padded = Buffer.alloc(Math.ceil((bytes.length + 4) / 4096) * 4096);
  Buffer.concat(counted(bytes)).copy(padded);
  const encrypted = Buffer.concat([cipher.update(padded), cipher.final(), cipher.getAuthTag()]);
  const wrapped = wrap(nodeArchiveKey(secret, generation), contentKey);
  return new Uint8Array(
    Buffer.concat([Buffer.from('JMSF\u0001'), generation, wrapped, nonce, encrypted]),
  );
}

/** The key and the nonce that SECURITY.md derives for a file. */
export function nodeContentKey(
  bytes: Uint8Array,
  { secret, generation }: { secret: Buffer; generation: Buffer },
  { id, address }: { id: string; address: string },
): { key: Buffer; nonce: Buffer } {
  const parts = [...counted(id), ...counted(address), ...counted(bytes)];
  const digest = createHash('sha256').update(Buffer.concat(parts)).digest();
  const purpose = Buffer.from('journal-archive members v1: content key and nonce');
  const derived = derive(secret, generation, Buffer.concat([purpose, digest]), 44);
  return { key: derived.subarray(0, 32), nonce: derived.subarray(32) };
}
