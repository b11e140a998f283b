/**
 * Positions at which browsers break a line in spite of `word-break: keep-all`, but must not. Each
 * pattern matches the empty string there. Measured in Chromium 153 with all punctuation of the
 * archive; after `~`, `:`, `,` and straight quotes it never breaks.
 */
const JOINTS = [
  // Between punctuation and a particle (조사): 62%를, ‘말’이, 《책》은, C#을.
  /(?<=[%％‰℃’”」』》〉)\]）］>#?!…\u3300-\u33FF])(?=[가-힣])/u,
  // Before punctuation that joins two words, 은행·카드, 직영+위탁, 1위→2위: it may end a line, not
  // begin one.
  /(?<=[가-힣\p{Script=Han}」』》〉])(?=[·∙&+=～→>])/u,
  /(?<=\S)(?=—)/u,
  /(?<=\S )(?=[~～→–—] )/u,
  // After a sign at the start of a word: #상담, <책>.
  /(?<=[<#@])(?=[가-힣])/u,
  // In numbers with hyphens, and after one letter and a hyphen: 010-1234-5678, K-뷰티.
  /(?<=\d-)(?=\d)/u,
  /(?<=(?<![A-Za-z\d])[A-Za-z]-)(?=[A-Za-z가-힣])/u,
  // Between a number and its unit: 3㎡, 8588억 원, 10 kg.
  /(?<=\d)(?=[\u3300-\u33FF])/u,
  /(?<=\d[십백천만억조]* )(?=(?:원|달러|유로|엔|위안|명|개|건|곳|회|점)(?![가-힣]{3})|[%℃\u3300-\u33FF]|(?:[kKMGT]?B|[kmc]?m|kg)\b)/u,
];
const JOINT = new RegExp(JOINTS.map(({ source }) => source).join('|'), 'gu');

/** Offsets in a text at which a line must not be broken, in UTF-16 units, ascending. */
export function findJoints(text: string): number[] {
  return [...text.matchAll(JOINT)].map(({ index }) => index);
}

/** A range of a text that must not break inside (`keep`) or at its end (`tie`), in UTF-16 units. */
interface UnbrokenPiece {
  start: number;
  end: number;
  className: ('keep' | 'tie')[];
}

/** The ranges of a text around these offsets, of which lines may not be broken, in order and apart. */
export function unbrokenPieces(text: string, joints: readonly number[]): UnbrokenPiece[] {
  const pieces: UnbrokenPiece[] = [];
  for (const joint of joints) {
    // A surrogate pair counts as one character. A space stays with the character before it, because
    // a line may break before a span that begins with a space.
    const before = /(?:. |.)$/su.exec(text.slice(0, joint))?.[0] ?? '';
    const after = /^./su.exec(text.slice(joint))?.[0] ?? '';
    const [start, end] = [joint - before.length, joint + after.length];
    const last = pieces.at(-1);
    const className: UnbrokenPiece['className'] = after === '' ? ['tie'] : ['keep'];
    if (last && start < last.end) {
      last.end = end;
      last.className = [...new Set([...last.className, ...className])];
    } else pieces.push({ start, end, className });
  }
  return pieces;
}
