import type { Nodes } from 'mdast';
import type { Remark } from '../imported-draft.ts';
import { setAside, type SourceClaim } from '../source-claim.ts';
import { type Span, toSpan } from '../span.ts';
import type { EditedText } from './edited-text.ts';

/** Collects what is left out of a body, by name, with its place in the file. */
export interface BodyLedger {
  /** The pieces of the file that are left out; pieces may overlap. */
  readonly asides: readonly Extract<SourceClaim, { to: 'aside' }>[];
  readonly remarks: readonly Remark[];
  /** Leaves out a piece of the file; `as` is what has the same meaning. */
  readonly leaveOut: (span: Span, reason: string, as?: string) => void;
  /** The piece of the file of a node, or from one offset of the parsed text to another. */
  readonly spanOf: (node: Nodes) => Span | undefined;
  /** Adds a remark; with a node, the remark says the line of the file. */
  readonly remark: (text: string, node?: Nodes) => void;
}

/** Makes a ledger for a body that was parsed from `text`; `lineOf` gives the line of an offset of the file. */
export function createLedger(text: EditedText, lineOf: (offset: number) => number): BodyLedger {
  const asides: Extract<SourceClaim, { to: 'aside' }>[] = [];
  const remarks: Remark[] = [];
  const spanOf = ({ position }: Nodes): Span | undefined => {
    const { start, end } = position ?? {};
    if (start?.offset === undefined || end?.offset === undefined) return undefined;
    return text.toSource(start.offset, end.offset);
  };
  return {
    asides,
    remarks,
    spanOf,
    leaveOut(span, reason, as) {
      const claim = setAside(toSpan(span.text, span.start), reason, as);
      if (claim.to === 'aside' && claim.span.text !== '') asides.push(claim);
    },
    remark(text, node) {
      const span = node && spanOf(node);
      const place = span ? `원문 ${lineOf(span.start)}행: ` : '';
      remarks.push({ kind: 'check', field: 'body', text: place + text });
    },
  };
}
