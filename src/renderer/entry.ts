import { createApp } from 'astro/app/entrypoint';
import { StaticPaths } from 'astro:static-paths';

const app = createApp();

// What the code of a page throws is thrown by `renderPath`, not printed and answered with status 500.
app.renderError = (_request, { error }) =>
  Promise.reject(error instanceof Error ? error : new Error(String(error)));
const { destination } = app.logger.options;
app.logger.setDestination({
  write(message) {
    if (message.level !== 'error') destination.write(message);
  },
});

/** A file of the site that Astro renders: a page or an endpoint. */
export type SitePath = Awaited<ReturnType<typeof listPaths>>[number];

/** Every path of the site, with the `cacheKey` that its route gives it. */
export function listPaths() {
  return new StaticPaths(app).getAll();
}

/** Renders a path of `listPaths`; throws what its code throws. */
export function renderPath({ pathname, route }: SitePath): Promise<Response> {
  return app.render(new Request(new URL(pathname, 'http://localhost')), { routeData: route });
}
