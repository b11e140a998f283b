import { buildArchive } from '../../src/archive/archive.ts';
import { readArchiveInput } from '../../src/content/read-content.ts';
import { drawingEdition } from '../../src/content/drawing-edition.ts';
import { ANALYSED_LANGUAGE, indexLanguageOf } from '../../src/search/index-language.ts';
import { toSearchPages } from '../../src/search/search-pages.ts';
import { startAnalysisProgress, startProgress } from './progress.ts';
import { sourceReader } from './search-index/sources.ts';
import { parseShare, shareOf } from './share.ts';

// Runs as a separate process of `npm run build -- --shard 2/4`. For one share of an archive it does the two
// longest steps of a build with an empty cache: analysing texts and making pictures. The results are in
// the cache, named by digests.
const share = parseShare(process.env.SHARD ?? '');
if (!share) throw new Error('SHARD is not set.');
// Names of drawings contain this digest; in compiled pages Vite writes it as a constant.
Object.assign(globalThis, { DRAWING_EDITION: drawingEdition() });
const { listMedia, readMedia } = await import('../../src/load/load-pictures.ts');
const archive = buildArchive(await readArchiveInput());
const isAnalysed = indexLanguageOf(archive.journal.language) === ANALYSED_LANGUAGE;

// The pages are sorted by age, so a share is some consecutive years of the archive.
const pages = isAnalysed ? shareOf(toSearchPages(archive), share) : [];
const texts = startAnalysisProgress(pages.length, process.stderr);
const reading = sourceReader()(pages, { isLast: true })[Symbol.asyncIterator]();
while ((await reading.next()).done !== true) texts.advance(1);
texts.end();

const media = shareOf([...listMedia(archive).values()], share);
const pictures = startProgress({
  title: '그림 만들기',
  total: media.length,
  unit: '개',
  output: process.stderr,
});
for (const file of media) {
  await readMedia(file);
  pictures.advance(1);
}
pictures.end();
console.log(
  `${share.number}/${share.count}: 글 ${pages.length}편과 그림 ${media.length}개를 캐시에 마련했습니다.`,
);
