import type { Rule } from '../rule.ts';
import { doubledPassages } from './doubled-passages.ts';
import { headingLevels } from './heading-levels.ts';
import { houseWords } from './house-words.ts';
import { imageSize } from './image-size.ts';
import { linkWords } from './link-words.ts';
import { missingSummary } from './missing-summary.ts';
import { pictureWords } from './picture-words.ts';
import { shareTotal } from './share-total.ts';
import { speakers } from './speakers.ts';
import { summaryRepeatsTitle } from './summary-repeats-title.ts';
import { titleStop } from './title-stop.ts';
import { weekdays } from './weekdays.ts';

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
