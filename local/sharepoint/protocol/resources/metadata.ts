import type { RequestContext } from '../../model/context';
import { escapeXml } from '../../model/xml/element';
import { extendType, reads } from '../odata/entity-type';
import type { EntityType, StreamResource } from '../odata/resource';
import { contentTypeType } from './content-type';
import { baseFieldType } from './field';
import { fileType } from './file';
import { folderType } from './folder';
import { groupType } from './group';
import { itemType, listItemType } from './item';
import { listType } from './list';
import { isListed } from './lists';
import { recycleBinItemType } from './recycle-bin';
import { roleAssignmentType, roleDefinitionType } from './role';
import { apiRoot } from './root';
import { siteType } from './site';
import { sitePageType } from './site-page';
import { userType } from './user';
import { viewType } from './view';
import { webType } from './web';

/** Types with one name for all their entities; items of lists have one a list. */
const TYPES: readonly EntityType<unknown>[] = [
  siteType, webType, listType, listItemType, baseFieldType, viewType, contentTypeType, folderType, fileType, userType, groupType, roleDefinitionType, roleAssignmentType, recycleBinItemType, sitePageType
];

/** `$metadata`: the entity types that this service answers in a web, with their properties (CSDL 3). Navigations are not described. */
function metadata(context: RequestContext): StreamResource {
  const { lists } = context.service;
  const items = lists.ofWeb(context.web.n).filter((list) => isListed(context, list)).map((list) => itemType(context, list));
  const byNamespace = new Map<string, string[]>();
  for (const type of [...TYPES, ...items]) {
    const dot = type.name.lastIndexOf('.');
    const described = byNamespace.get(type.name.slice(0, dot)) ?? [];
    byNamespace.set(type.name.slice(0, dot), [...described, entityXml(type, type.name.slice(dot + 1))]);
  }
  const schemas = [...byNamespace].map(([namespace, types]) => `<Schema Namespace="${escapeXml(namespace)}" xmlns="http://schemas.microsoft.com/ado/2009/11/edm">${types.join('')}</Schema>`);
  const xml = `<?xml version="1.0" encoding="utf-8"?><edmx:Edmx Version="1.0" xmlns:edmx="http://schemas.microsoft.com/ado/2007/06/edmx"><edmx:DataServices m:DataServiceVersion="3.0" m:MaxDataServiceVersion="3.0" xmlns:m="http://schemas.microsoft.com/ado/2007/08/dataservices/metadata">${schemas.join('')}</edmx:DataServices></edmx:Edmx>`;
  return { kind: 'stream', contentType: 'application/xml;charset=utf-8', bytes: Buffer.from(xml) };
}

function entityXml({ name, properties }: EntityType<unknown>, local: string): string {
  const base = name.startsWith('SP.Data.') ? ' BaseType="SP.ListItem" OpenType="true"' : name === 'SP.ListItem' ? ' OpenType="true"' : '';
  const own = Object.entries(properties).filter(([property]) => !name.startsWith('SP.Data.') || !(property in listItemType.properties));
  return `<EntityType Name="${escapeXml(local)}"${base}>${own.map(([property, { type }]) => `<Property Name="${escapeXml(property)}" Type="${escapeXml(type)}" />`).join('')}</EntityType>`;
}

extendType(apiRoot, { operations: { $metadata: reads((_, { context }) => metadata(context)) } });
