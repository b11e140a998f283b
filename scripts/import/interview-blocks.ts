import type { Turn } from './block.ts';
import { type Claim, setAside, setAsideRest } from './claim.ts';
import type { Remark } from './imported-draft.ts';
import { readMarkedHeading } from './heading.ts';
import { matchGroups, type Span } from './span.ts';
import {
  learnSpeakers,
  type Opening,
  readOpening,
  resolveSpeaker,
  type Speakers,
} from './interview-speakers.ts';

/** An interview at the beginning of some lines, and how many lines it takes. */
interface FoundInterview {
  readonly turns: readonly Turn[];
  readonly claims: readonly Claim[];
  readonly remarks: readonly Remark[];
  readonly used: number;
}

interface Utterance {
  readonly turn: Turn;
  readonly claims: readonly Claim[];
}

const QUESTION = /^(?<mark>Q\s?\d{0,2}\s?[.:)])\s*(?<text>\S.*)$/du;
const ANSWER = /^(?<mark>A\s?\d{0,2}\s?[.:)])\s*(?<text>\S.*)$/du;
const SOMEBODY = '답변';

/** Reads questions (`Q. …`) and answers (`박 : …`) from line `at` on, as far as the next heading. */
export function readInterview(lines: readonly Span[], at: number): FoundInterview | undefined {
  const first = lines[at];
  if (!first || !(matchGroups(first, QUESTION) ?? readOpening(first)?.declared)) return undefined;
  const end = lines.findIndex((line, index) => index > at && endsInterview(line));
  const ours = lines.slice(at, end < 0 ? lines.length : end);
  const speakers = learnSpeakers(ours);
  const labels = knownLabels(ours, speakers);
  const turns: Turn[] = [];
  const claims: Claim[] = [];
  for (const line of ours) {
    const utterance = readUtterance(line, labels, speakers);
    if (utterance) {
      turns.push(utterance.turn);
      claims.push(...utterance.claims);
    } else continueTurn(turns, line, labels.size > 0);
  }
  return { turns, claims, remarks: speakers.remarks, used: ours.length };
}

function endsInterview(line: Span): boolean {
  const kind = readMarkedHeading(line)?.kind;
  return kind === 'bracket' || kind === 'square' || kind === 'case' || kind === 'zero';
}

/** A short label counts once it was introduced, comes again, or is a single syllable like a surname. */
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
  return new Set([...repeated, ...speakers.byLabel.keys(), ...speakers.byLabel.values()]);
}

function readUtterance(
  line: Span,
  labels: ReadonlySet<string>,
  speakers: Speakers,
): Utterance | undefined {
  const opening = readOpening(line);
  if (opening && labels.has(opening.label.text)) return toAnswer(line, opening, speakers);
  const question = matchGroups(line, QUESTION);
  const marked = question ?? matchGroups(line, ANSWER);
  const mark = marked?.mark;
  const text = marked?.text;
  if (!mark || !text) return undefined;
  return question
    ? { turn: { role: 'Q', paragraphs: [text] }, claims: [setAside(mark, '질문 표시', 'Q')] }
    : {
        turn: { role: 'A', by: SOMEBODY, paragraphs: [text] },
        claims: [setAside(mark, '답변 표시', 'A')],
      };
}

/** An introduction says more than the name, so it stays in the answer as its first paragraph. */
function toAnswer(line: Span, opening: Opening, speakers: Speakers): Utterance {
  const by = opening.name ?? resolveSpeaker(opening.label.text, speakers);
  const kept = [opening.name === undefined ? undefined : opening.label, opening.text];
  const paragraphs = kept.filter((span) => span !== undefined);
  const body = paragraphs.map((span): Claim => ({ to: 'body', span }));
  return {
    turn: { role: 'A', by, paragraphs },
    claims: setAsideRest(line, body, '말한 이 표시', `by: ${by}`),
  };
}

/** A line without a label goes on with the turn; after a question it answers, where nobody is named. */
function continueTurn(turns: Turn[], line: Span, named: boolean): void {
  const last = turns.pop();
  if (!last) return;
  if (last.role === 'Q' && !named) {
    turns.push(last, { role: 'A', by: SOMEBODY, paragraphs: [line] });
  } else turns.push({ ...last, paragraphs: [...last.paragraphs, line] });
}
