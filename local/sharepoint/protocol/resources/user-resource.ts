import type { RequestContext } from '../../model/context';
import { acts, reads, text } from '../odata/entity-type';
import { entityOf, nullResource, valueResource, type EntityResource, type EntityType } from '../odata/resource';

/** A title or a description in the languages of a site. */
interface UserResource {
  /** Owner in the property store, and what is said: `Title`, `Description`. */
  readonly owner: string;
  readonly name: string;
  readonly uri: string;
  /** What holds for languages that nothing was set for. */
  readonly fallback: string;
  readonly requireWriter: () => void;
}

const userResourceType: EntityType<UserResource> = {
  name: 'SP.UserResource',
  uri: ({ uri }) => uri,
  properties: { Id4a81de82eeb94d6080ea5bf63e27023a: text(() => null) },
  navigations: {},
  operations: {
    getValueForUICulture: reads((resource, call) => valueResource('GetValueForUICulture', 'Edm.String', valueIn(call.context, resource, call.text('cultureName')))),
    setValueForUICulture: acts((resource, call) => {
      resource.requireWriter();
      call.context.service.properties.put(ownerOf(resource), cultureOf(call.text('cultureName')), call.text('value', 1));
      return nullResource('SetValueForUICulture');
    })
  }
};

/** @param requireWriter - throws for who may not change it */
export function userResource(owner: string, name: string, uri: string, fallback: string, requireWriter: () => void): EntityResource {
  return entityOf(userResourceType, { owner, name, uri, fallback, requireWriter });
}

function valueIn({ service }: RequestContext, resource: UserResource, culture: string): string {
  return service.properties.get(ownerOf(resource), cultureOf(culture)) ?? resource.fallback;
}

function ownerOf({ owner, name }: UserResource): string {
  return `${owner}:${name}`;
}

function cultureOf(name: string): string {
  return name.toLowerCase();
}
