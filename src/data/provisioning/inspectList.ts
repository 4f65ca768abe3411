import type { Principal } from '../../domain/people/insiders';
import type { FieldDefinition, ListSchema } from '../../lists/defineList';
import { fieldType } from '../../lists/fields/fieldTypes';
import type { GroupLevel, GroupName } from '../../lists/siteGroups';
import { groupNames, groupsOf, siteGroups } from '../../lists/siteGroups';
import type { Inspect } from './checkLists';
import { fault } from './fault';
import { holdersOf, isGroupNamed } from './groupHolders';
import { readKnown } from './knownMark';
import { forbiddenLevels, isLevelOf } from './levels';
import type { Newcomers } from './newcomers';
import { newcomersTo } from './newcomers';
import type { Fault } from './SetUpStatus';
import type { AccessFacts, FieldFacts, ListFacts, SiteFacts } from './SiteFacts';
import { isTakingOver } from './takeoverMark';

export { siteReaders } from './siteReaders';

/** Says what is wrong with the columns of each list of a part, and with who was given what on it; nothing where they were not read. @param readers who may read the site */
export function inspector(schemas: readonly ListSchema[], site: SiteFacts, readers: readonly Principal[] = []): Inspect<ListSchema> {
  const holders = new Map(groupNames.map((name) => [name, holdersOf(name, schemas, site)]));
  return (schema, facts) => faultsIn(schema, facts, holders, readers);
}

function* faultsIn(schema: ListSchema, facts: ListFacts, holders: ReadonlyMap<GroupName, readonly number[]>, readers: readonly Principal[]): Generator<Fault, void, undefined> {
  if (facts.hasOwnPermissions) for (const { principal } of forbiddenLevels(schema, facts.access ?? [])) yield fault(schema, 'level', principal);
  if (facts.hasOwnPermissions && isTakingOver(facts.views)) yield fault(schema, 'permissions');
  for (const [name, level] of facts.access ? groupsOf(schema) : []) {
    if (facts.access?.some((given) => isGiven(name, level, given, holders.get(name) ?? []))) continue;
    yield name === 'animators' ? fault(schema, 'animators') : { ...fault(schema, 'group'), subject: siteGroups[name].title };
  }
  if (facts.access && facts.hasOwnPermissions) yield* newcomerFaults(schema, newcomersTo(schema, facts.access, readKnown(facts.views), readers));
  if (facts.fields) yield* fieldFaults(schema, new Map(facts.fields.map((field) => [field.InternalName, field])));
}

function* newcomerFaults(schema: ListSchema, { came, undecided }: Newcomers): Generator<Fault, void, undefined> {
  for (const { id, name } of came) yield { ...fault(schema, 'newcomer', name), principal: id };
  for (const { id, name } of undecided) yield { ...fault(schema, 'undecided', name), principal: id };
}

function isGiven(name: GroupName, wanted: GroupLevel, { principal, principalId, levels }: AccessFacts, holders: readonly number[]): boolean {
  return (isGroupNamed(name, { Title: principal }) || holders.includes(principalId)) && levels.some((level) => isLevelOf(wanted, level));
}

function* fieldFaults(schema: ListSchema, present: ReadonlyMap<string, FieldFacts>): Generator<Fault, void, undefined> {
  for (const [name, field] of Object.entries<FieldDefinition>(schema.fields)) {
    const column = present.get(name);
    if (!column) yield { ...fault(schema, 'column'), subject: field.title };
    else if (column.TypeAsString !== columnType(field)) yield { ...fault(schema, 'columnType'), subject: field.title };
    else if (field.unique && !column.EnforceUniqueValues) yield { ...fault(schema, 'unique'), subject: field.title };
    else if (field.indexed && !column.Indexed) yield { ...fault(schema, 'index'), subject: field.title };
  }
  for (const name of schema.indexes ?? []) {
    const column = present.get(name);
    if (column && !column.Indexed) yield fault(schema, 'index', column.Title);
  }
  for (const column of present.values()) if (isForeignRequired(schema, column)) yield fault(schema, 'required', column.Title);
}

/** SPFieldType as REST tells it. */
export function columnType(field: FieldDefinition): string {
  return fieldType(field).xml(field, undefined).type;
}

/** A column that somebody added and that has to be filled in refuses every item of ours. */
export function isForeignRequired({ fields }: ListSchema, column: FieldFacts): boolean {
  return column.Required && (column.CanBeDeleted || column.InternalName === 'Title') && !fields[column.InternalName];
}
