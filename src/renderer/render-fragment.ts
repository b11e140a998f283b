import { experimental_AstroContainer as Container } from 'astro/container';

/** A component that can be rendered without a page around it. */
export type AstroComponent = Parameters<
  Awaited<ReturnType<typeof Container.create>>['renderToString']
>[0];

let container: ReturnType<typeof Container.create> | undefined;

/** Renders a component as HTML, without a page around it. */
export async function renderFragment(
  component: AstroComponent,
  props: Record<string, unknown>,
): Promise<string> {
  container ??= Container.create();
  return (await container).renderToString(component, { props });
}
