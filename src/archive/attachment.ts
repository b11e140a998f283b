import * as z from 'zod';
import { fileNameSchema, isFileName } from '../text/slug.ts';
import { titleSchema } from '../text/characters.ts';

/**
 * Media types of the file extensions allowed for attachments. HTML and SVG are not allowed: a
 * browser would run their scripts on the journal's own domain.
 */
export const ATTACHMENT_TYPES: Readonly<Record<string, string>> = {
  csv: 'text/csv; charset=utf-8',
  doc: 'application/msword',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  hwp: 'application/x-hwp',
  hwpx: 'application/hwp+zip',
  jpeg: 'image/jpeg',
  jpg: 'image/jpeg',
  m4a: 'audio/mp4',
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

/** Media type by file extension (`보고서.pdf` gives `application/pdf`); undefined if the extension is not allowed. */
export function attachmentType(name: string): string | undefined {
  return ATTACHMENT_TYPES[name.slice(name.lastIndexOf('.') + 1).toLowerCase()];
}

/** Upper-case file extension, as shown to readers: `PDF`. */
export function attachmentKind(name: string): string {
  return name.slice(name.lastIndexOf('.') + 1).toUpperCase();
}

/** The error message (Korean) for an attachment's file name; undefined if its extension is allowed. */
export function explainAttachment(name: string): string | undefined {
  if (attachmentType(name) !== undefined) return undefined;
  return `이런 파일은 첨부할 수 없습니다. 쓸 수 있는 것: ${Object.keys(ATTACHMENT_TYPES).join(', ')}`;
}

export const attachmentSchema = z.strictObject({
  title: titleSchema.meta({ title: '첨부 이름', description: '독자에게 보이는 이름입니다.' }),
  file: fileNameSchema
    .superRefine((name, context) => {
      const message = isFileName(name) ? explainAttachment(name) : undefined;
      if (message !== undefined) context.addIssue({ code: 'custom', message });
    })
    .meta({ title: '첨부 파일', description: '기사 옆에 둔 파일의 이름입니다.' }),
});
