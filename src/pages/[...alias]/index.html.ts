import type { APIRoute, InferGetStaticPropsType } from 'astro';
import { toHtml } from 'hast-util-to-html';
import { h } from 'hastscript';
import { redirectsOf } from '../../site/redirects.ts';
import { absoluteUrl } from '../../site/urls.ts';
import { wordsOf } from '../../words/words.ts';
import { loadArchive } from '../../load/load-archive.ts';

/**
 * Redirects from old addresses: `meta refresh` for readers, `canonical` for search engines. An
 * endpoint instead of a page, so that the sitemap leaves them out.
 */
export async function getStaticPaths() {
  const archive = await loadArchive();
  return redirectsOf(archive).map(({ from, to, title }) => ({
    params: { alias: decodeURIComponent(from).replace(/^\/|\/$/gu, '') },
    props: { journal: archive.journal, title, url: to },
  }));
}

type Props = InferGetStaticPropsType<typeof getStaticPaths>;

export const GET: APIRoute<Props> = ({ props: { journal, title, url } }) => {
  const html = h(null, [
    { type: 'doctype' },
    h('html', { lang: journal.language }, [
      h('head', [
        h('meta', { charSet: 'utf-8' }),
        h('meta', { name: 'viewport', content: 'width=device-width, initial-scale=1' }),
        h('title', `${title} | ${journal.title}`),
        h('meta', { name: 'robots', content: 'noindex' }),
        h('meta', { httpEquiv: 'refresh', content: `0; url=${url}` }),
        h('link', { rel: 'canonical', href: absoluteUrl(url, journal.url) }),
      ]),
      h('body', h('p', [wordsOf(journal.language).site.moved, h('a', { href: url }, title)])),
    ]),
  ]);
  return new Response(toHtml(html), { headers: { 'Content-Type': 'text/html; charset=utf-8' } });
};
