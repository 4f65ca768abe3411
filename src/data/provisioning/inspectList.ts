import type { FieldDefinition, ListSchema } from '../../lists/defineList';
import { fieldType } from '../../lists/fields/fieldTypes';
import type { Inspect } from './checkLists';
import { fault } from './fault';
import { holdersOfAnimation, isAnimatorsGroup } from './isAnimatorsGroup';
import { forbiddenLevels, isLevelOf } from './levels';
import type { Fault } from './SetUpStatus';
import type { AccessFacts, FieldFacts, ListFacts, SiteFacts } from './SiteFacts';

/** Says what is wrong with the columns of each list of a part, and with who was given what on it; nothing where they were not read. */
export function inspector(schemas: readonly ListSchema[], site: SiteFacts): Inspect<ListSchema> {
  const holders = holdersOfAnimation(schemas, site);
  return (schema, facts) => faultsIn(schema, facts, holders);
}

function* faultsIn(schema: ListSchema, facts: ListFacts, holders: readonly number[]): Generator<Fault, void, undefined> {
  if (facts.hasOwnPermissions) for (const { principal } of forbiddenLevels(schema, facts.access ?? [])) yield fault(schema, 'level', principal);
  if (schema.animators && facts.access && !facts.access.some((given) => hasAnimatorsLevel(schema, given, holders))) yield fault(schema, 'animators');
  if (facts.fields) yield* fieldFaults(schema, new Map(facts.fields.map((field) => [field.InternalName, field])));
}

function hasAnimatorsLevel({ animators }: ListSchema, { principal, principalId, levels }: AccessFacts, holders: readonly number[]): boolean {
  return (isAnimatorsGroup({ Title: principal }) || holders.includes(principalId)) && levels.some((level) => animators !== undefined && isLevelOf(animators, level));
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
