import { refusal } from '../../errors';
import { boolean, extendType, guid, int32, leadsTo, reads, text } from '../odata/entity-type';
import { entityOf, type EntityType } from '../odata/resource';
import { fileType } from './file';
import { smallCollection } from './collections';
import type { Item } from './item';

/** `SP.WebParts.PersonalizationScope`: what a person sees, or what all see. */
const Scope = { User: 0, Shared: 1 } as const;

interface Manager {
  readonly file: Item;
  readonly scope: number;
}

const managerUri = ({ file, scope }: Manager): string => `Web/GetFileById(guid'${file.row.guid}')/GetLimitedWebPartManager(scope=${scope})`;

/** A web part in the zone of a classic page. */
const definitionType: EntityType<never> = {
  name: 'SP.WebParts.WebPartDefinition',
  uri: () => '',
  properties: { Id: guid(() => null), ZoneId: text(() => null) },
  navigations: {},
  operations: {}
};

/** The classic web parts of a page. Pages here are client-side pages, whose parts lie in their canvas: this manager knows none of them, as in SharePoint. */
const managerType: EntityType<Manager> = {
  name: 'SP.WebParts.LimitedWebPartManager',
  uri: managerUri,
  web: ({ file }, context) => context.service.webOf(file.list),
  properties: { HasPersonalizedParts: boolean(() => false), HasWebPartConnections: boolean(() => false), Scope: int32(({ scope }) => scope) },
  navigations: { WebParts: leadsTo((manager) => smallCollection(definitionType, `${managerUri(manager)}/WebParts`, () => [])) },
  operations: {}
};

extendType(fileType, {
  operations: {
    getLimitedWebPartManager: reads((file, call) => {
      const scope = call.number('scope');
      if (scope !== Scope.User && scope !== Scope.Shared) throw refusal('parameterInvalid', 'scope');
      if (!/\.aspx$/i.test(call.context.service.items.leafOf(file.row))) throw refusal('parameterInvalid', 'file');
      return entityOf(managerType, { file, scope });
    })
  }
});
