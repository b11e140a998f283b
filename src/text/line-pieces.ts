/**
 * A range of a text in UTF-16 units. Without a class name a line may break in it; with one it must not break
 * inside (`keep`) or at its end (`tie`).
 */
interface LinePiece {
  start: number;
  end: number;
  className: ('keep' | 'tie')[];
}

/** Splits a text into ranges around these offsets, at which no line may be broken; together they are the text. */
export function toLinePieces(text: string, joints: readonly number[]): LinePiece[] {
  const pieces: LinePiece[] = [];
  const addUpTo = (end: number): void => {
    const start = pieces.at(-1)?.end ?? 0;
    if (start < end) pieces.push({ start, end, className: [] });
  };
  for (const joint of joints) {
    // A surrogate pair counts as one character. A space stays with the character before it, because
    // a line may break before a span that begins with a space.
    const before = /(?:. |.)$/su.exec(text.slice(0, joint))?.[0] ?? '';
    const after = /^./su.exec(text.slice(joint))?.[0] ?? '';
    const [start, end] = [joint - before.length, joint + after.length];
    const last = pieces.at(-1);
    const className: LinePiece['className'] = after === '' ? ['tie'] : ['keep'];
    if (last && start < last.end) {
      last.end = end;
      last.className = [...new Set([...last.className, ...className])];
      continue;
    }
    addUpTo(start);
    pieces.push({ start, end, className });
  }
  addUpTo(text.length);
  return pieces;
}
