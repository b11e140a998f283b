/** A range of a text that must not break inside (`keep`) or at its end (`tie`), in UTF-16 units. */
interface UnbrokenPiece {
  start: number;
  end: number;
  className: ('keep' | 'tie')[];
}

/** The ranges of a text around these offsets, of which lines may not be broken, in order and apart. */
export function unbrokenPieces(text: string, joints: readonly number[]): UnbrokenPiece[] {
  const pieces: UnbrokenPiece[] = [];
  for (const joint of joints) {
    // A surrogate pair counts as one character. A space stays with the character before it, because
    // a line may break before a span that begins with a space.
    const before = /(?:. |.)$/su.exec(text.slice(0, joint))?.[0] ?? '';
    const after = /^./su.exec(text.slice(joint))?.[0] ?? '';
    const [start, end] = [joint - before.length, joint + after.length];
    const last = pieces.at(-1);
    const className: UnbrokenPiece['className'] = after === '' ? ['tie'] : ['keep'];
    if (last && start < last.end) {
      last.end = end;
      last.className = [...new Set([...last.className, ...className])];
    } else pieces.push({ start, end, className });
  }
  return pieces;
}
