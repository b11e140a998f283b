import type { Rule } from './rule.ts';
import { doubledPassages } from './advice/doubled-passages.ts';
import { headingLevels } from './advice/heading-levels.ts';
import { houseWords } from './advice/house-words.ts';
import { imageSize } from './advice/image-size.ts';
import { linkWords } from './advice/link-words.ts';
import { missingSummary } from './advice/missing-summary.ts';
import { pictureWords } from './advice/picture-words.ts';
import { shareTotal } from './advice/share-total.ts';
import { speakers } from './advice/speakers.ts';
import { summaryRepeatsTitle } from './advice/summary-repeats-title.ts';
import { titleStop } from './advice/title-stop.ts';
import { weekdays } from './advice/weekdays.ts';

/**
 * What a good editor would ask about a text. It never stops a build, and where it may be wrong it
 * is silent: advice that annoys is not read.
 */
export const ADVICE: readonly Rule[] = [
  missingSummary,
  summaryRepeatsTitle,
  titleStop,
  headingLevels,
  houseWords,
  linkWords,
  pictureWords,
  imageSize,
  shareTotal,
  speakers,
  weekdays,
  doubledPassages,
];
