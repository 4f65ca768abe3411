import { refusal } from '../../errors';
import type { RequestContext } from '../../model/context';
import { acts, extendType, reads } from '../odata/entity-type';
import { nullResource, valueResource, type Resource } from '../odata/resource';
import { complex, type ComplexValue } from '../../model/values';
import { PrincipalType } from '../../storage/principal-store';
import type { Person } from '../../storage/people-store';
import { apiRoot } from './root';

const SERVICE = 'SP.Utilities.Utility';
const PRINCIPAL = 'SP.Utilities.PrincipalInfo';
/** People or groups that one answer holds at most. */
const MOST = 30;

/* `SP.Utilities.Utility`: static methods about people (MS docs: Utility members). */
extendType(apiRoot, {
  operations: {
    [`${SERVICE}.GetCurrentUserEmailAddresses`]: acts((_, { context }) => valueResource('GetCurrentUserEmailAddresses', 'Edm.String', context.user.email)),
    [`${SERVICE}.ResolvePrincipalInCurrentContext`]: acts((_, call) => resolved(call.context, call.text('input'))),
    [`${SERVICE}.SearchPrincipalsUsingContextWeb`]: acts((_, call) => {
      const limit = Math.min(call.optionalNumber('maxCount') ?? MOST, MOST);
      const found = call.context.service.people.search(call.text('input'), limit).map((person) => principalOf(call.context, person));
      return valueResource('SearchPrincipalsUsingContextWeb', `Collection(${PRINCIPAL})`, found);
    }),
    [`${SERVICE}.ExpandGroupsToPrincipals`]: acts((_, call) => {
      const limit = Math.min(call.optionalNumber('maxCount') ?? MOST, MOST);
      const members = call.list('inputs').flatMap((title) => membersOf(call.context, String(title)));
      return valueResource('ExpandGroupsToPrincipals', `Collection(${PRINCIPAL})`, members.slice(0, limit));
    }),
    // Microsoft withdrew it on 31 October 2025.
    [`${SERVICE}.SendEmail`]: acts(() => {
      throw refusal('mailWithdrawn');
    }),
    [`${SERVICE}.CreateEmailBodyForInvitation`]: reads((_, call) => valueResource('CreateEmailBodyForInvitation', 'Edm.String', call.text('pageAddress')))
  }
});

function resolved(context: RequestContext, input: string): Resource {
  const person = context.service.people.find(input) ?? context.service.people.search(input, 1)[0];
  return person === undefined ? nullResource('ResolvePrincipalInCurrentContext') : valueResource('ResolvePrincipalInCurrentContext', PRINCIPAL, principalOf(context, person));
}

function principalOf({ service, site }: RequestContext, { claim, displayName, email, title, department }: Person): ComplexValue {
  return complex(PRINCIPAL, {
    Department: department ?? '', DisplayName: displayName, Email: email, JobTitle: title ?? '', LoginName: claim, Mobile: '', PrincipalId: service.principals.byLogin(site.n, claim)?.id ?? -1,
    PrincipalType: PrincipalType.User, SIPAddress: email
  });
}

function membersOf(context: RequestContext, title: string): ComplexValue[] {
  const { people, principals } = context.service;
  const group = principals.byLogin(context.site.n, title);
  if (group?.kind !== PrincipalType.SharePointGroup) return [];
  const members = principals.query(`site = ${context.site.n} AND id IN (SELECT member FROM group_members WHERE site = ${context.site.n} AND group_id = ?)`, [group.id], 'id', MOST, 0);
  return members.flatMap(({ login }) => {
    const person = people.find(login);
    return person === undefined ? [] : [principalOf(context, person)];
  });
}
