import { cpSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'astro';
import { listContents } from './year.ts';
import { writeContent } from './year-content.ts';

// Builds the site after each day of the year into folders 0, 1, 2… : `build-year.ts content sites`.
// One process for all: starting Astro takes longer than so small a site.
const [content = '', sites = ''] = process.argv.slice(2);
process.env.CONTENT_DIR = content;

const staging = join('.staging', String(process.pid));
process.once('exit', () => {
  rmSync(staging, { recursive: true, force: true });
});
for (const [day, state] of listContents().entries()) {
  writeContent(content, state);
  // A new folder inside the checkout each day: Node would reuse the modules of the day before.
  const out = join(staging, String(day));
  process.env.OUT_DIR = out;
  await build({ logLevel: 'error' });
  cpSync(out, join(sites, String(day)), { recursive: true });
}
