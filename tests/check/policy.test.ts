import { describe, expect, test } from 'vitest';
import { VOCABULARY } from '../../src/body/vocabulary/vocabulary.ts';
import { compileBody, exampleFiles, surroundings } from '../body/surroundings.ts';

function messagesOf(text: string): string[] {
  const { messages } = compileBody(text, 'x.mdx', surroundings);
  return messages.map(
    ({ line, column, rule, text: words }) => `${line}:${column} ${rule} ${words}`,
  );
}

describe('쓸 수 없는 것은 자리와 고칠 말을 알려 준다', () => {
  test.each([
    ['import', "import fs from 'fs'", '1:1 코드 import와 export로'],
    ['export', 'export const a = 1', '1:1 코드 import와 export로'],
    ['줄 안의 표현식', '값은 {process.env.HOME}', '1:4 중괄호 { }는 쓸 수 없습니다.'],
    ['덩어리 표현식', '글\n\n{1 + 1}', '3:1 중괄호'],
    ['닫히지 않은 중괄호', '{월 3만원', '1:'],
    ['펼친 속성', '<Box {...x}>\n\n글\n\n</Box>', '1:6 속성 속성에 { }를'],
    ['표현식 속성', '<Box title={1}>\n\n글\n\n</Box>', '1:6 속성 title의 값은 큰따옴표로'],
    [
      '모르는 태그',
      '<Boxx title="a">\n\n글\n\n</Boxx>',
      '1:1 태그 <Boxx>는 쓸 수 없는 태그입니다. 혹시 <Box>인가요?',
    ],
    ['script', '<script>alert(1)</script>', '1:1 태그 <script>는'],
    ['iframe', '<iframe srcdoc="x" />', '1:1 태그 <iframe>은'],
    [
      '모르는 속성',
      '<Box titel="a">\n\n글\n\n</Box>',
      '1:6 속성 <Box>에 titel 속성은 없습니다. 혹시 title인가요?',
    ],
    ['on 속성', '<Box onclick="x">\n\n글\n\n</Box>', 'onclick 속성은 없습니다'],
    ['style 속성', '<Box style="x">\n\n글\n\n</Box>', 'style 속성은 없습니다'],
    ['없는 속성', '<Figure src="a.png" />', '1:1 속성 alt 속성이 없습니다.'],
    ['두 번 쓴 속성', '<Box title="a" title="b">\n\n글\n\n</Box>', 'title 속성이 두 번'],
    ['부등호', '값이 <5', '1:5 본문 <는 \\<로'],
    ['주석', '<!-- 주석 -->', '<!-- -->는 쓸 수 없습니다'],
    ['닫지 않은 태그', '글\n\n<Box title="a">\n\n글', '3:1 본문 <Box>를 닫는 </Box>가'],
    ['목록에 걸친 닫지 않은 태그', 'x<A by="나">\n- ', '본문'],
    ['출처 표시', '<출처> 신문', '1:1 본문 <는 \\<로 적어 주세요. 예: \\<출처>'],
    ['받침으로 끝나는 태그', '가 <Foo> 그 밖', '1:3 본문 <Foo>를 닫는 </Foo>가 없습니다.'],
    ['둥근 따옴표', '<Box title=“조사”>글</Box>', '1:12 본문 속성의 값을 ‘“’로 감쌌습니다.'],
    [
      '닫지 않은 따옴표',
      '<Box title="조사>글</Box>',
      '1:23 본문 속성의 값을 닫는 큰따옴표가 없습니다.',
    ],
    [
      '따옴표 속의 따옴표',
      '<Box title="새 "나" 조사">글</Box>',
      '1:17 본문 속성의 값 안에 큰따옴표가',
    ],
    [
      '따옴표 속의 숫자',
      '<Box title="새 "24" 조사">글</Box>',
      '1:16 본문 속성의 값 안에 큰따옴표가',
    ],
    ['작은따옴표 속의 it’s', "<Box title='It's'>글</Box>", '1:17 본문 속성의 값 안에 작은따옴표가'],
    [
      '그림을 감싼 figure',
      '<figure><img src="a.png" alt="가"><figcaption>설명</figcaption></figure>',
      '1:1 태그 <figure>, <img>, <figcaption>은 쓸 수 없는 태그입니다. 그림은 <Figure',
    ],
    [
      '닫지 않은 source',
      '<audio controls><source src="talk.mp3"></audio>',
      '1:1 태그 <audio>는 쓸 수 없는 태그입니다. 소리는',
    ],
    ['문장 안의 조각', '앞 <Quote>말</Quote> 뒤', '1:3 태그 <Quote>는 문장 안에'],
    [
      'https:// 없는 짧은 주소',
      '<Video url="youtu.be/x" title="가" />',
      '1:8 속성 https://가 빠졌습니다. 이렇게 적어 주세요: https://youtu.be/x',
    ],
    [
      '빈칸이 든 주소',
      '<Video url=" https://youtu.be/x" title="가" />',
      '1:8 속성 주소에 빈칸이 있습니다. 지우거나 %20으로',
    ],
    [
      '네이버TV를 끼워 넣는 주소',
      '<Video url="https://tv.naver.com/embed/12" title="가" />',
      '페이지의 주소로 적어 주세요: https://tv.naver.com/v/12',
    ],
    [
      '빈 줄에서 끊긴 태그',
      '<Interview>\n\n<Q>물음</Q>\n<A by="나">하나.\n\n둘.</A>\n\n</Interview>',
      '4:1 본문 <A>의 글에 빈 줄이 있어 </A>가 짝이 되지 않습니다. <A>와 </A>를 한 줄에 따로 적어 주세요.',
    ],
    [
      '문단 속의 br',
      '<p>하나<br>둘</p>',
      '1:6 태그 <br>은 쓸 수 없습니다. 줄을 바꾸려면 앞 줄의 끝에',
    ],
    ['표 속의 br', '| 가 |\n|---|\n| 나<br>다 |', '3:4 태그 <br>은 쓸 수 없습니다. 표의 칸에서는'],
    ['꺾쇠로 감싼 주소', '글 <https://example.org/>', '1:3 본문 주소를 < >로 감쌀 수 없습니다.'],
    ['큰 제목', '# 제목', '1:1 소제목 소제목은 ##부터'],
    ['javascript 링크', '[글](javascript:alert(1))', '1:1 링크 javascript: 주소는'],
    ['개체로 가린 javascript 링크', '[글](&#106;avascript:alert)', '1:1 링크 javascript: 주소는'],
    ['탭으로 가린 javascript 링크', '[글](java&#9;script:alert)', '1:1 링크'],
    ['대문자 섞인 링크', '[글](JaVaScRiPt:alert)', '1:1 링크'],
    ['data 링크', '[글](data:text/html,x)', '1:1 링크 data: 주소는'],
    ['꺾쇠 안의 vbscript', '[글](<vbscript:x>)', '1:1 링크 vbscript: 주소는'],
    ['참조 링크', '[글][a]\n\n[a]: javascript:x', '3:1 링크'],
    ['상대 링크', '[글](../x)', '1:1 링크 사이트 안의 주소는'],
    ['바깥 그림', '![그림](https://a.example/x.png)', '1:1 그림 기사와 같은 폴더의'],
    ['설명 없는 그림', '![](a.png)', '1:1 그림 그림을 볼 수 없는'],
    ['없는 그림', '<Figure src="b.png" alt="그림" />', '‘b.png’ 파일이 없습니다'],
    ['대소문자가 다른 그림', '<Figure src="A.PNG" alt="그림" />', '‘a.png’ 파일이 있습니다'],
    ['깨진 그림', '<Figure src="broken.png" alt="그림" />', '열 수 없는 그림입니다'],
    ['없는 첨부', '<Attachment file="b.pdf" />', '‘b.pdf’ 파일이 없습니다'],
    ['폴더를 나가는 첨부', '<Attachment file="../b.pdf" />', '기사와 같은 폴더의 파일 이름만'],
    ['Interview 밖의 Q', '<Q>글</Q>', '<Q>는 <Interview> 안에'],
    ['Interview 안의 글', '<Interview>\n\n글\n\n</Interview>', '<Interview> 안에는 <Q>, <A>만'],
    [
      '그림 하나인 Gallery',
      '<Gallery>\n<Figure src="a.png" alt="그림" />\n</Gallery>',
      '그림이 하나입니다',
    ],
    [
      '문단 둘인 Quote',
      '<Quote>\n\n하나.\n\n둘.\n\n</Quote>',
      '5:1 태그 <Quote> 안에는 문단 하나만',
    ],
    [
      '숫자 없는 Number',
      '<Numbers>\n<Number value="많음">글</Number>\n</Numbers>',
      '2:9 속성 숫자가 없습니다.',
    ],
    [
      '긴 Number',
      '<Numbers>\n<Number value="야근이 적은 직장을 고른 응답 62%">글</Number>\n</Numbers>',
      '뜻은 태그 사이에',
    ],
    [
      '주소가 아닌 Video',
      '<Video url="www.youtube.com/watch?v=x" title="하루" />',
      'https://가 빠졌습니다. 이렇게 적어 주세요: https://www.youtube.com/watch?v=x',
    ],
    [
      '스크립트인 Video',
      '<Video url="javascript:alert(1)" title="하루" />',
      'https://로 시작하는 주소를',
    ],
    [
      '끼워 넣는 주소',
      '<Video url="https://www.youtube.com/embed/x" title="하루" />',
      '페이지의 주소로 적어 주세요: https://www.youtube.com/watch?v=x',
    ],
    [
      '없는 장면',
      '<Video url="https://vimeo.com/1" title="하루" still="b.png" />',
      '‘b.png’ 파일이 없습니다',
    ],
    [
      '소리가 아닌 Audio',
      '<Audio file="a.pdf" title="대담" />',
      '1:8 속성 들을 수 있는 파일이 아닙니다.',
    ],
    [
      '파일도 주소도 없는 Audio',
      '<Audio title="대담" />',
      '1:1 태그 file="talk.mp3"나 url="https://…" 가운데 하나를',
    ],
    [
      '둘 다 있는 Audio',
      '<Audio file="b.mp3" url="https://example.org/" title="대담" />',
      '하나만 남겨 주세요',
    ],
    ['제목 없는 Details', '<Details>글</Details>', 'title 속성이 없습니다'],
    ['이름 없는 A', '<Interview>\n\n<A>글</A>\n\n</Interview>', 'by 속성이 없습니다'],
    ['표 없는 Chart', '<Chart type="bar" title="a">\n\n글\n\n</Chart>', '표 하나만'],
    [
      '숫자 아닌 칸',
      '<Chart type="bar" title="a">\n\n| a | b |\n| - | - |\n| 가 | 1,770 |\n\n</Chart>',
      '‘1,770’은 그릴 수 있는 숫자가 아닙니다',
    ],
    [
      '모르는 그래프',
      '<Chart type="pie" title="a">\n\n| a | b |\n| - | - |\n| 가 | 1 |\n\n</Chart>',
      'bar, stacked, line, share',
    ],
    ['한글 아닌 소리', '글 <Hanja read="go">高</Hanja>', '읽는 소리는 한글로'],
    ['뒤집는 글자', '글\u202E자', '1:2 글자 보이지 않는 글자(U+202E)'],
    ['문장 안의 Box', '앞 <Box title="a">글</Box> 뒤', '문장 안에 쓸 수 없습니다'],
  ])('%s', (_name, text, message) => {
    const found = messagesOf(text);
    expect(found.join('\n')).toContain(message);
  });

  test('잘못이 여럿이면 모두 말한다', () => {
    expect(messagesOf('# 하나\n\n{둘}\n\n<셋 />\n\n[넷](data:x)')).toHaveLength(4);
  });
});

