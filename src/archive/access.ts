import * as z from 'zod';
import { isMailAddress, isWebAddress, lineSchema, lineUpTo } from '../text/characters.ts';

/** Maximum number of characters of `membership.name`, because marks such as `회원사 전용` have one line. */
const NAME_LENGTH = 20;

const ACCESS = ['members', 'all'] as const;

/** Who may read the text of an article: only the members of the journal (회원사), or everybody. */
export type Access = (typeof ACCESS)[number];

export const accessSchema = z.enum(ACCESS);

/** How a company becomes a member, for readers of a text that only members may read. */
export const membershipSchema = z
  .strictObject({
    name: lineUpTo(NAME_LENGTH).optional().meta({
      title: '회원의 이름',
      description:
        '독자에게 회원을 부르는 이름입니다. 예: 회원사, 정회원, 구독자. 적지 않으면 회원(영어로는 members)입니다.',
    }),
    text: lineSchema.meta({
      title: '가입 안내',
      description: '회원사가 되는 방법을 알리는 한두 문장입니다.',
    }),
    url: z
      .string()
      .refine((text) => isMailAddress(text) || isWebAddress(text), {
        error: ({ input }) =>
          `가입을 안내하는 곳은 mailto:member@example.org나 https://로 시작하는 주소로 적어 주세요. 지금: ${JSON.stringify(input)}`,
      })
      .optional()
      .meta({
        title: '가입 주소',
        description: '가입을 안내하는 페이지의 주소나 전자우편(mailto:)입니다.',
      }),
    demonstration: z
      .string()
      // In the last character only the bits that belong to a byte may be set.
      .regex(/^[\w-]{42}[AEIMQUYcgkosw048]$/u, {
        error:
          '견본 키는 영문자와 숫자, -, _로 된 43자이고 그대로 옮겨야 합니다. 견본이 아니면 이 줄을 지워 주세요.',
      })
      .optional()
      .meta({
        title: '견본 키',
        description:
          '회원사만 읽는 기사를 시험 삼아 보여 줄 때만 적는, 비밀이 아닌 키입니다. 이 키로 잠근 글은 누구나 열 수 있습니다.',
      }),
  })
  .meta({
    title: '회원 안내',
    description:
      '회원사만 읽는 기사에 보일 안내입니다. 예: { text: 협회 회원사는 암호로 읽을 수 있습니다., url: https://example.org/join }',
  });
