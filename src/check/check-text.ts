import type { Root } from 'mdast';
import { attachmentType } from '../archive/attachment.ts';
import type { ImageInfo } from '../archive/image.ts';
import { inFile, type Message } from './message.ts';
import { isFileName } from '../text/slug.ts';
import { checkLimits } from '../body/limits.ts';
import { namedFiles } from '../body/text-references.ts';
import { parseWithRecovery } from '../body/parse.ts';
import type { Rule, RuleFile } from './rule.ts';
import { explainTwin } from './twin-file.ts';
import { doubledPassages, houseWords } from './advice/wording.ts';
import { imageSize, linkWords, pictureWords } from './advice/pictures-and-links.ts';
import {
  headingLevels,
  missingSummary,
  summaryRepeatsTitle,
  titleStop,
} from './advice/titles-and-summaries.ts';
import { shareTotal } from './advice/share-total.ts';
import { rowsWithoutBars, pastedTables } from './advice/table-advice.ts';
import { speakers, weekdays } from './advice/people-and-dates.ts';
import { joinedLines } from './advice/joined-lines.ts';
import { loneItems } from './advice/lone-items.ts';
import { plainFields, roundQuotes } from './advice/plain-fields.ts';
import { emptyMarks, hiddenMeaning, lazyLines } from './advice/typed-lines.ts';
import { bareAddresses, leftoverMarks, masks, noteMarks } from './advice/typed-marks.ts';
import { attributes } from './rules/text/attributes.ts';
import { knownTags, tagContent, tagPlace } from './rules/text/component-tags.ts';
import { characters } from './rules/text/forbidden-characters.ts';
import {
  expressions,
  knownNodeTypes,
  moduleStatements,
  titleHeading,
} from './rules/text/forbidden-syntax.ts';
import { codeBlocks } from './rules/text/code-blocks.ts';
import { images, links, linkAddresses } from './rules/text/links-and-images.ts';
import { footnotes } from './rules/text/notes.ts';
import { lostTables, tableCells } from './rules/text/tables.ts';

/**
 * Rules whose messages are errors and stop the build. They allow only text and known components, so
 * that a pull request cannot run code (design decision 1).
 */
export const POLICY: readonly Rule[] = [
  ...[expressions, moduleStatements, knownTags, tagPlace, tagContent, attributes],
  ...[links, images, titleHeading, characters, knownNodeTypes],
  ...[footnotes, linkAddresses, tableCells, lostTables, codeBlocks],
];

/**
 * Rules for good writing, whose messages are advice and never stop a build. In doubtful cases they give
 * no message, because editors stop reading advice that is often wrong.
 */
export const ADVICE: readonly Rule[] = [
  ...[missingSummary, summaryRepeatsTitle, titleStop, headingLevels, houseWords, linkWords],
  ...[pictureWords, imageSize, shareTotal, speakers, weekdays, doubledPassages],
  ...[leftoverMarks, masks, noteMarks, bareAddresses, joinedLines, hiddenMeaning],
  ...[rowsWithoutBars, lazyLines, emptyMarks, loneItems, pastedTables, plainFields],
  roundQuotes,
];

/** The files in an entry's folder, for the check of its text. */
export interface FilesBeside {
  /** Names of all files. */
  files: ReadonlySet<string>;
  /** The readable pictures in `files`; the key is the file name. */
  images: ReadonlyMap<string, ImageInfo>;
  /** Error messages (Korean) for unusable pictures; the key is the file name. */
  imageFaults: ReadonlyMap<string, string>;
}

/** Parses a text; `tree` is undefined if the text is too large or too deeply nested, and a message says so. */
export function readTree(
  text: string,
  file: string,
): { tree: Root | undefined; messages: Message[] } {
  const limits = checkLimits(text);
  const { tree, faults } =
    limits.length > 0 ? { tree: undefined, faults: limits } : parseWithRecovery(text);
  return { tree, messages: inFile(file, faults) };
}

/** Runs all rules on a text, and reports files named in the text that are missing or unusable. */
export function checkTree(tree: Root, file: RuleFile, beside: FilesBeside): Message[] {
  return [
    ...[...POLICY, ...ADVICE].flatMap((rule) => rule(tree, file)),
    ...checkFiles(tree, file.path, beside),
  ];
}

function checkFiles(tree: Root, file: string, beside: FilesBeside): Message[] {
  const named = namedFiles(tree);
  // `images` and `attributes` already report a name such as `../x.png`.
  const images = named.images.filter(({ name }) => isFileName(name));
  const attachments = named.attachments.filter(
    ({ name }) => isFileName(name) && attachmentType(name) !== undefined,
  );
  return [...images, ...attachments].flatMap((found) => {
    const { name, line, column } = found;
    const isPicture = !images.includes(found) || beside.images.has(name);
    const absent = `‘${name}’ 파일이 없습니다. 기사와 같은 폴더에 올려 주세요.`;
    const text = beside.files.has(name)
      ? (beside.imageFaults.get(name) ?? (isPicture ? undefined : NO_PICTURE))
      : (explainTwin(name, beside.files) ?? absent);
    return text === undefined ? [] : [{ file, line, column, rule: '파일', text }];
  });
}

/** The error message (Korean) for a file that is not a picture. */
export const NO_PICTURE = '그림이 아닌 파일입니다. JPG나 PNG로 바꾸어 올려 주세요.';
