import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

/** A git repository with a small archive, in which each commit is one change by an editor. */
export interface History {
  /** Path of its content folder. */
  content: string;
  /** Checks out a commit. */
  checkOut: (commit: Commit) => void;
}

export type Commit = keyof typeof COMMITS;

type Write = (file: string, text: string) => void;
type Edit = (file: string, from: string, to: string) => void;
type Move = (from: string, to: string) => void;

const COMMITS = {
  first: ({ write }: Tools) => {
    write('journal.yaml', JOURNAL);
    write('issues/2024-04/chatbot.mdx', article(1, '챗봇이 남긴 전화', '2024-04', ['챗봇']));
    write('issues/2024-04/quality.mdx', article(2, '상담 품질을 묻다', '2024-04', ['품질']));
    write('issues/2024-05/night.mdx', article(3, '밤에 거는 전화', '2024-05', ['야간']));
    const remote = article(4, '[기획] 집에서 *받는* 전화 <1>', '2024-05', ['야간']);
    write('issues/2024-05/remote.mdx', remote.replace('tags:', 'draft: true\ntags:'));
    write('bids/2024/center.mdx', notice('고객센터 위탁 운영', '2024-05-02'));
  },
  published: ({ edit }: Tools) => {
    edit('issues/2024-05/remote.mdx', 'draft: true\n', '');
  },
  renamed: ({ edit, move }: Tools) => {
    edit('issues/2024-04/quality.mdx', '2번 글입니다', '2번 글을 고쳤습니다');
    move('issues/2024-05/night.mdx', 'issues/2024-05/night-calls.mdx');
    const alias = 'aliases: [/issues/2024-05/night/]\ntags:';
    edit('issues/2024-05/night-calls.mdx', 'tags:', alias);
  },
  noticed: ({ edit, write }: Tools) => {
    edit('issues/2024-04/quality.mdx', '[품질]', '[상담 품질]');
    write('bids/2024/chatbot.mdx', notice('상담 챗봇 구축', '2024-06-10'));
  },
  retitled: ({ edit }: Tools) => {
    edit('journal.yaml', 'title: 견본저널', 'title: 새견본저널');
  },
} as const;

interface Tools {
  write: Write;
  edit: Edit;
  move: Move;
}

/** Makes the repository with all commits; each commit has a tag with its name. */
export function makeHistory(): History {
  const repository = mkdtempSync(join(tmpdir(), 'archive-history-'));
  const content = join(repository, 'content');
  const git = (...args: string[]): void => {
    execFileSync('git', ['-c', 'user.name=편집자', '-c', 'user.email=a@example.org', ...args], {
      cwd: repository,
      stdio: 'ignore',
    });
  };
  git('init');
  for (const [name, change] of Object.entries(COMMITS)) {
    change(toolsOf(content));
    git('add', '--all');
    git('commit', '--message', name);
    git('tag', name);
  }
  return {
    content,
    checkOut: (commit) => {
      git('checkout', commit);
    },
  };
}

function toolsOf(content: string): Tools {
  const write: Write = (file, text) => {
    mkdirSync(dirname(join(content, file)), { recursive: true });
    writeFileSync(join(content, file), text);
  };
  return {
    write,
    edit: (file, from, to) => {
      write(file, readFileSync(join(content, file), 'utf8').replace(from, to));
    },
    move: (from, to) => {
      renameSync(join(content, from), join(content, to));
    },
  };
}

const JOURNAL = `title: 견본저널
publisher: 견본협회
since: 1998
description: 시험에 쓰는 작은 저널입니다.
url: https://sample.example.org
language: ko
licence: { kogl: 1, ai: false }
categories:
  - slug: news
    label: News
    children:
      - { slug: bids, label: 입찰 공고, holds: bids }
  - { slug: report, label: Report }
`;

function article(number: number, title: string, issue: string, tags: readonly string[]): string {
  return `---
id: uuid:00000000-0000-4000-8000-00000000000${number}
title: "${title}"
issue: ${issue}
category: report
date: ${issue}-0${number}
tags: [${tags.join(', ')}]
---

${number}번 글입니다.
`;
}

function notice(title: string, posted: string): string {
  return `---
title: "${title}"
agency: 견본공단
posted: ${posted}
kind: 운영위탁
---
`;
}
