/**
 * Places where browsers break a line even under `word-break: keep-all` but must not. Each pattern
 * matches an empty string at the joint. Measured in Chromium 153 for every mark in the archive; marks
 * at which it never breaks (`~`, `:`, `,`, straight quotes) are not listed.
 */
const JOINTS = [
  // Between a mark and its particle: 62%를, ‘말’이, 《책》은, C#을.
  /(?<=[%％‰℃’”」』》〉)\]）］>#?!…\u3300-\u33FF])(?=[가-힣])/u,
  // No line begins with a mark that joins two words: 은행·카드, 직영+위탁, 1위→2위. It may end with one.
  /(?<=[가-힣\p{Script=Han}」』》〉])(?=[·∙&+=～→>])/u,
  /(?<=\S)(?=—)/u,
  /(?<=\S )(?=[~～→–—] )/u,
  // Signs before a word: #상담, <책>.
  /(?<=[<#@])(?=[가-힣])/u,
  // Numbers with hyphens, and words with one letter before a hyphen: 010-1234-5678, K-뷰티.
  /(?<=\d-)(?=\d)/u,
  /(?<=(?<![A-Za-z\d])[A-Za-z]-)(?=[A-Za-z가-힣])/u,
  // A number and its unit: 3㎡, 8588억 원, 10 kg.
  /(?<=\d)(?=[\u3300-\u33FF])/u,
  /(?<=\d[십백천만억조]* )(?=(?:원|달러|유로|엔|위안|명|개|건|곳|회|점)(?![가-힣]{3})|[%℃\u3300-\u33FF]|(?:[kKMGT]?B|[kmc]?m|kg)\b)/u,
];
const JOINT = new RegExp(JOINTS.map(({ source }) => source).join('|'), 'gu');

/** Where a line of text must not be broken: offsets in UTF-16 units, ascending. */
export function findJoints(text: string): number[] {
  return [...text.matchAll(JOINT)].map(({ index }) => index);
}
