/**
 * Whether `tail` is one or more particles (조사) that can follow the character `last`: 을 after a final
 * consonant, 를 after a vowel.
 */
export function isParticle(tail: string, last: string): boolean {
  const found = PARTICLES.exec(tail);
  if (!found) return false;
  const [, plural = '', first = ''] = found;
  const before = plural === '' ? last : '들';
  return agrees(first, before);
}

/**
 * Like isParticle, but only for particles that no noun ends in; others end many nouns (전문가, 만족도,
 * 레스토랑).
 */
export function isSureParticle(tail: string, last: string): boolean {
  return SURE.test(tail) && isParticle(tail, last);
}

/**
 * The stems that a word has if its end is a particle, longest first, of two syllables or more: 상담사 for
 * `상담사의`.
 */
export function stemsOf(word: string): string[] {
  const lengths = Array.from(
    { length: Math.max(0, word.length - 2) },
    (_, at) => word.length - 1 - at,
  );
  return lengths
    .filter((length) => isParticle(word.slice(length), word.charAt(length - 1)))
    .map((length) => word.slice(0, length));
}

const SURE = /^(?:은|는|을|를|의|에서|으로|에는|이나)$/u;

const FIRST = [
  ...'은 이 을 과 으로 으로서 으로써 으로부터 이랑 이나 이란 이라는 이라고 이라도 이든 이든지'.split(
    ' ',
  ),
  ...'는 가 를 와 로 로서 로써 로부터 랑 나 란 라는 라고 라도 든 든지'.split(' '),
  ...'의 에 에서 에서부터 에게 에게서 한테 한테서 께 께서 도 만 까지 부터 마다 조차 마저 밖에 뿐 뿐만 처럼 만큼 보다 같이 대로 하고 씩 끼리'.split(
    ' ',
  ),
];
const SECOND =
  '은 는 이 가 을 를 의 도 만 과 와 로 으로 까지 부터 라도 이라도 나 이나 에 에서 만은 만의 조차'.split(
    ' ',
  );
const PARTICLES = new RegExp(
  `^(?:(들)?(${longestFirst(FIRST)})(?:${longestFirst(SECOND)})?|들)$`,
  'u',
);

function longestFirst(words: readonly string[]): string {
  return [...words].sort((a, b) => b.length - a.length).join('|');
}

const AFTER_CONSONANT = /^(?:은|이|을|과)/u;
const AFTER_VOWEL = /^(?:는|가|를|와|랑|나|란|라|든)/u;

/**
 * Whether a particle's form fits the character before it; after digits and Latin letters both forms are
 * accepted.
 */
function agrees(particle: string, last: string): boolean {
  const code = last.charCodeAt(0) - 0xac00;
  if (particle === '' || !(code >= 0 && code < 11_172)) return true;
  const final = code % 28;
  if (particle.startsWith('로')) return final === 0 || final === RIEUL;
  if (particle.startsWith('으로')) return final !== 0 && final !== RIEUL;
  if (AFTER_CONSONANT.test(particle)) return final !== 0;
  return AFTER_VOWEL.test(particle) ? final === 0 : true;
}

const RIEUL = 8;
