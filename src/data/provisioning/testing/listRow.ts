import type { ListSchema } from '../../../lists/defineList';
import { READ_SECURITY, WRITE_SECURITY } from '../../../lists/security';
import { markTitle } from '../versionMark';

const MAY_ALL = { High: '2147483647', Low: '4294967295' };

/** What `web/lists` tells of a list that was set up, as `readSite` asks for it. */
export function listRow({ leaf, title, read, write, version }: ListSchema, changes: Readonly<Record<string, unknown>> = {}): object {
  return {
    Id: leaf,
    Title: title.fr,
    Description: '',
    EntityTypeName: `${leaf}List`,
    ReadSecurity: READ_SECURITY[read],
    WriteSecurity: WRITE_SECURITY[write],
    HasUniqueRoleAssignments: true,
    EffectiveBasePermissions: MAY_ALL,
    ItemCount: 0,
    LastItemModifiedDate: '2026-01-01T08:00:00Z',
    LastItemDeletedDate: '2026-01-01T08:00:00Z',
    EnableModeration: false,
    ValidationFormula: null,
    Views: [{ Title: markTitle('Parvis', version), Hidden: true }],
    ...changes
  };
}
