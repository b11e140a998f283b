/** CP949 read: the text, or the offset of the first byte that is none of its characters. */
export type Cp949Result = { text: string } | { badByte: number };

const FIRST_SYLLABLE = 0xac00;
const LAST_SYLLABLE = 0xd7a3;
const CHUNK = 8192;

/**
 * Reads CP949 (Windows-949). Node's `euc-kr` decoder knows the KS X 1001 half alone and
 * makes two wrong characters of `똠`, without an error; the other 8,822 syllables stand in
 * CP949 in the order of Unicode, so the table can be counted out.
 */
export function decodeCp949(bytes: Uint8Array): Cp949Result {
  const table = buildTable();
  const chunks: string[] = [];
  let codes: number[] = [];
  for (let index = 0; index < bytes.length; index++) {
    const byte = bytes[index] ?? 0;
    let code: number | undefined = byte;
    if (byte >= 0x80) {
      code = table.get((byte << 8) | (bytes[index + 1] ?? 0));
      if (code === undefined) return { badByte: index };
      index++;
    }
    codes.push(code);
    if (codes.length === CHUNK) {
      chunks.push(String.fromCharCode(...codes));
      codes = [];
    }
  }
  return { text: chunks.join('') + String.fromCharCode(...codes) };
}

/** Two bytes (lead first) -> UTF-16 unit. */
function buildTable(): Map<number, number> {
  const table = ksTable();
  const known = new Set(table.values());
  let syllable = FIRST_SYLLABLE;
  for (const pair of extensionPairs()) {
    while (known.has(syllable)) syllable++;
    if (syllable > LAST_SYLLABLE) break;
    table.set(pair, syllable++);
  }
  return table;
}

function ksTable(): Map<number, number> {
  const decoder = new TextDecoder('euc-kr', { fatal: true });
  const table = new Map<number, number>();
  for (let lead = 0xa1; lead <= 0xfe; lead++) {
    for (let trail = 0xa1; trail <= 0xfe; trail++) {
      try {
        const character = decoder.decode(Uint8Array.of(lead, trail));
        if (character.length === 1) table.set((lead << 8) | trail, character.charCodeAt(0));
      } catch {
        // The row has a gap here.
      }
    }
  }
  return table;
}

function* extensionPairs(): Generator<number> {
  for (let lead = 0x81; lead <= 0xc6; lead++) {
    const lastTrail = lead < 0xa1 ? 0xfe : 0xa0;
    for (let trail = 0x41; trail <= lastTrail; trail++) {
      const isLetter = (trail & 0xdf) >= 0x41 && (trail & 0xdf) <= 0x5a && trail < 0x80;
      if (isLetter || trail >= 0x81) yield (lead << 8) | trail;
    }
  }
}
