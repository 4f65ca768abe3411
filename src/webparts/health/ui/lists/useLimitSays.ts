import type { SiteConcerns } from '../../../../data/health/SiteConcerns';
import type { LimitNotice } from '../../../../domain/health/limits';
import { usePage, useWords } from '../../../../shell/Page';
import { bytesIn } from '../bytesIn';
import { concernWords } from './concernStrings';

/** Says what comes near to a limit, in one sentence. */
export function useLimitSays(): (found: Pick<SiteConcerns, 'titles'>, notice: LimitNotice) => string {
  const words = useWords(concernWords);
  const { formats, language } = usePage();
  const amount = ({ kind }: LimitNotice, value: number): string => (kind === 'storage' ? bytesIn(formats.culture, value) : formats.number(value));
  return ({ titles }, notice) => words.limit[notice.kind].says([titles.get(notice.url)?.[language] ?? '', notice.folder].filter(Boolean).join(', '), amount(notice, notice.value), amount(notice, notice.limit));
}
