import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import iconv from 'iconv-lite';
import { expect, test } from 'vitest';
import { checkContent } from '../../src/content/check-content.ts';
import { makeFolder } from '../content/folder.ts';
import { readTree, runScript } from '../site/build-site.ts';
import { answer, MOVED, POSTED, REPOSTED, ROAD, WITHDRAWN } from './answers.ts';

const JOURNAL = `${readFileSync('tests/fixtures/archive/journal.yaml', 'utf8')}
notices:
  keywords: [콜센터, 고객 센터]
`;
const FILE = 'bids/2024/20240712345.mdx';

/** A content folder with some files, and what an import into it says and leaves. */
function makeArchive(files: Record<string, string> = {}) {
  const folder = makeFolder({ 'journal.yaml': JOURNAL, ...files });
  const answers = makeFolder({});
  return {
    folder,
    text: (file = FILE) => readFileSync(join(folder, file), 'utf8'),
    edit: (from: string, to: string, file = FILE) => {
      const path = join(folder, file);
      writeFileSync(path, readFileSync(path, 'utf8').replace(from, to));
    },
    tree: () => readTree(folder),
    async run(text: string | Uint8Array, ...options: string[]) {
      const file = join(answers, 'answer.json');
      writeFileSync(file, text);
      const command = ['scripts/import-g2b/index.ts', file, '--content', folder, ...options];
      const { code, output } = await runScript(command);
      return { code, said: output.replaceAll(`${answers}/`, '') };
    },
  };
}

test('검색어가 있는 공고를 새 파일로 가져오고, 점검을 통과한다', async () => {
  const archive = makeArchive();
  const { code, said } = await archive.run(answer(POSTED, ROAD));
  expect(said).toBe(
    `새로 가져옴: ${FILE}\n  견본공단 고객센터 위탁운영 용역\n새로 가져옴 1건, 공고명에 검색어가 없어 가져오지 않음 1건.\n`,
  );
  expect(code).toBe(0);
  expect(archive.text().replace(/^id: .*$/mu, 'id: …')).toBe(`---
id: …
title: 견본공단 고객센터 위탁운영 용역
agency: 견본공단
posted: 2024-07-25
deadline: 2024-08-05 10:00
amount: { krw: 1060000000, vat: included }
number: "20240712345"
url: https://www.example.org/bid?no=20240712345&ord=000
kind: 운영위탁
---
`);
  const { messages } = await checkContent(archive.folder);
  expect(messages.filter(({ file }) => file.startsWith('bids/'))).toEqual([]);
});

test('응답의 한 페이지만 저장했으면 나머지도 가져오라고 한다', async () => {
  const page = answer(POSTED).replace('"totalCount": 1', '"totalCount": "30"');
  expect((await makeArchive().run(page)).said).toContain(
    '나라장터가 찾은 공고는 30건인데 파일에는 1건만 있습니다. 나머지 페이지(pageNo)의 응답도 저장해',
  );
  const pages = `[${answer(POSTED, ROAD)}, ${answer(MOVED)}]`.replaceAll(
    /"totalCount": \d/gu,
    '"totalCount": 3',
  );
  expect((await makeArchive().run(pages)).said).not.toContain('파일에는');
});

test('CP949로 저장한 응답도 읽고, 글자가 아닌 것은 그렇게 말한다', async () => {
  const archive = makeArchive();
  const bytes = iconv.encode(answer(POSTED), 'cp949');
  const broken = await archive.run(Buffer.concat([bytes, Buffer.from([0xff])]));
  expect(broken.said).toContain('answer.json:1:1  파일  글자로 읽을 수 없는 바이트가 있습니다(');
  expect((await archive.run(bytes)).said).toContain('새로 가져옴 1건.');
  expect(archive.text()).toContain('title: 견본공단 고객센터 위탁운영 용역\n');
});

