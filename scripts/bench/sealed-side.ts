import { existsSync, linkSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { toBase64url } from '../../src/members/base64url.ts';
import { KEY_LENGTH } from '../../src/members/key-material.ts';
import { listBuiltFiles } from '../built-files.ts';
import { addCompany, emptyList } from '../members/change-members.ts';
import { toMembersFile } from '../members/members-texts.ts';
import { checkoutSide } from './checkout-side.ts';
import type { Side } from './side.ts';

/** Matches the file of one article in ten of a generated archive. */
const SEALED = /\/article-\d*0\.mdx$/u;

/**
 * The side that builds the same archive with the code of this checkout, where one article in ten is
 * for members only, with one company that can open them.
 */
export function sealedSide(work: string): Side {
  const secret = crypto.getRandomValues(new Uint8Array(KEY_LENGTH));
  const side = checkoutSide('sealed', '.', work, { MEMBERS_KEY: toBase64url(secret) });
  const withCompany = addCompany(emptyList(), secret, { name: '회사', since: '2024-01-01' });
  const sealed = join(work, 'content');
  return {
    ...side,
    async build(content) {
      copySealed(content, sealed);
      writeChanged(join(sealed, 'members.yaml'), toMembersFile((await withCompany).list));
      return side.build(sealed);
    },
  };
}

/** Copies an archive, in which one article in ten gets `access: members`; files that stay the same are links. */
function copySealed(from: string, to: string): void {
  for (const file of listBuiltFiles(from)) {
    const [source, target] = [join(from, file), join(to, file)];
    mkdirSync(dirname(target), { recursive: true });
    const isText = /\.(?:mdx|yaml)$/u.test(file);
    const text = isText ? readFileSync(source, 'utf8') : '';
    const sealed = sealText(file, text);
    if (sealed !== text) writeChanged(target, sealed);
    else if (!existsSync(target)) linkSync(source, target);
  }
}

function sealText(file: string, text: string): string {
  if (file === 'journal.yaml') return `${text}membership: { text: 회원사만 읽습니다. }\n`;
  // A heading of a sealed text has no address.
  const linked = text.replaceAll(/(\/article-\d*0\/)#[^)]*/gu, '$1');
  return SEALED.test(file) ? linked.replace('---\n', '---\naccess: members\n') : linked;
}

/** Writes a file unless it has this text already, so that the next build finds it unchanged. */
function writeChanged(path: string, text: string): void {
  if (!existsSync(path) || readFileSync(path, 'utf8') !== text) writeFileSync(path, text);
}
