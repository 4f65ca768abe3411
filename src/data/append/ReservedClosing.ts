import { body } from '@pnp/queryable';
import { spPostMerge, SPQueryable } from '@pnp/sp';
import type { Connection } from '../connection/Connection';
import { DataError } from '../DataError';
import type { ListApi } from '../items/ListApi';
import { listOf } from '../items/ListApi';
import { closingRule, refusedBy } from './closingRule';

/** Two pages that close two things in one moment may write over each other: what stands is read, and written again. */
const ROUNDS = 3;

/**
 * Closing of what shares one list in which each reads only his own: a validation formula of the list refuses what is
 * said in what is over, whoever says it (MS docs: SP.List.ValidationFormula, "evaluated each time that a list item is added or updated").
 */
export class ReservedClosing {
  private readonly api: ListApi;

  /** @param column the internal name of the one that says in what something is said */
  public constructor(
    connection: Connection,
    list: { readonly url: string },
    private readonly column: string
  ) {
    this.api = listOf(connection, list);
  }

  /** Does the list refuse what is said in it? */
  public async isClosed(id: number): Promise<boolean> {
    return (await this.refused())?.includes(id) ?? false;
  }

  /** @throws DataError `forbidden` for who may not manage the list, `conflict` where somebody gave the list a formula of his own: it stays */
  public async setClosed(id: number, isClosed: boolean): Promise<void> {
    for (let round = 0; ; round++) {
      const refused = await this.refused();
      if (!refused) throw new DataError('conflict', 'the list has a validation formula of somebody else');
      if (refused.includes(id) === isClosed) return;
      if (round === ROUNDS) throw new DataError('conflict', 'the validation formula of the list is changed by others all the time');
      const { Title } = await SPQueryable(this.api.list, `fields/getByInternalNameOrTitle('${this.column}')`).select('Title')<{ readonly Title: string }>();
      const formula = closingRule(Title, isClosed ? [...refused, id] : refused.filter((each) => each !== id));
      // There is no place for it among newer ones: what comes late is late by its date.
      if (refusedBy(formula)?.includes(id) !== isClosed) return;
      await spPostMerge(this.api.list, body({ ValidationFormula: formula }));
    }
  }

  private async refused(): Promise<readonly number[] | null> {
    const { ValidationFormula } = await SPQueryable(this.api.list).select('ValidationFormula')<{ readonly ValidationFormula: string | null }>();
    return refusedBy(ValidationFormula ?? '');
  }
}
