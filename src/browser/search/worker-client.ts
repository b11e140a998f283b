import { type Remote, wrap } from 'comlink';
import type { Search } from '../../search/answer.ts';
import type { RemoteSearch } from './worker.ts';

let remote: Remote<RemoteSearch> | undefined;

/** The search of this site, in a worker that is started once; each call throws while the index cannot be loaded. */
export function openSearch(): Promise<Search> {
  remote ??= wrap<RemoteSearch>(
    new Worker(new URL('./worker.ts', import.meta.url), { type: 'module' }),
  );
  const search = remote;
  return Promise.resolve({
    async ask(question) {
      const { number, first, told } = await search.ask(question);
      return {
        ...told,
        read(start, end) {
          const last = Math.min(end, told.total);
          return last <= first.length
            ? Promise.resolve(first.slice(start, last))
            : search.read(number, start, last);
        },
      };
    },
    suggest: (typed, limit) => search.suggest(typed, limit),
  });
}
