import { articleFile, makeFolder } from '../content/folder.ts';

const JOURNAL = `title: Spokes Monthly
publisher: Spokes Press
since: 2001
description: A monthly on cycling in the city.
url: https://spokes.example.org
language: en
licence: all-rights-reserved
categories:
  - slug: news
    label: News
    children:
      - { slug: tenders, label: Tenders, holds: bids }
  - slug: report
    label: Reports
    children:
      - { slug: field-notes, label: Field notes }
`;

const TENDER = `---
id: uuid:33333333-0000-4000-8000-000000000001
title: Lamps for the towing path
agency: Port of Spokes
posted: 2024-06-10
deadline: 2024-06-20 15:00
amount: { krw: 355000000, vat: excluded }
kind: other
url: https://bids.example.com/1
---
`;

interface Story {
  issue: string;
  slug: string;
  title: string;
  category: string;
  tags: string[];
  body: string;
}

/** Articles with the words for which tests search. */
const STORIES: readonly Story[] = [
  {
    issue: '2024-06',
    slug: 'cargo',
    title: 'The cargo bicycle that replaced a van',
    category: 'report',
    tags: ['freight', 'workshops'],
    body: `The bakery sold its van and bought one cargo bicycle. The rider carries forty kilos of bread
through the old town before seven.

Deliveries take the rider an hour less than the van took. The café on the corner gets its rolls first.`,
  },
  {
    issue: '2024-06',
    slug: 'cafes',
    title: 'Three cafes for muddy riders',
    category: 'news',
    tags: ['food'],
    body: `The cafes at the canal have hooks for wet coats. The coffee is strong and the tables are rough.

Cyclists stop there on Sundays, and the owner repairs punctures for free.`,
  },
  {
    issue: '2024-05',
    slug: 'lanes',
    title: 'A bike lane in every district',
    category: 'report/field-notes',
    tags: ['infrastructure'],
    body: `The council will paint the lanes before winter. Every district gets a protected bike lane along
its main street.

The policies of the last decade asked for paint only—and paint protects nobody.`,
  },
  {
    issue: '2024-05',
    slug: 'policy',
    title: 'Whose policy is it?',
    category: 'report',
    tags: ['infrastructure'],
    body: `The policy of the ministry and the plans of the city do not agree. The lane stops at the bridge,
and the bike path begins a mile later.

The e-bike is the exception: both sides want to subsidise it.`,
  },
  {
    issue: '2023-11',
    slug: 'cat',
    title: 'The cat of the workshop',
    category: 'news',
    tags: ['workshops'],
    body: `The cat sleeps on the truing stand. The cats of the neighbours come to look at the wheels.

The mechanics of the workshop have put it into a category of its own on the price list.`,
  },
  {
    issue: '2023-11',
    slug: 'tyres',
    title: 'Categories of winter tyres',
    category: 'report',
    tags: ['winter'],
    body: `The test of the workshop has five categories. The studs hold on ice, and the rubber stays soft in the cold.

The tyres were run for a month on the road to the harbour.`,
  },
  {
    issue: '2023-10',
    slug: 'running',
    title: 'Running a repair stall',
    category: 'report/field-notes',
    tags: ['workshops'],
    body: `The stall runs on Saturdays. The workshop tools hang on the wall, and the volunteers teach the children
how the chain and the brakes work.

The market gave us the corner by the fountain. Don’t bring your own grease; l’atelier has its own.`,
  },
  {
    issue: '2023-10',
    slug: 'harbour',
    title: 'Night ride to the harbour',
    category: 'news',
    tags: ['winter'],
    body: `The ride begins at ten. The lights of the harbour are seen from the hill, and the wind does the rest.

The state-of-the-art dynamo of the COVID-19 years costs 3,000 crowns now.`,
  },
];

/** The files of an English journal; \`more\` adds as many articles that all have the word \`gravel\`. */
export function englishFiles(more = 0): Record<string, string> {
  const fillers = Array.from({ length: more }, (_, number): Story => ({
    issue: '2022-03',
    slug: `gravel-${number + 1}`,
    title: `Gravel diary, day ${number + 1}`,
    category: 'news',
    tags: [],
    body: 'The gravel of the day was dry, and the wheels of the group left one long line in it.',
  }));
  return {
    'journal.yaml': JOURNAL,
    'search.yaml':
      'synonyms:\n  - [delivery bike, cargo bicycle]\n  - [cargo bike, freight bicycle]\n',
    'bids/2024/lamps.mdx': TENDER,
    ...Object.fromEntries(
      [...STORIES, ...fillers].map(({ issue, slug, title, category, tags, body }) => [
        `issues/${issue}/${slug}.mdx`,
        articleFile(
          {
            title: JSON.stringify(title),
            issue,
            category,
            date: `${issue}-02`,
            tags: `[${tags.join(', ')}]`,
          },
          body.replaceAll(/(?<!\n)\n(?!\n)/gu, ' '),
        ),
      ]),
    ),
  };
}

/** Writes `englishFiles` into a content folder and returns its path. */
export function makeEnglishArchive(more = 0): string {
  return makeFolder(englishFiles(more));
}
