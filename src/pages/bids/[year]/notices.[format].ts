import type { APIRoute, InferGetStaticPropsType } from 'astro';
import {
  toNoticeColumns,
  toNoticeCsv,
  toNoticeJson,
  toNoticeSheet,
} from '../../../exports/notices/notice-files.ts';
import { loadArchive } from '../../../load/load-archive.ts';
import { noticeFileKey } from '../../../load/output-keys.ts';
import { mediaTypeOf } from '../../../site/media-types.ts';
import { wordsOf } from '../../../words/words.ts';

const FORMATS = ['csv', 'xlsx', 'json'] as const;

/** The notices of each year as tables and as JSON. */
export async function getStaticPaths() {
  const archive = await loadArchive();
  return [...Map.groupBy(archive.bids, ({ year }) => year)].flatMap(([year, bids]) =>
    FORMATS.map((format) => ({
      params: { year, format },
      props: { journal: archive.journal, year, bids, format },
      cacheKey: noticeFileKey(archive, year),
    })),
  );
}

type Props = InferGetStaticPropsType<typeof getStaticPaths>;

export const GET: APIRoute<Props> = async ({ props }) =>
  new Response(await writeFile(props), {
    headers: { 'Content-Type': mediaTypeOf(`notices.${props.format}`) },
  });

function writeFile({ journal, year, bids, format }: Props) {
  if (format === 'json') return toNoticeJson(bids, year, journal);
  const words = wordsOf(journal.language);
  const columns = toNoticeColumns(words, journal.url);
  return format === 'csv'
    ? toNoticeCsv(bids, columns)
    : toNoticeSheet(bids, columns, words.review.sheet(year));
}
