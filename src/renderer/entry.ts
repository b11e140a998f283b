import { createApp } from 'astro/app/entrypoint';
import { StaticPaths } from 'astro:static-paths';

// A page is rendered as one text; as a stream it would go through several queues before it is read.
const app = createApp({ streaming: false });

// Makes `renderPath` throw the errors of a page's code; Astro would print them and answer with status 500.
app.renderError = (_request, { error }) =>
  Promise.reject(error instanceof Error ? error : new Error(String(error)));
// Astro also logs each error; it is thrown, so the log would repeat it.
const { destination } = app.logger.options;
app.logger.setDestination({
  write(message) {
    if (message.level !== 'error') destination.write(message);
  },
});

// Astro imports the module of a page each time that it renders one; here only the first time.
const { pageMap } = app.manifest;
for (const [component, load] of pageMap ?? []) {
  let loaded: ReturnType<typeof load> | undefined;
  pageMap?.set(component, () => (loaded ??= load()));
}

/** A file of the site that Astro renders: a page or an endpoint. */
export type SitePath = Awaited<ReturnType<typeof listPaths>>[number];

/** Every path of the site, with the `cacheKey` that its route gives it. */
export function listPaths() {
  return new StaticPaths(app).getAll();
}

// Astro removes the base (`/journal`) from the start of a URL, and would also remove it from the path of a page
// of the same name; so each URL is given with the base.
const BASE = import.meta.env.BASE_URL.replace(/\/$/u, '');

/** Renders a path of `listPaths`; throws what its code throws. */
export function renderPath({ pathname, route }: SitePath): Promise<Response> {
  const url = new URL(BASE + pathname, 'http://localhost');
  return app.render(new Request(url), { routeData: route });
}
