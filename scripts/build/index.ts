import { enableCompileCache } from 'node:module';
import { join } from 'node:path';
import { cacheFolder } from '../../src/content/folder.ts';

// Loading compiled code takes a third of the time.
enableCompileCache(join(cacheFolder(), 'code'));
await import('./run-build.ts');
