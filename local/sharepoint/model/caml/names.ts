import type { RequestContext } from '../context';
import { refusal } from '../../errors';
import { fieldOf } from '../items/operand';
import { ownValue } from '../rules/own-value';
import { timeZoneOf } from '../rules/time-zone';
import { PrincipalType } from '../../storage/principal-store';
import type { ListRow } from '../../storage/list-store';
import type { CamlScopeOfNames } from './compile';
import { EVERYTHING, type CamlField, type CamlView } from './model';

/** Users of one `Membership` condition; more would make a condition that no database likes. */
const MEMBERS = 5_000;

/** Computed columns that stand for another one in queries (they are what views show). */
const STANDS_FOR: Readonly<Record<string, string>> = {
  linktitle: 'Title', linktitlenomenu: 'Title', linktitle2: 'Title', linkfilename: 'FileLeafRef', linkfilenamenomenu: 'FileLeafRef', linkfilename2: 'FileLeafRef',
  basename: 'FileLeafRef', uniqueid: 'GUID', filesystemobjecttype: 'FSObjType', created_x0020_date: 'Created', last_x0020_modified: 'Modified'
};

/** Columns of every item that a query may name though the list has no field for them, with their types. */
const SYSTEM_TYPES: Readonly<Record<string, string>> = {
  id: 'Counter', fsobjtype: 'Integer', guid: 'Guid', filedirref: 'Text', fileref: 'Text', fileleafref: 'Text', contenttype: 'Text', contenttypeid: 'Text', _moderationstatus: 'Integer', attachments: 'Boolean'
};

/** The internal name under which a query finds a column. */
export function queryName(name: string): string {
  return ownValue(STANDS_FOR, name.toLowerCase()) ?? name;
}

/**
 * The lookup column and the column of its list that a projected field shows; undefined for any other name.
 * @throws SharePointError when its list is not joined to the list itself: joins of joins are not known here
 */
export function projectedPath({ joins, projectedFields }: Pick<CamlView, 'joins' | 'projectedFields'>, name: string): readonly [string, string] | undefined {
  const projection = projectedFields.find((each) => each.name.toLowerCase() === name.toLowerCase());
  if (projection === undefined) return undefined;
  const join = joins.find(({ alias }) => alias === projection.list);
  if (join === undefined || join.through.list !== undefined) throw refusal('camlInvalid', `"${projection.list}" is not joined`);
  return [join.through.name, projection.field];
}

/** What names in a CAML query of a list mean to a user at the time of his request. */
export function namesOf(context: RequestContext, list: ListRow, view: Pick<CamlView, 'joins' | 'projectedFields'> = EVERYTHING): CamlScopeOfNames {
  const { service, site, user } = context;
  const fields = service.fields.ofList(list.n);
  const zone = timeZoneOf(service.sites.settingsOf(context.web).timeZone ?? service.settings.timeZone);
  return {
    column: ({ name, id }: CamlField) => {
      const projected = projectedPath(view, name);
      if (projected !== undefined) {
        const through = fieldOf(fields, projected[0]);
        if (through?.typeName !== 'Lookup') throw refusal('camlFieldUnknown');
        return { internalName: through.internalName, type: through.typeName, shows: projected[1] };
      }
      const wanted = queryName(id === undefined ? name : (fields.identified(id)?.internalName ?? name));
      const system = ownValue(SYSTEM_TYPES, wanted.toLowerCase());
      if (system !== undefined) return { internalName: wanted, type: system, shows: 'Title' };
      const field = fieldOf(fields, wanted);
      if (field === undefined) throw refusal('camlFieldUnknown');
      return { internalName: field.internalName, type: field.typeName, shows: field.attributes.lookupField ?? 'Title' };
    },
    now: new Date(context.now),
    timeZone: zone.iana,
    userId: user.id,
    groupsOfUser: () => service.principals.groupsOf(site.n, user.id).map(({ id }) => id),
    members: (of) => {
      if (typeof of === 'object') return service.principals.query('id IN (SELECT member FROM group_members WHERE site = ? AND group_id = ?) AND site = ?', [site.n, of.group, site.n], 'id', MEMBERS, 0).map(({ id }) => id);
      return service.principals.query('site = ? AND kind = ?', [site.n, of === 'groups' ? PrincipalType.SharePointGroup : PrincipalType.User], 'id', MEMBERS, 0).map(({ id }) => id);
    }
  };
}
