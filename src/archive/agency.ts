import * as z from 'zod';
import { nameSchema } from '../text/characters.ts';
import { withParticle } from '../text/particles.ts';
import { explainSlug, type Slug, toSlug } from '../text/slug.ts';
import type { FieldFault, FieldPath } from '../yaml/field-places.ts';
import { listUpTo } from './list.ts';

const MOST = { agencies: 2_000, aliases: 50 };

const agencySchema = z.strictObject({
  name: nameSchema.meta({
    title: '기관 이름',
    description: '사이트에 보일 이름입니다. 예: 견본연구원',
  }),
  aliases: listUpTo(nameSchema, MOST.aliases).meta({
    title: '다른 표기',
    description: '공고에 쓰인 다른 이름입니다. 예: [사단법인 견본연구원, (사)견본연구원]',
  }),
});

/** Schema of `agencies` in journal.yaml: the agencies whose names notices spell in several ways. */
export const agenciesSchema = listUpTo(agencySchema, MOST.agencies).meta({
  title: '수요기관',
  description:
    '공고마다 이름이 다르게 적힌 수요기관을 하나로 묶습니다. 공고에는 원문대로 적으면 됩니다.',
});

/** An agency as declared in journal.yaml: its name and the other spellings of it (`aliases`). */
export type AgencyDeclaration = z.infer<typeof agencySchema>;

/**
 * Returns a function that gives the declared name of an agency for a written one: `견본연구원` for
 * `사단법인 견본연구원`.
 */
export function agencyNamer(
  agencies: readonly AgencyDeclaration[] = [],
): (written: string) => string {
  const names = new Map(
    agencies.flatMap(({ name, aliases }) => aliases.map((alias) => [fold(alias), name])),
  );
  return (written) => names.get(fold(written)) ?? written;
}

/**
 * The slugs of an agency's aliases: old URLs of its page, from before the aliases were declared,
 * which redirect to it.
 */
export function formerSlugs(name: string, agencies: readonly AgencyDeclaration[] = []): Slug[] {
  const own = toSlug(name);
  const slugs = agencies
    .filter((agency) => agency.name === name)
    .flatMap(({ aliases }) => aliases.map(toSlug));
  return [...new Set(slugs)].filter((slug) => slug !== own && explainSlug(slug) === undefined);
}

/** A name or an alias in `agencies`, with the index of its agency and its position in journal.yaml. */
interface Spelling {
  text: string;
  agency: number;
  field: FieldPath;
}

/**
 * Errors about names in `agencies` that occur twice: as two names, as aliases of two agencies, or
 * as a name and an alias.
 */
export function findAgencyFaults(agencies: readonly AgencyDeclaration[]): FieldFault[] {
  const names = agencies.map(({ name }, agency): Spelling => ({
    ...{ text: name, agency, field: ['agencies', agency, 'name'] },
  }));
  const aliases = agencies.flatMap((declared, agency) =>
    declared.aliases.map((text, index): Spelling => ({
      ...{ text, agency, field: ['agencies', agency, 'aliases', index] },
    })),
  );
  const [firstName, firstAlias] = [firstOf(names), firstOf(aliases)];
  return [
    ...names.flatMap((name) => {
      const first = firstName.get(fold(name.text));
      return first === name
        ? []
        : [fault(name, `${topic(name)} 위에도 있습니다. 두 곳을 하나로 합쳐 주세요.`)];
    }),
    ...aliases.flatMap((alias) => {
      const text = explainAlias(
        alias,
        firstName.get(fold(alias.text)),
        firstAlias.get(fold(alias.text)),
        agencies,
      );
      return text === undefined ? [] : [fault(alias, text)];
    }),
  ];
}

function explainAlias(
  alias: Spelling,
  named: Spelling | undefined,
  first: Spelling | undefined,
  agencies: readonly AgencyDeclaration[],
): string | undefined {
  if (named?.agency === alias.agency) {
    return `${topic(alias)} 이 기관의 이름(name)입니다. 다른 표기(aliases)에서 지워 주세요.`;
  }
  if (named) {
    return `${topic(alias)} 다른 기관의 이름(name)으로도 적혀 있습니다. 같은 기관이면 하나로 합치고, 아니면 이 표기를 지워 주세요.`;
  }
  if (!first || first === alias) return undefined;
  const owner = agencies[first.agency]?.name ?? '';
  return first.agency === alias.agency
    ? `${topic(alias)} 앞에도 있습니다. 하나를 지워 주세요.`
    : `${topic(alias)} ‘${owner}’의 다른 표기로도 적혀 있습니다. 한쪽에서 지워 주세요.`;
}

function firstOf(spellings: readonly Spelling[]): ReadonlyMap<string, Spelling> {
  return new Map(spellings.toReversed().map((spelling) => [fold(spelling.text), spelling]));
}

function fold(name: string): string {
  return name.normalize('NFC');
}

function topic({ text }: Spelling): string {
  return withParticle(`‘${text}’`, '은/는');
}

function fault({ field }: Spelling, text: string): FieldFault {
  return { field, rule: '수요기관', text };
}
