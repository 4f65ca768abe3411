import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import * as React from 'react';
import { TextDecoder } from 'node:util';
import { DataError } from '../../../../../data/DataError';
import { axeFaults } from '../../../../../ui/testing/axeFaults';
import * as downloads from '../../../../../ui/downloadText';
import { Outline } from '../../outline/Outline';
import AnimatePage from '../AnimatePage';
import { DeskCity } from '../testing/showDesk';

jest.setTimeout(120_000);
Object.assign(globalThis, { TextDecoder });

// Axe measures letters to tell icons from words.
beforeEach(() => void jest.spyOn(HTMLCanvasElement.prototype, 'getContext').mockReturnValue(null));
afterEach(() => jest.restoreAllMocks());

const plain = (text: string | null): string => (text ?? '').replace(/[\u00a0\u202f]/g, ' ');
const press = async (name: string | RegExp): Promise<void> => userEvent.click(await screen.findByRole('button', { name }));
const HEADER = 'Origine;Identifiant;Date;Titre;Texte;Catégorie;Soutiens';
const FILE = [
  HEADER,
  'Je participe;1;12/03/2026;Une fontaine;De l’eau;Horaires;34', 'Je participe;2;12/03/2026;<img src=x onerror=alert(1)>;;Vélo;', 'Je participe;2;12/03/2026;<img src=x onerror=alert(1)>;;Vélo;', 'Je participe;3;31/02/2026;Un banc;;;', 'Je participe;4;12/03/2026;;;;'
].join('\r\n').replace(/12\/03/g, '01/03');
const file = (text: string, name = 'idees.csv'): File => {
  const made = new File([text], name, { type: 'text/csv' });
  // jsdom has no `arrayBuffer` of files.
  return Object.assign(made, { arrayBuffer: async () => new Uint8Array(Buffer.from(text, 'utf8')).buffer });
};
const give = (given: File): Promise<void> => userEvent.upload(screen.getByLabelText('Choisir un fichier CSV ou JSON', { selector: 'input' }), given);
const openOutside = async (city: DeskCity): Promise<void> => {
  city.show(<AnimatePage />);
  await press('Avec l’extérieur');
  await screen.findByText(/Un fichier CSV ou JSON/);
};
const titles = async (city: DeskCity): Promise<readonly string[]> => {
  const opened = await city.services.campaigns.open(city.campaign.id);
  return (await city.services.ideas.book(opened)).ideas.map(({ title }) => title);
};