test('편집자가 차수까지 적은 공고도 같은 공고로 안다', async () => {
  const own = `---
title: 견본공단 상담 업무 위탁
agency: 견본공단
posted: 2024-07-25
kind: 운영위탁
number: "20240712345-000"
---
`;
  const archive = makeArchive({ 'bids/2024/sample.mdx': own });
  const { said } = await archive.run(answer(MOVED));
  expect(said).toContain('고침: bids/2024/sample.mdx\n');
  expect(said).toContain('고침 1건.\n');
});

test('다음 차수는 그 파일을 고치고 앞선 값을 남긴다. 같은 응답을 다시 가져오면 그대로다', async () => {
  const archive = makeArchive();
  await archive.run(answer(POSTED));
  const moved = await archive.run(answer(MOVED));
  expect(moved.said).toBe(
    [
      `고침: ${FILE}`,
      '  견본공단 고객센터 위탁운영 용역',
      '  - 마감 2024-08-05 10:00 → 2024-08-09 10:00',
      '  - 변경(2024-08-01)',
      '고침 1건.\n',
    ].join('\n'),
  );
  expect(archive.text()).toContain('deadline: 2024-08-09 10:00\n');
  expect(archive.text()).toContain(`history:
  - { date: 2024-08-01, event: 변경, before: { deadline: 2024-08-05 10:00 }, note: 제안서 작성 기간 연장 }
`);
  const tree = archive.tree();
  for (const text of [answer(MOVED), answer(POSTED), answer(POSTED, MOVED)]) {
    expect((await archive.run(text)).said).toBe('그대로 1건.\n');
  }
  expect(archive.tree()).toEqual(tree);

  await archive.run(answer(WITHDRAWN));
  expect(archive.text()).toContain('deadline: 2024-08-09 10:00\n');
  expect(archive.text()).toContain(
    '  - { date: 2024-08-06, event: 취소, note: 사업 계획 변경 }\n---',
  );

  const reposted = await archive.run(answer(REPOSTED));
  expect(reposted.said).toContain('공고번호 20240712345 → R25BK00000001');
  expect(archive.text()).toContain('event: 재공고, before: { deadline: 2024-08-09 10:00 } }\n---');
  expect([...archive.tree().keys()]).toEqual(['bids/.g2b.json', FILE, 'journal.yaml']);
});

test('한 응답의 차수는 순서가 섞여 있어도 한 번에 가져온다', async () => {
  const [one, another] = [makeArchive(), makeArchive()];
  await one.run(answer(WITHDRAWN, POSTED, REPOSTED, MOVED));
  for (const item of [POSTED, MOVED, WITHDRAWN, REPOSTED]) await another.run(answer(item));
  const fields = (text: string): string[] => text.split('\n').sort();
  expect(fields(one.text())).toEqual(fields(another.text()));
});

test('편집자가 고친 것은 덮어쓰지 않고 알리고, 지운 것은 되살리지 않는다', async () => {
  const archive = makeArchive();
  await archive.run(answer(POSTED));
  archive.edit('deadline: 2024-08-05 10:00', 'deadline: 2024-08-06 18:00 # 전화로 확인');
  archive.edit(/^url: .*\n/mu.exec(archive.text())?.[0] ?? '', '');
  archive.edit('kind: 운영위탁', 'kind: 기타\nseats: 45');
  archive.edit('---\n', '---\n# 담당: 김견본\n');
  const before = archive.text();
  const { said } = await archive.run(answer({ ...MOVED, asignBdgtAmt: '1100000000' }));
  expect(said).toContain(
    '편집자가 적은 것을 두었습니다: 마감 2024-08-06 18:00 (나라장터: 2024-08-09 10:00)',
  );
  expect(archive.text()).toBe(
    before
      .replace('{ krw: 1060000000, vat: included }', '{ krw: 1100000000, vat: unknown }')
      .replace(
        /---\n$/u,
        'history:\n  - { date: 2024-08-01, event: 변경, before: { amount: { krw: 1060000000, vat: included } }, note: 제안서 작성 기간 연장 }\n---\n',
      ),
  );
  archive.edit(/history:\n.*\n/u.exec(archive.text())?.[0] ?? '', '');
  const again = await archive.run(answer({ ...MOVED, asignBdgtAmt: '1100000000' }));
  expect(again.said).toBe('그대로 1건.\n');
});

