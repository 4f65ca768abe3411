import type { RequestContext } from '../../model/context';
import { entityOf, nullResource, type Resource } from '../odata/resource';
import { userType } from './user';

/** A user by id, or `odata.null` when there is none, or he is no longer in the site. */
export function userEntity(context: RequestContext, id: number | undefined, name: string): Resource {
  const user = id === undefined ? undefined : context.service.principals.byId(context.site.n, id);
  return user === undefined ? nullResource(name) : entityOf(userType, user);
}
