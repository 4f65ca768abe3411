import type { Call } from '../../domain/calls/Call';
import { DataError, hasCode } from '../DataError';
import { swallowed } from '../swallowed';
import type { Prepared, PreparedThing } from './CallServices';
import type { CallSite, WorkFile } from './CallSite';

/** Of one thing in preparation: what somebody put in place of another's is still in the library. */
const KEPT_STEPS = 5;

/**
 * A new version of a text, or a synthesis, while animators prepare it, or what new calls begin with: one file a step, among those that only owners and animators read. A name is given to
 * one content, so of two who saw the same step the server lets one store the next: no file is ever written over.
 */
export class PreparedWork {
  public constructor(
    private readonly site: Pick<CallSite, 'workFiles' | 'readWork' | 'addWork' | 'removeWork'>,
    private readonly thing: PreparedThing | 'defaults'
  ) {}

  /** The newest step; null: nothing is prepared. */
  public async newest(call: Pick<Call, 'id'>): Promise<Prepared | null> {
    const [last] = await this.steps(call);
    if (!last) return null;
    const { step, by, at } = last;
    return { step, by: by.name, at, content: await this.site.readWork(last.name) };
  }

  /** @param known the step that its maker saw; 0: none @throws DataError `conflict` when somebody stored the next one before */
  public async store(call: Pick<Call, 'id'>, content: string, known: number): Promise<Prepared> {
    const step = known + 1;
    const [last] = await this.steps(call);
    // The name of a step that is gone is free again: what was written long ago is stored behind none that came since.
    if (last && last.step !== known && last.step !== step) throw new DataError('conflict', `step ${step} after step ${last.step}`);
    try {
      const { by, at } = await this.site.addWork(this.nameOf(call, step), content);
      if (step > KEPT_STEPS) await this.remove(this.nameOf(call, step - KEPT_STEPS));
      return { step, by: by.name, at, content };
    } catch (error) {
      throw hasCode(error, 'duplicate') ? new DataError('conflict', error) : error;
    }
  }

  public async forget(call: Pick<Call, 'id'>): Promise<void> {
    // The newest goes last: stopped in between, it is still what is prepared.
    for (const { name } of [...(await this.steps(call))].reverse()) await this.site.removeWork(name);
  }

  /** The newest first. */
  private async steps(call: Pick<Call, 'id'>): Promise<readonly (WorkFile & { readonly step: number })[]> {
    const prefix = this.prefixOf(call);
    const files = await this.site.workFiles(prefix);
    return files.map((file) => ({ ...file, step: Number(file.name.slice(prefix.length, -'.json'.length)) })).filter(({ step }) => step > 0).sort((a, b) => b.step - a.step);
  }

  private async remove(name: string): Promise<void> {
    await this.site.removeWork(name).catch((error: unknown) => swallowed(error, 'remove an earlier step of what is in preparation'));
  }

  private prefixOf({ id }: Pick<Call, 'id'>): string {
    return `${this.thing}-${id}-`;
  }

  private nameOf(call: Pick<Call, 'id'>, step: number): string {
    return `${this.prefixOf(call)}${step}.json`;
  }
}
