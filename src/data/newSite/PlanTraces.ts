import { hasCode } from '../DataError';
import type { PlanNote, PlanNotes } from '../plans/PlanNotes';

/** What the plan notes of its doings, to take them back. */
export type Traced = 'menu' | 'firstPage' | 'leads';

const TRACE = /^(made|back):(\w+):(\d{1,6})$/;

interface Trace {
  readonly number: number;
  readonly text: string;
}

/**
 * Of what cannot tell by itself who made it: noted before it is made, and again once it was taken back. A note says what was tried: whether it is there is
 * read where it would be.
 */
export class PlanTraces {
  public constructor(private readonly notes: PlanNotes) {}

  /** Noted once until it is taken back: what was there before the plan's first try counts. */
  public async made(what: Traced, text: string): Promise<void> {
    const { open, next } = await this.read(what);
    if (!open) await this.add(`made:${what}:${next}`, text);
  }

  /** What was noted and not taken back; null: nothing. */
  public async standing(what: Traced): Promise<string | null> {
    return (await this.read(what)).open?.text ?? null;
  }

  public async takenBack(what: Traced): Promise<void> {
    const { open } = await this.read(what);
    if (open) await this.add(`back:${what}:${open.number}`, '');
  }

  private async read(what: Traced): Promise<{ readonly open: Trace | null; readonly next: number }> {
    const all = (await this.notes.read()).flatMap(({ key, text }: PlanNote) => {
      const [, kind, of, number] = TRACE.exec(key) ?? [];
      return of === what ? [{ kind, number: Number(number), text }] : [];
    });
    const back = new Set(all.filter(({ kind }) => kind === 'back').map(({ number }) => number));
    const open = all.filter(({ kind, number }) => kind === 'made' && !back.has(number)).sort((one, other) => one.number - other.number)[0] ?? null;
    return { open, next: all.reduce((most, { number }) => Math.max(most, number), 0) + 1 };
  }

  private async add(key: string, text: string): Promise<void> {
    try {
      await this.notes.add(key, { text });
    } catch (error) {
      // Who may not note it may not take it back either: the step says so then.
      if (!hasCode(error, 'forbidden')) throw error;
    }
  }
}
