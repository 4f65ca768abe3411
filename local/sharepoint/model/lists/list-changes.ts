import type { RequestContext } from '../context';
import { refusal } from '../../errors';
import { columnsOf, parseFormula } from '../formula/formula';
import { dropItemTable } from '../../storage/items/item-table';
import type { JsonObject } from '../json';
import { PermissionKind } from '../../storage/permission-kind';
import type { Service } from '../service';
import type { ListRow, ListSettings } from '../../storage/list-store';

/** Properties of REST that are kept in the settings of a list, and their type. */
const SETTINGS: Readonly<Record<string, { readonly key: keyof ListSettings; readonly type: 'boolean' | 'number' | 'string' }>> = {
  ContentTypesEnabled: { key: 'contentTypesEnabled', type: 'boolean' }, EnableAttachments: { key: 'enableAttachments', type: 'boolean' }, EnableFolderCreation: { key: 'enableFolderCreation', type: 'boolean' },
  EnableMinorVersions: { key: 'enableMinorVersions', type: 'boolean' }, EnableModeration: { key: 'enableModeration', type: 'boolean' }, EnableVersioning: { key: 'enableVersioning', type: 'boolean' },
  MajorVersionLimit: { key: 'majorVersionLimit', type: 'number' }, MajorWithMinorVersionsLimit: { key: 'majorWithMinorVersionsLimit', type: 'number' },
  DraftVersionVisibility: { key: 'draftVersionVisibility', type: 'number' }, ForceCheckout: { key: 'forceCheckout', type: 'boolean' }, NoCrawl: { key: 'noCrawl', type: 'boolean' },
  OnQuickLaunch: { key: 'onQuickLaunch', type: 'boolean' }, DisableCommenting: { key: 'disableCommenting', type: 'boolean' }, ValidationFormula: { key: 'validationFormula', type: 'string' },
  ValidationMessage: { key: 'validationMessage', type: 'string' }, Icon: { key: 'icon', type: 'string' }, Color: { key: 'color', type: 'string' }, Direction: { key: 'direction', type: 'string' }
};

/** The settings among the properties of a body. */
export function settingsOfBody(body: JsonObject): ListSettings {
  const settings: Record<string, unknown> = {};
  for (const [name, { key, type }] of Object.entries(SETTINGS)) {
    const value = body[name];
    if (typeof value === type) settings[key] = value;
    else if (value === null && type === 'string') settings[key] = '';
  }
  return settings;
}

/**
 * Changes a list by the properties that REST sends.
 * @throws SharePointError for a missing right, a title in use, security that does not go with its columns
 */
export function updateList(context: RequestContext, list: ListRow, body: JsonObject): ListRow {
  const { service } = context;
  context.require(PermissionKind.ManageLists, service.webOf(list), list);
  const { Title: title, Description: description, ReadSecurity: read, WriteSecurity: write, Hidden: hidden } = body;
  const settings = settingsOfBody(body);
  return service.database.transaction(() => {
    if (typeof title === 'string' && title !== list.title) {
      const other = service.lists.byTitle(list.web, title);
      if (title.trim() === '') throw refusal('parameterInvalid', 'Title');
      if (other !== undefined && other.n !== list.n && !service.settings.renameToTakenTitle) throw refusal('listExists');
    }
    if (read !== undefined && read !== 1 && read !== 2) throw refusal('parameterInvalid', 'ReadSecurity');
    if (write !== undefined && write !== 1 && write !== 2 && write !== 4) throw refusal('parameterInvalid', 'WriteSecurity');
    const fields = service.fields.ofList(list.n);
    if (read === 2 && service.settings.uniqueExcludesOwnItems && fields.all.some(({ unique }) => unique)) throw refusal('uniqueWithOwnItems');
    if (settings.validationFormula !== undefined && settings.validationFormula !== '') {
      const names = columnsOf(parseFormula(settings.validationFormula));
      if (!names.every((name) => fields.titled(name) !== undefined || fields.named(name) !== undefined)) throw refusal('formulaInvalid');
    }
    service.lists.update(list.n, {
      ...(typeof title === 'string' ? { title } : {}), ...(typeof description === 'string' ? { description } : {}), ...(read === undefined ? {} : { read_security: read }),
      ...(write === undefined ? {} : { write_security: write }), ...(typeof hidden === 'boolean' ? { hidden: hidden ? 1 : 0 } : {}), settings
    });
    return service.lists.byNumber(list.n);
  });
}

/** Deletes a list with everything in it. */
export function deleteList(context: RequestContext, list: ListRow): void {
  const { service } = context;
  context.require(PermissionKind.ManageLists, service.webOf(list), list);
  dropList(service, list);
}

/** Takes a list out of the database with everything in it. */
export function dropList(service: Service, list: ListRow): void {
  service.database.transaction(() => {
    service.fields.removeAll(list.n);
    service.contentTypes.removeAll(list.n);
    service.lists.remove(list.n);
    dropItemTable(service.database, list.n);
  });
}
