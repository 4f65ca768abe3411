import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import axe from 'axe-core';
import { DataError } from '../../data/DataError';
import type { NoteEditorProps } from './testing/noteEditor';
import { FakeNotes, isShut, openNote, press, type } from './testing/noteEditor';

jest.setTimeout(60_000);

describe('an editor of what somebody else changes', () => {
  let notes: FakeNotes;
  beforeEach(() => {
    localStorage.clear();
    notes = new FakeNotes();
  });
  const given: FakeNotes['given'] = (...note) => notes.given(...note);
  const open = (props?: Partial<NoteEditorProps>): ReturnType<typeof openNote> => openNote(notes, props);

  it('shows field by field what somebody else saved meanwhile, and goes on with what is chosen', async () => {
    given();
    await open();
    await type(/^Titre/, 'Mon titre');
    given({ title: 'Leur titre', text: 'à eux' }, '2');
    await press('Enregistrer');
    const title = await screen.findByRole('group', { name: 'Titre' });
    const text = screen.getByRole('group', { name: 'Texte' });
    // Nobody here has touched the text: theirs is proposed.
    expect(within(text).getByRole('radio', { name: /à eux/ })).toBeChecked();
    expect(within(title).getByRole('radio', { name: /Mon titre/ })).toBeChecked();
    await userEvent.click(within(title).getByRole('radio', { name: /Leur titre/ }));
    await userEvent.click(within(text).getByRole('radio', { name: /^Votre saisie/ }));
    expect((await axe.run(document.body, { resultTypes: ['violations'], rules: { 'color-contrast': { enabled: false }, region: { enabled: false } } })).violations.map(({ id }) => id)).toEqual([]);
    await press('Continuer avec ces choix');
    expect(screen.getByRole('textbox', { name: /^Titre/ })).toHaveValue('Leur titre');
    expect(screen.getByRole('textbox', { name: /^Texte/ })).toHaveValue('un');
    await waitFor(() => expect(document.activeElement).toContainElement(screen.getByText(/Vos choix sont dans le formulaire/)));
    await press('Enregistrer');
    await isShut();
    expect(notes.stored).toMatchObject({ form: { title: 'Leur titre', text: 'un' }, etag: '2+' });
  });

  it('names who saved the other version and when, and says of an empty value that it is', async () => {
    given();
    await open();
    await type(/^Titre/, 'Deux');
    notes.stored = { form: { title: 'Trois', text: '' }, etag: '2', by: 'Paul Roux', at: new Date('2026-07-01T10:00:00Z') };
    await press('Enregistrer');
    expect(await screen.findByText(/^Paul Roux a enregistré une autre version le .*12:00/)).toBeInTheDocument();
    expect(within(screen.getByRole('group', { name: 'Texte' })).getByRole('radio', { name: /\(vide\)/ })).toBeChecked();
    // Two groups of their own: a choice in one leaves the other.
    await userEvent.click(within(screen.getByRole('group', { name: 'Titre' })).getByRole('radio', { name: /Trois/ }));
    await press('Continuer avec ces choix');
    expect(screen.getByRole('textbox', { name: /^Titre/ })).toHaveValue('Trois');
    expect(screen.getByRole('textbox', { name: /^Texte/ })).toHaveValue('');
  });

  it.each([
    ['is gone by now', new DataError('notFound'), 'Enregistrer comme nouvel élément'],
    ['cannot be read now', new DataError('offline'), 'Enregistrer']
  ])('says of the other version that it %s, and keeps what was typed', async (_, error, button) => {
    given();
    await open();
    await type(/^Titre/, 'Deux');
    notes.failures.push(new DataError('conflict'));
    const latest = jest.spyOn(notes, 'latest').mockRejectedValueOnce(error);
    await press('Enregistrer');
    const said = await screen.findByText(error.code === 'notFound' ? /Cet élément a été supprimé entre-temps/ : /La connexion au réseau est coupée/);
    await waitFor(() => expect(document.activeElement).toContainElement(said));
    latest.mockRestore();
    expect(screen.getByRole('textbox', { name: /^Titre/ })).toHaveValue('Deux');
    await press(button);
    await isShut();
  });

  it('does not remove what somebody else changed meanwhile, and shows both versions', async () => {
    given();
    await open();
    given({ title: 'Leur titre', text: 'un' }, '2');
    await press('Supprimer');
    await userEvent.click(within(await screen.findByRole('dialog', { name: /Supprimer cet élément/ })).getByRole('button', { name: 'Supprimer' }));
    expect(await screen.findByRole('group', { name: 'Titre' })).toBeInTheDocument();
    expect(notes.stored?.form.title).toBe('Leur titre');
    // One field differs: nothing to take in one click.
    expect(screen.queryByRole('button', { name: 'Tout de ma saisie' })).toBeNull();
  });

  it('takes all of one version in one click', async () => {
    given();
    await open();
    await type(/^Titre/, 'Mon titre');
    given({ title: 'Leur titre', text: 'à eux' }, '2');
    await press('Enregistrer');
    await press('Tout de la version enregistrée');
    await press('Continuer avec ces choix');
    expect(screen.getByRole('textbox', { name: /^Titre/ })).toHaveValue('Leur titre');
    expect(localStorage.length).toBe(0);
  });

  it('asks nothing when both versions say the same, as after an answer that was lost', async () => {
    given();
    await open();
    await type(/^Titre/, 'Deux');
    given({ title: 'Deux', text: 'un' }, '2');
    await press('Enregistrer');
    await isShut();
    expect(notes.saves.map(({ etag }) => etag)).toEqual(['1', '2']);
  });

  it('of a thing that was deleted meanwhile stores what was typed as a new one', async () => {
    given();
    await open();
    await type(/^Titre/, 'Deux');
    notes.stored = undefined;
    await press('Enregistrer');
    await press('Enregistrer comme nouvel élément');
    await isShut();
    expect([...notes.added.values()]).toEqual([{ title: 'Deux', text: 'un' }]);
  });
});
