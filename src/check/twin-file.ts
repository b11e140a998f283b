import { withParticle } from '../text/particles.ts';
import { findTwin } from '../text/slug.ts';

/**
 * The error message (Korean) for a missing file if there is one whose name looks the same: it differs in
 * case, or one of the two is in NFD. Undefined if there is none.
 */
export function explainTwin(path: string, files: Iterable<string>): string | undefined {
  const twin = findTwin(path, files);
  if (twin === undefined) return undefined;
  const [typed, found] = [nameOf(path), nameOf(twin)];
  const composed = typed.normalize('NFC');
  return found.normalize('NFC') === composed
    ? `글에 적은 이름이나 파일 이름의 자모가 분리되어 있습니다(NFD). 둘 다 ${withParticle(`‘${composed}’`, '으로/로')} 맞춰 주세요.`
    : `‘${typed}’ 파일은 없고 ‘${found}’ 파일이 있습니다. 대소문자까지 똑같이 적어 주세요.`;
}

function nameOf(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1);
}
