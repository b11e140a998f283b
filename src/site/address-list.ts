/** The addresses, decoded, as a small text: a line for each folder, `/issues/2024-04/`, then its names. */
export function writeAddresses(addresses: readonly string[]): string {
  const byFolder = Map.groupBy(addresses.map(splitAddress), ({ folder }) => folder);
  return [...byFolder]
    .map(([folder, parts]) => [folder, ...parts.map(({ name }) => name)].join('\n'))
    .join('\n');
}

/** The addresses of such a text, decoded. */
export function readAddresses(text: string): string[] {
  let folder = '/';
  const addresses: string[] = [];
  for (const line of text.split('\n')) {
    if (line.startsWith('/')) folder = line;
    else addresses.push(`${folder}${line}/`);
  }
  return addresses;
}

/** `/issues/2024-04/` and `chat` of `/issues/2024-04/chat/`. */
export function splitAddress(address: string): { folder: string; name: string } {
  const path = address.replace(/\/$/u, '');
  const at = path.lastIndexOf('/') + 1;
  return { folder: path.slice(0, at), name: path.slice(at) };
}
