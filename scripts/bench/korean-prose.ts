import { withParticle } from '../../src/text/particles.ts';
import { pickOne, toZipfPicker, type Verb, type Vocabulary } from './korean-words.ts';

type RandomInteger = (below: number) => number;

/** Writes Korean sentences whose words follow Zipf's law; each function takes the random integers. */
export interface ProseWriter {
  noun: (random: RandomInteger) => string;
  /** A phrase without a full stop, for headings: `상담 품질`, `줄인 대기 시간`. */
  phrase: (random: RandomInteger) => string;
  sentence: (random: RandomInteger) => string;
  /** Writes a paragraph of three to seven sentences. */
  paragraph: (random: RandomInteger) => string;
}

const NAMES = ['AI', 'CRM', 'ARS', 'KPI', 'STT', 'VOC'];
const UNITS = ['%', '명', '건', '분', '곳', '시간'];
const PLACES = ['에서', '에', '까지', '부터'] as const;
const CONNECTIVES = ['고', '며', '면서'];

/**
 * Creates a writer that uses the words of a vocabulary. The 15 articles of `content/` have 101
 * morphemes for each KB, 27 of them different; 15 articles of this writer have 102 and 19.
 */
export function createProseWriter({ nouns, verbs, adverbs }: Vocabulary): ProseWriter {
  const pickNoun = toZipfPicker(nouns);
  const pickVerb = toZipfPicker(verbs);
  const noun = (random: RandomInteger): string =>
    random(40) === 0 ? pickOne(NAMES, random) : (pickNoun(random) ?? '');
  const verb = (random: RandomInteger): Verb =>
    pickVerb(random) ?? { stem: '하', past: '했', modifier: '한' };

  const phrase = (random: RandomInteger): string => {
    const kind = random(8);
    if (kind < 3) return noun(random);
    if (kind < 5) return `${noun(random)} ${noun(random)}`;
    if (kind === 5) return `${noun(random)}의 ${noun(random)}`;
    const { stem, modifier } = verb(random);
    return `${kind === 6 ? modifier : `${stem}는`} ${noun(random)}`;
  };

  /** A clause, `상담사는 대기 시간을 크게 `, and its verb, to which the caller adds an ending. */
  const clause = (random: RandomInteger): { text: string; verb: Verb } => {
    const subject = withParticle(phrase(random), random(3) === 0 ? '이/가' : '은/는');
    const place = random(3) === 0 ? ` ${noun(random)}${pickOne(PLACES, random)}` : '';
    const object = withParticle(phrase(random), '을/를');
    const count = random(5) === 0 ? ` ${toCount(random)}` : '';
    const adverb = random(3) === 0 ? ` ${pickOne(adverbs, random)}` : '';
    return { text: `${subject}${place} ${object}${count}${adverb} `, verb: verb(random) };
  };

  const sentence = (random: RandomInteger): string => {
    const joined = Array.from({ length: [0, 0, 1, 1, 2][random(5)] ?? 0 }, () => {
      const first = clause(random);
      return `${first.text}${join(first.verb, random)} `;
    });
    const last = clause(random);
    const end = random(3) === 0 ? `${last.verb.modifier}다` : `${last.verb.past}다`;
    const said = `${joined.join('')}${last.text}${end}`;
    return random(20) === 0 ? `“${said}”라고 말했다.` : `${said}.`;
  };

  const paragraph = (random: RandomInteger): string =>
    Array.from({ length: 3 + random(5) }, () => sentence(random)).join(' ');

  return { noun, phrase, sentence, paragraph };
}

function join({ stem, past }: Verb, random: RandomInteger): string {
  return random(4) === 0 ? `${past}지만` : `${stem}${pickOne(CONNECTIVES, random)}`;
}

/** A random count or percentage: `1,204건`, `12.5%`. */
function toCount(random: RandomInteger): string {
  const unit = pickOne(UNITS, random);
  return unit === '%'
    ? `${random(100)}.${random(10)}%`
    : `${random(2000).toLocaleString('en-US')}${unit}`;
}
