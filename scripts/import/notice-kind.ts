import type { BidFrontmatter } from '../../src/archive/bid.ts';
import { withParticle } from '../../src/text/particles.ts';

/** Guesses the kind of a notice from words in its title; not sure if these fit two kinds. */
export function guessKind(title: string): { kind: BidFrontmatter['kind']; isSure: boolean } {
  const builds = /구축|고도화|챗봇/u.test(title);
  const runs = /위탁|운영|대행/u.test(title);
  const kind =
    builds || (!runs && title.includes('시스템')) ? '시스템 구축' : runs ? '운영위탁' : '기타';
  return { kind, isSure: !runs || !(builds || title.includes('시스템')) };
}

/** Asks the editor to look at a guessed kind, in Korean. */
export function explainGuess(kind: BidFrontmatter['kind']): string {
  return `종류를 공고명으로 짐작해 ${withParticle(`‘${kind}’`, '으로/로')} 적었습니다. 아니면 kind를 고쳐 주세요.`;
}
