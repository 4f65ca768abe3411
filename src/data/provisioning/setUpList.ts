import '@pnp/sp/lists';
import '@pnp/sp/webs';
import { isLibrary } from '../../lists/isLibrary';
import { descriptions } from '../../lists/descriptions';
import { READ_SECURITY, WRITE_SECURITY } from '../../lists/security';
import type { Connection } from '../connection/Connection';
import { hasCode } from '../DataError';
import type { ListSetUp } from './ListSetUp';
import { migrate } from './migrate';
import { setMark } from './setMark';
import { setUpAccess } from './setUpAccess';
import { setUpFields } from './setUpFields';
import { markDescription } from './versionMark';
import { changeWords } from './words';
import { stopIfAborted } from '../stopIfAborted';

interface ListRow {
  readonly Id: string;
  readonly Title: string;
  readonly Description: string;
}

/** SP.ListTemplateType (MS-CSOMSPT). */
const TEMPLATE = { list: 100, library: 101 } as const;

/** Makes one list what its schema says; see `Provisioner.setUp`. */
export async function setUpList(work: ListSetUp): Promise<void> {
  const { connection, schema, facts, signal } = work;
  const step = (part: number): void => {
    stopIfAborted(signal);
    work.report(part);
  };
  // A package of an earlier version leaves a newer list as it is.
  if (facts && (facts.version ?? 0) > schema.version) return step(1);
  step(0);
  const isNew = facts === undefined && (await create(work));
  step(0.1);
  await setUpFields(work);
  step(0.4);
  await secure(work);
  await name(work, isNew);
  step(0.5);
  await setUpAccess(work);
  step(0.6);
  await migrate(work, (part) => step(0.6 + 0.3 * part));
  step(0.9);
  if (facts?.version !== schema.version) {
    await mark(connection, work);
    if (facts?.version) work.changed(changeWords.upgraded(schema, facts.version));
  }
  step(1);
}

/** @returns false when another owner was faster */
async function create({ connection, schema, changed }: ListSetUp): Promise<boolean> {
  try {
    // SharePoint makes the address from the first title.
    await connection.sp.web.lists.add(schema.leaf, '', isLibrary(schema) ? TEMPLATE.library : TEMPLATE.list, false, { OnQuickLaunch: false });
  } catch (error) {
    if (!hasCode(error, 'duplicate')) throw error;
    await connection.sp.web.getList(connection.listPath(schema.url)).select('Id')();
    return false;
  }
  changed(changeWords.created(schema));
  return true;
}

async function secure({ connection, schema, facts, changed }: ListSetUp): Promise<void> {
  const formula = facts?.formula ?? '';
  const kept = schema.rule?.test(formula) ? formula : '';
  const [read, write] = [READ_SECURITY[schema.read], WRITE_SECURITY[schema.write]];
  await connection.sp.web.getList(connection.listPath(schema.url)).update({
    ReadSecurity: read,
    // Libraries have neither, and none who writes a file may keep it to himself.
    ...(isLibrary(schema) ? { ForceCheckout: false, EnableMinorVersions: false } : { WriteSecurity: write, EnableAttachments: false }),
    EnableFolderCreation: schema.folders ?? false,
    EnableVersioning: schema.versions ?? false,
    EnableModeration: false,
    ValidationFormula: kept,
    NoCrawl: !(schema.searchable ?? false)
  });
  if (!facts || facts.version === null) return;
  if (facts.readSecurity !== read) changed(changeWords.readSecurity(schema));
  if (!isLibrary(schema) && facts.writeSecurity !== write) changed(changeWords.writeSecurity(schema));
  if (facts.hasApproval) changed(changeWords.approval(schema));
  if (formula !== kept) changed(changeWords.formula(schema));
}

/** The title and the words belong to the site's owner after the first set-up; a title that another list has is left to it. */
async function name({ connection, schema, facts, language, changed }: ListSetUp, isNew: boolean): Promise<void> {
  if (!isNew && facts?.version !== null) return;
  const list = connection.sp.web.getList(connection.listPath(schema.url));
  const { Id, Title } = await list.select('Id', 'Title')<ListRow>();
  const wanted = schema.title[language];
  const others = (await connection.sp.web.lists.select('Id', 'Title')<readonly ListRow[]>()).filter((other) => other.Id !== Id);
  const taken = new Set(others.map((other) => other.Title.toLowerCase()));
  const candidates = [wanted, `${wanted} (Parvis)`, ...Array.from({ length: 9 }, (_, index) => `${wanted} (Parvis ${index + 2})`)];
  const free = candidates.find((candidate) => !taken.has(candidate.toLowerCase())) ?? Title;
  await list.update({ Title: free, Description: (descriptions[schema.url] ?? schema.description ?? schema.title)[language] });
  if (free !== wanted) changed(changeWords.otherTitle(wanted, free));
}

/** Told twice: by a hidden view, which an owner does not edit by accident, and where packages of the first version look. */
async function mark(connection: Connection, { schema }: ListSetUp): Promise<void> {
  await setMark(connection, schema.url, 'Parvis', schema.version);
  const list = connection.sp.web.getList(connection.listPath(schema.url));
  const { Description } = await list.select('Description')<ListRow>();
  await list.update({ Description: markDescription(Description, schema.version) });
}
