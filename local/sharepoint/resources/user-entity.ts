import type { RequestContext } from '../context';
import { entityOf, nullResource, type Resource } from '../odata/resource';
import { userType } from './user';

/** A user by id, or `odata.null` when he is no longer in the site. */
export function userEntity(context: RequestContext, id: number, name: string): Resource {
  const user = context.service.principals.byId(context.site.n, id);
  return user === undefined ? nullResource(name) : entityOf(userType, user);
}
