import type { Root } from 'mdast';
import { attachmentType } from '../archive/attachment.ts';
import type { ImageInfo } from '../archive/image.ts';
import { withParticle } from '../text/particles.ts';
import { inFile, type Message } from './message.ts';
import { foldSlug, isFileName } from '../text/slug.ts';
import { ADVICE } from './advice.ts';
import { checkLimits } from '../body/limits.ts';
import { namedFiles } from '../body/text-references.ts';
import { parseOn } from '../body/parse.ts';
import { POLICY } from './policy.ts';
import { checkRules, type RuleFile } from './rule.ts';

/** What lies beside a text. */
export interface Beside {
  files: ReadonlySet<string>;
  /** The pictures among them that can be used, by name. */
  images: ReadonlyMap<string, ImageInfo>;
  /** Why an image cannot be used, in Korean, by name. */
  imageFaults: ReadonlyMap<string, string>;
}

/** Reads a text that is not too much to read; the tree is absent where a message says why. */
export function readTree(
  text: string,
  file: string,
): { tree: Root | undefined; messages: Message[] } {
  const limits = checkLimits(text);
  const { tree, faults } = limits.length > 0 ? { tree: undefined, faults: limits } : parseOn(text);
  return { tree, messages: inFile(file, faults) };
}

/** All that the rules say of a text, errors and advice, and the files that it names in vain. */
export function checkTree(tree: Root, file: RuleFile, beside: Beside): Message[] {
  return [
    ...checkRules([...POLICY, ...ADVICE], tree, file),
    ...checkFiles(tree, file.path, beside),
  ];
}

function checkFiles(tree: Root, file: string, beside: Beside): Message[] {
  const named = namedFiles(tree);
  // What the policy refuses by its name alone has its message from there.
  const images = named.images.filter(({ name }) => isFileName(name));
  const attachments = named.attachments.filter(
    ({ name }) => isFileName(name) && attachmentType(name) !== undefined,
  );
  return [...images, ...attachments].flatMap((found) => {
    const { name, line, column } = found;
    const isPicture = !images.includes(found) || beside.images.has(name);
    const text = beside.files.has(name)
      ? (beside.imageFaults.get(name) ?? (isPicture ? undefined : NO_PICTURE))
      : explainMissing(name, beside.files);
    return text === undefined ? [] : [{ file, line, column, rule: '파일', text }];
  });
}

const NO_PICTURE = '그림이 아닌 파일입니다. JPG나 PNG로 바꾸어 올려 주세요.';

function explainMissing(name: string, files: ReadonlySet<string>): string {
  const twin = findTwin(name, files);
  if (twin === undefined) return `‘${name}’ 파일이 없습니다. 기사와 같은 폴더에 올려 주세요.`;
  const composed = name.normalize('NFC');
  return twin.normalize('NFC') === composed
    ? `글과 파일의 이름 가운데 하나가 풀어쓰기(NFD)입니다. 둘 다 ${withParticle(`‘${composed}’`, '으로/로')} 맞춰 주세요.`
    : `‘${name}’ 파일은 없고 ‘${twin}’ 파일이 있습니다. 대소문자까지 똑같이 적어 주세요.`;
}

/** The file that differs from the name in case or in how Hangul is composed alone. */
export function findTwin(name: string, files: Iterable<string>): string | undefined {
  const folded = foldSlug(name);
  return [...files].find((other) => foldSlug(other) === folded);
}
