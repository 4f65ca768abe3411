import type { IdeaExchange } from '../../../../../data/ideas/IdeaServices';
import type { Campaign } from '../../../../../domain/ideas/Campaign';
import type { ImportBatch } from '../../../../../domain/ideas/outside/importBatches';
import { importBatches } from '../../../../../domain/ideas/outside/importBatches';
import type { ImportPlan } from '../../../../../domain/ideas/outside/planImport';
import type { TaskControl } from '../../../../../shell/tasks/useTask';
import { stopIfAborted } from '../../../../../data/stopIfAborted';

export interface ImportOutcome {
  readonly stored: number;
  /** In whose places something of somebody else stands. */
  readonly refusedLines: readonly number[];
}

/** What a preview announced, on its way into the lists: run again after a stop or a failure, it goes on where it was. */
export class ImportRun {
  private readonly batches: readonly ImportBatch[];
  private readonly refused: number[] = [];
  private at = 0;

  /** @param known the newest decision on what came from outside that the page has */
  public constructor(
    private readonly campaign: Campaign,
    plan: Pick<ImportPlan, 'added' | 'changed'>,
    private readonly known: number
  ) {
    this.batches = importBatches(plan);
  }

  public async run(exchange: IdeaExchange, { signal, onProgress }: TaskControl): Promise<ImportOutcome> {
    for (;;) {
      stopIfAborted(signal);
      const batch = this.batches[this.at];
      if (!batch) break;
      this.refused.push(...(await exchange.take(this.campaign, batch, this.known)));
      this.at += 1;
      onProgress(this.at / this.batches.length);
    }
    const all = this.batches.reduce((sum, { added, changed }) => sum + added.length + changed.length, 0);
    return { stored: all - this.refused.length, refusedLines: this.refused };
  }
}
