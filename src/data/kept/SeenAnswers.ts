import { array, integer, minValue, number, object, pipe, readonly } from 'valibot';
import type { StoredValue } from '../../domain/stored/defineStored';
import { defineStored } from '../../domain/stored/defineStored';
import type { Connection } from '../connection/Connection';
import { browserStorage } from './browserStorage';
import { KeptValue } from './KeptValue';

const id = pipe(number(), integer(), minValue(1));
const seenAnswers = defineStored({ name: 'answers that were seen', version: 1, schema: object({ seen: pipe(array(pipe(object({ contribution: id, decision: pipe(number(), integer(), minValue(0)) }), readonly())), readonly()) }) });

/** More than one agent is answered in years. */
const MOST = 500;

/** An answer to a contribution, or to an idea by the number of which it goes: another decision is another answer. 0: no answer, but the reader's name in what it says. */
export type SeenAnswer = StoredValue<typeof seenAnswers>['seen'][number];

/** Which answers, and which mentions of himself, an agent has read, in this browser; on another device they are news once more. */
export class SeenAnswers {
  private readonly kept: KeptValue<StoredValue<typeof seenAnswers>>;

  /** @param owner of the site and the person */
  public constructor(
    private readonly owner: () => Promise<string>,
    storage: Storage | undefined,
    name = 'parvis-call-answers'
  ) {
    this.kept = new KeptValue(storage, name, seenAnswers);
  }

  /** Those that were not read. */
  public async unseen<T extends SeenAnswer>(answers: readonly T[]): Promise<readonly T[]> {
    const seen = this.kept.read(await this.owner())?.seen ?? [];
    return answers.filter((answer) => !seen.some((each) => isSame(each, answer)));
  }

  /** @returns were any of them news? */
  public async see(answers: readonly SeenAnswer[]): Promise<boolean> {
    const news = await this.unseen(answers);
    if (news.length === 0) return false;
    const owner = await this.owner();
    const added = news.map(({ contribution, decision }) => ({ contribution, decision }));
    this.kept.write(owner, { seen: [...(this.kept.read(owner)?.seen ?? []), ...added].slice(-MOST) });
    return true;
  }
}

/** Of the agent whose connection it is. @param name of what is kept; default: that of calls */
export function seenAnswersOf(connection: Connection, name?: string): SeenAnswers {
  return new SeenAnswers(async () => `${connection.webUrl}|${await connection.userId()}`, browserStorage(), name);
}

function isSame(left: SeenAnswer, right: SeenAnswer): boolean {
  return left.contribution === right.contribution && left.decision === right.decision;
}
