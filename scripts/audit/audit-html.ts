import { type Held, holdNone } from './held.ts';
import { findHtmlErrors } from './html.ts';
import type { AuditedSite } from './audited-site.ts';

/** Every HTML file of the site, whoever wrote it. */
export async function auditHtml({ files }: AuditedSite): Promise<Held[]> {
  const pages = [...files].filter(([file]) => file.endsWith('.html'));
  const faults: string[] = [];
  for (const [file, html] of pages) faults.push(...(await findHtmlErrors(file, html)));
  return [holdNone('html', 'HTML 오류', `${pages.length}쪽 모두`, faults)];
}
