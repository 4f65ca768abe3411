import { body } from '@pnp/queryable';
import { spPost } from '@pnp/sp';
import type { OpeningPlan } from '../../../domain/requests/openingPlan';
import { isSpaceOf, spaceDescription } from '../../../domain/requests/openingPlan';
import type { Connection } from '../../connection/Connection';
import { pathLiteral } from '../../connection/pathLiteral';
import { hasCode } from '../../DataError';

const EMPTY = '00000000-0000-0000-0000-000000000000';
const LCID = { fr: 1036, en: 1033 } as const;
/** `SiteStatus` (MS docs: manage modern SharePoint sites using REST). */
const STATUS = { none: 0, coming: 1, ready: 2, error: 3 } as const;

interface CreationAnswer {
  readonly SiteStatus?: number;
}

/**
 * How the site of an address stands, as SharePoint tells.
 * - `foreign`: it was made for something else
 * - `closed`: it is there, and who asks may not open it
 */
export type SiteStanding = { readonly is: 'none' | 'coming' | 'error' | 'foreign' | 'closed' } | { readonly is: 'ready'; readonly id: string };

/** The site of a space, asked from the site of the requests: its own answers only once it is there. */
export class SpaceSite {
  public constructor(
    private readonly home: Connection,
    /** To the space, with nothing kept from before. */
    private readonly connectTo: (webUrl: string) => Promise<Connection>,
    private readonly plan: OpeningPlan
  ) {}

  /** Two operations. @param known the id of the site that was seen to be the space */
  public async standing(known: string | undefined): Promise<SiteStanding> {
    const { SiteStatus: status = STATUS.none } = await this.home.sp.at(`_api/SPSiteManager/status?url='${pathLiteral(this.plan.webUrl)}'`)<CreationAnswer>();
    if (status === STATUS.coming) return { is: 'coming' };
    if (status === STATUS.error) return { is: 'error' };
    if (status !== STATUS.ready) return { is: 'none' };
    try {
      const { sp } = await this.open();
      const [{ Id }, { Description }] = await Promise.all([
        sp.at('_api/site').select('Id')<{ readonly Id: string }>(),
        sp.at('_api/web').select('Description')<{ readonly Description: string | null }>()
      ]);
      return Id === known || isSpaceOf(Description ?? '', this.plan.request) ? { is: 'ready', id: Id } : { is: 'foreign' };
    } catch (error) {
      if (hasCode(error, 'forbidden')) return { is: 'closed' };
      // Told to be ready a moment before it answers.
      if (hasCode(error, 'notFound')) return { is: 'coming' };
      throw error;
    }
  }

  /** Asks for the site; what the answer says is not believed: `standing` tells. @throws DataError `forbidden` */
  public async create(): Promise<void> {
    const { name, webUrl, language, template } = this.plan;
    const request = {
      Title: name, Url: webUrl, Lcid: LCID[language], Description: spaceDescription(this.plan), Classification: '', ShareByEmailEnabled: false,
      SiteDesignId: EMPTY, HubSiteId: EMPTY, WebTemplate: template, WebTemplateExtensionId: EMPTY
    };
    await spPost(this.home.sp.at('_api/SPSiteManager/create'), body({ request }));
  }

  public open(): Promise<Connection> {
    return this.connectTo(this.plan.webUrl);
  }
}
