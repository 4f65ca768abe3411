import type { SPFI } from '@pnp/sp';
import type { IList } from '@pnp/sp/lists';
import { randomUUID } from 'node:crypto';
import { Answer } from './answer';
import { connect } from './connect';
import type { Row } from './row';
import type { Persona, Target } from './target';

/** A list made for one contract. */
export interface TestList {
  readonly title: string;
  readonly id: string;
  /** As the administrator. A new object each time: PnPjs keeps `$select` and `$expand` in the one that was asked. */
  readonly list: IList;
  /** Server-relative address of its root folder. */
  readonly rootFolder: string;
  readonly entityType: string;
  /** The same list as another persona. */
  as(persona: Persona): IList;
  /** Path of the list for plain requests, `_api/web/lists(guid'…')`. */
  readonly path: string;
}

/** The site of a target as a contract sees it: PnPjs as each persona, plain requests, lists of its own. */
export class Site {
  readonly #clients = new Map<Persona, SPFI>();
  readonly #made: Array<() => Promise<unknown>> = [];

  constructor(readonly target: Target) {}

  get url(): string {
    return this.target.siteUrl;
  }

  /** Server-relative address, `/sites/intranet`. */
  get path(): string {
    return new URL(this.url).pathname;
  }

  get admin(): SPFI {
    return this.as('admin');
  }

  as(persona: Persona): SPFI {
    const client = this.#clients.get(persona) ?? connect(this.target, persona);
    this.#clients.set(persona, client);
    return client;
  }

  /** A plain request; `url` is relative to the site or absolute, a `body` that is neither text nor bytes is sent as JSON. */
  async request(url: string, options: Partial<Pick<Row, 'as' | 'method' | 'headers' | 'body'>> = {}): Promise<Answer> {
    const { as = 'admin', method = 'GET', headers = {}, body } = options;
    const raw = body === undefined || typeof body === 'string' || body instanceof Uint8Array;
    return Answer.from(
      await fetch(/^https?:/.test(url) ? url : `${this.url}/${url.replace(/^\//, '')}`, {
        method,
        headers: {
          Accept: 'application/json',
          ...(body === undefined ? {} : { 'Content-Type': 'application/json' }),
          ...(await this.target.headers(as, method !== 'GET')),
          ...headers
        },
        body: raw ? (body as string | Uint8Array<ArrayBuffer> | undefined) : JSON.stringify(body)
      })
    );
  }

  /** Makes a list (100) or library (101) with a title nobody has used. */
  async newList(name = 'List', template = 100): Promise<TestList> {
    const title = `${name} ${randomUUID().slice(0, 8)}`;
    const { Id: id } = await this.admin.web.lists.add(title, '', template);
    const as = (persona: Persona): IList => this.as(persona).web.lists.getById(id);
    this.#made.push(() => as('admin').delete());
    const { ListItemEntityTypeFullName: entityType, RootFolder } = await as('admin')
      .select('ListItemEntityTypeFullName', 'RootFolder/ServerRelativeUrl')
      .expand('RootFolder')<{ ListItemEntityTypeFullName: string; RootFolder: { ServerRelativeUrl: string } }>();
    return {
      title,
      id,
      get list() {
        return as('admin');
      },
      rootFolder: RootFolder.ServerRelativeUrl,
      entityType,
      path: `_api/web/lists(guid'${id}')`,
      as
    };
  }

  /** Adds items in batches of 100; answers their ids in order. */
  async addItems(list: TestList, items: ReadonlyArray<Record<string, unknown>>, as: Persona = 'admin'): Promise<number[]> {
    const ids: number[] = [];
    for (let start = 0; start < items.length; start += 100) {
      const [batched, execute] = this.as(as).batched({ maxRequests: 100 });
      items.slice(start, start + 100).forEach((item, index) => {
        void batched.web.lists.getById(list.id).items.add(item).then(({ Id }: { Id: number }) => (ids[start + index] = Id));
      });
      await execute();
    }
    return ids;
  }

  /** The site's user id of a persona. */
  async userId(persona: Persona): Promise<number> {
    return (await this.as(persona).web.currentUser.select('Id')()).Id;
  }

  /** Has `undo` called when the contract is over. */
  later(undo: () => Promise<unknown>): void {
    this.#made.push(undo);
  }

  /** Takes away from a tenant what the contract made; a local service simply ends. */
  async clear(): Promise<void> {
    if (this.target.local) return;
    for (const undo of this.#made.reverse()) await undo().catch(() => undefined);
  }
}
