import '@pnp/sp/lists';
import '@pnp/sp/webs';
import type { ListSchema, Words } from '../../lists/defineList';
import { batch } from '../connection/batch';
import type { Connection } from '../connection/Connection';
import type { BasePermissions } from '../connection/permissions';
import { hasRight, permissionsOn } from '../connection/permissions';
import { DataError } from '../DataError';
import { readVersion } from './versionMark';

const RIGHTS = ['manageLists', 'managePermissions'] as const;
export type SiteRight = (typeof RIGHTS)[number];

export interface SetUpStatus {
  /** `incomplete`: the lists are there, but not yet secured, or of an older version. */
  readonly state: 'ready' | 'missing' | 'incomplete';
  /** What the current person lacks to set up; empty: `setUp` can be offered. */
  readonly missingRights: readonly SiteRight[];
}

export interface SetUpProgress {
  /** From 0 to 1. */
  readonly done: number;
  /** The list being set up. */
  readonly list: Words;
}

/** Makes a topic's lists what its schemas say. */
export class Provisioner {
  /** @param schemas in order; the last one being complete means that all are */
  public constructor(
    private readonly connection: Connection,
    private readonly schemas: readonly ListSchema[]
  ) {}

  /** One request. */
  public async status(): Promise<SetUpStatus> {
    const last = this.schemas[this.schemas.length - 1];
    if (!last) return { state: 'ready', missingRights: [] };
    const [list, permissions] = await batch<unknown>(this.connection, (sp) => [
      sp.web.getList(this.connection.listPath(last.url)).select('Description')<{ readonly Description: string }>(),
      permissionsOn(sp.web)
    ]);
    if (permissions?.status !== 'fulfilled') throw permissions?.reason;
    const missingRights = RIGHTS.filter((right) => !hasRight(permissions.value as BasePermissions, right));
    if (list?.status === 'fulfilled') {
      const { Description } = list.value as { readonly Description: string };
      return { state: (readVersion(Description) ?? 0) >= last.version ? 'ready' : 'incomplete', missingRights };
    }
    if (list?.reason instanceof DataError && list.reason.code === 'notFound') return { state: 'missing', missingRights };
    throw list?.reason;
  }

  /**
   * Creates what is missing, adds missing columns and indexes, sets read and write security and permissions. It can be run
   * again at any time, after a failure too; it never deletes or renames. Its code is loaded when it is called.
   * @throws DataError `forbidden` without the rights that `status` names
   */
  public async setUp(onProgress: (progress: SetUpProgress) => void = () => undefined): Promise<void> {
    const { setUpList } = await import(/* webpackChunkName: 'provisioning' */ './setUpList');
    for (const [index, schema] of this.schemas.entries()) {
      await setUpList(this.connection, schema, (part) => onProgress({ done: (index + part) / this.schemas.length, list: schema.title }));
    }
  }
}
