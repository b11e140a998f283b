import { readKeystrokes } from '../../members/passphrase-keystrokes.ts';
import { signInWords as words } from '../../words/ko/sign-in-words.ts';
import { announce } from '../announce.ts';
import { requireElement } from '../elements.ts';
import { forgetKey, keepKey, readKeptKey } from './kept-key.ts';
import { openArticle } from './open-article.ts';
import { type Refusal, type SignedIn, signIn, signInAgain } from './open-sealed.ts';

/** The elements of a gate (`MembersGate.astro`) that its script needs. */
interface Gate {
  form: HTMLFormElement;
  field: HTMLInputElement;
  remember: HTMLInputElement;
  status: HTMLElement;
  /** Shows the article; returns the reason if it cannot be opened. */
  open: (signedIn: SignedIn | Refusal) => Promise<Refusal | undefined>;
}

/**
 * Starts a gate: opens its article with the key stored on this device, or with the passphrase that the reader
 * types. `now` gives the current time in milliseconds.
 */
async function startMembersGate(root: HTMLElement, now: () => number): Promise<void> {
  const gate: Gate = {
    form: requireElement(root, 'form', HTMLFormElement),
    field: requireElement(root, '[name="passphrase"]', HTMLInputElement),
    remember: requireElement(root, '[name="remember"]', HTMLInputElement),
    status: requireElement(root, '[role="status"]', HTMLElement),
    open: async (signedIn) =>
      typeof signedIn === 'string' ? signedIn : openArticle(root, signedIn, now),
  };
  // crypto.subtle exists only on pages with TLS.
  if (!isSecureContext) {
    gate.form.replaceWith(gate.status);
    gate.status.textContent = words.insecure;
    return;
  }
  gate.form.addEventListener('submit', (event) => {
    event.preventDefault();
    void openByPassphrase(gate);
  });
  gate.form.hidden = false;
  await openByKeptKey(gate);
}

async function openByKeptKey({ status, open }: Gate): Promise<void> {
  const kept = await readKeptKey();
  if (!kept) return;
  status.textContent = words.opening;
  const refusal = await open(await signInAgain(kept));
  if (refusal === undefined) {
    announce(words.opened);
    return;
  }
  // Without a connection the keys are those of an issue that was kept, perhaps before the passphrase changed.
  const why = refusal === 'wrong' && !navigator.onLine ? 'offline' : refusal;
  if (why === 'wrong') await forgetKey();
  status.textContent = why === 'wrong' ? words.expired : words.refusals[why];
}

async function openByPassphrase(gate: Gate): Promise<void> {
  const { form, field, remember, status, open } = gate;
  if (form.ariaBusy === 'true') return;
  if (field.value.trim() === '') {
    showRefusal(gate, words.empty);
    return;
  }
  form.ariaBusy = 'true';
  status.textContent = words.opening;
  const signedIn = await signIn(readKeystrokes(field.value));
  // Stored before the text is shown, because the reader may leave the page at once.
  const isKept =
    typeof signedIn === 'string' ||
    !remember.checked ||
    (await keepKey({ account: signedIn.account, key: signedIn.key }));
  const refusal = await open(signedIn);
  form.ariaBusy = null;
  if (refusal !== undefined) {
    showRefusal(gate, words.refusals[refusal]);
    return;
  }
  announce(isKept ? words.opened : words.notKept);
}

function showRefusal({ field, status }: Gate, why: string): void {
  field.ariaInvalid = 'true';
  status.textContent = why;
  field.focus();
}

// Loaded by gate-opener.ts as a script of its own.
const gate = document.querySelector<HTMLElement>('.members-gate[data-address]');
if (gate) void startMembersGate(gate, Date.now);
