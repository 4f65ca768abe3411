import type { Call } from '../../domain/calls/Call';
import { DataError, hasCode } from '../DataError';
import { swallowed } from '../swallowed';
import type { PreparedVersion } from './CallServices';
import type { CallSite, WorkFile } from './CallSite';

/** Of one version in preparation: what somebody put in place of another's is still in the library. */
const KEPT_STEPS = 5;

/**
 * A new version of a text while animators prepare it: one file a step, among those that only owners and animators read. A name is given to one content, so
 * of two who saw the same step the server lets one store the next: no file is ever written over.
 */
export class PreparedVersions {
  public constructor(private readonly site: Pick<CallSite, 'workFiles' | 'readWork' | 'addWork' | 'removeWork'>) {}

  /** The newest step; null: nothing is prepared. */
  public async newest(call: Pick<Call, 'id'>): Promise<PreparedVersion | null> {
    const [last] = await this.steps(call);
    if (!last) return null;
    const { step, by, at } = last;
    return { step, by: by.name, at, content: await this.site.readWork(last.name) };
  }

  /** @param known the step that its maker saw; 0: none @throws DataError `conflict` when somebody stored the next one before */
  public async store(call: Pick<Call, 'id'>, content: string, known: number): Promise<PreparedVersion> {
    const step = known + 1;
    try {
      const { by, at } = await this.site.addWork(nameOf(call, step), content);
      if (step > KEPT_STEPS) await this.remove(nameOf(call, step - KEPT_STEPS));
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
    const files = await this.site.workFiles(prefixOf(call));
    return files.map((file) => ({ ...file, step: Number(file.name.slice(prefixOf(call).length, -'.json'.length)) })).filter(({ step }) => step > 0).sort((a, b) => b.step - a.step);
  }

  private async remove(name: string): Promise<void> {
    await this.site.removeWork(name).catch((error: unknown) => swallowed(error, 'remove an earlier step of a version in preparation'));
  }
}

function prefixOf({ id }: Pick<Call, 'id'>): string {
  return `version-${id}-`;
}

function nameOf(call: Pick<Call, 'id'>, step: number): string {
  return `${prefixOf(call)}${step}.json`;
}
