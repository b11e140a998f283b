import type { APIRoute, InferGetStaticPropsType } from 'astro';
import { holdsBids } from '../../archive/archive.ts';
import { toNoticeRow } from '../../bids/notice-row.ts';
import { toRegisterColumns } from '../../bids/register-columns.ts';
import { inRegisterOrder } from '../../bids/register-order.ts';
import { loadArchive } from '../../load/load-archive.ts';
import { registerKey } from '../../load/output-keys.ts';
import { wordsOf } from '../../words/words.ts';

/** The data of the register: the rows of all notices. */
export async function getStaticPaths() {
  const archive = await loadArchive();
  if (!holdsBids(archive)) return [];
  return [{ params: { name: 'register' }, props: { archive }, cacheKey: registerKey(archive) }];
}

type Props = InferGetStaticPropsType<typeof getStaticPaths>;

export const GET: APIRoute<Props> = ({ props: { archive } }) => {
  const { bids, journal } = archive;
  const words = wordsOf(journal.language);
  return Response.json(
    toRegisterColumns(inRegisterOrder(bids).map((bid) => toNoticeRow(bid, words))),
  );
};
