import { stringify } from 'yaml';
import type { Draft, Remark } from './draft.ts';

/** The frontmatter of a draft with its fences; what an editor should look at stands on top, as comments. */
export function writeFrontmatter(id: string, draft: Draft): string {
  const comments = draft.remarks.filter((remark) => remark.kind !== 'note').map(toComment);
  const fields = draft.kind === 'article' ? articleFields(draft.matter) : bidFields(draft.matter);
  const yaml = stringify({ id, ...fields }, { lineWidth: 0, aliasDuplicateObjects: false });
  return ['---', ...comments, `${yaml}---`, ''].join('\n');
}

function toComment(remark: Remark): string {
  return `# 확인 필요: ${remark.text}`;
}

type Matter<Kind extends Draft['kind']> = Extract<Draft, { kind: Kind }>['matter'];

/** In the order of articleSchema; `yaml` leaves out what is undefined. */
function articleFields(matter: Matter<'article'>): Record<string, unknown> {
  const { title, subtitle, issue, category, date, source, credits, tags, series } = matter;
  return {
    title,
    subtitle,
    issue,
    category,
    date,
    source: source.length > 1 ? source : source[0],
    credits: credits.length > 0 ? credits : undefined,
    tags: tags.length > 0 ? tags : undefined,
    series,
  };
}

/** In the order of bidSchema. */
function bidFields(matter: Matter<'bid'>): Record<string, unknown> {
  const { title, agency, posted, deadline, amount, kind, seats } = matter;
  const limit = amount?.limit ? true : undefined;
  return { title, agency, posted, deadline, amount: amount && { ...amount, limit }, kind, seats };
}
