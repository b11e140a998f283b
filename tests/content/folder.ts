import { mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

/** Makes a temporary folder with these files (contents by path), and returns its path. */
export function makeFolder(files: Record<string, string | Uint8Array>): string {
  const folder = mkdtempSync(join(tmpdir(), 'archive-'));
  for (const [file, content] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, file)), { recursive: true });
    writeFileSync(join(folder, file), content);
  }
  return folder;
}

/** The journal.yaml of content folders that tests make. */
const JOURNAL = readFileSync('tests/fixtures/archive/journal.yaml', 'utf8');

/** Makes a content folder with these files, and with a journal.yaml if none is given; returns its path. */
export function makeContent(files: Record<string, string | Uint8Array>): string {
  return makeFolder({ 'journal.yaml': JOURNAL, ...files });
}

let made = 0;

/**
 * The text of an article's file with all required fields; `matter` overrides or adds fields, as
 * YAML values.
 */
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
