import type { Root } from 'mdast';
import * as z from 'zod';
import { attachmentType } from '../archive/attachment.ts';
import type { ImageInfo } from '../archive/image.ts';
import { namedFiles } from '../body/text-references.ts';
import { withParticle } from '../text/particles.ts';
import { fileNameOf, findTwin, isFileName } from '../text/slug.ts';
import type { Message, RuleFile } from './message.ts';

/** The files in an entry's folder, for the check of its text. */
export interface FilesBeside {
  /** Names of all files in the entry's folder. */
  files: ReadonlySet<string>;
  /** The readable pictures in `files`; the key is the file name. */
  images: ReadonlyMap<string, ImageInfo>;
  /** Error messages (Korean) for unusable pictures; the key is the file name. */
  imageFaults: ReadonlyMap<string, string>;
}

const coverSchema = z
  .object({ cover: z.union([z.string(), z.object({ src: z.string() })]) })
  .transform(({ cover }) => (typeof cover === 'string' ? cover : cover.src));
const attachmentsSchema = z.object({ attachments: z.array(z.object({ file: z.string() })) });

/** Names of the files that the frontmatter (not validated) or the text uses, each once, sorted. */
export function namesIn(matter: unknown, tree: Root | undefined): string[] {
  const { images, attachments } = tree ? namedFiles(tree) : { images: [], attachments: [] };
  const names = [...images, ...attachments].map(({ name }) => name);
  const cover = coverSchema.safeParse(matter).data;
  const listed = attachmentsSchema.safeParse(matter).data?.attachments ?? [];
  if (cover !== undefined) names.push(cover);
  return [...new Set([...names, ...listed.map(({ file }) => file)])].sort();
}

const NO_PICTURE = '그림이 아닌 파일입니다. JPG나 PNG로 바꾸어 올려 주세요.';

/** The error about a cover that is no usable picture; empty if there is none. */
export function checkCover(
  { path, matter, locate }: RuleFile,
  { files, images, imageFaults }: FilesBeside,
): Message[] {
  const name = coverSchema.safeParse(matter).data;
  // A missing file is reported when the whole archive is known.
  if (name === undefined || !files.has(name) || images.has(name)) return [];
  const text = imageFaults.get(name) ?? NO_PICTURE;
  return [{ file: path, ...locate(['cover']), rule: '대표 그림', text }];
}

/** The errors about files named in the text that are missing or unusable. */
export function checkNamedFiles(tree: Root, { path }: RuleFile, beside: FilesBeside): Message[] {
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
    return text === undefined ? [] : [{ file: path, line, column, rule: '파일', text }];
  });
}

/**
 * The error message (Korean) for a missing file if there is one whose name looks the same: it differs in
 * case, or one of the two is in NFD. Undefined if there is none.
 */
export function explainTwin(path: string, files: Iterable<string>): string | undefined {
  const twin = findTwin(path, files);
  if (twin === undefined) return undefined;
  const [typed, found] = [fileNameOf(path), fileNameOf(twin)];
  const composed = typed.normalize('NFC');
  return found.normalize('NFC') === composed
    ? `글에 적은 이름이나 파일 이름의 자모가 분리되어 있습니다(NFD). 둘 다 ${withParticle(`‘${composed}’`, '으로/로')} 맞춰 주세요.`
    : `‘${typed}’ 파일은 없고 ‘${found}’ 파일이 있습니다. 대소문자까지 똑같이 적어 주세요.`;
}
