import type { Person } from '../../../../domain/people/Person';
import { MemoryPlanNotes } from '../../../plans/testing/MemoryPlanNotes';
import type { OpeningDesk } from '../OpeningDesk';

/** The desk of one opening, in memory: what was written, and how often. */
export class MemoryDesk {
  public readonly notes: MemoryPlanNotes;
  public owner: 'ours' | 'free' | 'taken' = 'free';
  public listed = '';
  public readonly welcomes: string[] = [];
  public readonly openings: string[] = [];

  public constructor(now: () => Date) {
    this.notes = new MemoryPlanNotes(now);
  }

  public as(person: Person): OpeningDesk {
    return {
      notes: this.notes.as(person),
      address: async () => this.owner,
      reserve: async () => void (this.owner = 'ours'),
      listedAt: async () => this.listed,
      list: async (webUrl) => void (this.listed = webUrl),
      isWelcomed: async () => this.welcomes.length > 0,
      welcome: async () => void this.welcomes.push('welcome'),
      isOpened: async () => this.openings.length > 0,
      recordOpening: async (webUrl) => void this.openings.push(webUrl)
    };
  }
}
