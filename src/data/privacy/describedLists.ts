import { readersOf } from '../../domain/privacy/readersOf';
import type { DescribedList, HoldingColumn } from '../../domain/privacy/SiteRegister';
import { allLists } from '../../lists/allLists';
import type { FieldDefinition, ListSchema } from '../../lists/defineList';
import { descriptions } from '../../lists/descriptions';
import { privacyAnswer } from '../../lists/privacy/privacyAnswers';
import { groupsOf, siteGroups } from '../../lists/siteGroups';

/** A schema with what is said of it. */
export interface AnsweredList {
  readonly schema: ListSchema;
  readonly described: DescribedList;
}

/** Every list of the package with what it keeps of people, from the schemas. */
export const answeredLists: readonly AnsweredList[] = allLists.map((schema) => ({ schema, described: describe(schema) }));

function describe(schema: ListSchema): DescribedList {
  const { url, title, read, access, versions = false } = schema;
  const { columns, inFolders: hasOwnFolders, ...answer } = privacyAnswer(url);
  const readers = readersOf({ read, access, groups: groupsOf(schema).map(([name, level]) => ({ name, level })), inFolders: hasOwnFolders === true });
  return {
    url,
    title,
    description: descriptions[url] ?? schema.description ?? title,
    part: answer.part,
    whose: answer.whose,
    keeping: answer.keeping,
    erasure: answer.erasure,
    readers: { base: readers.base, groups: readers.groups.map(groupTitle) },
    columns: Object.entries(columns).flatMap(([name, holds]): readonly HoldingColumn[] => {
      const field: FieldDefinition | undefined = schema.fields[name];
      return holds === 'none' || !field ? [] : [{ title: field.title, holds }];
    }),
    keepsVersions: versions
  };
}

/** What a group of the site is called. */
function groupTitle(name: string): Readonly<Record<'fr' | 'en', string>> {
  return Object.entries(siteGroups).find(([each]) => each === name)?.[1].title ?? { fr: name, en: name };
}