describe('a file of a participation platform', () => {
  it('is shown before anything is stored, line by line, then taken in once', async () => {
    const city = await DeskCity.open();
    await openOutside(city);
    await give(file(FILE));
    const preview = await screen.findByRole('region', { name: /idees\.csv/ });
    expect(plain(preview.textContent)).toContain('2 idées nouvelles et 3 lignes laissées de côté');
    const faults = within(preview).getByRole('table', { name: 'Erreur' });
    expect(within(faults).getAllByRole('row').slice(1).map((row) => plain(row.textContent))).toEqual([
      expect.stringMatching(/4.*répète une autre.*Identifiant/), expect.stringMatching(/5.*pas une date.*Date.*31\/02\/2026/), expect.stringMatching(/6.*obligatoire.*Titre/)
    ]);
    expect(plain(preview.textContent)).toContain('Cette catégorie n’existe pas ici ; ses idées entreront sans catégorie : Vélo.');
    expect(await titles(city)).toEqual([]);
    expect(await axeFaults(document.body)).toEqual([]);
    await press(/^Importer\s2\slignes$/);
    expect(await screen.findByText((text) => plain(text) === 'Import terminé : 2 lignes enregistrées.')).toBeInTheDocument();
    expect(await titles(city)).toEqual(['Une fontaine', '<img src=x onerror=alert(1)>']);
    await give(file(FILE));
    expect(await screen.findByText(/rien à importer/)).toBeInTheDocument();
    expect(document.querySelector('img')).toBeNull();
  });

  it('goes on where it was after a failure, and nothing comes in twice', async () => {
    const city = await DeskCity.open();
    await openOutside(city);
    await give(file([HEADER, ...Array.from({ length: 45 }, (_, index) => `Je participe;${index};01/03/2026;Idée ${index};;;`)].join('\n')));
    await screen.findByRole('button', { name: /^Importer\s45\slignes$/ });
    city.services.failNext('take', new DataError('timeout'), 'after');
    await press(/^Importer\s45\slignes$/);
    await press('Réessayer');
    await screen.findByText(/Import terminé/);
    expect((await titles(city)).length).toBe(45);
    expect((await city.decisions()).filter(({ kind }) => kind === 'imported')).toHaveLength(3);
  });

  it('that is too large, or something else, is refused with what to do', async () => {
    const city = await DeskCity.open();
    await openOutside(city);
    await give(Object.defineProperty(file('x'), 'size', { value: 30_000_000 }));
    expect(await screen.findByText((text) => plain(text) === 'Ce fichier est trop gros (5 Mo au plus).')).toBeInTheDocument();
    await give(file('{"features":[]}', 'carte.json'));
    expect(await screen.findByText(/ne dit pas qu’il contient des idées/)).toBeInTheDocument();
  });

  it('brings nothing new where ideas are no longer collected, and says so', async () => {
    const city = await DeskCity.open({ starts: { collect: null, gather: null, vote: new Date('2026-03-03T09:00:00Z'), decide: new Date('2026-03-20T16:00:00Z'), follow: null } });
    city.pass(172_800);
    await openOutside(city);
    expect(screen.getByText(/les idées nouvelles du fichier n’entreront pas/)).toBeInTheDocument();
    await give(file(FILE));
    expect(await screen.findByText(/rien à importer/)).toBeInTheDocument();
  });

  it('leaves its mark on each idea: where it comes from, when, and what it has there', async () => {
    const city = await DeskCity.open();
    await openOutside(city);
    await give(file(FILE));
    await press(/^Importer\s2\slignes$/);
    await screen.findByText(/Import terminé/);
    document.body.innerHTML = '';
    city.show(<Outline sought={{ text: '', show: 'all', category: 0 }} onSeek={() => undefined} onOpen={() => undefined} />);
    const marked = await screen.findAllByText(/venue d’une plateforme de participation \(Je participe\)/, {}, { timeout: 20_000 });
    expect(marked.map((each) => plain(each.parentElement?.textContent ?? ''))).toEqual([expect.stringMatching(/du 1ᵉʳ mars 2026$/), expect.stringContaining('du 1ᵉʳ mars 2026, 34 soutiens là-bas')]);
    for (const each of marked) expect(each.closest('li')).not.toHaveTextContent('Nadia Benali');
  });
});

describe('open data', () => {
  it('are read again before they go out: what looks personal is taken out unless somebody leaves it', async () => {
    const city = await DeskCity.open();
    await city.think('Ouvrir le soir', 'Demander à Hugo Petit, 06 12 34 56 78.');
    await city.think('Des sièges', 'Voir lea@ville.example');
    const saved = jest.spyOn(downloads, 'downloadText').mockImplementation(() => undefined);
    await city.think('Un banc', '', 1);
    city.show(<AnimatePage />);
    await press('Avec l’extérieur');
    await press('Publier les idées et leurs réponses');
    const review = await screen.findByRole('region', { name: 'Textes à relire' });
    expect(within(review).getAllByRole('row').slice(1).map((row) => plain(row.textContent))).toEqual([expect.stringMatching(/Ouvrir le soir.*Texte \(nom et téléphone\)/), expect.stringMatching(/Des sièges.*Texte \(adresse\)/)]);
    expect(await axeFaults(document.body)).toEqual([]);
    await userEvent.click(within(review).getByRole('checkbox', { name: (name) => plain(name) === 'Laisser tel quel : Des sièges' }));
    await press('Voir ce que dira le fichier');
    expect(await screen.findByText('Demander à […], […].')).toBeInTheDocument();
    await press('Télécharger en JSON');
    const [name, , json = ''] = saved.mock.calls[0] ?? [];
    expect(name).toMatch(/^idees-ouvertes-\d+\.json$/);
    expect(JSON.parse(json)).toMatchObject({ format: 'parvis-ideas', ideas: [{ origin: 'Direction des accueils', title: 'Ouvrir le soir', text: 'Demander à […], […].' }, { text: 'Voir lea@ville.example' }, { title: 'Un banc' }] });
    expect(json).not.toMatch(/Hugo|Martin|Accueils/);
    await press('Télécharger en CSV');
    await waitFor(() => expect(saved).toHaveBeenCalledTimes(2));
    expect(saved.mock.calls[1]?.[2]).toContain('Origine;Identifiant;Date;Titre');
  });
});
