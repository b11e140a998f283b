import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { buildArchive } from '../../src/archive/archive.ts';
import { contentFolder } from '../../src/content/folder.ts';
import { readContent } from '../../src/content/read-content.ts';
import { toClosedInput } from '../../src/content/shown-files.ts';
import { listFeeds } from '../../src/feeds/list-feeds.ts';
import { writeDocument } from '../../src/feeds/write-document.ts';
import { planDocuments } from '../../src/feeds/plan.ts';
import { feedMaterial } from '../../src/load/load-feeds.ts';

// Runs as a separate process of scripts/bench/index.ts: writes every feed of a built archive into
// OUT_DIR, with the code of the pages, and prints the number of feeds and the seconds as JSON.
const input = toClosedInput((await readContent(contentFolder())).shown);
if (!input) throw new Error('journal.yaml을 읽지 못했습니다.');
const archive = buildArchive(input);
const start = performance.now();
const plans = planDocuments(listFeeds(archive));
for (const plan of plans) {
  const file = join(process.env.OUT_DIR ?? '', decodeURIComponent(plan.url));
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, await writeDocument(plan, archive, feedMaterial));
}
const seconds = (performance.now() - start) / 1000;
console.log(JSON.stringify({ documents: plans.length, seconds }));
