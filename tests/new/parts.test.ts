import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { proposeNames } from '../../scripts/new/name-question.ts';
import { articleKind } from '../../scripts/new/new-article.ts';
import { addMonths, issueKind } from '../../scripts/new/new-issue.ts';
import { noticeKind } from '../../scripts/new/new-notice.ts';
import { explainField } from '../../scripts/field-question.ts';
import { explainAnswer } from '../../scripts/question.ts';
import { articleSchema } from '../../src/archive/article.ts';
import { bidSchema } from '../../src/archive/bid.ts';
import { issueSchema } from '../../src/archive/issue.ts';
import { explainSlug, foldSlug } from '../../src/text/slug.ts';
import { readYaml } from '../../src/yaml/read-yaml.ts';
import { splitFrontmatter } from '../../src/body/frontmatter.ts';
import { existing } from './existing.ts';

describe('파일 이름', () => {
  test.each([
    ['챗봇이 남긴 전화', ['챗봇이-남긴-전화']],
    [
      '상담사가 떠나지 않는 콜센터를 만드는 일곱 가지 방법과 그 까닭',
      [
        '상담사가-떠나지-않는-콜센터를-만드는-일곱',
        '상담사가-떠나지-않는-콜센터를-만드는-일곱-가지-방법과-그-까닭',
      ],
    ],
    ['AICC와 LLM: 2024 Report', ['aicc와-llm-2024-report', 'llm-report']],
    ['2024년', ['2024년']],
    ['…', ['기사']],
  ])('%s', (title, names) => {
    expect(proposeNames(title, '기사', () => false)).toEqual(names);
  });

  test('어떤 제목에서도 주소가 되는 빈 이름이 나온다', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.array(fc.string()), (title, taken) => {
        const used = new Set([...taken, ...proposeNames(title, '기사', () => false)].map(foldSlug));
        for (const name of proposeNames(title, '기사', (slug) => used.has(foldSlug(slug)))) {
          expect(explainSlug(name)).toBeUndefined();
          expect(used).not.toContain(foldSlug(name));
        }
      }),
    );
  });
});

test('달의 셈은 해를 넘는다', () => {
  expect(addMonths('2024-12', 1)).toBe('2025-01');
});

describe('어떤 글을 적어도 쓴 파일은 적은 그대로 읽힌다', () => {
  const [titleQuestion] = articleKind.questions(existing, '2024-04-01');
  // Texts that YAML would read as something else.
  const tricky = fc.constantFrom(
    ...['[특집] 상담', '상담: 오늘', '# 상담', '- 상담', '2024', 'true', 'null', '~', '2024-04-01'],
    ..."'상담' \"상담 *상담 &상담 !상담 %상담 @상담 `상담` {상담} 0x1F >".split(' '),
    '| ',
    ...['상담 #1', '상담 ', '---', '...', '? 상담', ': ', ',', 'a\\b', '\u0085', 'y', '가:나'],
  );
  const title = fc
    .oneof(
      tricky,
      fc.string({ unit: 'grapheme' }),
      fc.array(tricky).map((parts) => parts.join(' ')),
    )
    .map((text) => text.normalize('NFC').trim())
    .filter(
      (text) => titleQuestion !== undefined && explainAnswer(titleQuestion, text, {}) === undefined,
    );

  test('기사와 입찰 공고의 제목', () => {
    fc.assert(
      fc.property(title, title, (first, second) => {
        const answers = {
          ...{ title: first, issue: '2024-04', category: 'report', date: '2024-04-01', slug: 'x' },
          ...{ source: second, agency: second, posted: '2024-04-01', kind: '기타' },
        };
        const article = articleKind.files(answers, existing, ID).at(-1)?.text ?? '';
        expect(readMatter(article, articleSchema)).toMatchObject({
          title: first,
          source: [{ name: second }],
        });
        const notice = noticeKind.files(answers, existing, ID).at(-1)?.text ?? '';
        expect(readMatter(notice, bidSchema)).toMatchObject({ title: first, agency: second });
      }),
      { numRuns: 300 },
    );
  });

  test('호의 주제와 여는 글', () => {
    fc.assert(
      fc.property(title, title, (theme, lead) => {
        const text =
          issueKind.files({ month: '2024-04', theme, lead }, existing, ID)[0]?.text ?? '';
        expect(readYaml(text, issueSchema).value).toEqual({ month: '2024-04', theme, lead });
      }),
    );
  });
});

test('읽히지 않을 제목은 적을 때 알려 준다', () => {
  const explain = (title: string) => explainField(articleSchema.shape, 'title', title);
  expect(explain('두\n줄')).toBe('줄바꿈이 있습니다. 한 줄로 적어 주세요.');
  expect(explain('보이지\u200B않는')).toContain('보이지 않는 글자(U+200B)');
  expect(explain('['.repeat(50))).toContain('괄호가 너무 깊게');
});

const ID = 'uuid:0b6e2c1a-58f4-4d5e-9a67-3c2b1d0e4f5a';

function readMatter(text: string, schema: typeof articleSchema | typeof bidSchema): unknown {
  const { split } = splitFrontmatter(text);
  return split && readYaml<unknown>(split.matter, schema).value;
}
