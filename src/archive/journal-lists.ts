import * as z from 'zod';
import { tagSchema } from './article.ts';
import { listUpTo } from './list.ts';
import { lineSchema, nameSchema, titleSchema } from '../text/characters.ts';

/** Maximum number of people, series or tags that journal.yaml describes. */
const MOST_NOTES = 2_000;
/** Maximum number of keywords by which notices are chosen for the import. */
const MOST_KEYWORDS = 100;

/** `people` of journal.yaml: a sentence about those whom the credits name. */
export const peopleSchema = notes(
  z.strictObject({
    name: nameSchema.meta({
      title: '이름',
      description: 'credits에 적은 이름입니다. 예: 홍길동',
    }),
    description: lineSchema.meta({
      title: '소개',
      description: '어떤 사람이나 기관인지 한 문장으로 적습니다. 예: 견본대학교 교수입니다.',
    }),
  }),
  ({ name }) => name,
  'name',
).meta({ title: '사람', description: '만든 사람과 인터뷰이를 한 문장으로 소개합니다.' });

/** Schema of `tags` in journal.yaml: a descriptive sentence for each of some tags. */
export const tagNotesSchema = notes(
  z.strictObject({
    name: tagSchema.meta({ title: '태그', description: '기사의 tags에 적은 태그입니다.' }),
    description: lineSchema.meta({
      title: '설명',
      description: '어떤 기사에 붙이는 태그인지 한 문장으로 적습니다.',
    }),
  }),
  ({ name }) => name,
  'name',
).meta({ title: '태그', description: '태그를 한 문장으로 설명합니다.' });

/** `series` of journal.yaml: a sentence about series, and how many parts they have. */
export const seriesNotesSchema = notes(
  z.strictObject({
    title: titleSchema.meta({
      title: '연재 이름',
      description: '기사의 series에 적은 title입니다. 예: 골목 산책',
    }),
    description: lineSchema.optional().meta({
      title: '소개',
      description: '어떤 연재인지 한 문장으로 적습니다.',
    }),
    total: z.int().min(1).max(1_000).optional().meta({
      title: '전체 회차',
      description: '모두 몇 회인지 알면 숫자로 적습니다. 예: 5',
    }),
  }),
  ({ title }) => title,
  'title',
).meta({ title: '연재', description: '연재를 소개하고 모두 몇 회인지 적습니다.' });

/** Schema of a list in which no two items have the same name. */
function notes<Item extends z.ZodType>(
  item: Item,
  nameOf: (item: z.output<Item>) => string,
  field: string,
) {
  return listUpTo(item, MOST_NOTES).superRefine((items, context) => {
    const names = items.map((one) => nameOf(one).normalize('NFC'));
    for (const [index, name] of names.entries()) {
      if (names.indexOf(name) === index) continue;
      const message = `‘${name}’의 줄이 앞에 있습니다. 하나로 합쳐 주세요.`;
      context.addIssue({ code: 'custom', path: [index, field], message });
    }
  });
}

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
