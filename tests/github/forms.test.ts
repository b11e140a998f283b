import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import * as z from 'zod';

const FOLDER = '.github/ISSUE_TEMPLATE';
const files = readdirSync(FOLDER).filter((file) => file !== 'config.yml');

// GitHub's documented syntax of issue forms; it shows none of a form that breaks it.
const line = z.string().trim().min(1);
const id = z.string().regex(/^[\w-]+$/u);
const validations = z.strictObject({ required: z.boolean() }).optional();
const asked = { label: line, description: line.optional() };
const filled = { ...asked, placeholder: line.optional(), value: line.optional() };
const unique = (values: readonly string[]): boolean => new Set(values).size === values.length;
const element = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('markdown'), attributes: z.strictObject({ value: line }) }),
  z.strictObject({ type: z.literal('input'), id, attributes: z.strictObject(filled), validations }),
  z.strictObject({
    ...{ type: z.literal('textarea'), id, validations },
    attributes: z.strictObject({ ...filled, render: line.optional() }),
  }),
  z.strictObject({
    ...{ type: z.literal('dropdown'), id, validations },
    attributes: z.strictObject({
      ...asked,
      multiple: z.boolean().optional(),
      options: z
        .array(line.refine((option) => option.toLowerCase() !== 'none'))
        .min(1)
        .refine(unique),
    }),
  }),
]);
const form = z.strictObject({
  name: line,
  description: line,
  title: z.string().optional(),
  body: z
    .array(element)
    .refine((body) => body.some(({ type }) => type !== 'markdown'))
    .refine((body) => unique(body.flatMap((field) => ('id' in field ? [field.id] : []))))
    .refine((body) =>
      unique(
        body.flatMap((field) => ('label' in field.attributes ? [field.attributes.label] : [])),
      ),
    ),
});

const read = (file: string): unknown => parse(readFileSync(file, 'utf8'));

describe('이슈 양식', () => {
  test.each(files)('%s: GitHub가 보여 줄 수 있다', (file) => {
    expect(form.safeParse(read(`${FOLDER}/${file}`)).error?.issues).toBeUndefined();
  });

  test('이름이 서로 다르고, 빈 이슈 대신 양식을 고르게 한다', () => {
    expect(unique(files.map((file) => form.parse(read(`${FOLDER}/${file}`)).name))).toBe(true);
    expect(read(`${FOLDER}/config.yml`)).toEqual({ blank_issues_enabled: false });
  });

  test('기사와 잘못, 문제를 알릴 수 있고, 입찰 공고를 싣는 저널이면 공고도', () => {
    const hasTenders = readFileSync('content/journal.yaml', 'utf8').includes('holds: bids');
    const forms = ['article.yml', ...(hasTenders ? ['bid.yml'] : []), 'bug.yml', 'correction.yml'];
    expect([...files].sort()).toEqual(forms);
  });
});
