import { refusal } from '../../errors';
import type { RequestContext } from '../../model/context';

/** What belongs to the tenant is changed by its administrators alone. @throws SharePointError `accessDenied` */
export function requireTenantAdmin({ service, user }: RequestContext): void {
  if (service.people.find(user.login)?.siteAdmin !== true) throw refusal('accessDenied');
}
