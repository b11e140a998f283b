import { unzipSync } from 'fflate';
import { inflateRawSync, inflateSync, gunzipSync, brotliDecompressSync } from 'node:zlib';

/** A text as bytes in every way in which a file may hold it, by the name of the way. */
function spellingsOf(word: string): [name: string, bytes: Buffer][] {
  const composed = Buffer.from(word);
  const forms = ['NFC', 'NFD', 'NFKC', 'NFKD'] as const;
  const points = [...word].map((letter) => letter.codePointAt(0) ?? 0);
  const utf16 = Buffer.from(word, 'utf16le');
  const texts: [string, string][] = [
    ...forms.map((form): [string, string] => [form, word.normalize(form)]),
    ['percent', encodeURIComponent(word)],
    ['percent, lower case', encodeURIComponent(word).toLowerCase()],
    ['decimal entities', points.map((point) => `&#${point};`).join('')],
    ['hexadecimal entities', points.map((point) => `&#x${point.toString(16)};`).join('')],
    ['hexadecimal entities, upper', points.map((point) => `&#x${hex(point)};`).join('')],
    ['escapes', points.map((point) => `\\u${hex(point).padStart(4, '0').toLowerCase()}`).join('')],
    ['hexadecimal', composed.toString('hex')],
    ...[0, 1, 2].flatMap((shift) => base64Of(composed, shift)),
  ];
  return [
    ...texts.map(([name, text]): [string, Buffer] => [name, Buffer.from(text)]),
    ['UTF-16LE', utf16],
    ['UTF-16BE', Buffer.from(utf16).swap16()],
  ];
}

function hex(point: number): string {
  return point.toString(16).toUpperCase();
}

/** The letters of base64 (and of base64url) that hold nothing but the word, if `shift` bytes precede it. */
function base64Of(bytes: Buffer, shift: number): [string, string][] {
  const text = Buffer.concat([Buffer.alloc(shift), bytes]).toString('base64');
  const inner = text.slice(shift === 0 ? 0 : 4, Math.floor((shift + bytes.length) / 3) * 4);
  const url = inner.replaceAll('+', '-').replaceAll('/', '_');
  return [
    [`base64 ${shift}`, inner],
    [`base64url ${shift}`, url],
  ];
}

/** The bytes of a file, and what is in them if they are compressed: gzip, zlib, Brotli or a zip file. */
function layersOf(bytes: Buffer): Buffer[] {
  const layers = [bytes];
  for (const open of [gunzipSync, inflateSync, inflateRawSync, brotliDecompressSync]) {
    try {
      layers.push(open(bytes));
    } catch {
      // Not compressed in this way.
    }
  }
  return [...layers, ...chunksOf(bytes), ...entriesOf(bytes)];
}

/** The files in a zip file, such as an EPUB. */
function entriesOf(bytes: Buffer): Buffer[] {
  if (bytes.subarray(0, 4).toString('latin1') !== 'PK\u0003\u0004') return [];
  return Object.values(unzipSync(bytes)).map((entry) => Buffer.from(entry));
}

/** What is in the compressed chunks of a PNG file. */
function chunksOf(bytes: Buffer): Buffer[] {
  if (bytes.subarray(1, 4).toString() !== 'PNG') return [];
  const chunks: Buffer[] = [];
  for (let at = 8; at + 8 <= bytes.length;) {
    const length = bytes.readUInt32BE(at);
    const kind = bytes.subarray(at + 4, at + 8).toString('latin1');
    const data = bytes.subarray(at + 8, at + 8 + length);
    if (kind === 'zTXt' || kind === 'iTXt' || kind === 'iCCP') chunks.push(...inflatedIn(data));
    at += length + 12;
  }
  return chunks;
}

/** The text of a chunk behind its keyword, which ends in a zero byte. */
function inflatedIn(data: Buffer): Buffer[] {
  const starts = [...data.keys()].filter((index) => data[index] === 0x78);
  return starts.flatMap((start) => {
    try {
      return [inflateSync(data.subarray(start))];
    } catch {
      return [];
    }
  });
}

/** Every file whose name or bytes hold one of the words in some spelling: `feed.json: 낱말 (percent)`. */
export function findWords(files: ReadonlyMap<string, Buffer>, words: readonly string[]): string[] {
  const spellings = words.flatMap((word) =>
    spellingsOf(word).map(([name, bytes]) => ({ what: `${word} (${name})`, bytes })),
  );
  return [...files].flatMap(([file, content]) => {
    const layers = [Buffer.from(file), ...layersOf(content)];
    return spellings
      .filter(({ bytes }) => layers.some((layer) => layer.includes(bytes)))
      .map(({ what }) => `${file}: ${what}`);
  });
}
