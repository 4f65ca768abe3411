import type { DirectoryGroup } from '../../storage/directory-store';
import type { Person } from '../../storage/people-store';
import type { ApiAnswer } from '../http/api-request';
import { contextUrl, json, pageOf, unknownSegment, type GraphCall, type Json } from './graph-answer';
import { badQuery, notFound } from './graph-error';
import { userProperties } from './user-property';

/** Groups or members of a page when `$top` is absent, and at most (MS docs: list groups, list group members). */
const PAGE = 100;
const LONGEST_PAGE = 999;

/** A group as `microsoft.graph.group`; a group with a team is a Microsoft 365 group. */
export function groupJson({ id, title, description, isTeam }: DirectoryGroup, typed = false): Json {
  const nickname = title.normalize('NFD').replace(/\p{M}/gu, '').replace(/[^A-Za-z0-9]+/g, '');
  return {
    ...(typed ? { '@odata.type': '#microsoft.graph.group' } : {}), id, displayName: title, description: description ?? null, groupTypes: isTeam === true ? ['Unified'] : [], mail: null,
    mailEnabled: isTeam === true, mailNickname: nickname, securityEnabled: isTeam !== true, visibility: isTeam === true ? 'Private' : null, resourceProvisioningOptions: isTeam === true ? ['Team'] : []
  };
}

/** `/groups`, `/groups/{id}`, and who is in one. */
export function groups(call: GraphCall, [id, name, second, ...rest]: readonly string[]): ApiAnswer {
  const { groups: directory } = call.service.people;
  const { searchParams } = call.request.url;
  if (id === undefined) {
    const beginning = beginningOf(searchParams.get('$filter'));
    return pageOf(call, 'groups', LONGEST_PAGE, PAGE, (limit, offset) => directory.list(beginning, limit, offset).map((group) => groupJson(group)));
  }
  const group = directory.find(id);
  if (group === undefined) throw notFound(id);
  if (rest.length > 0) throw unknownSegment(rest[0] ?? '');
  switch (name?.toLowerCase()) {
    case undefined:
      return json({ '@odata.context': `${contextUrl(call.request)}#groups/$entity`, ...groupJson(group) });
    case 'members':
    case 'transitivemembers':
      if (second === '$count') return { status: 200, headers: { 'Content-Type': 'text/plain' }, body: String(directory.countMembers(group)) };
      return people(call, group, false);
    case 'owners':
      return people(call, group, true);
    default:
      throw unknownSegment(name ?? '');
  }
}

/** Teams of a person: `joinedTeams`. */
export function joinedTeams(call: GraphCall, { login }: Person): ApiAnswer {
  const teams = call.service.people.groups.groupsOf(login).filter(({ isTeam }) => isTeam === true);
  return json({
    '@odata.context': `${contextUrl(call.request)}#teams`, '@odata.count': teams.length,
    value: teams.map(({ id, title, description }) => ({ id, displayName: title, description: description ?? null, visibility: 'private', isArchived: false, tenantId: null, webUrl: null }))
  });
}

function people(call: GraphCall, group: DirectoryGroup, ownersOnly: boolean): ApiAnswer {
  const { people: directory } = call.service;
  return pageOf(call, 'directoryObjects', LONGEST_PAGE, PAGE, (limit, offset) =>
    directory.groups.members(group, { ownersOnly, limit, offset }).flatMap((login) => {
      const person = directory.find(login);
      return person === undefined ? [] : [{ '@odata.type': '#microsoft.graph.user', ...userProperties(person, call.request.url.searchParams) }];
    })
  );
}

/** `startswith(displayName,'x')` and `displayName eq 'x'` are what pickers ask; any other filter is refused. */
function beginningOf(filter: string | null): string {
  if (filter === null) return '';
  const [, start, whole] = /^\s*(?:startswith\(\s*displayName\s*,\s*'((?:[^']|'')*)'\s*\)|displayName\s+eq\s+'((?:[^']|'')*)')\s*$/i.exec(filter) ?? [];
  const text = start ?? whole;
  if (text === undefined) throw badQuery("Unsupported or invalid query filter clause specified for resource 'Group'.");
  return text.replaceAll("''", "'");
}
