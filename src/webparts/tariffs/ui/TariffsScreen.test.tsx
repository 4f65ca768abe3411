import { fireEvent, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import * as React from 'react';
import { DataError } from '../../../data/DataError';
import type { SetTariff } from '../../../data/tariffs/TariffServices';
import { MemoryTariffs } from '../../../data/tariffs/testing/MemoryTariffs';
import { dayOf } from '../../../domain/calendar/calendarDay';
import { renderScreen } from '../../../shell/testing/renderScreen';
import { axeFaults } from '../../../ui/testing/axeFaults';
import type { TariffsProperties } from '../TariffsProperties';
import { TariffsScreen } from './TariffsScreen';

jest.setTimeout(60_000);

const NOW = new Date('2026-11-27T09:00:00Z');
const set = (line: string, day: SetTariff['firstDay'], cents: number | null, n = 1): SetTariff => ({ line, firstDay: day, n, price: cents === null ? null : { cents }, corrects: null, knownOn: dayOf(Number(day.slice(0, 4)) - 1, 12, 15) });

/** Pools that are dearer next year, of which one act was annulled, and canteens by income. */
async function city(changes: ConstructorParameters<typeof MemoryTariffs>[0] = {}): Promise<MemoryTariffs> {
  const tariffs = new MemoryTariffs({ now: () => NOW, ...changes });
  await tariffs.addService('piscines', 'Piscines', [
    { code: 'adulte', title: 'Entrée', category: 'Plein tarif', unit: 'l’entrée', ground: 'none' },
    { code: 'enfant', title: 'Entrée', category: 'Moins de 12 ans', unit: 'l’entrée', ground: 'situation' },
    { code: 'casier', title: 'Casier', category: '', unit: 'par mois' }
  ]);
  await tariffs.addService('cantines', 'Restauration scolaire', [{ code: 'repas', title: 'Repas', category: '', unit: 'le repas' }]);
  const writer = await tariffs.writer();
  const act = async (number: string): Promise<number> => (await writer.addAct({ number, title: `Tarifs ${number}`, kind: 'deliberation', sessionDay: dayOf(2016, 12, 12), vote: '38 voix pour', signer: 'Claire Vidal, maire', file: 0 }, number)).id;
  const [old, annulled, next] = [await act('2016-90'), await act('2020-4'), await act('2026-118')];
  await writer.apply(old, [set('piscines:adulte', dayOf(2017, 1, 1), 320), set('piscines:enfant', dayOf(2017, 1, 1), 160), set('piscines:casier', dayOf(2017, 1, 1), 0), { ...set('cantines:repas', dayOf(2017, 1, 1), 0), price: { brackets: [{ upTo: 40_000, cents: 100 }, { upTo: null, cents: 450 }] } }], 'a');
  await writer.apply(annulled, [set('piscines:adulte', dayOf(2021, 1, 1), 500)], 'b');
  await writer.addRecord({ act: annulled, kind: 'annulled', day: dayOf(2022, 3, 8), address: '', evidence: 'TA, 8 mars 2022, n° 2100123' }, 'r1');
  await writer.apply(old, [set('piscines:adulte', dayOf(2023, 1, 1), 350)], 'c');
  await writer.apply(next, [set('piscines:adulte', dayOf(2027, 1, 1), 360), set('piscines:casier', dayOf(2027, 1, 1), null)], 'd');
  await writer.addRecord({ act: next, kind: 'published', day: dayOf(2026, 11, 20), address: 'https://ville.example/actes/2026-118', evidence: '' }, 'r2');
  return tariffs;
}

function show(services: MemoryTariffs, { arriveAt, language, properties = {} }: { readonly arriveAt?: string; readonly language?: 'fr' | 'en'; readonly properties?: TariffsProperties } = {}) {
  return renderScreen(<TariffsScreen properties={properties} saveProperties={() => undefined} />, { services, arriveAt, language });
}

const choose = async (name: string): Promise<void> => userEvent.click(await screen.findByRole('link', { name }));
const rowOf = async (name: RegExp): Promise<HTMLElement> => screen.findByRole('row', { name });
const pick = (label: string, value: string): void => void fireEvent.change(screen.getByLabelText(label), { target: { value } });

describe('what is in force', () => {
  it('begins with the services, and says what changes next', async () => {
    show(await city());
    const list = await screen.findByRole('list', { name: 'Services' });
    expect(within(list).getAllByRole('listitem').map(({ textContent }) => textContent?.replace(/\s/g, ' '))).toEqual(['Piscines3 lignes2 tarifs changent le 1ᵉʳ janvier 2027', 'Restauration scolaire1 ligne']);
    expect(await axeFaults(document.body)).toEqual([]);
  });

  it('is today what the last version says, with what comes next, and has an address', async () => {
    show(await city());
    await choose('Piscines');
    expect(await rowOf(/Entrée.*Plein tarif/)).toHaveTextContent(/3,50 €.*3,60 € le 1ᵉʳ janvier 2027/);
    expect(await rowOf(/Casier/)).toHaveTextContent(/gratuit.*supprimé le 1ᵉʳ janvier 2027/);
    expect(location.search).toMatch(/parvis=tariffservice-1/);
    expect(await axeFaults(document.body)).toEqual([]);
  });

  it('is on another day what held then, and says what was applied where a judge annulled it since', async () => {
    show(await city());
    await choose('Piscines');
    await rowOf(/Casier/);
    pick('Le', '2018-07-14');
    expect(await rowOf(/Entrée.*Plein tarif/)).toHaveTextContent(/3,20 €/);
    pick('Le', '2021-07-14');
    expect(await rowOf(/Entrée.*Plein tarif/)).toHaveTextContent(/acte annulé.*appliqué ce jour-là : 5,00 €/);
    pick('Le', '2027-02-01');
    expect(await rowOf(/Entrée.*Plein tarif/)).toHaveTextContent(/3,60 €/);
    expect(screen.queryByRole('row', { name: /Casier/ })).toBeNull();
    await userEvent.click(screen.getByRole('button', { name: 'Aujourd’hui' }));
    expect(await rowOf(/Casier/)).toBeInTheDocument();
  });

  it('is found by words in all services, and by category of users', async () => {
    show(await city());
    await userEvent.type(await screen.findByLabelText('Mots'), 'ENTREE');
    await rowOf(/Plein tarif/);
    expect(screen.getByText('2 tarifs')).toBeInTheDocument();
    await userEvent.selectOptions(screen.getByLabelText('Usagers'), 'Moins de 12 ans');
    expect(screen.getByText('1 tarif')).toBeInTheDocument();
    await userEvent.selectOptions(screen.getByLabelText('Usagers'), 'Tous');
    await userEvent.clear(screen.getByLabelText('Mots'));
    await userEvent.type(screen.getByLabelText('Mots'), 'repas scolaire');
    expect(await rowOf(/Repas/)).toHaveTextContent(/quotient jusqu’à 400,00 € : 1,00 €.*au-dessus : 4,50 €/);
  });

  it('says of what is no day that it is none, and keeps it', async () => {
    show(await city());
    const field = await screen.findByLabelText('Le');
    fireEvent.change(field, { target: { value: '' } });
    expect(screen.getByText('Choisissez un jour.')).toBeInTheDocument();
    expect(screen.getByRole('list', { name: 'Services' })).toBeInTheDocument();
  });

  it('of one service is all that its owner placed on a page', async () => {
    show(await city(), { properties: { service: 'piscines', title: 'Nos bassins' } });
    expect(await rowOf(/Casier/)).toBeInTheDocument();
    expect(screen.queryByLabelText('Service')).toBeNull();
  });

  it('is followed by who wants to', async () => {
    show(await city());
    await choose('Restauration scolaire');
    await userEvent.click(await screen.findByRole('button', { name: 'Suivre Restauration scolaire' }));
    expect(await screen.findByRole('button', { name: 'Ne plus suivre Restauration scolaire' })).toBeInTheDocument();
    await userEvent.selectOptions(screen.getByLabelText('Service'), 'Tous les services');
    expect((await screen.findAllByRole('listitem'))[0]).toHaveTextContent(/^Restauration scolaire.*suivi/);
  });

  it('is printed as a list for the counter', async () => {
    const print = jest.spyOn(window, 'print').mockImplementation(() => undefined);
    show(await city());
    await choose('Piscines');
    await userEvent.click(await screen.findByRole('button', { name: 'Imprimer la liste des prix' }));
    const sheet = document.querySelector('.parvis-print');
    expect(print).toHaveBeenCalledTimes(1);
    expect(sheet?.textContent).toMatch(/Piscines — tarifs au 27 novembre 2026.*Plein tarif.*3,50/s);
    expect(sheet?.textContent).toContain('toutes taxes comprises');
    print.mockRestore();
  });

  it('is in English too', async () => {
    show(await city(), { language: 'en' });
    await choose('Piscines');
    expect(await rowOf(/Casier/)).toHaveTextContent(/free.*abolished on January 1, 2027/);
  });
});

describe('files of prices', () => {
  it('that are not there yet are not for agents, and are made by who may', async () => {
    const empty = new MemoryTariffs({ now: () => NOW });
    show(empty);
    expect(await screen.findByText('Aucun tarif n’est encore publié.')).toBeInTheDocument();
    expect(screen.queryByRole('button', { name: 'Refaire les fichiers de prix' })).toBeNull();
  });

  it('that are half written show no amount; who may write makes them again', async () => {
    const tariffs = await city({ isSecretary: true });
    tariffs.files.plant('piscines', '{"parvis"');
    show(tariffs);
    await choose('Piscines');
    expect(await screen.findByText(/rien n’est affiché plutôt qu’un montant faux/)).toBeInTheDocument();
    expect(screen.queryByRole('table')).toBeNull();
    await userEvent.click(await screen.findByRole('button', { name: 'Refaire les fichiers de prix' }));
    expect(await rowOf(/Plein tarif/)).toHaveTextContent(/3,50 €/);
  });

  it('that are older than the list say so', async () => {
    const tariffs = await city();
    tariffs.files.failNext(new DataError('unknown'));
    await expect((await tariffs.writer()).apply(3, [set('piscines:enfant', dayOf(2027, 1, 1), 170)], 'e')).rejects.toThrow();
    show(tariffs);
    expect(await screen.findByText(/cette page ne les montre pas encore tous/)).toBeInTheDocument();
  });
});

describe('a line', () => {
  it('says why it costs that, what comes next, and its whole course', async () => {
    show(await city());
    await choose('Piscines');
    await userEvent.click((await screen.findAllByRole('link', { name: 'Entrée' }))[0] as HTMLElement);
    expect(await screen.findByRole('heading', { name: 'Entrée', level: 3 })).toBeInTheDocument();
    expect(screen.getAllByRole('button', { name: 'Délibération n° 2016-90' })).toHaveLength(3);
    expect(screen.getByText('3,60 € à partir du 1ᵉʳ janvier 2027')).toBeInTheDocument();
    expect(screen.getByRole('img', { name: /Montants successifs\s:\sEntrée/ })).toBeInTheDocument();
    const rows = within(screen.getByRole('table', { name: /Montants successifs/ })).getAllByRole('row').slice(1).map(({ textContent }) => textContent);
    expect(rows).toHaveLength(5);
    expect(rows[3]).toMatch(/acte annulé.*appliqué ce jour-là\s:\s5,00/);
    expect(await axeFaults(document.body)).toEqual([]);
  });

  it('on a day of the past tells what was applied from what is applicable, as it was known on another day', async () => {
    // Line 2 of its list, 14 July 2021.
    show(await city(), { arriveAt: 'tariffday-118822' });
    expect(await screen.findByText('Appliqué')).toBeInTheDocument();
    expect(screen.getByText('Applicable')).toBeInTheDocument();
    expect(screen.getByText(/TA, 8 mars 2022/)).toBeInTheDocument();
    await userEvent.click(screen.getByRole('button', { name: 'Tel que connu le' }));
    pick('Tel que connu le', '2021-12-31');
    expect(await screen.findByText('tel que connu le 31 décembre 2021')).toBeInTheDocument();
    expect(screen.queryByText('Applicable')).toBeNull();
  });

  it('that is gone is said, with the way back', async () => {
    show(await city(), { arriveAt: 'tariff-999' });
    expect(await screen.findByText('Ce tarif n’existe pas, ou n’existe plus.')).toBeInTheDocument();
  });
});

describe('an act', () => {
  it('says what became of it, and which lines it sets', async () => {
    show(await city(), { arriveAt: 'tariffact-3' });
    expect(await screen.findByRole('heading', { name: 'Délibération n° 2026-118' })).toHaveFocus();
    expect(screen.getByRole('link', { name: 'Lire l’acte publié' })).toHaveAttribute('href', 'https://ville.example/actes/2026-118');
    const table = screen.getByRole('table', { name: /^2\slignes fixées par cet acte/ });
    expect(within(table).getAllByRole('row').slice(1).map(({ textContent }) => textContent?.replace(/\s/g, ' '))).toEqual([expect.stringMatching(/Entrée.*3,50 €.*3,60 €/), expect.stringMatching(/Casier.*gratuit.*supprimé/)]);
    expect(await axeFaults(document.body)).toEqual([]);
  });
});

describe('two dates', () => {
  it('are compared in the whole city: words beside colours, and all lines where that is wanted', async () => {
    show(await city());
    await userEvent.click(await screen.findByRole('button', { name: 'Comparer deux dates' }));
    expect(await rowOf(/Plein tarif/)).toHaveTextContent(/hausse : 0,10/);
    expect(await rowOf(/Casier/)).toHaveTextContent(/n’est plus perçu/);
    expect(screen.getByText('2 tarifs changent')).toBeInTheDocument();
    await userEvent.click(screen.getByRole('checkbox', { name: 'Seulement ce qui change' }));
    expect(await rowOf(/Repas/)).toHaveTextContent(/inchangé/);
    pick('D’une date', '2019-01-01');
    pick('À une autre', '2019-06-01');
    await userEvent.click(screen.getByRole('checkbox', { name: 'Seulement ce qui change' }));
    expect(await screen.findByText('Rien ne change entre ces deux dates.')).toBeInTheDocument();
  });
});
