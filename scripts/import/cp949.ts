import iconv from 'iconv-lite';

/** CP949 read: the text, or the offset of the first byte that is none of its characters. */
export type Cp949Result = { text: string } | { badByte: number };

/**
 * Reads CP949 (Windows-949). Node's own `euc-kr` decoder knows the KS X 1001 half alone and
 * makes two wrong characters of `똠`, without an error.
 */
export function decodeCp949(bytes: Uint8Array): Cp949Result {
  const text = iconv.decode(bytes, 'cp949', { stripBOM: false });
  // CP949 has no replacement character: where one stands, bytes could not be read.
  const bad = text.indexOf('\uFFFD');
  return bad < 0 ? { text } : { badByte: iconv.encode(text.slice(0, bad), 'cp949').length };
}
