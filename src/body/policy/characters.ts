import { findForbiddenCharacter } from '../../archive/text.ts';

/** Says which character of the text cannot be seen; absent if all can. */
export function explainCharacters(text: string): string | undefined {
  const found = findForbiddenCharacter(text);
  return found && `보이지 않는 글자(${found.name})가 들어 있습니다. 지우고 다시 적어 주세요.`;
}
