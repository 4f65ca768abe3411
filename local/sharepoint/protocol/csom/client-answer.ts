import type { RequestContext } from '../../model/context';
import { refusal } from '../../errors';
import { CLIENT_ANSWER_OBJECTS } from '../../limits';
import { isComplex, type ODataValue } from '../../model/values';
import { child, childrenNamed, type XmlElement } from '../../model/xml/element';
import { member } from '../odata/entity-type';
import { EMPTY_QUERY } from '../odata/query';
import type { EntityResource, Property, Resource } from '../odata/resource';
import { typeName } from './client-methods';
import { attribute } from './client-request';
import { identityOf } from './object-identity';

/** Writes objects as programs of the client-side object model read them. */
export class ClientAnswer {
  private written = 0;

  public constructor(private readonly context: RequestContext) {}

  /**
   * What a `Query` asks of an object.
   * @throws SharePointError `clientMember` for a property that is not served, `clientResources` for an answer of too many objects
   */
  public resource(resource: Resource, asked: XmlElement | undefined, ofChildren?: XmlElement): unknown {
    if ((this.written += 1) > CLIENT_ANSWER_OBJECTS) throw refusal('clientResources');
    switch (resource.kind) {
      case 'entity':
        return this.entity(resource, asked);
      case 'collection':
        return { _ObjectType_: typeName(resource), ...(ofChildren === undefined ? {} : { _Child_Items_: resource.page(EMPTY_QUERY, this.context).entities.map((each) => this.resource(each, ofChildren)) }) };
      case 'value':
        return valueJson(resource.type, resource.value);
      default:
        return null;
    }
  }

  private entity(resource: EntityResource, asked: XmlElement | undefined): Record<string, unknown> {
    const { type, value } = resource;
    const context = this.context.in(type.web?.(value, this.context) ?? this.context.web);
    const identity = identityOf(context, resource);
    const answer: Record<string, unknown> = { _ObjectType_: typeName(resource), ...(identity === undefined ? {} : { _ObjectIdentity_: identity }) };
    if (type.name === 'SP.PropertyValues') return { ...answer, ...this.bag(resource) };
    const put = (name: string, property: Property<unknown>): void => void (answer[name] = valueJson(property.type, property.get(value, context)));
    if (asked?.attributes.SelectAllProperties === 'true') for (const [name, property] of Object.entries(type.properties)) if (property.onRequest !== true) put(name, property);
    for (const wanted of new Map(childrenNamed(child(asked, 'Properties'), 'Property').map((each) => [attribute(each, 'Name'), each])).values()) {
      const name = attribute(wanted, 'Name');
      const property = member(type.properties, name)?.value ?? type.dynamicProperty?.(name, value);
      const navigation = member(type.navigations, name)?.value;
      if (property !== undefined) put(name, property);
      else if (navigation !== undefined) answer[name] = this.resource(navigation.open(value, context), child(wanted, 'Query'), child(wanted, 'ChildItemQuery'));
      else throw refusal('clientMember', name, type.name);
    }
    return answer;
  }

  /** A property bag has names as they are; that of a whole number says so. */
  private bag({ type, value }: EntityResource): Record<string, unknown> {
    return Object.fromEntries((type.dynamicNames?.(value, this.context) ?? []).map((name) => {
      const property = type.dynamicProperty?.(name, value);
      const plain = name.replace(/_x([0-9a-f]{4})_/gi, (_, code: string) => String.fromCodePoint(Number.parseInt(code, 16)));
      return [property?.type === 'Edm.Int32' ? `${plain}$  Int32` : plain, property?.get(value, this.context) ?? null];
    }));
  }
}

function valueJson(type: string, value: ODataValue): unknown {
  if (value === null) return null;
  if (Array.isArray(value)) return value.map((each: ODataValue) => valueJson(type.replace(/^Collection\((.*)\)$/, '$1'), each));
  if (isComplex(value)) return { _ObjectType_: value.typeName, ...Object.fromEntries(Object.entries(value.fields).map(([name, each]) => [name, value.typeName === 'SP.BasePermissions' ? Number(each) : valueJson('', each)])) };
  if (type === 'Edm.Guid') return `/Guid(${String(value)})/`;
  if (type === 'Edm.Int64') return Number(value);
  if (type === 'Edm.DateTime' && typeof value === 'string') return dateJson(new Date(value));
  return value;
}

/** `/Date(2026,10,23,22,5,0,0)/`: months begin at 0. */
function dateJson(date: Date): string {
  return `/Date(${[date.getUTCFullYear(), date.getUTCMonth(), date.getUTCDate(), date.getUTCHours(), date.getUTCMinutes(), date.getUTCSeconds(), date.getUTCMilliseconds()].join(',')})/`;
}
