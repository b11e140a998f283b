import { startMembersGate } from './members-gate.ts';

// Loaded by gate-opener.ts as a script of its own.
const gate = document.querySelector<HTMLElement>('.members-gate[data-address]');
if (gate) void startMembersGate(gate, Date.now);
