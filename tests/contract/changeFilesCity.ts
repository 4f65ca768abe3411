import { dayOf } from '../../src/domain/calendar/calendarDay';
import type { SetTariff } from '../../src/data/tariffs/TariffServices';

/** The city of the contracts on change files. */
export const SERVICES = [['piscines', 'sports'], ['parking', 'sports'], ['musees', 'culture']] as const;
export const LINES = ['piscines:adulte', 'piscines:enfant', 'piscines:casier', 'parking:heure', 'musees:plein'] as const;
export const CHAIN = [{ key: 'finances', name: 'Finances', delay: 5 }, { key: 'juridique', name: 'Juridique', delay: 5 }] as const;
export const ACT = { title: 'Tarifs', kind: 'deliberation', sessionDay: null, vote: '', signer: '' } as const;

/** What was charged since 2020. */
export function pastTariffs(prices: Readonly<Record<string, number>>): readonly SetTariff[] {
  return Object.entries(prices).map(([line, cents]) => ({ line, firstDay: dayOf(2020, 1, 1), n: 1, price: { cents }, corrects: null, knownOn: dayOf(2019, 12, 1) }));
}
