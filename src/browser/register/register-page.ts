import { startRegister } from './register.ts';

// Loaded by register-opener.ts as a script of its own.
const root = document.querySelector<HTMLElement>('[data-register]');
if (root) startRegister(root, Date.now);