describe('글은 글로 받아들인다', () => {
  test.each([
    '값이 \\<5이고 \\{월 3만원}입니다.',
    'importance는 중요도라는 뜻이다.',
    'import는 수입이라는 뜻이다.',
    '&#105;mport duty란 관세다.',
    'export 물량이 늘었다.',
    '2000~3000명, **마크다운(Markdown)**을 쓴다.',
    '高度化 😀 ]]> & "따옴표" ‘작은’',
    '[호](/issues/2024-04/) [위](#위) [전화](tel:02-000-0000)',
    '```js\nimport fs from "fs"\n{x}\n```',
  ])('%s', (text) => {
    expect(messagesOf(text)).toEqual([]);
  });

  test.each(VOCABULARY.map((component) => [component.name, component] as const))(
    '%s의 보기는 그대로 쓸 수 있다',
    (_name, component) => {
      const example = component.inside
        ? `<${component.inside}>\n\n${component.example}\n\n</${component.inside}>`
        : component.example;
      expect(compileBody(example, 'x.mdx', exampleFiles).messages).toEqual([]);
    },
  );
});

describe('고약한 글은 오래 걸리기 전에 막는다', () => {
  test.each([
    [
      '천 단계 목록',
      Array.from({ length: 1000 }, (_, depth) => `${'  '.repeat(depth)}- 글`).join('\n'),
    ],
    ['인용 2,000번', `${'> '.repeat(2000)}글`],
    ['별표 20,000개', '*'.repeat(20_000)],
    ['별표와 글 20,000번', '*글 '.repeat(20_000)],
    ['여는 괄호 20,000개', '['.repeat(20_000)],
    ['1MB 한 줄', '가'.repeat(1_000_000)],
  ])('%s', (_name, text) => {
    const start = performance.now();
    expect(messagesOf(text)).toHaveLength(1);
    expect(performance.now() - start).toBeLessThan(2000);
  });

  test('십만 자 기사는 받아들인다', () => {
    const text = Array.from(
      { length: 1000 },
      () => `${'상담사가 전화를 받는다. '.repeat(8)}\n`,
    ).join('\n');
    expect(text.length).toBeGreaterThan(100_000);
    expect(messagesOf(text)).toEqual([]);
  });
});
