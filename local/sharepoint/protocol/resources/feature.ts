import type { RequestContext } from '../../model/context';
import { refusal } from '../../errors';
import { activate, activeFeatures, deactivate, type Feature, type FeatureHolder } from '../../model/provisioning/features';
import { acts, extendType, guid, leadsTo, reads, text } from '../odata/entity-type';
import { entityOf, nullResource, type CollectionResource, type EntityType, type Resource } from '../odata/resource';
import { PermissionKind } from '../../storage/permission-kind';
import { smallCollection } from './collections';
import { siteType } from './site';
import { webType } from './web';

const featureType: EntityType<Feature> = {
  name: 'SP.Feature',
  uri: ({ id }) => `Web/Features(guid'${id}')`,
  properties: { DefinitionId: guid(({ id }) => id), DisplayName: text(({ name }) => name) },
  navigations: {},
  operations: {}
};

/** The active features of a web or a site; one that is not active is answered as null. */
function features(context: RequestContext, holder: FeatureHolder, uri: string): CollectionResource {
  const { service } = context;
  const all = (): readonly Feature[] => activeFeatures(service, holder);
  const one = (id: string): Resource => {
    const found = all().find((feature) => feature.id === bare(id));
    return found === undefined ? nullResource('GetById') : entityOf(featureType, found);
  };
  const requireManager = (): void => {
    if (holder.scope === 'web') context.require(PermissionKind.ManageWeb, holder.row);
    else if (context.user.site_admin !== 1) throw refusal('accessDenied');
  };
  return smallCollection(featureType, uri, all, {
    key: (call) => one(call.text('featureId')),
    operations: {
      getById: reads((_, call) => one(call.text('featureId'))),
      add: acts((_, call) => {
        requireManager();
        return entityOf(featureType, activate(service, holder, bare(call.text('featureId')), call.flag('force', 1)));
      }),
      remove: acts((_, call) => {
        requireManager();
        deactivate(service, holder, bare(call.text('featureId')));
        return nullResource('Remove');
      })
    }
  });
}

function bare(id: string): string {
  return id.replace(/[{}]/g, '').toLowerCase();
}

extendType(webType, { navigations: { Features: leadsTo((web, context) => features(context.in(web), { scope: 'web', row: web }, 'Web/Features')) } });
extendType(siteType, { navigations: { Features: leadsTo((site, context) => features(context, { scope: 'site', row: site }, 'Site/Features')) } });
