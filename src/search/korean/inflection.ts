// Recognises inflected verbs and adjectives without an analyser, by comparing a word with the few forms
// of each stem in the lexicon. Works on NFD, where a syllable is a sequence of letters and `달라진다`
// begins with 달라지 and ㄴ.

const CODA = { d: '\u11AE', r: '\u11AF', b: '\u11B8', s: '\u11BA', h: '\u11C2' };
const VOWEL = {
  a: '\u1161',
  ae: '\u1162',
  eo: '\u1165',
  yeo: '\u1167',
  o: '\u1169',
  wa: '\u116A',
  wae: '\u116B',
  oe: '\u116C',
  u: '\u116E',
  wo: '\u116F',
  eu: '\u1173',
  i: '\u1175',
};
const IEUNG = '\u110B';
const RIEUL = '\u1105';
const HIEUH = '\u1112';
const PU = '푸'.normalize('NFD');
const VOWEL_NEXT = /^\u110B/u;
// Letters before which a stem loses its final ㄹ: initial ㄴ and ㅅ (살다: 사는), final ㄴ, ㄹ and ㅂ (산, 삽니다).
const DROPS_RIEUL = /^[\u1102\u1109\u11AB\u11AF\u11B8]/u;

/** Whether a word is an inflected form of a verb stem: `도와서` of 돕. */
export function isFormOf(word: string, stem: string): boolean {
  return matchStem(word, stem) > 0;
}

interface StemForm {
  /** The letters (NFD) with which the form begins. */
  letters: string;
  /** The letters that must follow: a vowel after 들 of 듣다, ㄴ after 기 of 길다. */
  next?: RegExp;
}

/** The beginnings of a stem's forms, the stem itself first: 돕, 도우, 도와; 고르, 골라. */
function stemForms(stem: string): StemForm[] {
  const letters = stem.normalize('NFD');
  const last = letters.slice(-1);
  const cut = letters.slice(0, -1);
  const whole = [letters, ...changed(letters, last, cut)].map((form) => ({ letters: form }));
  return [...whole, ...shortened(last, cut)];
}

function shortened(last: string, cut: string): StemForm[] {
  switch (last) {
    case CODA.d:
      return [{ letters: cut + CODA.r, next: VOWEL_NEXT }];
    case CODA.s:
      return [{ letters: cut, next: VOWEL_NEXT }];
    case CODA.r:
      return [{ letters: cut, next: DROPS_RIEUL }];
    default:
      return [];
  }
}

function changed(letters: string, last: string, cut: string): string[] {
  switch (last) {
    case CODA.b:
      return [VOWEL.u, VOWEL.wo, VOWEL.wa].map((vowel) => cut + IEUNG + vowel);
    case CODA.h:
      return [cut, cut.slice(0, -1) + VOWEL.ae];
    case VOWEL.o:
      return [cut + VOWEL.wa];
    case VOWEL.u:
      // Only 푸다 has 퍼; other stems in ㅜ have ㅝ (배우다: 배워).
      return letters === PU ? [cut + VOWEL.eo] : [cut + VOWEL.wo];
    case VOWEL.i:
      return [cut + VOWEL.yeo];
    case VOWEL.oe:
      return [cut + VOWEL.wae];
    case VOWEL.a:
      // Only 하다: 해. (하여 begins with the stem itself.)
      return letters.endsWith(HIEUH + VOWEL.a) ? [cut + VOWEL.ae] : [];
    case VOWEL.eu:
      // 고르다: 골라, but 따르다: 따라.
      return [VOWEL.a, VOWEL.eo].flatMap((vowel) =>
        letters.endsWith(RIEUL + VOWEL.eu)
          ? [letters.slice(0, -2) + CODA.r + RIEUL + vowel, cut + vowel]
          : [cut + vowel],
      );
    default:
      return [];
  }
}

/**
 * The length in NFD letters of the stem's form at the beginning of the word; 0 if the word is no form of
 * the stem. The longest matching stem is the right one: 느려지더라도 is a form of 느려지다, not of 느리다.
 */
