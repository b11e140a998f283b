import { accessRulesOf, beginsForMembers } from '../../../archive/access-rules.ts';
import type { FieldMessage } from '../../message.ts';
import type { ReadArchive } from '../../read-entries.ts';

/** Advice for `opens` in an article that everybody may read anyway. */
export function findNeedlessOpenings({ articles, journal }: ReadArchive): FieldMessage[] {
  // Without readable categories nothing is known of those for members.
  if (!journal.categories) return [];
  const rules = accessRulesOf(journal.categories, '');
  return articles
    .filter((article) => article.opens !== undefined && !beginsForMembers(article, rules))
    .map(({ file }) => ({
      file,
      field: ['opens'],
      rule: '모두에게 여는 날',
      severity: 'advice' as const,
      text: '누구나 읽는 기사입니다. 이날까지 회원사만 읽게 하려면 access: members를 함께 적고, 아니면 이 줄을 지워 주세요.',
    }));
}
