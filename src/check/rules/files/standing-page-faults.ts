import type { Root, Text } from 'mdast';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { standingPageSchema } from '../../../archive/standing-page.ts';
import { normalizeText, splitFrontmatter } from '../../../body/frontmatter.ts';
import { nodesOf } from '../../../body/nodes.ts';
import { placeOf } from '../../../body/source-text.ts';
import { textOf } from '../../../body/text-of.ts';
import { shorten } from '../../../text/shorten.ts';
import { readYaml } from '../../../yaml/read-yaml.ts';
import { readTree } from '../../check-entry.ts';
import { adviceAt, inFile, type Message, type RuleFile } from '../../message.ts';
import { expressions } from '../text/forbidden-syntax.ts';

/**
 * Parses Markdown as Astro does in standing pages, unlike in articles: `2024. 8. 20.` begins a list,
 * `김*수 이*영` has italics, `~` strikes text out.
 */
const markdown = unified().use(remarkParse).use(remarkGfm).freeze();

/**
 * Checks a standing page, `pages/about.mdx`, which Astro compiles: its frontmatter, a `<` or `{` that
 * would stop the build, and lines that Astro shows otherwise than an article would. The text of a
 * page with an `import` is a program, and is not checked.
 */
export function checkStandingPage(path: string, typed: string): Message[] {
  const text = normalizeText(typed);
  const { split, faults } = splitFrontmatter(text);
  if (!split) return inFile(path, faults);
  const matter = readYaml(split.matter, standingPageSchema, split.matterLine);
  return [...inFile(path, matter.faults), ...checkText(path, split.body)];
}

function checkText(path: string, body: string): Message[] {
  if (/^(?:import|export)\s/mu.test(body)) return [];
  const { tree, messages } = readTree(body, path);
  if (!tree || messages.length > 0) return messages;
  const file = toRuleFile(path, body);
  const errors = expressions(tree, file);
  return errors.length > 0 ? errors : adviseOnLines(tree, file);
}

function toRuleFile(path: string, source: string): RuleFile {
  const locate = (): { line: number; column: number } => ({ line: 1, column: 1 });
  return { path, kind: 'article', source, matter: {}, locate, sizes: new Map(), words: [] };
}

/** Advice for each line of text that Astro shows otherwise than the parser of articles reads it. */
function adviseOnLines(tree: Root, file: RuleFile): Message[] {
  const shown = textOf(markdown.parse(file.source)).replaceAll(/\s+/gu, ' ');
  return nodesOf(tree, 'text').flatMap(({ node }) =>
    linesOf(node)
      .filter(({ line }) => !shown.includes(line.replaceAll(/\s+/gu, ' ').trim()))
      .map(({ line, offset }) =>
        adviceAt(file, placeOf(file.source, offset), '마크다운', explainLine(line)),
      ),
  );
}

function linesOf({ value, position }: Text): { line: string; offset: number }[] {
  let offset = position?.start.offset ?? 0;
  return value.split('\n').map((line) => {
    const found = { line, offset };
    offset += line.length + 1;
    return found;
  });
}

function explainLine(line: string): string {
  return `‘${shorten(line.trim(), 40)}’ 줄은 이 페이지에서 적은 것과 다르게 보입니다. 글자로 쓴 *, ~, _나 줄 첫머리의 숫자 뒤 마침표 앞에 \\를 적어 주세요.`;
}
