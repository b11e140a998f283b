import { josa } from 'es-hangul';

type Particle = Parameters<typeof josa>[1];

const DIGIT_NAMES = ['영', '일', '이', '삼', '사', '오', '육', '칠', '팔', '구'];
// Latin letters whose sound ends in a consonant: by name where an abbreviation is spelled
// (엘, 엠, 엔, 알), by sound at the end of a word (email, team, plan). The other letters end in a vowel.
const SOUNDS: Record<string, string> = {
  L: '엘',
  M: '엠',
  N: '엔',
  R: '알',
  l: '일',
  m: '임',
  n: '인',
  '%': '퍼센트',
};
const OPEN_SOUND = '이';

/**
 * The word with the particle that its sound asks for: `제목은`, `31은`, `URL은`, `‘표지’가`.
 * es-hangul knows Hangul alone; digits and Latin letters go by the Korean name of the last one.
 */
export function withParticle(word: string, particle: Particle): string {
  const last = [...word].findLast((character) => /[\p{L}\p{N}%]/u.test(character)) ?? '';
  return word + josa.pick(soundOf(last), particle);
}

/** `2,000편` */
export function formatCount(count: number, unit: string): string {
  return `${count.toLocaleString('ko-KR')}${unit}`;
}

function soundOf(character: string): string {
  if (/\d/u.test(character)) return DIGIT_NAMES[Number(character)] ?? OPEN_SOUND;
  if (/\p{Script=Hangul}/u.test(character)) return character;
  return SOUNDS[character] ?? OPEN_SOUND;
}
