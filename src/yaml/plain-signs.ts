import { withParticle } from '../text/particles.ts';
import { explainCharacter, findHiddenCharacter } from '../text/characters.ts';

/** A character that looks like one of YAML's own signs, with the sign to type instead. */
export interface LookAlike {
  offset: number;
  /** The character as typed: a full-width colon. */
  typed: string;
  /** The sign that `--fix` writes in its place. */
  plain: string;
  /** Message (Korean) about the character. */
  text: string;
}

/** Spaces that YAML does not take as spaces, and invisible characters: content of a character class. */
const ODD_SPACES = String.raw`\u00A0\u00AD\u061C\u115F\u1160\u1680\u180E\u2000-\u200F\u2028-\u202F\u205F-\u2069\u3000\u3164\uFEFF\uFFA0`;

/** A space of any kind, not a line break: content of a regular expression. */
export const ANY_SPACE = String.raw`[ \t${ODD_SPACES}]`;

const ODD_SPACE = new RegExp(`[${ODD_SPACES}]`, 'gu');

/** The signs that YAML needs, each with its look-alikes. */
export const YAML_SIGNS = {
  colon: { plain: ':', name: '콜론', alikes: '：﹕︰︓∶ː꞉' },
  comma: { plain: ',', name: '쉼표', alikes: '，﹐︐' },
  dash: { plain: '-', name: '하이픈', alikes: '－﹣‐‑‒–—―−' },
  openList: { plain: '[', name: '대괄호', alikes: '［' },
  closeList: { plain: ']', name: '대괄호', alikes: '］' },
  openFields: { plain: '{', name: '중괄호', alikes: '｛﹛' },
  closeFields: { plain: '}', name: '중괄호', alikes: '｝﹜' },
  doubleQuote: { plain: '"', name: '따옴표', alikes: '“”„‟＂' },
  singleQuote: { plain: "'", name: '따옴표', alikes: '‘’‚‛＇' },
} as const;

type Sign = (typeof YAML_SIGNS)[keyof typeof YAML_SIGNS];

/** The odd spaces in a run of spaces at `offset`; `where` is Korean: `콜론(:) 뒤의`. */
export function findOddSpaces(spaces: string, offset: number, where: string): LookAlike[] {
  return [...spaces.matchAll(ODD_SPACE)].map(({ 0: typed, index }) => {
    const hidden = findHiddenCharacter(typed);
    // A full-width space becomes two spaces, which are as wide.
    const plain = hidden === undefined ? (typed === '\u3000' ? '  ' : ' ') : '';
    const code = (typed.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0');
    const text =
      hidden === undefined
        ? `${where} 빈칸이 보통 빈칸이 아닙니다(U+${code}). 지우고 다시 적어 주세요.`
        : explainCharacter(hidden);
    return { offset: offset + index, typed, plain, text };
  });
}

/**
 * The message about a sign (`:`) that was typed as a similar character (`：`) at `offset`; `space` is what
 * `--fix` adds after the sign.
 */
export function toLookAlike(sign: Sign, typed: string, offset: number, space = ''): LookAlike {
  const { plain, name } = sign;
  const isWide = /^[\uFF00-\uFFEF]$/u.test(typed);
  const better = withParticle(`보통 ${name}(${plain})`, '으로/로');
  const text = isWide
    ? `${withParticle(name, '이/가')} 전각(${typed})입니다. ${better} 바꿔 주세요.`
    : `${name} 대신 다른 글자(${typed})를 적었습니다. ${better} 바꿔 주세요.`;
  return { offset, typed, plain: plain + space, text };
}
