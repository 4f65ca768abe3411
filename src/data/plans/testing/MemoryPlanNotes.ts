import type { Person } from '../../../domain/people/Person';
import type { PlanNote, PlanNotes } from '../PlanNotes';

/** Notes of a plan for component tests, shared by all who use them. */
export class MemoryPlanNotes {
  public readonly notes: PlanNote[] = [];
  private readonly pages = new Map<string, object>();

  public constructor(public now: () => Date) {}

  /** One page of a person. */
  public as(by: Person): PlanNotes {
    const page = {};
    return {
      read: async () => [...this.notes],
      add: async (key, { holder = '', text = '' }) => {
        const present = this.pages.get(key);
        if (present) return present === page;
        this.pages.set(key, page);
        this.notes.push({ key, by, at: this.now(), holder, text });
        return true;
      }
    };
  }
}
