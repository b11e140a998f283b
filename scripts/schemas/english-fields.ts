import type { ArticleFrontmatter } from '../../src/archive/article.ts';
import type { BidFrontmatter } from '../../src/archive/bid.ts';
import type { IssueDeclaration } from '../../src/archive/issue.ts';
import type { Journal } from '../../src/archive/journal.ts';
import type { MembersList } from '../../src/archive/members-list.ts';
import type { SearchWords } from '../../src/archive/search-words.ts';
import type { StandingPageFrontmatter } from '../../src/archive/standing-page.ts';
import type { Style } from '../../src/archive/style.ts';

/** The type of the objects in a value: the value itself or the items of a list; `never` for other values. */
type ObjectIn<Value> = Value extends readonly (infer Item)[]
  ? ObjectIn<Item>
  : Value extends object
    ? Value
    : never;

/** Paths of all fields of an object and of the objects in it: `'licence' | 'licence.kogl' | …`. */
type FieldPath<Fields> = {
  [Name in keyof Fields & string]-?: PathsUnder<Name, ObjectIn<NonNullable<Fields[Name]>>, Fields>;
}[keyof Fields & string];

// The recursion ends at a field with the type of its parent: a category has categories as children.
type PathsUnder<Name extends string, Inner, Parent> = [Inner] extends [never]
  ? Name
  : [Inner] extends [Parent]
    ? Name
    : Name | `${Name}.${FieldPath<Inner>}`;

/** An English description for every field; TypeScript reports a missing one. */
type Described<Fields> = Record<FieldPath<Fields>, string>;

const journal: Described<Journal> = {
  title: 'Name of the journal.',
  publisher: 'Name of its publisher.',
  issn: 'International Standard Serial Number: `1234-567X`.',
  since: 'Year of the first issue, four digits.',
  description: 'The journal in one or two sentences.',
  url: 'Address of the site, maybe with a path (`https://name.github.io/journal`), without a slash at the end.',
  omit: 'What a site that is too large for its host does without: `markdown` (each text as Markdown), `letters` (of the issues), `books` (their EPUBs), `category-archives` (feeds of past issues of each category), `offline` (issues that readers keep on their devices).',
  host: 'Where the site is published: `pages` (GitHub Pages), `netlify`, `cloudflare` or `nginx`. The build then makes the files with redirects and headers that the host reads.',
  language: 'Language of the journal, as a BCP 47 tag: `en`, `en-GB`, `ko`.',
  licence:
    'Terms of use: a type of the Korea Open Government License (KOGL), or `all-rights-reserved`.',
  'licence.kogl': 'Type of the KOGL, 0 to 4.',
  'licence.ai': 'Whether the texts may be used to train AI.',
  notice: 'A sentence at the foot of every page.',
  repository:
    'The repository of the texts on GitHub, GitLab or Codeberg: `https://github.com/example/journal`, or the address of the content folder there if it is not `content` on the branch `main`. Articles get links to edit, report and contribute.',
  report:
    'Where readers report a mistake: a `mailto:` address, or the page that opens a new issue on a code host. By default the issue form of the repository.',
  contact: 'Where readers ask: a `mailto:` address or a page. A link at the foot of every page.',
  newsletter: 'Page on which readers sign up for mail; linked where subscribing is offered.',
  social: 'Accounts of the journal elsewhere, at the foot of every page.',
  'social.label': 'Its name, as readers see it.',
  'social.url': 'Its address.',
  hub: 'WebSub hub that tells subscribers of new entries at once.',
  membership: 'What readers who are no members are told about an article for members.',
  'membership.name':
    'The name of the members in texts for readers: `subscribers`. Default: `members`, in the language of the journal.',
  'membership.text': 'How a company becomes a member, in one or two sentences.',
  'membership.url': 'A page about it, or a `mailto:` address.',
  'membership.demonstration':
    'For a demonstration only: a key in the place of the secret that anybody may know, 43 characters of base64url. Whatever it seals, anybody can open.',
  verification: 'Codes that show search engines that the site is yours.',
  'verification.naver': 'The `content` of the tag that Naver Search Advisor gives.',
  'verification.google': 'The `content` of the tag that Google Search Console gives.',
  categories: 'The categories, in the order in which they are shown.',
  agencies:
    'Agencies that notices name in several ways. Notices keep the name of the original; the site lists them as one.',
  'agencies.name': 'The name that the site shows.',
  'agencies.aliases': 'Other names of the same agency. Their addresses lead to its page.',
  people: 'A sentence about those whom the credits name.',
  'people.name': 'The name as the credits have it.',
  'people.description': 'Who they are, in a sentence.',
  series: 'What series are about, and how many parts they have.',
  'series.title': 'The name as the articles have it.',
  'series.description': 'What it is about, in a sentence.',
  'series.total': 'Number of all parts, if it is known.',
  tags: 'A sentence about tags.',
  'tags.name': 'The tag as the articles have it.',
  'tags.description': 'Which articles have it, in a sentence.',
  notices: 'Which notices `npm run import:g2b` takes from the Korean public procurement system.',
  'notices.keywords': 'A notice is taken if its name has one of these words.',
  'categories.slug': 'Part of its address: lower-case Latin letters, digits, hyphens.',
  'categories.label': 'Its name, as readers see it.',
  'categories.holds':
    '`bids`, if all tender notices are listed in this category. Without such a category the journal has no tenders.',
  'categories.access':
    '`members`: only members read the articles of this category and of those below it. `all` opens a category below.',
  'categories.children': 'Categories below it, with the same fields.',
};

