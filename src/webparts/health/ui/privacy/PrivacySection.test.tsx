import { TextEncoder } from 'node:util';
import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import * as React from 'react';
import { DataError } from '../../../../data/DataError';
import { answeredLists } from '../../../../data/privacy/describedLists';
import type { PrivacyServices } from '../../../../data/privacy/PrivacyServices';
import type { ActContent, ActKind, PrivacyAct } from '../../../../domain/privacy/acts';
import type { DueRule } from '../../../../domain/privacy/Due';
import type { Held } from '../../../../domain/privacy/Held';
import { siteRegister } from '../../../../domain/privacy/SiteRegister';
import { renderScreen } from '../../../../shell/testing/renderScreen';
import { axeFaults } from '../../../../ui/testing/axeFaults';
import PrivacySection from './PrivacySection';

// jsdom has none.
Object.assign(globalThis, { TextEncoder });

const LEA = { login: 'i:0#.f|membership|lea@ville.fr', name: 'Léa Moreau', details: 'lea@ville.fr' };
const both = (text: string): Readonly<Record<'fr' | 'en', string>> => ({ fr: text, en: text });
const now = new Date('2026-11-27T10:00:00Z');
const held: Held = {
  person: { id: 7, name: LEA.name, login: LEA.login },
  site: 'https://ville.example/sites/intranet',
  at: now,
  groups: ['Animateurs des appels'],
  looked: 12,
  unread: [{ url: 'Lists/ParvisNeeds', title: both('Besoins'), why: 'forbidden' }],
  lists: [{ url: 'Lists/ParvisContributions', part: 'calls', title: both('Contributions'), description: both(''), rows: [{ id: 3, because: ['author'], created: now, modified: now, files: [{ name: 'plan.pdf', path: '/sites/intranet/ParvisCallFiles/k-plan.pdf' }, { name: 'gone.pdf', path: '/sites/intranet/ParvisCallFiles/k-gone.pdf' }], cells: [] }] }]
};

/** A site in memory; what is recorded is read again. */
class MemoryPrivacy {
  public readonly acts: PrivacyAct[] = [];
  public due: readonly DueRule[] = [];
  public lists: readonly string[] = answeredLists.map(({ schema }) => schema.url);
  public isRefusing = false;
  public readonly done: string[] = [];

  public readonly services: PrivacyServices = {
    register: async () => siteRegister(answeredLists.map(({ described }) => described), new Map(this.lists.map((url) => [url, 12]))),
    acts: async () => ({ acts: [...this.acts], unreadable: 0, at: new Date() }),
    record: async (kind, content) => this.add(kind, content),
    find: async () => [LEA],
    known: async () => held.person,
    held: async () => held,
    file: async (path) => {
      if (path.includes('gone')) throw new DataError('notFound', path);
      return new Uint8Array([1, 2, 3]);
    },
    purges: async () => ({
      due: async () => this.due,
      run: async (chosen, _, run) => {
        this.refuse();
        this.done.push(...chosen);
        this.add('began', { run, counts: { needs: 4 } });
        return this.add('ended', { run, counts: { needs: 4 } });
      },
      undo: async ({ key }) => {
        this.add('undone', { run: key, counts: { rows: 4 } });
        return { restored: 4, failed: 0 };
      }
    }),
    eraser: async () => ({
      plan: async (person) => ({ person, steps: [{ list: 'Lists/ParvisContributions', id: 3, by: 'mark' }], marked: [{ title: both('Contributions'), count: 1 }], removed: [], kept: [{ title: both('Décisions'), count: 2, law: 'trace' }], byHand: [], unread: [] }),
      run: async () => {
        this.refuse();
        this.done.push('erased');
      },
      audit: async () => [{ list: 'Lists/ParvisContributions', title: both('Contributions'), id: 9, why: 'noAct' }]
    })
  };

  private refuse(): void {
    if (this.isRefusing) throw new DataError('forbidden', 'no');
  }

  private add(kind: ActKind, content: ActContent): PrivacyAct {
    const act: PrivacyAct = { id: this.acts.length + 1, kind, content, by: { id: 3, name: 'Sophie Petit' }, at: new Date(), isAltered: false };
    this.acts.push(act);
    return act;
  }
}

const show = (memory: MemoryPrivacy, language: 'fr' | 'en' = 'fr'): void => void renderScreen(<PrivacySection />, { services: { privacy: async () => memory.services }, language });
const open = async (name: RegExp): Promise<void> => void fireEvent.click(await screen.findByRole('button', { name }));
const pick = async (): Promise<void> => {
  fireEvent.change(await screen.findByRole('combobox'), { target: { value: 'léa' } });
  fireEvent.click(await screen.findByRole('option', { name: /Léa Moreau/ }));
};

