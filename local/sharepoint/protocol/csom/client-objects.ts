import type { RequestContext } from '../../model/context';
import { refusal } from '../../errors';
import { isObject } from '../../model/json';
import type { XmlElement } from '../../model/xml/element';
import { member } from '../odata/entity-type';
import { entityOf, type Resource } from '../odata/resource';
import { siteType } from '../resources/site';
import { webType } from '../resources/web';
import { callMethod, ClientEntity, typeName } from './client-methods';
import { attribute } from './client-request';
import { ObjectReference, parametersOf } from './client-value';
import { identityOf, openIdentity } from './object-identity';

/** `Microsoft.SharePoint.Client.RequestContext`, whose `Current` every path begins with. */
const REQUEST_CONTEXT = '{3747adcd-a3c3-41b9-bfab-4a64dd2f1e0a}';

/** An object of a request, reached by its path. */
export interface ClientObject {
  /** Undefined for the context of the request itself. */
  readonly resource: Resource | undefined;
  /** For what is found by an id. */
  readonly identity?: string;
  /** What it hangs on, and by which name. */
  readonly parent?: ClientObject;
  readonly name?: string;
}

/** Opens the objects of a request, each method of a path once. */
export class ClientObjects {
  private readonly opened = new Map<string, ClientObject>();

  public constructor(
    private readonly context: RequestContext,
    private readonly paths: ReadonlyMap<string, XmlElement>
  ) {}

  /**
   * The object at the end of a path, as it is now.
   * @throws SharePointError as REST does, `badRequest` for a path that leads nowhere, `clientType` and `clientMember` for what is not served
   */
  public open(id: string): ClientObject {
    return this.follow(id, new Set());
  }

  /** The context of the web that an object is in. */
  public contextOf({ resource, parent }: ClientObject): RequestContext {
    const web = resource?.kind === 'entity' ? resource.type.web?.(resource.value, this.context) : undefined;
    if (web !== undefined) return this.context.in(web);
    return parent === undefined ? this.context : this.contextOf(parent);
  }

  /** The values of parameters, with the objects that they name. */
  public values(element: XmlElement): readonly unknown[] {
    return parametersOf(element).map((value) => this.value(value));
  }

  private follow(id: string, on: ReadonlySet<string>): ClientObject {
    const known = this.opened.get(id);
    if (known !== undefined) return known.identity === undefined ? known : { ...known, resource: openIdentity(this.context, known.identity) };
    const path = this.paths.get(id);
    if (path === undefined || on.has(id)) throw refusal('badRequest', `The object path ${id.slice(0, 20)} leads nowhere.`);
    const object = this.named(this.walk(path, new Set([...on, id])));
    this.opened.set(id, object);
    return object;
  }

  private named(object: ClientObject): ClientObject {
    const identity = object.identity ?? (object.resource?.kind === 'entity' ? identityOf(this.contextOf(object), object.resource) : undefined);
    return identity === undefined ? object : { ...object, identity };
  }

  private walk(path: XmlElement, on: ReadonlySet<string>): ClientObject {
    switch (path.name) {
      case 'StaticProperty':
        if (path.attributes.TypeId?.toLowerCase() !== REQUEST_CONTEXT) throw refusal('clientType', attribute(path, 'TypeId'));
        if (path.attributes.Name !== 'Current') throw refusal('clientMember', attribute(path, 'Name'), 'SP.RequestContext');
        return { resource: undefined };
      case 'Identity': {
        const identity = attribute(path, 'Name');
        return { resource: openIdentity(this.context, identity) };
      }
      case 'Property':
        return this.property(this.follow(attribute(path, 'ParentId'), on), attribute(path, 'Name'));
      case 'Method': {
        const parent = this.follow(attribute(path, 'ParentId'), on);
        const name = attribute(path, 'Name');
        if (parent.resource === undefined) throw refusal('clientMember', name, 'SP.RequestContext');
        const owner = parent.parent?.resource;
        return { resource: callMethod(this.contextOf(parent), { resource: parent.resource, ...(owner === undefined ? {} : { owner }) }, name, this.values(path)), parent, name };
      }
      default:
        throw path.attributes.TypeId === undefined ? refusal('badRequest', path.name) : refusal('clientType', path.attributes.TypeId);
    }
  }

  private property(parent: ClientObject, name: string): ClientObject {
    const { resource } = parent;
    if (resource === undefined) {
      if (name === 'Web') return { resource: entityOf(webType, this.context.web), parent, name };
      if (name === 'Site') return { resource: entityOf(siteType, this.context.site), parent, name };
      throw refusal('clientMember', name, 'SP.RequestContext');
    }
    const navigation = resource.kind === 'entity' ? member(resource.type.navigations, name) : undefined;
    if (resource.kind !== 'entity' || navigation === undefined) throw refusal('clientMember', name, typeName(resource));
    return { resource: navigation.value.open(resource.value, this.contextOf(parent)), parent, name };
  }

  /** A value with the objects that it names. */
  public value(value: unknown): unknown {
    if (value instanceof ObjectReference) {
      const { resource } = this.open(value.path);
      return resource?.kind === 'entity' ? new ClientEntity(resource) : undefined;
    }
    if (Array.isArray(value)) return value.map((each) => this.value(each));
    return isObject(value) ? Object.fromEntries(Object.entries(value).map(([name, each]) => [name, this.value(each)])) : value;
  }
}
