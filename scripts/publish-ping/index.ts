import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { formatCount } from '../../src/text/counts.ts';
import { digestOf } from '../../src/content/cache.ts';
import { cacheFolder } from '../../src/content/folder.ts';
import { writeAtomically } from '../../src/content/write-atomically.ts';
import { listBuiltFiles } from '../built-files.ts';
import { endWithUsage, readArguments } from '../options.ts';
import { type BuiltFeed, isCurrentFeed, readBuiltFeed } from './built-feed.ts';
import {
  type AcceptedDigests,
  findDueNotices,
  notifyHubs,
  type HubNotice,
  parseAccepted,
  updateAccepted,
} from './notify-hubs.ts';

const USAGE = 'npm run publish:ping -- [dist] [--dry-run]';
// File with the digests of feeds that hubs accepted in earlier runs.
const STATE = join(cacheFolder(), 'published.json');

/** Notifies WebSub hubs, which a site's feeds name, about the feeds that changed since the last run. */
async function main(): Promise<void> {
  const { values, positionals } = readArguments(
    { 'dry-run': { type: 'boolean', default: false } },
    USAGE,
  );
  const [folder = 'dist', ...more] = positionals;
  if (more.length > 0) endWithUsage(USAGE);
  const feeds = readFeeds(folder);
  if (feeds.length === 0) {
    fail(`${folder}에 피드가 없습니다. npm run build로 만든 폴더를 적어 주세요.`);
  } else if (feeds.every(({ hubs }) => hubs.length === 0)) {
    console.log('피드가 알리는 허브가 없습니다. journal.yaml에 hub를 적고 다시 빌드하면 알립니다.');
  } else {
    const accepted = readAccepted();
    const notices = findDueNotices(feeds, accepted);
    if (values['dry-run']) printNotices(notices);
    else await sendNotices(notices, feeds, accepted);
  }
}

async function sendNotices(
  notices: readonly HubNotice[],
  feeds: readonly BuiltFeed[],
  accepted: AcceptedDigests,
): Promise<void> {
  const outcomes = await notifyHubs(notices);
  const failed = outcomes.filter(({ failure }) => failure !== undefined);
  const sent = outcomes.filter(({ failure }) => failure === undefined);
  const digests = updateAccepted(accepted, feeds, sent);
  writeAtomically(STATE, `${JSON.stringify(digests, undefined, 1)}\n`);
  for (const { hub, topic, failure } of failed) {
    console.error(`${topic}  ${hub}에 알리지 못했습니다. ${failure}.`);
  }
  console.log(
    notices.length === 0
      ? '지난번에 알린 뒤로 바뀐 피드가 없습니다.'
      : `바뀐 피드 ${formatCount(sent.length, '개')}를 허브에 알렸습니다.`,
  );
  if (failed.length > 0) {
    fail(`${formatCount(failed.length, '개')}는 알리지 못했습니다. 다음에 다시 알립니다.`);
  }
}

function printNotices(notices: readonly HubNotice[]): void {
  for (const { hub, topic } of notices) console.log(`${topic}  → ${hub}`);
  console.log(`알릴 피드 ${formatCount(notices.length, '개')}. 알리지는 않았습니다.`);
}

function readFeeds(folder: string): BuiltFeed[] {
  if (!existsSync(folder)) return [];
  return listBuiltFiles(resolve(folder))
    .filter(isCurrentFeed)
    .map((file) => {
      const text = readFileSync(join(folder, file), 'utf8');
      return readBuiltFeed(text, digestOf(text));
    });
}

function readAccepted(): AcceptedDigests {
  try {
    return parseAccepted(JSON.parse(readFileSync(STATE, 'utf8')));
  } catch {
    return {};
  }
}

function fail(why: string): void {
  console.error(why);
  process.exitCode = 1;
}

await main();
