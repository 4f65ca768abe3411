import type { RequestContext } from '../../model/context';
import { refusal } from '../../errors';
import { createField, createFieldFromXml, definitionOfJson } from '../../model/lists/field-changes';
import { withoutMetadata } from '../odata/api-call';
import { isObject, type JsonObject } from '../../model/json';
import { acts, reads } from '../odata/entity-type';
import { createdEntity, entityOf, type CollectionResource, type EntityResource } from '../odata/resource';
import { FieldSet, type Field } from '../../storage/field-store';
import type { ListRow } from '../../storage/list-store';
import { smallCollection } from './collections';
import { baseFieldType, fieldType } from './field';

/** The columns of a list, or the site columns of a web. */
export function fieldCollection(context: RequestContext, list: ListRow | undefined, uri: string): CollectionResource {
  const { service, web } = context;
  const set = (): FieldSet => (list !== undefined ? service.fields.ofList(list.n) : uri.endsWith('/AvailableFields') ? available(context) : service.fields.ofWeb(web.n));
  const one = (field: Field | undefined, name: string): EntityResource => {
    if (field === undefined) throw refusal('fieldMissing', name);
    return entityOf(fieldType(field), field);
  };
  const find = (name: string): Field | undefined => set().titled(name) ?? set().named(name);
  const add = (body: JsonObject): EntityResource => {
    const field = createField(context, list, definitionOfJson(body));
    return createdEntity(fieldType(field), field);
  };
  const collection = smallCollection(baseFieldType, uri, () => set().all, {
    key: (call) => {
      const name = call.text('id');
      return one(set().identified(name) ?? find(name), name);
    },
    create: (call) => add(call.body),
    operations: {
      getById: reads((_, call) => one(set().identified(call.text('id')), call.text('id'))),
      getByTitle: reads((_, call) => one(set().titled(call.text('title')), call.text('title'))),
      getByInternalNameOrTitle: reads((_, call) => {
        const name = call.text('strName');
        return one(set().named(name) ?? set().titled(name), name);
      }),
      createFieldAsXml: acts((_, call) => {
        const parameters = call.object('parameters');
        const xml = typeof parameters.SchemaXml === 'string' ? parameters.SchemaXml : call.text('schemaXml');
        const field = createFieldFromXml(context, list, xml, Number(parameters.Options ?? 0));
        return createdEntity(fieldType(field), field);
      }),
      addField: acts((_, call) => {
        const parameters = call.object('parameters');
        return add(isObject(parameters) ? withoutMetadata(parameters) : {});
      }),
      addDependentLookupField: acts((_, call) => {
        const title = call.text('displayName');
        const primary = set().identified(call.text('primaryLookupFieldId', 1));
        if (primary?.attributes.lookupList === undefined) throw refusal('fieldMissing', title);
        const field = createField(context, list, {
          title, internalName: title.replace(/[^\p{L}\p{N}_]/gu, (character) => `_x${(character.codePointAt(0) ?? 0).toString(16).padStart(4, '0')}_`), typeName: primary.typeName, readOnly: true,
          attributes: { lookupList: primary.attributes.lookupList, lookupField: call.text('showField', 2), primaryField: primary.id }
        });
        return createdEntity(fieldType(field), field);
      })
    }
  });
  // Each column answers as its own type (`SP.FieldText`, `SP.FieldChoice`…).
  return {
    ...collection,
    page: (query, at) => {
      const page = collection.page(query, at);
      return { ...page, entities: page.entities.map(({ value }) => entityOf(fieldType(value as Field), value as Field)) };
    }
  };
}

/** Site columns of a web and of the webs above it. */
function available({ service, web }: RequestContext): FieldSet {
  const all = [...service.fields.ofWeb(web.n).all];
  for (let at = web; at.parent !== null; ) {
    at = service.sites.web(at.parent);
    all.push(...service.fields.ofWeb(at.n).all);
  }
  return new FieldSet(all);
}
