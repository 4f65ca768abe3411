import { DIGEST_SECONDS } from '../../limits';
import { leadsTo } from '../odata/entity-type';
import { entityOf, valueResource, type EntityType } from '../odata/resource';
import { complex } from '../../model/values';
import { siteType } from './site';
import { webType } from './web';

/** What stands behind `_api` itself. */
export interface ApiRoot {
  /** A form digest for the user of the request. */
  issueDigest(): string;
}

/** `_api/…`: the first segment of every address. Files of the service add their own roots with `extendType`. */
export const apiRoot: EntityType<ApiRoot> = {
  name: 'SP.ApiRoot',
  uri: () => '',
  properties: {},
  navigations: {
    web: leadsTo((_, context) => entityOf(webType, context.web)),
    site: leadsTo((_, context) => entityOf(siteType, context.site))
  },
  operations: {
    contextinfo: {
      kind: 'action',
      run: (root, { context }) =>
        valueResource('GetContextWebInformation', 'SP.ContextWebInformation', complex('SP.ContextWebInformation', {
          FormDigestTimeoutSeconds: DIGEST_SECONDS, FormDigestValue: root.issueDigest(), LibraryVersion: '16.0.25326.12005', SiteFullUrl: context.absolute(context.site.url),
          SupportedSchemaVersions: ['14.0.0.0', '15.0.0.0'], WebFullUrl: context.absolute(context.web.url)
        }))
    }
  }
};
