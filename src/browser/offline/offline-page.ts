import { startKeepPanel } from './keep-panel.ts';
import { startSavedPage } from './saved-page.ts';

// Loaded by `keep-opener.ts`, on the page of an issue and on that of the kept issues.
const box = document.querySelector<HTMLElement>('[data-kept]');
if (box?.dataset.kept === 'list') startSavedPage(box);
else if (box) startKeepPanel(box);
