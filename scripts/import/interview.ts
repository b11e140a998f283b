import { withParticle } from '../../src/text/particles.ts';
import { readMarkedHeading } from './headings-and-lists.ts';
import type { Remark, Turn } from './imported-draft.ts';
import { setAside, setAsideRest, type SourceClaim } from './source-claim.ts';
import { matchGroups, type Span } from './span.ts';

interface Utterance {
  readonly turn: Turn;
  readonly claims: readonly SourceClaim[];
}

/** Speaker's label and text of an answer: `허 : …` or `허대건 유베이스 대표(이하 허) : …`. */
interface Opening {
  /** Everything before the colon: `허` or `허대건 유베이스 대표(이하 허)`. */
  readonly label: Span;
  /** Full name, `허대건`, if the line introduces the speaker. */
  readonly name: string | undefined;
  /** Short name in the introduction: `허` for `(이하 허)`. */
  readonly declared: string | undefined;
  readonly text: Span | undefined;
}

/** Full names of the speakers; the key is the short name: `허` for `허대건`. */
type Speakers = ReadonlyMap<string, string>;

const QUESTION = /^(?<mark>Q\s?\d{0,2}\s?[.:)])\s*(?<text>\S.*)$/du;
const ANSWER = /^(?<mark>A\s?\d{0,2}\s?[.:)])\s*(?<text>\S.*)$/du;
const INTRODUCTION =
  /^(?<label>(?<name>[가-힣]{2,4})(?:\s[^:]{0,60}?)?\s?\(이하\s*(?<declared>[^)\s]{1,10})\))\s*:(?:\s*(?<text>\S.*))?$/du;
const LABELLED = /^(?<label>[가-힣]{1,4})\s*:\s*(?<text>\S.*)$/du;
const UNKNOWN_SPEAKER = '답변';

/** Whether the line is a question with a mark: `Q. …`, `Q1) …`. */
export function isQuestion(line: Span): boolean {
  return QUESTION.test(line.text);
}

/** Reads questions (`Q. …`) and answers (`박 : …`) from line `at` to the next heading; `used` counts the lines. */
export function readInterview(lines: readonly Span[], at: number) {
  const first = lines[at];
  if (!first || !(isQuestion(first) || readOpening(first)?.declared)) return undefined;
  const end = lines.findIndex((line, index) => index > at && endsInterview(line));
  const ours = lines.slice(at, end < 0 ? lines.length : end);
  const { speakers, remarks } = learnSpeakers(ours);
  const labels = knownLabels(ours, speakers);
  const turns: Turn[] = [];
  const claims: SourceClaim[] = [];
  for (const line of ours) {
    const utterance = readUtterance(line, labels, speakers);
    if (utterance) {
      turns.push(utterance.turn);
      claims.push(...utterance.claims);
    } else continueTurn(turns, line, labels.size > 0);
  }
  return { turns, claims, remarks, used: ours.length };
}

function endsInterview(line: Span): boolean {
  const kind = readMarkedHeading(line)?.kind;
  return kind === 'bracket' || kind === 'square' || kind === 'case' || kind === 'zero';
}

function readOpening(line: Span): Opening | undefined {
  const groups = matchGroups(line, INTRODUCTION) ?? matchGroups(line, LABELLED);
  if (!groups?.label) return undefined;
  const { label, name, declared, text } = groups;
  return { label, name: name?.text, declared: declared?.text, text };
}

/** Labels of speakers: introduced, repeated, or of one syllable (a surname). A single `참고 : …` is none. */
function knownLabels(lines: readonly Span[], speakers: Speakers): ReadonlySet<string> {
  const counts = new Map<string, number>();
  for (const line of lines) {
    if (matchGroups(line, ANSWER)) counts.set('A', 2);
    const opening = readOpening(line);
    if (!opening) continue;
    const label = opening.label.text;
    const weight = opening.name !== undefined || label.length === 1 ? 2 : 1;
    counts.set(label, (counts.get(label) ?? 0) + weight);
  }
  const repeated = [...counts].filter(([, count]) => count > 1).map(([label]) => label);
  return new Set([...repeated, ...speakers.keys(), ...speakers.values()]);
}

