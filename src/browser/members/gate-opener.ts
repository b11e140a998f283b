// An entry script of its own: if it shared chunks with the others, the scripts of every page would
// change.
import signInUrl from './sign-in-page.ts?worker&url';

/** Loads the script that opens the article behind the members' gate (the sign-in form) on this page. */
export function loadMembersGate(): void {
  const script = document.createElement('script');
  script.type = 'module';
  script.src = signInUrl;
  document.head.append(script);
}
