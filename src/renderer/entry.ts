import { createApp } from 'astro/app/entrypoint';
import { StaticPaths } from 'astro:static-paths';

const app = createApp();

/** A file of the site that Astro renders: a page or an endpoint. */
export type SitePath = Awaited<ReturnType<typeof listPaths>>[number];

/** Every path of the site, with the `cacheKey` that its route gives it. */
export function listPaths() {
  return new StaticPaths(app).getAll();
}

/** Renders a path of `listPaths`; status 500 if its code throws, which is printed. */
export function renderPath({ pathname, route }: SitePath): Promise<Response> {
  return app.render(new Request(new URL(pathname, 'http://localhost')), { routeData: route });
}
