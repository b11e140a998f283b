// For `tsc` and ESLint, which read no .astro files; `astro check` knows the components themselves.
declare module '*.astro' {
  import type { experimental_AstroContainer as Container } from 'astro/container';

  const component: Parameters<Container['renderToString']>[0];
  export default component;
}
