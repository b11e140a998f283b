import { addBase, removeBase } from '../../site/base-path.ts';
import { readRegisterQuery, type RegisterQuery, toRegisterAddress } from './register-query.ts';

// Delay in milliseconds: Safari refuses more than 100 changes of the address in 30 seconds.
const TYPING_DELAY = 300;

/** The query in the page's address. */
export function currentQuery(): RegisterQuery {
  const path = removeBase(location.pathname, BASE_PATH) ?? location.pathname;
  return readRegisterQuery(path, location.search);
}

/**
 * Keeps the address equal to the query. Everything that is typed before another control is used is one entry
 * of the browser's history; `onReturn` is called when the reader goes back or forward.
 */
export function startRegisterHistory(onReturn: (query: RegisterQuery) => void) {
  let isTyping = false;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let unwritten: string | undefined;
  const write = (): void => {
    clearTimeout(timer);
    if (unwritten !== undefined) history.replaceState(null, '', unwritten);
    unwritten = undefined;
  };
  addEventListener('pagehide', write);
  addEventListener('popstate', () => {
    clearTimeout(timer);
    unwritten = undefined;
    isTyping = false;
    onReturn(currentQuery());
  });
  return (query: RegisterQuery, isTyped: boolean): void => {
    const address = addBase(toRegisterAddress(query), BASE_PATH);
    if (isTyped && isTyping) {
      clearTimeout(timer);
      unwritten = address;
      timer = setTimeout(write, TYPING_DELAY);
    } else {
      write();
      const current = location.pathname + location.search;
      if (address !== encodedPath(current)) history.pushState(null, '', address);
    }
    isTyping = isTyped;
  };
}

/** The address with its parameters encoded as `URLSearchParams` does. */
function encodedPath(address: string): string {
  const { pathname, searchParams } = new URL(address, location.href);
  return pathname + (searchParams.size > 0 ? `?${searchParams}` : '');
}
