import iconv from 'iconv-lite';

/** A file's bytes read as text, or why they cannot be, in Korean. */
type Decoded = { text: string; encoding: 'UTF-8' | 'CP949' } | { problem: string };

const JAMO = /[\u1100-\u11FF\uA960-\uA97F\uD7B0-\uD7FF]+/gu;

/** Reads UTF-8 (with or without BOM) or CP949; Hangul that macOS took apart is put together. */
export function decodeText(bytes: Uint8Array): Decoded {
  const badByte = firstBadUtf8Byte(bytes);
  if (badByte === undefined) {
    return { text: composeHangul(new TextDecoder().decode(bytes)), encoding: 'UTF-8' };
  }
  const cp949 = decodeCp949(bytes);
  if ('text' in cp949) return { text: cp949.text, encoding: 'CP949' };
  const [encoding, offset] =
    cp949.badByte > badByte ? ['CP949', cp949.badByte] : ['UTF-8', badByte];
  return {
    problem: `글자로 읽을 수 없는 바이트가 있습니다(${encoding}, 처음에서 ${offset}바이트 뒤). UTF-8로 다시 저장해 주세요.`,
  };
}

/** Offset of the first byte of the first sequence that is not UTF-8; absent if all is well. */
function firstBadUtf8Byte(bytes: Uint8Array): number | undefined {
  if (isUtf8(bytes)) return undefined;
  let good = 0;
  let bad = bytes.length;
  while (bad - good > 1) {
    const middle = (good + bad) >> 1;
    if (isUtf8(bytes.subarray(0, middle), { stream: true })) good = middle;
    else bad = middle;
  }
  const whole = new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes.subarray(0, good), {
    stream: true,
  });
  return new TextEncoder().encode(whole).length;
}

function isUtf8(bytes: Uint8Array, options?: { stream: boolean }): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes, options);
    return true;
  } catch {
    return false;
  }
}

function composeHangul(text: string): string {
  return text.replace(JAMO, (jamo) => jamo.normalize('NFC'));
}

/** CP949 read: the text, or the offset of the first byte that is none of its characters. */
type Cp949Result = { text: string } | { badByte: number };

/**
 * Reads CP949 (Windows-949). Node's own `euc-kr` decoder knows the KS X 1001 half alone and
 * makes two wrong characters of `똠`, without an error.
 */
function decodeCp949(bytes: Uint8Array): Cp949Result {
  const text = iconv.decode(bytes, 'cp949', { stripBOM: false });
  // CP949 has no replacement character: one in the result marks bytes that could not be read.
  const bad = text.indexOf('\uFFFD');
  return bad < 0 ? { text } : { badByte: iconv.encode(text.slice(0, bad), 'cp949').length };
}
