// A script of its own: the chunks that it would share with others would change the scripts of every page.
import signInUrl from './sign-in-page.ts?worker&url';

/** Loads what opens the article behind the gate of this page. */
export function loadMembersGate(): void {
  const script = document.createElement('script');
  script.type = 'module';
  script.src = signInUrl;
  document.head.append(script);
}