test('편집자가 손으로 쓴 공고에는 빠진 것을 채우고, 적힌 변동과 본문은 둔다', async () => {
  const hand = [
    '---',
    'title: "견본공단 고객센터  위탁운영 용역"',
    'agency: (재)견본공단',
    'posted: 2024-07-25',
    'deadline: 2024-08-05 10:00',
    'kind: 운영위탁',
    'history:',
    '  - {date: 2024-08-01, event: changed, note: 전화로 들음}',
    'seats: 45',
    '---',
    '',
    '본문이다.',
    '',
  ].join('\n');
  const archive = makeArchive({ 'bids/2024/hand.mdx': hand });
  const { said } = await archive.run(answer(POSTED, MOVED, WITHDRAWN));
  expect(said).toContain('고침: bids/2024/hand.mdx');
  expect(archive.text('bids/2024/hand.mdx')).toBe(
    hand
      .replace('deadline: 2024-08-05', 'deadline: 2024-08-09')
      .replace(
        'seats: 45',
        [
          '  - { date: 2024-08-06, event: 취소, note: 사업 계획 변경 }',
          'seats: 45',
          'amount: { krw: 1060000000, vat: included }',
          'number: "20240712345"',
          'url: https://www.example.org/bid?no=20240712345&ord=000',
        ].join('\n'),
      ),
  );
  expect([...archive.tree().keys()]).toContain('bids/.g2b.json');
});

test('편집자가 지운 공고와 취소공고만 있는 공고는 건너뛰고 까닭을 말한다', async () => {
  const archive = makeArchive();
  const only = await archive.run(answer({ ...WITHDRAWN, bidNtceNo: '20240711111' }));
  expect(only.said).toContain('건너뜀: 20240711111\n');
  expect(only.said).toContain('취소공고만 있습니다.');
  await archive.run(answer(POSTED));
  rmSync(join(archive.folder, FILE));
  expect((await archive.run(answer(MOVED))).said).toContain('편집자가 지웠습니다.');
  expect(archive.tree().has(FILE)).toBe(false);
});

test('틀린 것이 하나라도 있으면 줄과 칸을 말하고 아무것도 쓰지 않는다', async () => {
  const archive = makeArchive();
  const tree = archive.tree();
  const wrong = { ...POSTED, bidNtceNo: '20240700001', bidClseDt: '2024-13-09 10:00:00' };
  const early = { ...POSTED, bidNtceNo: '20240700002', bidClseDt: '2024-07-01 10:00:00' };
  for (const [text, said] of [
    [
      answer(POSTED, wrong),
      /^answer\.json:\d+:\d+ .*bidClseDt: "2024-13-09 10:00:00"\. .*\n아무것도/u,
    ],
    [answer(POSTED, early), /^bids\/2024\/20240700002\.mdx:\d+:\d+ .*공고일.*\n아무것도/u],
    [answer(POSTED).slice(0, 100), /^answer\.json:\d+:\d+ .*JSON이 여기서 깨졌습니다\./u],
  ] as const) {
    const ended = await archive.run(text);
    expect(ended.said).toMatch(said);
    expect(ended.code).toBe(1);
  }
  // Errors in a notice without a keyword do not matter.
  expect((await archive.run(answer({ ...ROAD, bidClseDt: '추후' }))).code).toBe(0);
  expect((await archive.run(answer(POSTED), '--dry-run')).said).toContain(
    '아무것도 쓰지 않았습니다',
  );
  expect(archive.tree()).toEqual(tree);
});

