import type { Mark } from '../../domain/usages/agentMarks';
import { formatMarks, isSameMark, parseMarks, toggleFavourite } from '../../domain/usages/agentMarks';
import { DataError, hasCode } from '../DataError';
import { keyWithin } from '../items/keyWithin';
import type { Stored } from '../items/Table';
import type { UsageTables } from './usageTables';

/** Other tabs and devices of one agent change them too; each try loses to one change of theirs. */
const TRIES = 6;

/** The favourites of an agent: one row of his own. */
export class Favourites {
  public constructor(private readonly table: UsageTables['favourites']) {}

  public async read(userId: number): Promise<readonly Mark[]> {
    return parseMarks((await this.row(userId))?.marks ?? '');
  }

  /** Two tabs may change them at the same moment: what one of them found changed is read and changed again. */
  public async set(userId: number, mark: Mark, isFavourite: boolean, triesLeft = TRIES): Promise<readonly Mark[]> {
    const row = await this.row(userId);
    const before = parseMarks(row?.marks ?? '');
    if (before.some((other) => isSameMark(other, mark)) === isFavourite) return before;
    const wanted = toggleFavourite(before, mark);
    const values = { marks: formatMarks(wanted) };
    try {
      const stored = row ? await this.table.update({ ...row, ...values }) : await this.table.add(values, keyWithin('favourites', String(userId)));
      if (stored.marks === values.marks) return wanted;
    } catch (error) {
      if (!hasCode(error, 'conflict')) throw error;
    }
    if (triesLeft === 0) throw new DataError('conflict');
    return this.set(userId, mark, isFavourite, triesLeft - 1);
  }

  /** Site owners read everybody's, so the author is asked for by name. */
  private async row(userId: number): Promise<Stored<{ readonly marks: string }> | undefined> {
    return (await this.table.page({ where: [{ column: 'author', is: 'eq', value: userId }], size: 1 })).rows[0];
  }
}