it.each(['fr', 'en'] as const)('says of each list of each part what it keeps, whose, who reads it, until when and what an erasure does (%s)', async (language) => {
  show(new MemoryPrivacy(), language);
  const polls = await screen.findByRole('region', { name: language === 'fr' ? 'Sondages' : 'Polls' });
  for (const button of screen.getAllByRole('button', { expanded: false })) fireEvent.click(button);
  expect(within(polls).getAllByRole('term').length).toBeGreaterThan(20);
  expect(screen.queryByText(/undefined|\[object/)).toBeNull();
  expect(await axeFaults(document.body)).toEqual([]);
});

it('a site without lists keeps nothing, and says where they come from', async () => {
  const memory = new MemoryPrivacy();
  memory.lists = [];
  show(memory);
  expect(await screen.findByText('Parvis ne garde rien sur ce site.')).toBeVisible();
});

it('what is held of somebody is gathered, with what could not be read, and his words are erased once his name was typed', async () => {
  const memory = new MemoryPrivacy();
  show(memory);
  await open(/^Une personne$/);
  await pick();
  await open(/^Rassembler/);
  expect(await screen.findByText('1 élément, dans 12 listes lues.')).toBeVisible();
  expect(screen.getByText(/Besoins · vous n’avez pas le droit/)).toBeVisible();
  await open(/Voir ce qui serait effacé/);
  expect(await screen.findByText('Contributions · 1 remplacé par la mention')).toBeVisible();
  expect(screen.getByText(/Décisions · 2 gardés : Trace de qui a décidé quoi/)).toBeVisible();
  const confirm = async (typed: string): Promise<void> => {
    await open(/^Effacer…$/);
    const dialog = await screen.findByRole('dialog');
    fireEvent.change(within(dialog).getByRole('textbox'), { target: { value: typed } });
    fireEvent.click(within(dialog).getByRole('button', { name: /^Effacer…$/ }));
  };
  await confirm('Léa Moreo');
  expect(memory.done).toEqual([]);
  fireEvent.click(within(screen.getByRole('dialog')).getByText('Annuler'));
  memory.isRefusing = true;
  await confirm('Léa Moreau');
  expect(await screen.findByText(/n’avez pas accès à ces informations/)).toBeVisible();
  expect(memory.done).toEqual([]);
  memory.isRefusing = false;
  await open(/Voir ce qui serait effacé/);
  await confirm('Léa Moreau');
  await waitFor(() => expect(memory.done).toEqual(['erased']));
});

it('files of somebody are named, and downloaded with the rest in one archive; those that cannot be read are said', async () => {
  const made: Blob[] = [];
  jest.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(() => undefined);
  URL.createObjectURL = (content) => `blob:${made.push(content as Blob)}`;
  const memory = new MemoryPrivacy();
  show(memory);
  await open(/^Une personne$/);
  await pick();
  await open(/^Rassembler/);
  expect(await screen.findByText('2 fichiers sont de la personne.')).toBeVisible();
  await open(/^Télécharger le tout avec les fichiers \(ZIP\)$/);
  expect(await screen.findByText('L’archive est téléchargée, avec 1 fichier.')).toBeVisible();
  expect(screen.getByText(/n’ont pas pu être lus/)).toHaveTextContent('gone.pdf');
  expect([made.length, made[0]?.type, memory.acts.map(({ kind }) => kind)]).toEqual([1, 'application/zip', ['exported']]);
});

it('marks without an act are named', async () => {
  show(new MemoryPrivacy());
  await open(/^Une personne$/);
  await open(/^Vérifier les effacements$/);
  expect(await screen.findByText('Contributions, élément 9 · mention d’effacement sans acte')).toBeVisible();
});

it('what is over its time is shown with what must stay, goes after a second press, and comes back', async () => {
  const memory = new MemoryPrivacy();
  memory.due = [
    { rule: 'needs', things: [{ key: 'a', title: '', count: 4, oldest: new Date('2024-01-02T10:00:00Z'), refused: null }] },
    { rule: 'polls', things: [{ key: '3', title: 'Quel jour ?', count: 12, oldest: new Date('2023-01-02T10:00:00Z'), refused: 'notCertified' }] },
    { rule: 'calls', things: [], error: new DataError('unknown', 'x') }
  ];
  show(memory);
  await open(/^Durées et purge$/);
  await open(/^Regarder ce qui dépasse$/);
  expect(await screen.findByRole('checkbox', { name: /Besoins exprimés/ })).toBeChecked();
  expect(screen.getByText(/Quel jour/).closest('li')).toHaveTextContent(/résultat pas encore certifié/);
  expect(screen.getByText(/n’a pas pu être regardé/)).toBeVisible();
  await open(/^Envoyer à la corbeille$/);
  expect(memory.done).toEqual([]);
  await open(/^Oui, envoyer$/);
  await waitFor(() => expect(memory.done).toEqual(['needs']));
  await open(/^Faire revenir ce qui est parti/);
  await open(/^Oui, faire revenir$/);
  expect(await screen.findByText('4 entrées sont revenues de la corbeille.')).toBeVisible();
  expect(await axeFaults(document.body)).toEqual([]);
});

it('the record of processing is printed with what the city filled in', async () => {
  const memory = new MemoryPrivacy();
  show(memory);
  await open(/^Registre$/);
  fireEvent.change(await screen.findByRole('textbox', { name: 'Responsable du traitement' }), { target: { value: 'Ville de Parvis' } });
  await open(/^Enregistrer$/);
  await waitFor(() => expect(memory.acts.at(-1)?.content.notice).toEqual({ controller: 'Ville de Parvis' }));
  expect(await screen.findByText('Ville de Parvis', { selector: 'p' })).toBeVisible();
  expect(await axeFaults(document.body)).toEqual([]);
});
