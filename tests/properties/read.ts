import type * as z from 'zod';
import { articleSchema } from '../../src/archive/article.ts';
import { bidSchema } from '../../src/archive/bid.ts';
import type { Fault } from '../../src/text/fault.ts';
import { readYaml } from '../../src/yaml/read-yaml.ts';
import type { Body } from '../../src/body/render.ts';
import { normalizeText, splitFrontmatter } from '../../src/body/frontmatter.ts';
import { compileBody, surroundings } from '../body/surroundings.ts';

/** The result of checking a file by itself, without the other files of its folder. */
export interface Read<Matter> {
  matter: Matter | undefined;
  body: Body | undefined;
  messages: Fault[];
}

/** Reads and checks the text of an article's file. */
export function readArticleText(text: string): Read<z.infer<typeof articleSchema>> {
  return read(text, articleSchema);
}

/** Reads and checks the text of a bid notice's file. */
export function readBidText(text: string): Read<z.infer<typeof bidSchema>> {
  return read(text, bidSchema);
}

function read<Matter>(given: string, schema: z.ZodType<Matter>): Read<Matter> {
  const { split, faults } = splitFrontmatter(normalizeText(given));
  if (!split) return { matter: undefined, body: undefined, messages: faults };
  const matter = readYaml(split.matter, schema, split.matterLine);
  const compiled = compileBody(split.body, 'x.mdx', surroundings);
  return {
    matter: matter.value,
    body: compiled.body,
    messages: [...matter.faults, ...compiled.messages],
  };
}