test('틀린 공고를 모두 알리고, --skip-faulty로 그것만 빼고 가져온다', async () => {
  const archive = makeArchive();
  const wrong = { ...POSTED, bidNtceNo: '20240700001', bidClseDt: '2024-13-09 10:00:00' };
  const early = { ...POSTED, bidNtceNo: '20240700002', bidClseDt: '2024-07-01 10:00:00' };
  const nameless = { ...POSTED, bidNtceNo: '' };
  const odd = answer(wrong, POSTED, nameless, early).replace(
    '"items": [',
    '"items": [\n      null,',
  );
  const tree = archive.tree();
  const stopped = await archive.run(odd);
  expect(stopped.code).toBe(1);
  expect(stopped.said.trim().split('\n')).toEqual([
    expect.stringMatching(/^answer\.json:\d+:7 {2}응답 {2}공고가 아닙니다\./u),
    expect.stringMatching(/^answer\.json:\d+:\d+ {2}응답 {2}bidClseDt: "2024-13-09/u),
    expect.stringMatching(/^answer\.json:\d+:\d+ {2}응답 {2}bidNtceNo: 값이 없습니다\./u),
    expect.stringMatching(/^bids\/2024\/20240700002\.mdx:\d+:\d+ {2}마감 {2}/u),
    '아무것도 쓰지 않았습니다. 틀린 공고만 빼고 가져오려면 --skip-faulty를 붙여 주세요.',
  ]);
  expect(archive.tree()).toEqual(tree);

  const { code, said } = await archive.run(odd, '--skip-faulty');
  expect(code).toBe(0);
  expect(said).toContain(`새로 가져옴: ${FILE}\n`);
  expect(said).toMatch(/^읽을 수 없어 뺌: 번호 없음\n {2}- answer\.json:\d+:7 /mu);
  expect(said).toMatch(
    /^읽을 수 없어 뺌: 20240700001\n {2}견본공단 고객센터 위탁운영 용역\n {2}- answer\.json:\d+:\d+ /mu,
  );
  expect(said).toContain('새로 가져옴 1건, 읽을 수 없어 뺌 4건.\n');
  expect([...archive.tree().keys()]).toEqual(['bids/.g2b.json', FILE, 'journal.yaml']);

  // The one that was left out is no notice that an editor has deleted: it comes once it is right.
  const mended = await archive.run(answer({ ...early, bidClseDt: '2024-08-05 10:00:00' }));
  expect(mended.said).toContain('새로 가져옴 1건.');
});

test('파일이 깨졌으면 --skip-faulty로도 아무것도 쓰지 않는다', async () => {
  const archive = makeArchive();
  const { code, said } = await archive.run(answer(POSTED).slice(0, 100), '--skip-faulty');
  expect([code, said]).toEqual([
    1,
    expect.stringMatching(/깨졌습니다.*\n아무것도 쓰지 않았습니다\.\n$/u),
  ]);
  expect([...archive.tree().keys()]).toEqual(['journal.yaml']);
});

test('검색어가 없거나 기록이나 공고가 깨졌으면 그렇게 말한다', async () => {
  const plain = makeArchive({ 'journal.yaml': JOURNAL.replace(/notices:[^]*/u, '') });
  expect((await plain.run(answer(POSTED))).said).toContain('notices: { keywords: [');
  const broken = makeArchive({ 'bids/.g2b.json': '[{]' });
  expect((await broken.run(answer(POSTED))).said).toMatch(
    /^bids\/\.g2b\.json:.*기록이 깨졌습니다/u,
  );
  const faulty = makeArchive({ 'bids/2024/a.mdx': '---\ntitle: 가\n---\n' });
  const { said, code } = await faulty.run(answer(POSTED));
  expect(said).toMatch(/^bids\/2024\/a\.mdx:/u);
  expect(code).toBe(1);
});