const issue: Described<IssueDeclaration> = {
  month: 'Year and month, the same as the folder: `2024-04`, or `undated`.',
  number: 'Number of the issue since the first one. Leave it out if unknown.',
  date: 'Day of publication: `2024-04-01`.',
  theme: 'Subject of the issue, in a few words.',
  lead: 'One or two sentences that introduce the issue.',
  cover: 'File name of a cover picture beside issue.yaml. Without one, a cover is drawn.',
  ebook:
    'Where the scanned pages of the issue are: an address with `{page}` in the place of the page number, or the name of a PDF beside issue.yaml. `{page+2}` if the scans count two pages more.',
  order:
    'File names of the articles, without `.mdx`, in the order of the contents. Others follow by category and date.',
  featured:
    'File names of up to six articles that the home page recommends; of another issue with its month: `2024-03/voc`.',
};

const article: Described<ArticleFrontmatter> = {
  id: 'Identity of the article for feed readers: `uuid:` and a UUID. Never changes.',
  title: 'Headline.',
  subtitle: 'A line below the headline.',
  issue: 'Year and month of the issue, the same as the folder.',
  category: 'Path of a category in journal.yaml: `report/special-report`.',
  date: 'Day of publication. Without it an article is dated to the month of its issue.',
  pages:
    'Pages of the printed issue (or E-BOOK) that the article is on: `12`, `12-15` or `12-15, 20`.',
  source: 'Where the text first appeared; one, or a list.',
  'source.name': 'Name of the outlet or institution.',
  'source.reporter': 'Name of the reporter.',
  'source.url': 'Address of the original.',
  'source.date': 'Day of the original.',
  'source.issue': 'Issue of the outlet.',
  credits: 'Who made the article, and who was interviewed. Each name gets a page.',
  'credits.role': 'Text, editing, photo, translation, interview or interviewee, in this order.',
  'credits.name': 'Name of a person or an institution.',
  tags: 'Words by which the article is found.',
  summary: 'One or two sentences, shown in lists, feeds and search.',
  series: 'For a text in several parts.',
  'series.title': 'Name of the series.',
  'series.part': 'Which part it is.',
  attachments: 'Files for download.',
  'attachments.title': 'Name that readers see.',
  'attachments.file': 'File name; the file is beside the article.',
  cover:
    'The picture at the head of the article, in lists and for sharing: a file name, or the fields below.',
  'cover.src': 'File name; the file is beside the article.',
  'cover.alt': 'What is in the picture, for readers who do not see it.',
  'cover.caption': 'A line below the picture.',
  'cover.credit': 'Who took or drew it.',
  aliases: 'Former addresses, which lead to this article.',
  corrections: 'What was corrected after publication.',
  'corrections.date': 'Day of the correction.',
  'corrections.text': 'What was corrected.',
  updated: 'Day of the last edit after publication.',
  access:
    '`members`: only members read the text. `all`: everybody reads it, though its category is for members.',
  opens: 'Day from which everybody reads an article for members: `2027-01-01`.',
  draft: '`true` keeps it off the site.',
};

