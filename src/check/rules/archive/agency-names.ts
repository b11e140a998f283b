import { type AgencyDeclaration, agencyNamer } from '../../../archive/agency.ts';
import { splitLegalForm } from '../../../archive/legal-form.ts';
import { compareText, foldToLetters } from '../../../text/compare.ts';
import { formatCount } from '../../../text/counts.ts';
import { withParticle } from '../../../text/particles.ts';
import { toSlug } from '../../../text/slug.ts';
import type { FieldMessage } from '../../message.ts';
import type { ReadArchive } from '../../read-entries.ts';

/** One spelling of an agency's name, and the files with it, oldest first. */
interface Spelling {
  name: string;
  form: string | undefined;
  files: string[];
}

/**
 * Advice on agencies that are probably the same one: their names differ only in spaces, case, punctuation or
 * the legal form (`사단법인 견본연구원`). Each message shows the line of journal.yaml that joins them; names that
 * `agencies` already joins count as one. Names that differ in a letter get no advice, because they may be
 * offices of two districts.
 */
export function findAgencySpellings({
  bids,
  journal,
}: Pick<ReadArchive, 'bids' | 'journal'>): FieldMessage[] {
  const declared = journal.agencies ?? [];
  const names = new Set(declared.map(({ name }) => name));
  return toGroups(bids, agencyNamer(declared)).flatMap((group) => {
    const [usual, ...others] = group.toSorted(
      (a, b) => Number(names.has(b.name)) - Number(names.has(a.name)),
    );
    if (!usual) return [];
    const alike = others.filter(
      ({ name, form }) =>
        // Two spellings with the same URL are already an error (address-collisions.ts).
        toSlug(name) !== toSlug(usual.name) &&
        (form === usual.form || form === undefined || usual.form === undefined),
    );
    return alike.map((other) => advise(other, usual, offerLine(usual, alike, declared)));
  });
}

/**
 * Groups spellings that are probably one name; in a group those without a legal form are first,
 * then the most used.
 */
function toGroups(bids: ReadArchive['bids'], nameOf: (written: string) => string): Spelling[][] {
  const uses = bids
    .flatMap(({ agency, posted = '9999', file }) =>
      agency === undefined ? [] : [{ name: nameOf(agency), day: posted, file }],
    )
    .sort((a, b) => compareText(a.day, b.day) || compareText(a.file, b.file));
  const spellings = [...Map.groupBy(uses, ({ name }) => name)]
    .map(([name, those]) => {
      const { core, form } = splitLegalForm(name);
      return {
        core: foldToLetters(core) || core,
        name,
        form,
        files: those.map(({ file }) => file),
      };
    })
    .sort(
      (a, b) =>
        Number(a.form !== undefined) - Number(b.form !== undefined) ||
        b.files.length - a.files.length,
    );
  return [...Map.groupBy(spellings, ({ core }) => core).values()];
}

function advise({ name, files }: Spelling, usual: Spelling, offer: string): FieldMessage {
  const others = files.length > 1 ? `, 모두 ${formatCount(files.length, '건')}` : '';
  const text = `다른 공고에서는 ${withParticle(`‘${name}’`, '을/를')} ${withParticle(`‘${usual.name}’`, '으로/로')} 적었습니다(${usual.files[0] ?? ''}${others}). 같은 기관이면 ${offer}`;
  return {
    ...{ file: files.at(-1) ?? '', field: ['agency'], rule: '수요기관', text },
    severity: 'advice',
  };
}

/**
 * Korean text with the line to write in journal.yaml: a new one, or a replacement for the agency's
 * line there.
 */
function offerLine(
  { name }: Spelling,
  alike: readonly Spelling[],
  declared: readonly AgencyDeclaration[],
): string {
  const known = declared.find((agency) => agency.name === name);
  const aliases = [...(known?.aliases ?? []), ...alike.map((other) => other.name)];
  const line = `- { name: ${toYaml(name)}, aliases: [${aliases.map(toYaml).join(', ')}] }`;
  if (known) return `journal.yaml의 agencies에서 그 기관의 줄을 이렇게 바꿔 주세요: ${line}`;
  return declared.length > 0
    ? `journal.yaml의 agencies에 이 줄을 더해 주세요: ${line}`
    : `journal.yaml에 agencies: 줄을 적고 그 아래에 이 줄을 적어 주세요: ${line}`;
}

/** A name as an item of a YAML list; it gets quotation marks unless it has Hangul and only harmless signs. */
function toYaml(name: string): string {
  const isPlain =
    /^[\p{L}\p{N}(][\p{L}\p{N} ()·.-]*$/u.test(name) && /\p{Script=Hangul}/u.test(name);
  return isPlain ? name : JSON.stringify(name);
}
