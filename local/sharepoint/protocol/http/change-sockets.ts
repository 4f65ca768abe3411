import { randomUUID } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import type { Duplex } from 'node:stream';
import type { Service } from '../../model/service';
import { socketSubscription } from '../../model/changes/socket-subscriptions';
import { isAtHome } from './host';
import { WebSocketConnection } from './web-socket';

/** Address at which socket.io clients connect. */
const PATH = '/socket.io/';
/** Milliseconds between pings, and for which an answer is waited for: what socket.io has by default. */
const PING = { pingInterval: 25_000, pingTimeout: 20_000 } as const;

/** One connected browser. */
interface Listener {
  readonly connection: WebSocketConnection;
  readonly list: number;
  readonly subscription: string;
  readonly timer: NodeJS.Timeout;
  /** Namespace that the client has joined; absent until then. */
  namespace?: string;
}

/**
 * Tells browsers that something in a library has changed (MS docs: `subscriptions/socketIo`), over WebSockets in
 * socket.io's protocol (revisions 3 and 4 of engine.io). What has changed is not told: `delta` answers that.
 */
export class ChangeSockets {
  private readonly listeners = new Set<Listener>();

  public constructor(private readonly service: Service) {
    service.items.listen(({ list }) => {
      if (this.listeners.size > 0) service.database.onCommit(() => this.tell(list.n));
    });
  }

  /** Takes a connection over. @returns false for an address that is none of these */
  public accept(request: IncomingMessage, socket: Duplex): boolean {
    const base = `http://${request.headers.host ?? 'localhost'}`;
    const url = URL.canParse(request.url ?? '/', base) ? new URL(request.url ?? '/', base) : undefined;
    if (url?.pathname !== PATH) return false;
    const subscription = socketSubscription(this.service, url.searchParams.get('subscription') ?? '');
    const headers = Object.fromEntries(Object.entries(request.headers).map(([name, value]) => [name, String(value)]));
    if (subscription === undefined || url.searchParams.get('transport') !== 'websocket' || !isAtHome({ method: 'GET', url, headers, body: new Uint8Array() })) {
      socket.end('HTTP/1.1 403 Forbidden\r\nConnection: close\r\n\r\n');
      return true;
    }
    const old = url.searchParams.get('EIO') === '3';
    const connection = WebSocketConnection.accept(request, socket, (text) => this.hear(listener, text, old), () => this.forget(listener));
    if (connection === undefined) return true;
    // Revision 4 has the server ask whether somebody is there; in revision 3 the client does.
    const timer = setInterval(() => !old && connection.send('2'), PING.pingInterval);
    timer.unref();
    const listener: Listener = { connection, list: subscription.list, subscription: subscription.id, timer };
    this.listeners.add(listener);
    connection.send(`0${JSON.stringify({ sid: randomUUID(), upgrades: [], ...PING, maxPayload: 1_000_000 })}`);
    if (old) connection.send('40');
    return true;
  }

  public close(): void {
    for (const listener of this.listeners) {
      this.forget(listener);
      listener.connection.close();
    }
  }

  private hear(listener: Listener, text: string, old: boolean): void {
    if (text === '2') listener.connection.send('3');
    const [, namespace] = /^40(\/[^?,]*)?/.exec(text) ?? [];
    if (!text.startsWith('40')) return;
    listener.namespace = namespace ?? '/';
    listener.connection.send(`40${prefix(listener)}${old ? '' : JSON.stringify({ sid: randomUUID() })}`);
  }

  private tell(list: number): void {
    for (const listener of this.listeners) {
      if (listener.list !== list || listener.namespace === undefined) continue;
      listener.connection.send(`42${prefix(listener)}${JSON.stringify(['notification', JSON.stringify({ subscriptionId: listener.subscription, clientState: null, expirationDateTime: null })])}`);
    }
  }

  private forget(listener: Listener): void {
    clearInterval(listener.timer);
    this.listeners.delete(listener);
  }
}

function prefix({ namespace = '/' }: Listener): string {
  return namespace === '/' ? '' : `${namespace},`;
}
