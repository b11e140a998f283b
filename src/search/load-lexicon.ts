import { readHanja } from '../text/hanja.ts';
import {
  joinLexicons,
  type Lexicon,
  parseLexicon,
  type Shard,
  SHARDS,
  shardOf,
  toLexicon,
} from './lexicon.ts';

/** Loads the lexicon files with the words that begin with these characters (`['컨']`). */
export type LoadLexicon = (letters: readonly string[]) => Promise<Lexicon>;

/** Returns a loader that reads each file (`words-g`) once; after a failure the next call reads it again. */
export function lexiconLoader(readFile: (name: string) => Promise<string>): LoadLexicon {
  const shards = new Map<Shard, Promise<Lexicon>>();
  const loadShard = (shard: Shard): Promise<Lexicon> => {
    const known = shards.get(shard);
    if (known) return known;
    const lexicon = readFile(`words-${shard}`).then((text) => toLexicon(parseLexicon(text)));
    shards.set(shard, lexicon);
    lexicon.catch(() => shards.delete(shard));
    return lexicon;
  };
  return async (letters) => {
    const needed = new Set(letters.map((letter) => shardOf(readHanja(letter))));
    const loaded = SHARDS.filter((shard) => needed.has(shard)).map(
      async (shard) => [shard, await loadShard(shard)] as const,
    );
    return joinLexicons(new Map(await Promise.all(loaded)));
  };
}
