import type { FieldDefinition, ListSchema } from '../../lists/defineList';
import { fieldType } from '../../lists/fields/fieldTypes';
import { READ_SECURITY, WRITE_SECURITY } from '../../lists/security';
import { forbiddenLevels } from './levels';
import { partVersion, storedPartVersion } from './partVersion';
import type { Fault, FaultKind, ListState, ListStatus, SetUpStatus } from './SetUpStatus';
import type { FieldFacts, ListFacts, SiteFacts } from './SiteFacts';
import { missingRights } from './siteRights';

/** What `readSite` saw, compared with what the schemas' promises rest on. */
export function checkLists(schemas: readonly ListSchema[], site: SiteFacts): SetUpStatus {
  const isThere = schemas.some(({ url }) => site.lists.has(url));
  const part = storedPartVersion(schemas, site);
  const lists = schemas.map((schema): ListStatus => {
    const facts = site.lists.get(schema.url);
    // A list that joined the part later than its owner's last set-up was never there, or is half made.
    if (isThere && (schema.since ?? 1) > part && (facts?.version ?? null) === null) return { url: schema.url, state: 'older', faults: [] };
    if (!facts) return { url: schema.url, state: 'missing', faults: isThere ? [fault(schema, 'missing')] : [] };
    return { url: schema.url, state: compare(facts.version ?? 0, schema.version), faults: [...faultsOf(schema, facts)] };
  });
  const lacking = missingRights(site.permissions);
  const versions = [part, ...schemas.map(({ url }) => site.lists.get(url)?.version ?? 0)].join('.');
  return { lists, versions, state: overall(lists, isThere ? compare(part, partVersion(schemas)) : 'missing'), missingRights: lacking, mayRepair: lacking.length === 0 };
}

function compare(stored: number, version: number): ListState {
  return stored === version ? 'current' : stored < version ? 'older' : 'newer';
}

function overall(lists: readonly ListStatus[], part: ListState): SetUpStatus['state'] {
  if (lists.some(({ faults }) => faults.length > 0)) return 'broken';
  const states = [part, ...lists.map(({ state }) => state)];
  return (['missing', 'older', 'newer'] as const).find((state) => states.includes(state)) ?? 'current';
}

/**
 * Every version of a list keeps what its security promises; the rest is judged only by a package of the same version: an
 * older list has what its own version had, and of a newer one this package cannot know.
 */
function* faultsOf(schema: ListSchema, facts: ListFacts): Generator<Fault, void, undefined> {
  if (facts.version === null) yield fault(schema, 'notSetUp');
  if (facts.readSecurity !== READ_SECURITY[schema.read]) yield fault(schema, 'readSecurity');
  if (!facts.hasOwnPermissions) yield fault(schema, 'permissions');
  if (facts.hasApproval) yield fault(schema, 'approval');
  if (facts.hasFormula) yield fault(schema, 'formula');
  if (facts.version !== schema.version) return;
  if (facts.writeSecurity !== WRITE_SECURITY[schema.write]) yield fault(schema, 'writeSecurity');
  if (facts.hasOwnPermissions) for (const { principal } of forbiddenLevels(schema, facts.access ?? [])) yield fault(schema, 'level', principal);
  if (facts.fields) yield* fieldFaults(schema, new Map(facts.fields.map((field) => [field.InternalName, field])));
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

const SLOW_ONLY: ReadonlySet<FaultKind> = new Set(['index']);

function fault({ title }: ListSchema, kind: FaultKind, subject?: string): Fault {
  return { kind, list: title, ...(subject === undefined ? {} : { subject: { fr: subject, en: subject } }), blocks: !SLOW_ONLY.has(kind) };
}
