import { mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

/** A folder of those files, under the system's temporary folder. */
export function makeFolder(files: Record<string, string | Uint8Array>): string {
  const folder = mkdtempSync(join(tmpdir(), 'archive-'));
  for (const [file, content] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, file)), { recursive: true });
    writeFileSync(join(folder, file), content);
  }
  return folder;
}

/** journal.yaml of the archives that tests make. */
const JOURNAL = readFileSync('tests/fixtures/archive/journal.yaml', 'utf8');

/** A content folder of those files, with a journal.yaml if none is among them. */
export function makeContent(files: Record<string, string | Uint8Array>): string {
  return makeFolder({ 'journal.yaml': JOURNAL, ...files });
}

let made = 0;

/** An article's file with all that the schema asks for; `matter` overrides line by line. */
export function articleFile(matter: Record<string, string> = {}, body = '글입니다.'): string {
  const fields = {
    id: `uuid:00000000-0000-4000-8000-${String(made++).padStart(12, '0')}`,
    title: '"견본 기사"',
    issue: '2024-04',
    category: 'report',
    date: '2024-04-01',
    ...matter,
  };
  const lines = Object.entries(fields).map(([key, value]) => `${key}: ${value}`);
  return `---\n${lines.join('\n')}\n---\n\n${body}\n`;
}
