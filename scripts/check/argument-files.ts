/** The files at a path of the content folder: the file itself, or all that a folder holds. */
export function findNamed(path: string, files: readonly string[]): string[] {
  const name = path.replaceAll('\\', '/').replace(/\/$/u, '').normalize('NFC');
  if (files.includes(name)) return [name];
  return files.filter((file) => {
    const composed = file.normalize('NFC');
    return name === '' || composed === name || composed.startsWith(`${name}/`);
  });
}
