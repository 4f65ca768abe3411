import { existsSync, mkdirSync } from 'node:fs';
import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { openSharePoint } from '../sharepoint';
import type { LocalSharePoint } from '../sharepoint';
import { createWorkbench } from '../workbench';
import { prepareDataFolder } from './dataFolder';
import { developmentBuild } from './developmentBuild';
import { installApp } from './installApp';
import { productionPackage } from './productionPackage';
import { StartError } from './startError';
import type { StartOptions } from './startOptions';

export interface RunningLocal {
  /** `http://localhost:<port>` */
  readonly origin: string;
  /** Address of the demo site. */
  readonly siteUrl: string;
  readonly sharePoint: LocalSharePoint;
  /** Ends every connection and closes the database. */
  close(): Promise<void>;
}

/** The repository's folder. */
export const ROOT = join(__dirname, '..', '..');

/** Server-relative address of the demo site. */
const SITE = '/sites/intranet';

/**
 * Starts all of the product on this machine: the package in the local SharePoint, the workbench, the demo city, on one
 * port of 127.0.0.1.
 *
 * @param say - told what takes time, a line each
 * @throws StartError with one sentence when it cannot
 */
export async function startLocal(options: StartOptions, say: (line: string) => void = () => undefined): Promise<RunningLocal> {
  const ending: (() => unknown)[] = [];
  const close = async (): Promise<void> => {
    for (const end of ending.splice(0).reverse()) await end();
  };
  try {
    prepareDataFolder(options.dataDir, options.reset);
    const nodeModules = join(ROOT, 'node_modules');
    const ownPackage = await productionPackage(ROOT, say);
    if (options.dev) ending.push((await developmentBuild(ROOT, say)).stop);

    // Late: it brings the product with it.
    const demo = await import('../demo');
    const isCity = options.seed === 'demo';
    const sharePoint = await openSharePoint({
      dataDir: options.dataDir,
      people: demo.people,
      settings: { externalSharing: true },
      groups: demo.teams.map((team) => ({ ...team, isTeam: true })),
      ...(isCity && { sites: demo.sites })
    });
    ending.push(() => sharePoint.close());
    const dist = join(ROOT, 'dist');
    if (options.dev && !existsSync(dist)) mkdirSync(dist);
    const refused: string[] = [];
    const workbench = await createWorkbench({ nodeModules, remarks: refused, developmentFolder: options.dev ? dist : undefined, log: say });
    ending.push(() => workbench.close());

    const server = createServer((req, res) => {
      answer(req, res, [workbench, sharePoint]).catch((error: unknown) => fail(res, error, say));
    });
    server.on('upgrade', (req, socket) => {
      if (!sharePoint.upgrade(req, socket)) socket.destroy();
    });
    const { port } = await listen(server, options.port);
    ending.push(() => stop(server));
    const origin = `http://localhost:${port}`;

    const webs = (isCity ? demo.sites : [{ url: SITE }]).map(({ url }) => origin + url);
    await installApp(sharePoint.apps, ownPackage, webs);
    for (const file of options.apps) await installApp(sharePoint.apps, file, webs).catch((error: unknown) => tellRefused(error, refused, say));
    if (isCity) await demo.seedDemo({ siteUrl: origin + SITE, store: sharePoint, say });
    else await demo.seedPeople(origin + SITE);
    if (isCity && options.people > demo.people.length) {
      if (sharePoint.people.count < options.people) {
        say(`Filling the directory with ${options.people} people …`);
        sharePoint.addPeople(demo.crowd(options.people - demo.people.length));
      }
      await demo.openToEveryone(origin + SITE);
    }
    return { origin, siteUrl: origin + SITE, sharePoint, close };
  } catch (error) {
    await close();
    throw error;
  }
}

/** A package of somebody else that is not sound, or in the way of another one, is named; the city opens without it. */
function tellRefused(error: unknown, refused: string[], say: (line: string) => void): void {
  if (!(error instanceof StartError)) throw error;
  refused.push(error.message);
  say(error.message);
}

interface Handler {
  handle(req: IncomingMessage, res: ServerResponse): Promise<boolean>;
}

async function answer(req: IncomingMessage, res: ServerResponse, handlers: readonly Handler[]): Promise<void> {
  if (req.url === '/') {
    res.writeHead(302, { location: SITE }).end();
    return;
  }
  for (const handler of handlers) if (await handler.handle(req, res)) return;
  res.writeHead(404, { 'content-type': 'text/plain; charset=utf-8' }).end('Not found');
}

function fail(res: ServerResponse, error: unknown, say: (line: string) => void): void {
  say(error instanceof Error ? error.stack ?? error.message : String(error));
  if (!res.headersSent) res.writeHead(500, { 'content-type': 'text/plain; charset=utf-8' });
  res.end();
}

function listen(server: Server, port: number): Promise<AddressInfo> {
  return new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      const reason = error.code === 'EADDRINUSE' ? 'another program uses it; choose one with --port N' : error.code ?? error.message;
      reject(new StartError(`Port ${port} cannot be listened on: ${reason}.`));
    });
    server.listen(port, '127.0.0.1', () => resolve(server.address() as AddressInfo));
  });
}

function stop(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve());
    server.closeAllConnections();
  });
}
