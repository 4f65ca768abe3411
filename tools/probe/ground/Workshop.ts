import { chunksOf } from '../../../src/data/append/chunksOf';
import type { Person } from './Person';
import { takeAway } from './takeAway';

/** Begins the name of everything that the probe makes: lists, libraries, groups, levels, pages, sites. */
export const PREFIX = 'ParvisProbe';

/** Deleted in one request. */
const AT_ONCE = 20;

interface Cleanup {
  readonly what: string;
  /** An address to delete, or what else takes it away. */
  readonly take: string | (() => Promise<unknown>);
}

/** What probes make on the test site, each once, and how it is taken away again. */
export class Workshop {
  private readonly made = new Map<string, Promise<unknown>>();
  private readonly cleanups: Cleanup[] = [];
  private count = 0;

  public constructor(
    /** Tells the names of one run from those of the next. */
    private readonly run: string = Date.now().toString(36).slice(-5)
  ) {}

  /** Made by whoever needs it first. What failed is not tried again. */
  public once<T>(key: string, make: () => Promise<T>): Promise<T> {
    const known = this.made.get(key) as Promise<T> | undefined;
    if (known) return known;
    const making = make();
    making.catch(() => undefined);
    this.made.set(key, making);
    return making;
  }

  /** A name of the run, for what lies at the root of the site: `ParvisProbeSteps1a2b3`. */
  public name(of: string): string {
    return `${PREFIX}${of}${this.run}`;
  }

  /** A word that no other probe has, for rows and folders. */
  public word(): string {
    return `${this.run}${(++this.count).toString(36)}`;
  }

  /** Taken away at the end, what was made last first. To be said before it is made. */
  public later(what: string, take: Cleanup['take']): void {
    this.cleanups.push({ what, take });
  }

  /** What probes share is made anew; what stands at the root of the site stays. */
  public forgetShared(): void {
    for (const key of this.made.keys()) if (key.startsWith('shared ')) this.made.delete(key);
  }

  /** @returns what could not be taken away, in words */
  public async clean(owner: Person): Promise<readonly string[]> {
    const all = this.cleanups.splice(0).reverse();
    this.made.clear();
    const left: string[] = [];
    const tryTo = async (what: string, take: () => Promise<unknown>): Promise<void> => {
      try {
        await take();
      } catch (error) {
        left.push(`${what} (${error instanceof Error ? error.message : String(error)})`);
      }
    };
    for (const { what, take } of all) if (typeof take !== 'string') await tryTo(what, take);
    const paths = all.flatMap(({ what, take }) => (typeof take === 'string' ? [{ what, path: take }] : []));
    for (const some of chunksOf(paths, AT_ONCE)) await tryTo(some.map(({ what }) => what).join(', '), () => owner.together(some.map(({ path }) => ({ path, method: 'DELETE' as const }))));
    // Whatever did not go with the others, by itself.
    await tryTo('what was made', async () => {
      const there = await Promise.all(paths.map(({ path }) => owner.get(path)));
      for (const [index, { ok }] of there.entries()) if (ok) await tryTo(paths[index]?.what ?? '', () => takeAway(owner, paths[index]?.path ?? ''));
    });
    return left;
  }
}