function readUtterance(
  line: Span,
  labels: ReadonlySet<string>,
  speakers: Speakers,
): Utterance | undefined {
  const opening = readOpening(line);
  if (opening && labels.has(opening.label.text)) return toAnswer(line, opening, speakers);
  const question = matchGroups(line, QUESTION);
  const { mark, text } = question ?? matchGroups(line, ANSWER) ?? {};
  if (!mark || !text) return undefined;
  return question
    ? { turn: { role: 'Q', paragraphs: [text] }, claims: [setAside(mark, '질문 표시', 'Q')] }
    : {
        turn: { role: 'A', by: UNKNOWN_SPEAKER, paragraphs: [text] },
        claims: [setAside(mark, '답변 표시', 'A')],
      };
}

/** Builds an answer. An introduction, `허대건 유베이스 대표(이하 허)`, is kept as its first paragraph. */
function toAnswer(line: Span, opening: Opening, speakers: Speakers): Utterance {
  const by = opening.name ?? resolveSpeaker(opening.label.text, speakers);
  const kept = [opening.name === undefined ? undefined : opening.label, opening.text];
  const paragraphs = kept.filter((span) => span !== undefined);
  const body = paragraphs.map((span): SourceClaim => ({ to: 'body', span }));
  return {
    turn: { role: 'A', by, paragraphs },
    claims: setAsideRest(line, body, '말한 이 표시', `by: ${by}`),
  };
}

/** Adds a line to the last question or answer; without any label, the line after a question is the answer. */
function continueTurn(turns: Turn[], line: Span, hasLabels: boolean): void {
  const last = turns.pop();
  if (!last) return;
  if (last.role === 'Q' && !hasLabels) {
    turns.push(last, { role: 'A', by: UNKNOWN_SPEAKER, paragraphs: [line] });
  } else turns.push({ ...last, paragraphs: [...last.paragraphs, line] });
}

/**
 * Finds the speakers by their introductions. A short name that is not in the full name, or that
 * another speaker has, is replaced by the surname.
 */
function learnSpeakers(lines: readonly Span[]): { speakers: Speakers; remarks: Remark[] } {
  const speakers = new Map<string, string>();
  const remarks: Remark[] = [];
  const isFree = (label: string, name: string): boolean => (speakers.get(label) ?? name) === name;
  for (const line of lines) {
    const { name, declared } = readOpening(line) ?? {};
    if (name === undefined || declared === undefined) continue;
    const fits = name.includes(declared) && isFree(declared, name);
    const surname = name.slice(0, 1);
    const label = fits ? declared : isFree(surname, name) ? surname : name;
    speakers.set(label, name);
    if (!fits) remarks.push(mislabelled(name, declared, label));
  }
  const pairs = [...speakers].map(([label, name]) => `${label} → ${name}`).join(', ');
  const text = `말한 이를 이렇게 풀었습니다: ${pairs}`;
  return { speakers, remarks: pairs ? [...remarks, { kind: 'note', field: 'by', text }] : remarks };
}

/** Full name for a label: as introduced, else of the only speaker with this surname, else the label itself. */
function resolveSpeaker(label: string, speakers: Speakers): string {
  const introduced = speakers.get(label);
  if (introduced !== undefined) return introduced;
  const [only = label, ...others] = new Set(
    [...speakers.values()].filter((name) => name.startsWith(label)),
  );
  return others.length === 0 ? only : label;
}

function mislabelled(name: string, declared: string, label: string): Remark {
  const given = withParticle(`‘이하 ${declared}’`, '으로/로');
  const read = withParticle(`‘${label}’`, '으로/로');
  const text = `${withParticle(name, '을/를')} 원문이 ${given} 줄였으나 이름과 맞지 않거나 겹쳐서 ${read} 읽었습니다. 말한 이가 맞는지 확인해 주세요.`;
  return { kind: 'check', field: 'by', text };
}
