import { setTimeout } from 'node:timers/promises';
import { memoryStorage } from '../../tests/contract/memoryStorage';
import { operationsIn } from '../../tests/contract/operationsIn';
import { nodeConnection } from '../../local/demo/nodeConnection';
import type { Connection } from '../../src/data/connection/Connection';
import type { AnswerStore } from '../../src/data/kept/AnswerStore';
import { KeptReads } from '../../src/data/kept/KeptReads';
import type { BasePermissions } from '../../src/data/connection/permissions';
import { rememberWebRights, webRights } from '../../src/data/connection/webRights';

/** Milliseconds until a page has put away what it read. */
const SAVED_MS = 30;

/** What a browser keeps, and a tab of it. */
export class Browser {
  public readonly local = memoryStorage();
  public tab = memoryStorage();
  private kept: string | undefined;
  public readonly answers: AnswerStore = {
    read: async () => this.kept,
    write: async (text) => void (this.kept = text)
  };

  public newTab(): void {
    this.tab = memoryStorage();
  }
}

/** What something asked of SharePoint. */
export interface Asked {
  readonly requests: number;
  /** Each part of a batch is one: SharePoint charges them one by one. */
  readonly operations: readonly string[];
  /** Of the bodies of the answers. */
  readonly bytes: number;
}

/** A page that somebody opens, with what all parts of it share. */
export class CityPage {
  /** Requests that a busy server refused, of all pages. */
  public static refused = 0;
  private readonly answers = new Map<string, Promise<unknown>>();
  private requests = 0;
  private bytes = 0;
  private operations: string[] = [];
  public readonly connection: Connection;

  private constructor(siteUrl: string, login: string, public readonly userId: number, rights: BasePermissions, store: AnswerStore) {
    this.connection = nodeConnection(siteUrl, login, { userId, language: 1036, fetch: (input, init) => this.send(input, init), earlier: (writes) => new KeptReads({ webPath: new URL(siteUrl).pathname, readerId: userId, writes, store, savedAfterMs: 0 }) });
    rememberWebRights(this.connection, rights);
  }

  /** Opens one in a tab of a browser. A page brings its reader's number and rights with it. */
  public static async open(siteUrl: string, login: string, { local, tab, answers }: Browser): Promise<CityPage> {
    const known = nodeConnection(siteUrl, login);
    const [userId, rights] = await Promise.all([known.userId(), webRights(known)]);
    for (const [name, storage] of [['localStorage', local], ['sessionStorage', tab]] as const) Object.defineProperty(globalThis, name, { configurable: true, value: storage });
    return new CityPage(siteUrl, login, userId, rights, answers);
  }

  /** What several parts read under one key is read once, as `QueryClient` does it. */
  public fetch<T>(key: readonly unknown[], read: () => Promise<T>): Promise<T>;
  public fetch(key: readonly unknown[], read: () => Promise<unknown>): Promise<unknown> {
    const name = JSON.stringify(key);
    const known = this.answers.get(name) ?? read();
    this.answers.set(name, known);
    return known;
  }

  /** Until it has put away what it read. */
  public putAway(): Promise<void> {
    return setTimeout(SAVED_MS);
  }

  /** What was read is read again, by the same services. */
  public forget(): void {
    this.answers.clear();
  }

  /** What `work` asks for. */
  public async asked(work: () => Promise<unknown>): Promise<Asked> {
    this.requests = this.bytes = 0;
    this.operations = [];
    await work();
    const { requests, operations, bytes } = this;
    return { requests, operations, bytes };
  }

  private async send(input: string | URL | Request, init?: RequestInit): Promise<Response> {
    const url = String(input instanceof Request ? input.url : input);
    const response = await fetch(input, init);
    if (response.status === 429 || response.status === 503) CityPage.refused++;
    const operations = operationsIn(url, init);
    if (operations.length > 0) {
      this.requests++;
      this.operations.push(...operations);
      this.bytes += (await response.clone().arrayBuffer()).byteLength;
    }
    return response;
  }
}
