import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { parse, stringify } from 'yaml';
import * as z from 'zod';
import { listBuiltFiles } from '../built-files.ts';
import { measureProcess } from './measure-process.ts';
import { markTemplate, type Side, toMeasuredBuild } from './side.ts';
import { costBetween, type Step, sumCosts } from './steps.ts';

const PAGEFIND = join(import.meta.dirname, '../../node_modules/pagefind/lib/runner/bin.cjs');

/**
 * The side that builds with Hugo (minimal theme, content converted to plain Markdown) and the
 * installed Pagefind.
 */
export function hugoSide(work: string): Side {
  const source = join(work, 'source');
  const site = join(work, 'site');
  const commands = [
    ['Hugo', 'hugo', ['--source', source, '--destination', site]],
    ['Pagefind', process.execPath, [PAGEFIND, '--site', site]],
  ] as const;
  let change = 0;
  return {
    name: 'hugo',
    changeComponent(number) {
      change = number;
    },
    clear() {
      rmSync(site, { recursive: true, force: true });
    },
    async build(content) {
      for (const folder of [source, site]) rmSync(folder, { recursive: true, force: true });
      writeHugoSource(content, source);
      markTemplate(join(source, 'layouts/_default/baseof.html'), change);
      const steps: Step[] = [];
      let others = 0;
      for (const [title, program, args] of commands) {
        const where = { cwd: work, groupFile: join(work, 'running') };
        const { samples, otherCpu } = await measureProcess(program, args, where);
        others += otherCpu;
        steps.push({ title, ...costBetween(samples, 0, samples.at(-1)?.seconds ?? 0) });
      }
      return toMeasuredBuild(sumCosts(steps), steps, { site, otherCpu: others });
    },
  };
}

/** Whether the program `hugo` is installed. */
export function hasHugo(): boolean {
  return spawnSync('hugo', ['version']).status === 0;
}

function writeHugoSource(content: string, source: string): void {
  const theme = hugoTheme(readFileSync(join(content, 'journal.yaml'), 'utf8'));
  for (const [file, text] of Object.entries(theme)) writeText(join(source, file), text);
  for (const file of listBuiltFiles(content)) {
    if (file.endsWith('.mdx')) {
      const text = toHugoEntry(readFileSync(join(content, file), 'utf8'), `/${dirname(file)}/`);
      writeText(join(source, 'content', file.replace(/mdx$/u, 'md')), text);
    } else if (file.endsWith('.jpg')) {
      cpSync(join(content, file), join(source, 'static', file));
    }
  }
}

function writeText(path: string, text: string): void {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, text);
}

/** The text files of a Hugo site without its content: the configuration and a minimal theme. */
function hugoTheme(journal: string): Record<string, string> {
  const { title, url, description } = journalSchema.parse(parse(journal));
  return {
    'config.yaml': stringify({
      ...{ baseURL: url, title, languageCode: 'ko', defaultContentLanguage: 'ko' },
      params: { description },
      taxonomies: { tag: 'tags', category: 'categories', source: 'sources', agency: 'agencies' },
    }),
    'layouts/_default/baseof.html': BASE,
    'layouts/_default/single.html': SINGLE,
    'layouts/_default/list.html': LIST,
    'layouts/404.html': '{{ define "main" }}<h1>404</h1>{{ end }}\n',
  };
}

const journalSchema = z.object({ title: z.string(), url: z.string(), description: z.string() });

const BASE = `<!doctype html>
<html lang="ko">
<head><meta charset="utf-8"><title>{{ .Title }}</title><meta name="description" content="{{ with .Params.summary }}{{ . }}{{ else }}{{ .Site.Params.description }}{{ end }}">
<meta name="viewport" content="width=device-width"><link rel="canonical" href="{{ .Permalink }}">
{{ range .AlternativeOutputFormats }}<link rel="{{ .Rel }}" type="{{ .MediaType.Type }}" href="{{ .Permalink }}">{{ end }}</head>
<body><header><a href="/">{{ .Site.Title }}</a></header><main>{{ block "main" . }}{{ end }}</main></body>
</html>
`;
const SINGLE = `{{ define "main" }}<article data-pagefind-body><h1>{{ .Title }}</h1>
<p>{{ .Date.Format "2006-01-02" }}{{ range .Params.tags }} <a href="/tags/{{ . | urlize }}/">{{ . }}</a>{{ end }}</p>
{{ .Content }}</article>
<nav>{{ with .PrevInSection }}<a href="{{ .RelPermalink }}">{{ .Title }}</a>{{ end }}{{ with .NextInSection }}<a href="{{ .RelPermalink }}">{{ .Title }}</a>{{ end }}</nav>{{ end }}
`;
const LIST = `{{ define "main" }}<h1>{{ .Title }}</h1>
<ul>{{ range (.Paginate .Pages 30).Pages }}<li><a href="{{ .RelPermalink }}">{{ .Title }}</a> {{ with .Params.summary }}{{ . }}{{ end }}</li>{{ end }}</ul>
{{ template "_internal/pagination.html" . }}{{ end }}
`;

const matterSchema = z.object({
  title: z.string(),
  date: z.string().optional(),
  posted: z.string().optional(),
  summary: z.string().optional(),
  category: z.string().optional(),
  tags: z.array(z.string()).optional(),
  agency: z.string().optional(),
  source: z.object({ name: z.string() }).optional(),
});

/**
 * Converts a generated article or notice to plain Markdown with frontmatter that Hugo reads; throws if
 * it has none. `folder` is where its pictures are on the site: `/issues/2024-12/`.
 */
export function toHugoEntry(text: string, folder: string): string {
  const [, matter = '', body = ''] = /^---\n(.*?)\n---\n(.*)$/su.exec(text) ?? [];
  const { category, agency, source, date, posted, ...rest } = matterSchema.parse(parse(matter));
  const fields = {
    ...rest,
    date: date ?? posted,
    categories: category === undefined ? undefined : [category],
    agencies: agency === undefined ? undefined : [agency],
    sources: source === undefined ? undefined : [source.name],
  };
  return `---\n${stringify(fields)}---\n${toPlainMarkdown(body, folder)}`;
}

function toPlainMarkdown(body: string, folder: string): string {
  return body
    .replaceAll(/<Figure src="([^"]*)" alt="([^"]*)" \/>/gu, `![$2](${folder}$1)`)
    .replaceAll(/<(?:Chart|Box)[^>]*title="([^"]*)"[^>]*>/gu, '**$1**')
    .replaceAll(/<\/(?:Chart|Box)>\n?/gu, '')
    .replaceAll(/<Hanja read="([^"]*)">([^<]*)<\/Hanja>/gu, '$2($1)');
}
