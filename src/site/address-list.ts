/**
 * Writes URL paths as a short text: one line per folder, `/issues/2024-04/`, followed by one line
 * for the last part of each path in it, `gen-z`. Paths are decoded.
 */
export function writeAddresses(addresses: readonly string[]): string {
  const byFolder = Map.groupBy(addresses.map(splitAddress), ({ folder }) => folder);
  return [...byFolder]
    .map(([folder, parts]) => [folder, ...parts.map(({ name }) => name)].join('\n'))
    .join('\n');
}

/** Reads the text of `writeAddresses` back into URL paths. */
export function readAddresses(text: string): string[] {
  let folder = '/';
  const addresses: string[] = [];
  for (const line of text.split('\n')) {
    if (line.startsWith('/')) folder = line;
    else addresses.push(`${folder}${line}/`);
  }
  return addresses;
}

/** Splits `/issues/2024-04/chat/` into `/issues/2024-04/` and `chat`. */
export function splitAddress(address: string): { folder: string; name: string } {
  const path = address.replace(/\/$/u, '');
  const at = path.lastIndexOf('/') + 1;
  return { folder: path.slice(0, at), name: path.slice(at) };
}
