import type { RequestContext } from '../../model/context';
import { refusal } from '../../errors';
import { isObject } from '../../model/json';
import type { ApiCall } from '../odata/api-call';
import { extendType, reads } from '../odata/entity-type';
import { valueResource } from '../odata/resource';
import { DIRECTORY_GROUP_CLAIM, type DirectoryGroup } from '../../storage/directory-store';
import { PrincipalType } from '../../storage/principal-store';
import type { Person } from '../../storage/people-store';
import { apiRoot } from './root';

const SERVICE = 'SP.UI.ApplicationPages.ClientPeoplePickerWebServiceInterface';
/** Suggestions of a search at most. */
const MOST_SUGGESTIONS = 30;

extendType(apiRoot, {
  operations: {
    [`${SERVICE}.ClientPeoplePickerSearchUser`]: reads((_, call) => {
      const { text, limit, kinds } = parametersOf(call);
      return valueResource('ClientPeoplePickerSearchUser', 'Edm.String', JSON.stringify(search(call.context, text, limit, kinds)));
    }),
    [`${SERVICE}.ClientPeoplePickerResolveUser`]: reads((_, call) => {
      const { text, kinds } = parametersOf(call);
      const exact = call.context.service.people.find(text);
      const [found] = exact === undefined ? search(call.context, text, 2, kinds) : [suggestionOf(exact)];
      if (found === undefined) throw refusal('userNotFound', text);
      return valueResource('ClientPeoplePickerResolveUser', 'Edm.String', JSON.stringify(found));
    })
  }
});

interface Suggestion {
  readonly Key: string;
  readonly DisplayText: string;
  readonly IsResolved: boolean;
  readonly Description: string;
  readonly EntityType: string;
  readonly EntityData: Readonly<Record<string, string>>;
  readonly MultipleMatches: readonly unknown[];
  readonly ProviderName: string;
  readonly ProviderDisplayName: string;
}

function parametersOf(call: ApiCall): { text: string; limit: number; kinds: number } {
  const parameters = call.object('queryParams');
  const given = Object.keys(parameters).length > 0 || !isObject(call.body) ? parameters : call.body;
  const limit = Number(given.MaximumEntitySuggestions ?? MOST_SUGGESTIONS);
  return {
    text: typeof given.QueryString === 'string' ? given.QueryString.trim() : '',
    limit: Math.min(MOST_SUGGESTIONS, Number.isFinite(limit) && limit > 0 ? limit : MOST_SUGGESTIONS),
    kinds: Number(given.PrincipalType ?? 15) || 15
  };
}

/** People by the beginnings of their names, then groups of the directory, then groups of the site. */
function search(context: RequestContext, text: string, limit: number, kinds: number): Suggestion[] {
  if (text === '') return [];
  const people = (kinds & PrincipalType.User) === 0 ? [] : context.service.people.search(text, limit).map(suggestionOf);
  if ((kinds & PrincipalType.SecurityGroup) !== 0) people.push(...context.service.people.groups.list(text, limit - people.length, 0).map(groupSuggestion));
  if ((kinds & PrincipalType.SharePointGroup) === 0 || people.length >= limit) return people;
  const groups = context.service.principals.query(`site = ? AND kind = ${PrincipalType.SharePointGroup} AND instr(sp_fold(title), sp_fold(?)) > 0`, [context.site.n, text], 'id', limit - people.length, 0);
  return [
    ...people,
    ...groups.map((group) => ({
      Key: group.login, DisplayText: group.title, IsResolved: true, Description: group.title, EntityType: 'SPGroup',
      EntityData: { SPGroupID: String(group.id), AccountName: group.title, PrincipalType: 'SharePointGroup' }, MultipleMatches: [], ProviderName: '', ProviderDisplayName: ''
    }))
  ];
}

function groupSuggestion({ id, title }: DirectoryGroup): Suggestion {
  return {
    Key: DIRECTORY_GROUP_CLAIM + id, DisplayText: title, IsResolved: true, Description: title, EntityType: 'SecGroup',
    EntityData: { DisplayName: title, PrincipalType: 'SecurityGroup' }, MultipleMatches: [], ProviderName: 'Tenant', ProviderDisplayName: 'Tenant'
  };
}

function suggestionOf(person: Person): Suggestion {
  return {
    Key: person.claim, DisplayText: person.displayName, IsResolved: true, Description: person.email, EntityType: 'User',
    EntityData: { IsAltSecIdPresent: 'False', Title: person.title ?? '', Email: person.email, MobilePhone: '', ObjectId: '', Department: person.department ?? '' },
    MultipleMatches: [], ProviderName: 'Tenant', ProviderDisplayName: 'Tenant'
  };
}
