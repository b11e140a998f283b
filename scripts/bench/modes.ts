import { articleFileOf, generateAddedArticle } from './generate.ts';

/** Kinds of measured builds, by what has changed since the build before, in the order of measuring. */
export const MODES = [
  'cold',
  'unchanged',
  'edited',
  'added',
  'edited-old',
  'journal',
  'component',
] as const;
export type Mode = (typeof MODES)[number];

/** Names of the modes for tables. */
export const MODE_NAMES: Record<Mode, string> = {
  cold: 'cold',
  unchanged: 'nothing changed',
  edited: 'one article edited',
  added: 'one article added',
  'edited-old': 'an old article edited',
  journal: 'journal.yaml edited',
  component: 'one component changed',
};

/**
 * A change of a file of the content: `change` gets the old text ('' for a new file) and gives the
 * new one.
 */
interface ContentChange {
  file: string;
  change: (text: string) => string;
}

export function isMode(text: string): text is Mode {
  return MODES.some((mode) => mode === text);
}

/**
 * The change of the content before a build of a mode, different in each round; undefined if the
 * mode changes none.
 */
export function changeOf(
  mode: Mode,
  { articles, seed }: { articles: number; seed: number },
  round: number,
): ContentChange | undefined {
  switch (mode) {
    case 'edited':
      return { file: articleFileOf(0), change: (text) => editArticle(text, round) };
    case 'edited-old':
      return {
        file: articleFileOf(Math.floor(articles * OLD)),
        change: (text) => editArticle(text, round),
      };
    case 'added': {
      const { file, text } = generateAddedArticle(articles + round, seed);
      return { file, change: () => text };
    }
    case 'journal':
      return { file: 'journal.yaml', change: (text) => editJournal(text, round) };
    default:
      return undefined;
  }
}

/** Share of the articles that are newer than the edited old one. */
const OLD = 0.75;

/** Adds a sentence at the start of an article's text. */
function editArticle(text: string, round: number): string {
  return text.replace('\n---\n\n', `\n---\n\n상담사는 지난해의 기록을 ${round}번 고쳤다. `);
}

/** Adds a sentence to the journal's description. */
function editJournal(text: string, round: number): string {
  return text.replace(/^(description: .*)$/mu, `$1 ${round}번째로 고쳤습니다.`);
}
