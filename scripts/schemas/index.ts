import '../report-fault.ts';
import { readFileSync, writeFileSync } from 'node:fs';
import { readOptions } from '../options.ts';
import { withReference } from './reference.ts';
import { writeSchemas } from './write-schemas.ts';

const DOCUMENT = 'README.en.md';

/** Writes the JSON schemas for text editors; with `--reference`, the reference of fields in README.en.md. */
function main(): void {
  const options = { reference: { type: 'boolean', default: false } } as const;
  const { reference } = readOptions(options, 'npm run schemas -- [--reference]');
  if (reference) writeFileSync(DOCUMENT, withReference(readFileSync(DOCUMENT, 'utf8')));
  else writeSchemas();
}

main();
