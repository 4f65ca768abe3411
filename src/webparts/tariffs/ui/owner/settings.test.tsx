import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import * as React from 'react';
import { memoryOwner } from '../../../../data/tariffs/owner/testing/memoryOwner';
import { MemoryTariffs } from '../../../../data/tariffs/testing/MemoryTariffs';
import { renderScreen } from '../../../../shell/testing/renderScreen';
import { axeFaults } from '../../../../ui/testing/axeFaults';
import SettingsPage from './SettingsPage';

jest.setTimeout(60_000);

const NOW = new Date('2026-12-21T09:00:00Z');
const GROUPS = [{ id: 11, name: 'Sports' }, { id: 12, name: 'Finances' }];

async function city() {
  const tariffs = new MemoryTariffs({ now: () => NOW });
  const changes = tariffs.changeFiles;
  changes.state.groups.set(11, new Set([5]));
  changes.state.groups.set(12, new Set());
  const { settings } = memoryOwner(tariffs, { groups: GROUPS });
  await settings.add({ title: 'Sports', kind: 'direction', key: 'direction:sports', content: { group: { id: 11, name: 'Sports' } } }, 'a');
  await settings.add({ title: 'Culture', kind: 'direction', key: 'direction:culture', content: { group: { id: 99, name: 'Ancien groupe' } } }, 'b');
  await settings.add({ title: 'Sports', kind: 'chain', key: 'chain:sports', content: { steps: [{ key: 'finances', name: 'Finances', delay: 5, group: { id: 12, name: 'Finances' } }] } }, 'c');
  return { tariffs, settings };
}

const show = (services: MemoryTariffs, language?: 'fr' | 'en') => renderScreen(<SettingsPage />, { services, language });
const press = async (name: string | RegExp): Promise<void> => userEvent.click(await screen.findByRole('button', { name }));
const panel = (): Promise<HTMLElement> => screen.findByRole('dialog');
const fill = async (label: string | RegExp, text: string): Promise<void> => {
  const field = await within(await panel()).findByLabelText(label);
  await userEvent.clear(field);
  await userEvent.type(field, text);
};
const rowsOf = async (name: string): Promise<readonly string[]> => within(await screen.findByRole('table', { name })).getAllByRole('row').slice(1).map(({ textContent }) => (textContent ?? '').replace(/\s/g, ' '));

beforeEach(() => localStorage.clear());

describe('the settings of tariffs', () => {
  it('name each direction with its folder and its group, also one that is gone', async () => {
    const { tariffs } = await city();
    await tariffs.addService('piscines', 'Piscines', []);
    show(tariffs);
    expect(await rowsOf('Directions')).toEqual(['CultureDossiercultureGroupe qui écritAncien groupe (groupe supprimé)Services0', 'SportsDossiersportsGroupe qui écritSportsServices1']);
    expect(await axeFaults(document.body)).toEqual([]);
  });

  it('take a new direction, its folder made from its name, and refuse one that is there', async () => {
    const { tariffs, settings } = await city();
    show(tariffs);
    await press('Ajouter une direction');
    await press('Enregistrer');
    expect(await screen.findByText('Écrivez un nom.')).toBeInTheDocument();
    await fill(/^Nom/, 'Sports');
    expect(await screen.findByText('Ce dossier existe déjà.')).toBeInTheDocument();
    await fill(/^Nom/, 'Direction de l’éducation');
    await userEvent.selectOptions(screen.getByLabelText(/^Groupe/), 'Finances');
    await press('Enregistrer');
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
    expect((await settings.page()).rows.at(-1)).toMatchObject({ kind: 'direction', key: 'direction:direction-de-l-education', content: { group: { id: 12, name: 'Finances' } } });
  });

  it('show both where a colleague changed a direction meanwhile', async () => {
    const { tariffs, settings } = await city();
    show(tariffs);
    await press('Sports');
    await fill(/^Nom/, 'Sports et loisirs');
    const [row] = (await settings.page()).rows;
    if (row) await settings.update({ ...row, title: 'Jeunesse et sports' });
    await press('Enregistrer');
    expect(await within(await panel()).findByText('Jeunesse et sports')).toBeInTheDocument();
  });

  it('say of a chain by when each step answers, and refuse a folder that another chain gives to another group', async () => {
    const { tariffs, settings } = await city();
    show(tariffs);
    await press('Chaînes de validation');
    expect(await screen.findByText(/Cette direction n’a aucune chaîne : Culture/)).toBeInTheDocument();
    // Five working days after a Monday, without Christmas.
    expect(await rowsOf('Chaînes de validation')).toEqual(['SportsÉtapesFinances (5 jours)Envoyé aujourd’hui, répondu le29 décembre 2026']);
    await press('Ajouter une chaîne');
    await press('Enregistrer');
    expect(await screen.findByText('Ajoutez au moins une étape.')).toBeInTheDocument();
    await press('Ajouter une étape');
    await userEvent.type(await screen.findByLabelText(/^Nom de l’étape/, { selector: 'input' }), 'Finances');
    await userEvent.selectOptions(screen.getByLabelText('Groupe qui répond'), 'Sports');
    await press('Enregistrer');
    expect(await screen.findByText(/« finances » est donné à « Finances » dans la chaîne « Sports »/)).toBeInTheDocument();
    await userEvent.selectOptions(screen.getByLabelText('Groupe qui répond'), 'Finances');
    await fill(/^Délai/, 'x');
    expect(await screen.findByText('Écrivez un nombre de jours, de 0 à 60.')).toBeInTheDocument();
    await fill(/^Délai/, '3');
    await press('Enregistrer');
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
    expect((await settings.page()).rows.at(-1)).toMatchObject({ kind: 'chain', key: 'chain:', content: { steps: [{ key: 'finances', name: 'Finances', delay: 3, group: { id: 12 } }] } });
  });

  it('take closed days as people write them, and name what is none', async () => {
    const { tariffs, settings } = await city();
    show(tariffs);
    await press('Jours et arrondi');
    await press(/^Modifier\s: Jours/);
    await fill('Jours de fermeture', '24/12/2026\ndemain');
    await press('Enregistrer');
    expect(await screen.findByText('Ce ne sont pas des jours : demain.')).toBeInTheDocument();
    await fill('Jours de fermeture', '24/12/2026');
    await press('Enregistrer');
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
    expect((await settings.page()).rows.at(-1)).toMatchObject({ key: 'closedDays:', content: { days: ['2026-12-24'] } });
    expect(await screen.findByText('24 décembre 2026')).toBeInTheDocument();
  });

  it('make folders and give rights by one press, and name groups in which nobody is', async () => {
    const { tariffs } = await city();
    show(tariffs);
    await press('Dossiers et droits');
    await press('Vérifier les dossiers');
    expect(await screen.findByText('9 dossiers n’ont pas leurs droits.')).toBeInTheDocument();
    expect(screen.getByText(/Personne n’est dans le groupe de ces dossiers.* culture et finances/)).toBeInTheDocument();
    await press('Faire les dossiers et donner les droits');
    expect(await screen.findByText('Chaque dossier a les droits que disent les réglages.')).toBeInTheDocument();
    expect(await axeFaults(document.body)).toEqual([]);
  });

  it('are said in English too', async () => {
    show((await city()).tariffs, 'en');
    await press('Chains of validation');
    expect(await screen.findByText(/has no chain: Culture/)).toBeInTheDocument();
  });
});
