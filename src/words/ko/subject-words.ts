import { formatCount } from '../../text/counts.ts';
import { withParticle } from '../../text/particles.ts';

/** Texts of the pages of people, series and tags. */
export const subjectWords = {
  people: '사람들',
  peopleNote: '글, 사진, 번역을 맡거나 인터뷰에 답한 사람과 기관입니다.',
  personNote: (name: string) => `${withParticle(name, '이/가')} 참여한 기사입니다.`,
  titleOfPerson: (name: string) => `${withParticle(name, '이/가')} 참여한 기사`,
  personFeedNote: (journal: string, name: string) =>
    `${journal}에 실린 기사 가운데 ${withParticle(name, '이/가')} 참여한 기사입니다.`,
  /** What a person did, and in how many articles: `글 12편, 사진 3편`. */
  didIn: (roles: readonly (readonly [role: string, count: number])[]) =>
    roles.map(([role, count]) => `${role} ${formatCount(count, '편')}`).join(', '),

  allSeries: '연재',
  seriesNote: '여러 번에 나누어 실은 글입니다.',
  titleOfSeries: (title: string) => `연재: ${title}`,
  partsOf: (title: string) => `연재 ‘${title}’의 글을 첫 회부터 차례로 볼 수 있습니다.`,
  seriesFeedNote: (journal: string, title: string) => `${journal}의 연재 ‘${title}’입니다.`,
  /** How many parts of a series have appeared; `total` is undefined if the number of parts is not known. */
  progress: (count: number, total: number | undefined) =>
    total === undefined ? `기사 ${formatCount(count, '편')}` : `전체 ${total}회 중 ${count}회`,
  parts: (from: number, to: number) => (from === to ? `${from}회` : `${from}–${to}회`),
  missingPart: '이 아카이브에 없습니다.',
  comingPart: '아직 실리지 않았습니다.',

  noTags: '두 편 이상에 붙은 태그가 아직 없습니다.',
  titleOfTag: (name: string) => `‘${name}’ 태그 기사`,
  titleOfSource: (name: string) => `${withParticle(name, '을/를')} 출처로 한 기사`,
  titleOfCategory: (trail: string) => `${trail} 분류`,
};

export type SubjectWords = typeof subjectWords;