export function matchStem(word: string, stem: string): number {
  const letters = word.normalize('NFD');
  return Math.max(
    0,
    ...stemForms(stem)
      .filter((form) => isForm(letters, form))
      .map((form) => form.letters.length),
  );
}

function isForm(letters: string, form: StemForm): boolean {
  const rest = letters.slice(form.letters.length);
  return letters.startsWith(form.letters) && (form.next?.test(rest) ?? true) && ENDING.test(rest);
}

/**
 * The stem of the helping verb that the NFD letters after a noun are a form of: 하 for `했던`, 되 for
 * `되는`, 이 for `입니다`; undefined if they are no such form.
 */
export function helperOf(letters: string): string | undefined {
  if (COPULA.test(letters)) return '이';
  return HELPERS.find((stem) => stemForms(stem).some((form) => isForm(letters, form)));
}

const HELPERS = ['하', '되', '시키', '받', '당하', '스럽', '롭'];

const AUXILIARY =
  '지 져 주 줘 보 봐 버리 버려 놓 놔 두 둬 내 나 오 와 가 대 드리 드려 있 없 싶 하 해 되 돼 않';
const PARTICLE = '은 는 이 가 을 를 의 에 에서 에는 에도 으로 로 도 만 와 과 까지 부터 만큼 보다';
// A single consonant (ㄴ다, ㅂ니다) is the final consonant of the stem's last syllable. A syllable that
// may repeat or be missing is in brackets, because it is several letters in NFD.
const FINAL = [
  '(?:ㄴ|는)?다(?:고|는|면|며|가|던|니|만)?',
  '(?:ㅂ|습)니(?:다|까)(?:만)?',
  '라(?:고|는|면|며|니|도|서)?',
  '고(?:서|는|도|요|자)?',
  '(?:으)?(?:며|면서|면|니|니까|나|려고|려면|려는|러|라|므로)(?:은|요)?',
  '거(?:나|든|든요)|지(?:만|요|도|는|를|가|라도)?|죠|게(?:끔|도|는|요)?|도록',
  '(?:ㄴ|은|는|던)데(?:도|요)?|(?:ㄴ|은|는|ㄹ|을)(?:지|가|까)(?:를|는|도|가|에|의|와|요)?',
  'ㄴ|은|는|ㄹ|을|던|(?:ㄹ|을)(?:수록|게|래)',
  '(?:어|아|여|러)?(?:서|도|야)(?:는|도|만|지|요)?|어|아|여|러',
  '자(?:마자|고|는)?|다가|든(?:지)?|듯(?:이)?|느라(?:고)?|더(?:라도|니|라)',
  `(?:기|ㅁ|음)(?:${alternatives(PARTICLE)})?`,
  '(?:네|나|군)?(?:요)|네|냐|구나|군|(?:어|아|여)(?:요|라)|(?:으)?(?:세요|십시오|시오)|소서',
  '(?:ㅂ|읍)시다',
].join('|');
// The NFD letters after a stem; may be empty (`골라`).
const ENDING = new RegExp(
  decomposed(
    `^(?:(?:어|아|여|러)?(?:${alternatives(AUXILIARY)})){0,2}(?:으시|으셔|시|셔)?(?:었|았|였|렀|ㅆ)?(?:었)?(?:겠)?(?:${FINAL})?$`,
  ),
  'u',
);
const COPULA = new RegExp(decomposed(`^(?:이(?:었|겠|시)?|이였|였)(?:${FINAL})$`), 'u');

function alternatives(words: string): string {
  return words.split(' ').join('|');
}

/** Converts the source of a regex to NFD; a single consonant (ㄴ) becomes a final consonant (U+11AB). */
function decomposed(pattern: string): string {
  const finals: Record<string, string> = {
    ㄴ: '\u11AB',
    ㄹ: '\u11AF',
    ㅁ: '\u11B7',
    ㅂ: '\u11B8',
    ㅆ: '\u11BB',
  };
  return pattern.normalize('NFD').replace(/[ㄴㄹㅁㅂㅆ]/gu, (letter) => finals[letter] ?? letter);
}
