/**
 * Positions at which browsers break a line in spite of `word-break: keep-all`, though they must not. Each
 * pattern matches the character before. Measured in Chromium 153 with all punctuation of the archive; after
 * `~`, `:`, `,` and straight quotes it never breaks.
 */
const JOINTS = [
  // Between punctuation and a particle (조사): 62%를, ‘말’이, 《책》은, C#을.
  /[%％‰℃’”」』》〉)\]）］>#?!…\u3300-\u33FF](?=[가-힣])/u,
  // Before punctuation that joins two words, 은행·카드, 직영+위탁, 1위→2위: it may end a line, not
  // begin one.
  /[가-힣\p{Script=Han}」』》〉](?=[·∙&+=～→>])/u,
  /\S(?=—)/u,
  /(?<=\S) (?=[~～→–—] )/u,
  // After a sign at the start of a word: #상담, <책>.
  /[<#@](?=[가-힣])/u,
  // In numbers with hyphens, and after one letter and a hyphen: 010-1234-5678, K-뷰티.
  /(?<=\d)-(?=\d)/u,
  /(?<=(?<![A-Za-z\d])[A-Za-z])-(?=[A-Za-z가-힣])/u,
  // Between a number and its unit: 3㎡, 8588억 원, 10 kg.
  /\d(?=[\u3300-\u33FF])/u,
  /(?<=\d[십백천만억조]*) (?=(?:원|달러|유로|엔|위안|명|개|건|곳|회|점)(?![가-힣]{3})|[%℃\u3300-\u33FF]|(?:[kKMGT]?B|[kmc]?m|kg)\b)/u,
];
const JOINT = new RegExp(JOINTS.map(({ source }) => source).join('|'), 'gu');

/** Offsets in a text at which a line must not be broken, in UTF-16 units, ascending. */
export function findJoints(text: string): number[] {
  return [...text.matchAll(JOINT)].map(({ 0: before, index }) => index + before.length);
}
