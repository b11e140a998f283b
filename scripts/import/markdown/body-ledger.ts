import type { Nodes } from 'mdast';
import type { Remark } from '../imported-draft.ts';
import { setAside, type SourceClaim } from '../source-claim.ts';
import { type Span, toSpan } from '../span.ts';
import type { EditedText } from './edited-text.ts';

/** Remarks on a body for the editor (Korean); `…` is replaced by the list of pieces. */
const NOTICES = {
  html: '옮길 수 없어 뺀 HTML: …',
  template: '옮길 수 없어 뺀 템플릿 표시: …',
  webPicture:
    '웹에 있어 링크로 바꾼 그림: …. 실으려면 내려받아 파일 옆에 두고 ![설명](파일.png)으로 적어 주세요.',
  lostPicture:
    '찾지 못했거나 사이트에서 쓸 수 없는 형식(SVG)이라 뺀 그림: …. PNG나 JPG를 파일 옆에 두고 ![설명](파일.png)으로 적어 주세요.',
  undescribed: '설명이 없어 파일 이름을 적은 그림: …. 무엇을 보여 주는지 적어 주세요.',
  note: '본문에 표시가 없어 문단으로 옮긴 각주: …',
  lostText: '본문에 옮기지 못한 글: …',
  codeMeta: '뺀 코드 모양 표시: …',
  lostLink: '새 주소를 몰라 글자만 남긴 링크: …. 주소를 아시면 [말](주소)로 적어 주세요.',
} as const;

type Notice = keyof typeof NOTICES;

/** Collects the pieces that are left out of a body, by name, with their places in the file. */
export interface BodyLedger {
  /** The pieces of the file that are left out; pieces may overlap. */
  readonly asides: readonly SourceClaim[];
  /** Records a piece of the file as left out; `as` is the field with the same meaning. */
  readonly leaveOut: (span: Span, reason: string, as?: string) => void;
  /** The piece of the file from which a node was parsed; undefined for a node made from HTML. */
  readonly spanOf: (node: Nodes) => Span | undefined;
  /** Adds a piece to the remark of its kind, with its line in the file if that is known. */
  readonly addNotice: (notice: Notice, what: string, at?: Span) => void;
  /** A remark for each kind of notice. */
  readonly toRemarks: () => Remark[];
}

/** Makes a ledger for a body that was parsed from `text`; `lineOf` gives the line of an offset of the file. */
export function createLedger(text: EditedText, lineOf: (offset: number) => number): BodyLedger {
  const asides: SourceClaim[] = [];
  const notices = new Map<Notice, string[]>();
  return {
    asides,
    leaveOut(span, reason, as) {
      const trimmed = toSpan(span.text, span.start);
      if (trimmed.text !== '') asides.push(setAside(trimmed, reason, as));
    },
    spanOf({ position }) {
      const { start, end } = position ?? {};
      if (start?.offset === undefined || end?.offset === undefined) return undefined;
      return text.toSource(start.offset, end.offset);
    },
    addNotice(notice, what, at) {
      const place = at === undefined ? '' : `(원문 ${lineOf(at.start)}행)`;
      notices.set(notice, [...(notices.get(notice) ?? []), `${what}${place}`]);
    },
    toRemarks: () =>
      [...notices].map(([notice, all]) => ({
        kind: 'check',
        field: 'body',
        text: NOTICES[notice].replace('…', () => all.join(', ')),
      })),
  };
}
