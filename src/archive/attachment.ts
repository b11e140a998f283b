import * as z from 'zod';
import { fileNameSchema, isFileName } from '../text/slug.ts';
import { lineSchema } from '../text/characters.ts';

/**
 * Endings that an attachment may have, with their media types. HTML and SVG are refused: a browser
 * would run their scripts with the rights of the journal's own pages.
 */
const TYPES: Record<string, string> = {
  csv: 'text/csv; charset=utf-8',
  doc: 'application/msword',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  hwp: 'application/x-hwp',
  hwpx: 'application/hwp+zip',
  jpeg: 'image/jpeg',
  jpg: 'image/jpeg',
  mp3: 'audio/mpeg',
  mp4: 'video/mp4',
  pdf: 'application/pdf',
  png: 'image/png',
  ppt: 'application/vnd.ms-powerpoint',
  pptx: 'application/vnd.openxmlformats-officedocument.presentationml.presentation',
  txt: 'text/plain; charset=utf-8',
  webp: 'image/webp',
  xls: 'application/vnd.ms-excel',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  zip: 'application/zip',
};

/** Media type of a file by its name; undefined if it may not be attached. */
export function attachmentType(name: string): string | undefined {
  return TYPES[name.slice(name.lastIndexOf('.') + 1).toLowerCase()];
}

/** Kind of a file as readers know it: `PDF`. */
export function attachmentKind(name: string): string {
  return name.slice(name.lastIndexOf('.') + 1).toUpperCase();
}

/** Why the name of an attachment is refused, in Korean; undefined if it is valid. */
export function explainAttachment(name: string): string | undefined {
  if (attachmentType(name) !== undefined) return undefined;
  return `이런 파일은 첨부할 수 없습니다. 쓸 수 있는 것: ${Object.keys(TYPES).join(', ')}`;
}

export const attachmentSchema = z.strictObject({
  title: lineSchema.meta({ title: '첨부 이름', description: '독자에게 보이는 이름입니다.' }),
  file: fileNameSchema
    .superRefine((name, context) => {
      const message = isFileName(name) ? explainAttachment(name) : undefined;
      if (message !== undefined) context.addIssue({ code: 'custom', message });
    })
    .meta({ title: '첨부 파일', description: '기사 옆에 둔 파일의 이름입니다.' }),
});
