import type { ChangeFile, ChangeFiles, ProposalDraft } from '../../../../../data/tariffs/changes/ChangeFiles';
import { newClientKey } from '../../../../../data/items/newClientKey';
import { MemoryTariffs } from '../../../../../data/tariffs/testing/MemoryTariffs';
import { dayOf } from '../../../../../domain/calendar/calendarDay';
import type { TariffLine } from '../../../../../domain/tariffs/prices/PriceFile';

export const NOW = new Date('2026-11-27T09:00:00Z');
export const NEW_YEAR = dayOf(2027, 1, 1);
/** Of the direction of sports, of finance, and of none. */
export const NADIA = { id: 1, name: 'Nadia Benali' };
export const PAUL = { id: 4, name: 'Paul Mercier' };
export const LEA = { id: 8, name: 'Léa Roche' };
const GROUPS = { sports: 50, finances: 52 } as const;

export interface FilesCity {
  readonly tariffs: MemoryTariffs;
  readonly nadia: ChangeFiles;
  /** A file of sports. */
  newFile(changes?: Partial<Parameters<ChangeFiles['create']>[0]>): Promise<ChangeFile>;
  as(person: typeof NADIA): MemoryTariffs;
}

export const draft = (line: string, cents: number | null, changes: Partial<ProposalDraft> = {}): ProposalDraft => ({ line, base: `${line}:2020-01-01:1`, after: cents === null ? null : { cents }, volume: 100, reason: 'Énergie', ...changes });

/** Pools and parking of the direction of sports, whose files go to finance; charged since 2020. */
export async function filesCity(lines: readonly (Partial<TariffLine> & { readonly code: string; readonly cents?: number })[] = LINES): Promise<FilesCity> {
  const tariffs = new MemoryTariffs({ now: () => NOW, me: NADIA, isSecretary: true });
  const { changeFiles, tables } = tariffs;
  const setting = (title: string, kind: 'direction' | 'chain', key: string, content: object): Promise<unknown> => tables.settings.add({ title, kind, key, content }, newClientKey());
  await setting('Sports', 'direction', 'direction:sports', { group: { id: GROUPS.sports, name: 'Sports' } });
  await setting('Culture', 'direction', 'direction:culture', { group: null });
  await setting('Chaîne', 'chain', 'chain:', { steps: [{ key: 'finances', name: 'Finances', delay: 5, group: { id: GROUPS.finances, name: 'Finances' } }] });
  changeFiles.state.groups.set(GROUPS.sports, new Set([NADIA.id]));
  changeFiles.state.groups.set(GROUPS.finances, new Set([PAUL.id]));
  await tariffs.addService('piscines', 'Piscines', lines);
  await tariffs.addService('parking', 'Stationnement', [{ code: 'heure', title: 'Une heure', isRoadOrParking: true }]);
  await changeFiles.folders().repair(await changeFiles.folders().check());
  const writer = await tariffs.writer();
  const { id } = await writer.addAct({ number: '2019-1', title: 'Tarifs', kind: 'deliberation', sessionDay: dayOf(2019, 12, 2), vote: '', signer: '', file: 0 }, newClientKey());
  const charged = [...lines.map(({ code, cents = 300 }) => ({ line: `piscines:${code}`, cents })), { line: 'parking:heure', cents: 150 }];
  await writer.apply(id, charged.map(({ line, cents }) => ({ line, firstDay: dayOf(2020, 1, 1), n: 1, price: { cents }, corrects: null, knownOn: dayOf(2019, 12, 2) })), newClientKey());
  const nadia = changeFiles.as(NADIA);
  return {
    tariffs,
    nadia,
    newFile: (changes = {}) => nadia.create({ title: 'Tarifs 2027', service: 'piscines', direction: 'sports', wantedDay: NEW_YEAR, reason: 'Le prix de l’énergie.', content: {}, ...changes }, newClientKey()),
    as: (person) => tariffs.as(person)
  };
}

const LINES = [
  { code: 'adulte', title: 'Entrée', category: 'Plein tarif', unit: 'l’entrée', ground: 'situation', cents: 300 },
  { code: 'enfant', title: 'Entrée', category: 'Moins de 12 ans', unit: 'l’entrée', ground: 'situation', cents: 150 },
  { code: 'casier', title: 'Casier', unit: 'par mois', cents: 100 }
] as const;
