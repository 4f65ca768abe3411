import { existsSync, readdirSync, readFileSync, watch } from 'node:fs';
import type { ServerResponse } from 'node:http';
import { join } from 'node:path';
import type { ComponentManifest } from './spfxManifest';

/** Address of the folder of the development build. */
export const DEVELOPMENT_URL = '/_workbench/dist/';
/** Address of the stream that tells pages that the development build changed. */
export const CHANGES_URL = '/_workbench/changes';

/** A build writes many files; a page is told when none was written for this long. */
const QUIET_MILLISECONDS = 120;

/** Follows the `dist` folder of an SPFx project and tells open pages when it was written anew. */
export class DevelopmentBuild {
  readonly #listeners = new Set<ServerResponse>();
  readonly #stopWatching: () => void;
  #timer: NodeJS.Timeout | undefined;

  /** @param folder - the project's `dist` folder; must exist */
  public constructor(public readonly folder: string) {
    const watcher = watch(folder, () => this.#changed());
    this.#stopWatching = () => watcher.close();
  }

  /** Manifests of the build as it is now, served from this machine instead of from the package. */
  public manifests(): readonly ComponentManifest[] {
    return readdirSync(this.folder)
      .filter((name) => name.endsWith('.manifest.json') && existsSync(join(this.folder, name)))
      .flatMap((name) => {
        try {
          const manifest = JSON.parse(readFileSync(join(this.folder, name), 'utf8')) as ComponentManifest;
          return [{ ...manifest, loaderConfig: { ...manifest.loaderConfig, internalModuleBaseUrls: [DEVELOPMENT_URL] } }];
        } catch {
          // Half written: the page is told again when the build is done.
          return [];
        }
      });
  }

  /** Keeps an answer open as a stream of server-sent events. */
  public listen(res: ServerResponse): void {
    res.writeHead(200, { 'content-type': 'text/event-stream', 'cache-control': 'no-store' });
    res.write('retry: 1000\n\n');
    this.#listeners.add(res);
    res.on('close', () => this.#listeners.delete(res));
  }

  public close(): void {
    clearTimeout(this.#timer);
    this.#stopWatching();
    for (const res of this.#listeners) res.end();
  }

  #changed(): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => {
      for (const res of this.#listeners) res.write('event: built\ndata: \n\n');
    }, QUIET_MILLISECONDS);
  }
}
