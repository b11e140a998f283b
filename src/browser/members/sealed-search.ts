import { gunzipText } from '../../search/index-files.ts';
import type { SearchAnswer, SearchQuestion } from '../../search/answer.ts';
import type { RankedAnswer } from '../../search/answer-question.ts';
import { mixSealed } from '../../search/mix-sealed.ts';
import { type SealedTexts, sealedTextsSchema } from '../../search/sealed-texts.ts';
import { MEMBERS_SEARCH_URL } from '../../site/urls.ts';
import { readKeptKey } from './kept-key.ts';
import { openSealed, signInAgain } from './open-sealed.ts';

let opening: Promise<SealedTexts | undefined> | undefined;

/**
 * Adds members' articles to a search answer, with the key stored on this device. Returns the answer unchanged
 * if the key or the file of texts cannot be opened.
 */
export async function addSealed(
  answer: RankedAnswer,
  question: SearchQuestion,
): Promise<SearchAnswer> {
  opening ??= openTexts().catch(() => undefined);
  const sealed = await opening;
  return sealed ? mixSealed(answer, question, sealed.texts) : answer;
}

/** The texts of members' articles; undefined if the stored key no longer opens them. */
async function openTexts(): Promise<SealedTexts | undefined> {
  const kept = await readKeptKey();
  const signedIn = kept && (await signInAgain(kept));
  if (signedIn === undefined || typeof signedIn === 'string') return undefined;
  const place = { id: '', address: MEMBERS_SEARCH_URL };
  const bytes = await openSealed(place, signedIn);
  if (typeof bytes === 'string') return undefined;
  return sealedTextsSchema.parse(JSON.parse(await gunzipText(bytes.buffer)));
}
