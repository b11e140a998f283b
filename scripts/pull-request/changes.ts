/** One path that differs between two commits. */
export interface Change {
  path: string;
  /** Git's mode of the new entry, `100644`; `000000` where there is none any more. */
  mode: string;
  /** Name of the new entry's object. */
  object: string;
}

/** Reads what `git diff-tree -r -z --no-renames` prints: `:100644 100644 1a… 2b… M\0path\0`, over and over. */
export function readChanges(raw: string): Change[] {
  const fields = raw.split('\0');
  return fields.flatMap((field, index) => {
    const [, mode, , object] = field.startsWith(':') && index % 2 === 0 ? field.split(' ') : [];
    const path = fields[index + 1];
    return mode === undefined || object === undefined || path === undefined
      ? []
      : [{ path, mode, object }];
  });
}
