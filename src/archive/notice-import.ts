import * as z from 'zod';
import { nameSchema } from '../text/characters.ts';
import { listUpTo } from './list.ts';

const MOST_KEYWORDS = 100;

/** `notices` of journal.yaml: which notices of 나라장터, the public procurement system, are imported. */
export const noticesSchema = z
  .strictObject({
    keywords: listUpTo(nameSchema, MOST_KEYWORDS).meta({
      title: '검색어',
      description: '공고명에 이 가운데 하나가 있는 공고를 가져옵니다. 예: [시설관리, 청소]',
    }),
  })
  .meta({
    title: '공고 가져오기',
    description: '나라장터에서 어떤 공고를 가져올지 적습니다. npm run import:g2b가 씁니다.',
  });
