import { josa } from 'es-hangul';

type Particle = Parameters<typeof josa>[1];

const DIGIT_NAMES = ['영', '일', '이', '삼', '사', '오', '육', '칠', '팔', '구'];
// Latin letters whose Korean pronunciation ends in a consonant: by name in an abbreviation (엘, 엠,
// 엔, 알), by sound at the end of a word (email, team, plan, strong). All others end in a vowel.
const NAMES: Record<string, string> = { l: '엘', m: '엠', n: '엔', r: '알' };
const SOUNDS: Record<string, string> = { l: '일', m: '임', n: '인', ng: '잉' };
const OPEN_SOUND = '이';
// Words whose last consonant becomes the final consonant (받침) of a syllable, after a short vowel: web 웹,
// chatbot 챗봇, Slack 슬랙, public 퍼블릭; but not after a long vowel, another consonant or in -it: boot 부트,
// desk 데스크, kit 키트.
const STOPPED = /(?<![aeiou])[aeiou](?:b|c|ck|p|pp|(?<!i)t)$/iu;
const STOPPED_SOUND = '입';

/**
 * Adds the particle (조사) that fits the word's last sound: `제목은`, `31은`, `URL은`,
 * `<iframe>은`. es-hangul knows only Hangul; digits and Latin letters are taken as Koreans
 * pronounce them.
 */
export function withParticle(word: string, particle: Particle): string {
  const end = /[\p{L}\p{N}%]+(?=[^\p{L}\p{N}%]*$)/u.exec(word)?.[0] ?? '';
  return word + josa.pick(soundOf(end), particle);
}

function soundOf(word: string): string {
  const last = [...word].at(-1) ?? '';
  // Full-width digits too, which NFKC converts to ASCII.
  if (/\p{Nd}/u.test(last)) return DIGIT_NAMES[Number(last.normalize('NFKC'))] ?? OPEN_SOUND;
  // A single consonant is pronounced by its name, which ends in a consonant: 기역, 리을.
  if (/[ㄱ-ㅎ]/u.test(last)) return last === 'ㄹ' ? '을' : '은';
  if (/\p{Script=Hangul}/u.test(last)) return last;
  if (last === '%') return '퍼센트';
  return soundOfLatin(/[A-Za-z]*$/u.exec(word)?.[0] ?? '');
}

/**
 * Last sound of a Latin word. `URL` and `br` are spelled out, `team` is read as a word; the final e
 * of `iframe` and `title` is silent.
 */
function soundOfLatin(word: string): string {
  const isSpelled = word === word.toUpperCase() || !/[aeiouy]/iu.test(word);
  if (isSpelled) return NAMES[word.slice(-1).toLowerCase()] ?? OPEN_SOUND;
  if (STOPPED.test(word)) return STOPPED_SOUND;
  const last = word.length > 3 ? word.replace(/(?<=[lmn])e$/u, '') : word;
  return SOUNDS[last.slice(-2)] ?? SOUNDS[last.slice(-1)] ?? OPEN_SOUND;
}
