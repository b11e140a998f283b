import type { ReadArchive } from '../../read-entries.ts';
import type { FieldMessage } from '../../message.ts';
import { foldSlug } from '../../../text/slug.ts';
import { aliasUrl, articleUrl, decodeUrl } from '../../../site/urls.ts';

/**
 * Old addresses that would lead to themselves: that of the article as it is now, in whatever case,
 * and one that is given twice. (One that is another article's is a collision.)
 */
export function findRedirectFaults({ articles }: ReadArchive): FieldMessage[] {
  return articles.flatMap((article) => {
    const own = fold(articleUrl(article));
    const folded = article.aliases.map((alias) => fold(aliasUrl(alias)));
    return folded.flatMap((alias, index) => {
      const at = { file: article.file, field: ['aliases', index], rule: '옛 주소' };
      if (alias === own) {
        return [{ ...at, text: '이 기사의 지금 주소입니다. 옛 주소에서 지워 주세요.' }];
      }
      return folded.indexOf(alias) === index
        ? []
        : [{ ...at, text: '같은 옛 주소가 위에 있습니다. 하나를 지워 주세요.' }];
    });
  });
}

function fold(url: string): string {
  return foldSlug(decodeUrl(url));
}
