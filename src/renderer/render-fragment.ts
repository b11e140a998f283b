import { experimental_AstroContainer as Container } from 'astro/container';

type Component = Parameters<Awaited<ReturnType<typeof Container.create>>['renderToString']>[0];

let container: ReturnType<typeof Container.create> | undefined;

/** Renders a component by itself, without a page around it, as HTML. */
export async function renderFragment(
  component: Component,
  props: Record<string, unknown>,
): Promise<string> {
  container ??= Container.create();
  return (await container).renderToString(component, { props });
}
