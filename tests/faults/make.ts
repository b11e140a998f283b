import {
  copyFileSync,
  mkdirSync,
  readFileSync,
  renameSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import iconv from 'iconv-lite';
import * as z from 'zod';
import { makePicture, pictureSchema } from './picture.ts';

const partSchema = z.union([
  z.string(),
  // A text that is repeated; `{n}` in it becomes the number of the repetition, from 1. `indent` is
  // written before it: not before the first, once before the second, twice before the third.
  z.strictObject({ repeat: z.string(), times: z.int(), indent: z.string().optional() }),
]);

const textSchema = z.union([partSchema, z.array(partSchema)]);

const stepSchema = z.union([
  z.strictObject({ fill: z.string(), with: textSchema }),
  z.strictObject({ write: z.string(), text: textSchema }),
  z.strictObject({ bytes: z.string(), hex: z.hex() }),
  z.strictObject({ copy: z.string(), to: z.string() }),
  z.strictObject({ move: z.string(), to: z.string() }),
  z.strictObject({ encode: z.string(), as: z.enum(['cp949', 'utf16-le', 'utf16-be', 'utf8']) }),
  z.strictObject({ mark: z.string() }),
  z.strictObject({ crlf: z.string() }),
  z.strictObject({ link: z.string(), to: z.string() }),
  z.strictObject({ folder: z.string() }),
  z.strictObject({ picture: z.string(), ...pictureSchema.shape }),
]);

type Step = z.infer<typeof stepSchema>;

/** Schema of make.yaml: steps that make files which git or some operating system cannot store. */
export const stepsSchema = z.array(stepSchema);

/** Carries out the steps in order; their paths are relative to `folder`. */
export async function takeSteps(folder: string, steps: readonly Step[]): Promise<void> {
  for (const step of steps) await takeStep(folder, step);
}

async function takeStep(folder: string, step: Step): Promise<void> {
  const at = (path: string): string => {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    return join(folder, path);
  };
  const edit = (path: string, change: (text: string) => string | Uint8Array): void => {
    writeFileSync(at(path), change(readFileSync(at(path), 'utf8')));
  };
  if ('fill' in step) edit(step.fill, (text) => text.replace('FILL', () => toText(step.with)));
  else if ('write' in step) writeFileSync(at(step.write), toText(step.text));
  else if ('bytes' in step) writeFileSync(at(step.bytes), Buffer.from(step.hex, 'hex'));
  else if ('copy' in step) copyFileSync(at(step.copy), at(step.to));
  else if ('move' in step) renameSync(at(step.move), at(step.to));
  else if ('encode' in step) edit(step.encode, (text) => iconv.encode(text, step.as));
  else if ('mark' in step) edit(step.mark, (text) => `\uFEFF${text}`);
  else if ('crlf' in step) edit(step.crlf, (text) => text.replaceAll('\n', '\r\n'));
  else if ('link' in step) symlinkSync(step.to, at(step.link));
  else if ('folder' in step) mkdirSync(at(step.folder));
  else writeFileSync(at(step.picture), await makePicture(step));
}

function toText(parts: z.infer<typeof textSchema>): string {
  return [parts].flat().map(toWords).join('');
}

function toWords(part: z.infer<typeof partSchema>): string {
  if (typeof part === 'string') return part;
  const { repeat, times, indent = '' } = part;
  return Array.from(
    { length: times },
    (_, index) => indent.repeat(index) + repeat.replaceAll('{n}', String(index + 1)),
  ).join('');
}
