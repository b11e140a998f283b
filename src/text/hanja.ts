/**
 * Reads hanja as Hangul, `顧客` as `고객`, with 두음법칙 (`女性` 여성, `比率` 비율). The Korean
 * collation of CLDR sorts each hanja directly after its reading; the table has the few with a more
 * common reading. A character without a reading is kept.
 */
export function readHanja(text: string): string {
  return text.replace(/\p{Script=Han}+/gu, (run) => soften([...run].map(readOne)));
}

const COMMONER: Record<string, string> = {
  金: '금',
  不: '불',
  宅: '택',
  率: '률',
  茶: '차',
};

const collator = new Intl.Collator('ko');
const readings = new Map(Object.entries(COMMONER));

function readOne(hanja: string): string {
  const known = readings.get(hanja);
  if (known !== undefined) return known;
  const reading = findReading(hanja);
  readings.set(hanja, reading);
  return reading;
}

/** Finds the reading by binary search: the last Hangul syllable that sorts before the hanja. */
function findReading(hanja: string): string {
  if (collator.compare(hanja, '가') < 0 || collator.compare(hanja, '\uD7A4') > 0) return hanja;
  let low = 0xac00;
  let high = 0xd7a3;
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if (collator.compare(String.fromCharCode(middle), hanja) <= 0) low = middle;
    else high = middle - 1;
  }
  // A character unknown to the collation sorts after every syllable.
  return low === 0xd7a3 ? hanja : String.fromCharCode(low);
}

/** Applies 두음법칙 (한글 맞춤법 10–12항), and reads 不 as 부 before ㄷ and ㅈ. */
function soften(syllables: readonly string[]): string {
  return syllables
    .map((syllable, index) => {
      if (syllable === '불' && /^[다-딯자-짛]/u.test(syllables[index + 1] ?? '')) return '부';
      if (index === 0) return softenInitial(syllable);
      const open = endsOpen(syllables[index - 1] ?? '');
      return open && /^[렬률]$/u.test(syllable) ? softenInitial(syllable) : syllable;
    })
    .join('');
}

/** Whether a syllable ends in a vowel or ㄴ, after which 률 becomes 율 and 렬 becomes 열. */
function endsOpen(syllable: string): boolean {
  return [0, 4].includes((syllable.charCodeAt(0) - 0xac00) % 28);
}

/** At the start of a word ㄹ becomes ㅇ before i and y sounds, else ㄴ; ㄴ becomes ㅇ before i and y sounds. */
function softenInitial(syllable: string): string {
  const code = syllable.charCodeAt(0) - 0xac00;
  if (!(code >= 0 && code < 11_172)) return syllable;
  const initial = Math.floor(code / 588);
  const before = I_SOUNDS.includes(Math.floor((code % 588) / 28));
  if (initial === RIEUL) return withInitial(code, before ? IEUNG : NIEUN);
  return initial === NIEUN && before ? withInitial(code, IEUNG) : syllable;
}

function withInitial(code: number, initial: number): string {
  return String.fromCharCode(0xac00 + initial * 588 + (code % 588));
}

const NIEUN = 2;
const RIEUL = 5;
const IEUNG = 11;
// Medial index of ㅑ ㅕ ㅖ ㅛ ㅠ ㅣ in a Hangul syllable.
const I_SOUNDS = [2, 6, 7, 12, 17, 20];