const notice: Described<BidFrontmatter> = {
  id: 'Identity for feed readers, as of an article. Without it, the address is the identity.',
  title: 'Name of the tender.',
  agency: 'Institution that invites tenders.',
  posted: 'Day of the notice.',
  deadline: 'Deadline in Korean time: `2024-08-09 10:00`.',
  amount: 'Budget.',
  'amount.krw': 'In won, digits only.',
  'amount.vat': 'Whether it includes value added tax.',
  'amount.limit': '`true` if it is an upper limit.',
  kind: 'Operation, building a system, or other, in this order.',
  seats: 'Number of seats.',
  url: 'Address of the original notice.',
  number: 'Number of the notice in the procurement system, in quotation marks.',
  history: 'What happened after the posting, oldest first.',
  'history.date': 'Its day.',
  'history.event': 'Changed, posted again, withdrawn, or failed for want of a bid, in this order.',
  'history.before':
    'What the changed fields said before. The fields of the notice say what holds now.',
  'history.before.title': 'The former name.',
  'history.before.deadline': 'The former deadline.',
  'history.before.amount': 'The former budget.',
  'history.before.amount.krw': 'In won, digits only.',
  'history.before.amount.vat': 'Whether it includes value added tax.',
  'history.before.amount.limit': '`true` if it is an upper limit.',
  'history.note': 'The reason, in one line.',
  result: 'The award, once it is known.',
  'result.date': 'Day of the award.',
  'result.winner': 'Name of the winner.',
  'result.krw': 'Amount of the award in won.',
  'result.vat': 'Whether it includes value added tax.',
  updated: 'Day of the last edit after publication.',
  draft: '`true` keeps it off the site.',
};

const page: Described<StandingPageFrontmatter> = {
  title: 'Heading of the page.',
  description: 'A sentence for search engines and shared links.',
  order:
    'Its place in the menu at the foot of every page. Pages without it follow those that have it.',
  label: 'Its name in the menu, if not the title.',
};

const search: Described<SearchWords> = {
  synonyms: 'Groups of words with one meaning; whichever is typed, all are found.',
  words: 'Korean words that the analyser splits wrongly. A `+` marks where they may be split.',
};

const style: Described<Style> = {
  words: 'Words that the journal uses instead of others; the check mentions the others.',
  'words.write': 'The word to use.',
  'words.not': 'Words that it replaces.',
};

const members: Described<MembersList> = {
  format: 'Version of this file: `1`.',
  generation:
    'Name of the keys in use. A new one when a company is removed or the keys are changed.',
  companies: 'The companies whose readers may open what members alone may read.',
  'companies.name': 'Its name. The site does not show it.',
  'companies.account': 'First word of its passphrase; not secret.',
  'companies.salt': 'Salt of its passphrase; not secret.',
  'companies.rounds': 'Rounds of PBKDF2, 600,000 or more.',
  'companies.key': "Its key, wrapped with the archive's secret; not secret.",
  'companies.since': 'Day on which it was added.',
  'companies.sum': 'Checksum of account, salt, rounds and key, to find slips of the hand.',
};

/** English descriptions of the fields of each file, by the path of the field: `licence.kogl`. */
export const ENGLISH_FIELDS: Readonly<
  Record<
    'journal' | 'issue' | 'article' | 'notice' | 'page' | 'search' | 'style' | 'members',
    Record<string, string>
  >
> = { journal, issue, article, notice, page, search, style, members };
