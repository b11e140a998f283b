import type { Archive } from '../archive/archive.ts';
import { type Navigation, toNavigation } from '../meta/navigation.ts';
import { loadArchive } from './load-archive.ts';
import { loadPages } from './load-pages.ts';

const menus = new WeakMap<Archive, Navigation>();

/** The menus of every page; a build computes them once. */
export async function loadNavigation(): Promise<Navigation> {
  const archive = await loadArchive();
  const navigation = menus.get(archive) ?? toNavigation(archive, loadPages());
  menus.set(archive, navigation);
  return navigation;
}
