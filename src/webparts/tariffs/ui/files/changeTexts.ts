import { incomeOf } from '../../../../domain/tariffs/file/ChangeFile';
import type { Proposal } from '../../../../domain/tariffs/file/ChangeFile';
import { differenceOf } from '../../../../domain/tariffs/file/figuresOf';
import type { FileWords } from './fileStrings';
import type { Money } from './useMoney';

/** What becomes of an amount, with its share; '' where there is none, or several. */
export function differenceText({ before, after }: Pick<Proposal, 'before' | 'after'>, money: Money): string {
  const found = differenceOf(before, after);
  return found ? [money.signed(found.cents), ...(found.share === null ? [] : [`(${money.signedShare(found.share)})`])].join(' ') : '';
}

/** What a year brings before and after; '' where that is not known of both. */
export function incomeText({ before, after, volume }: Pick<Proposal, 'before' | 'after' | 'volume'>, money: Money, words: Pick<FileWords, 'incomes'>): string {
  const [was, becomes] = [incomeOf(before, volume), incomeOf(after, volume)];
  return was === null || becomes === null ? '' : words.incomes(money.plain(was), money.plain(becomes));
}
