import { act, fireEvent, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import axe from 'axe-core';
import * as React from 'react';
import { object, string } from 'valibot';
import { DataError } from '../../data/DataError';
import { defineStored } from '../../domain/stored/defineStored';
import { TextBox } from '../../ui/TextBox';
import { renderScreen } from '../testing/renderScreen';
import { EditorForm } from './EditorForm';
import type { EditorOptions } from './editorTypes';
import { Field } from './Field';
import type { NoteEditorProps } from './testing/noteEditor';
import { FakeNotes, isShut, openNote, press, Screen, type } from './testing/noteEditor';
import { useEditor } from './useEditor';

jest.setTimeout(60_000);

describe('an editor', () => {
  let notes: FakeNotes;
  beforeEach(() => {
    localStorage.clear();
    notes = new FakeNotes();
  });
  const given: FakeNotes['given'] = (...note) => notes.given(...note);
  const open = (props?: Partial<NoteEditorProps>): ReturnType<typeof openNote> => openNote(notes, props);

  it('saves with the etag that was read, forgets the draft, says so, and gives the focus back', async () => {
    given();
    await open();
    await type(/^Titre/, 'Deux');
    expect(localStorage.length).toBe(1);
    await press('Enregistrer');
    await isShut();
    expect(notes.saves).toEqual([expect.objectContaining({ form: { title: 'Deux', text: 'un' }, etag: '1' })]);
    expect(localStorage.length).toBe(0);
    await waitFor(() => expect(document.getElementById('parvis-announcements')).toHaveTextContent('Enregistré.'));
    await waitFor(() => expect(screen.getByRole('button', { name: 'Modifier' })).toHaveFocus());
  });

  it('gives control, hint and fault of a field to each other', async () => {
    given();
    await open();
    const title = screen.getByRole('textbox', { name: /^Titre/ });
    expect(title).toHaveAccessibleDescription('En un mot.');
    expect(title).toBeRequired();
    expect(title).not.toBeInvalid();
    await type(/^Titre/, ' ');
    expect(title).not.toBeInvalid();
    await press('Enregistrer');
    expect(title).toBeInvalid();
    expect(title).toHaveAccessibleDescription('En un mot. À remplir.');
    await waitFor(() => expect(title).toHaveFocus());
    expect(screen.getByText('Un point est à corriger ci-dessus.')).toBeInTheDocument();
    expect(notes.saves).toEqual([]);
    expect((await axe.run(document.body, { resultTypes: ['violations'], rules: { 'color-contrast': { enabled: false }, region: { enabled: false } } })).violations.map(({ id }) => id)).toEqual([]);
  });

  it('opens the section that hides what holds up the save, each time, and gives it the focus', async () => {
    renderScreen(<Screen notes={notes} isNew isFolded />, { services: {} });
    await press('Ajouter');
    await screen.findByRole('textbox', { name: 'Texte' });
    for (let attempt = 0; attempt < 2; attempt++) {
      expect(screen.queryByRole('textbox', { name: /^Titre/ })).toBeNull();
      await press('Enregistrer');
      const title = await screen.findByRole('textbox', { name: /^Titre/ });
      await waitFor(() => expect(title).toHaveFocus());
      expect(title).toHaveAccessibleDescription('En un mot. À remplir.');
      await press('Plus');
    }
    expect(notes.saves).toEqual([]);
  });

  it.each([false, true])('opens with what is wrong, and the focus on the first fault, also in a section that hides it (%s)', async (isFolded) => {
    given({ title: '', text: 'un' });
    await open({ isFolded, isTriedAtFirst: true });
    const title = screen.getByRole('textbox', { name: /^Titre/ });
    expect(title).toBeInvalid();
    await waitFor(() => expect(title).toHaveFocus());
    // It is not taken away by the panel, which gives the focus to its cross when it opens.
    await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
    expect(title).toHaveFocus();
  });

  it('says at once what typing on cannot make right', async () => {
    given();
    await open();
    await type(/^Texte/, 'beaucoup trop long');
    expect(screen.getByText('Trop long.')).toBeInTheDocument();
    expect(screen.queryByText(/à corriger/)).toBeNull();
  });

  it('keeps from the first key what was typed, for the next visit, and starts again on demand', async () => {
    given();
    const first = await open();
    await type(/^Titre/, 'Pas encore');
    first.unmount();
    await open();
    expect(screen.getByRole('textbox', { name: /^Titre/ })).toHaveValue('Pas encore');
    expect(screen.getByText(/Voici ce que vous aviez saisi/)).toBeInTheDocument();
    await press('Repartir de la version enregistrée');
    expect(screen.getByRole('textbox', { name: /^Titre/ })).toHaveValue('Un');
    expect(screen.queryByText(/Voici ce que vous aviez saisi/)).toBeNull();
    expect(localStorage.length).toBe(0);
  });

  it('keeps nothing of what was typed and taken back', async () => {
    given();
    await open();
    await type(/^Titre/, 'Deux');
    await type(/^Titre/, 'Un');
    expect(localStorage.length).toBe(0);
    await press('Annuler');
    await isShut();
  });

  it('sends a new thing with the same key after an answer that was lost, also at the next visit', async () => {
    const first = await open({ isNew: true });
    await type(/^Titre/, 'Neuf');
    notes.failures.push(new DataError('timeout'), new DataError('timeout'));
    await press('Enregistrer');
    expect(await screen.findByText(/trop de temps/)).toBeInTheDocument();
    await press('Enregistrer');
    await waitFor(() => expect(notes.failures).toEqual([]));
    await screen.findByText(/trop de temps/);
    first.unmount();
    await open({ isNew: true });
    await press('Enregistrer');
    await isShut();
    expect(notes.saves).toHaveLength(3);
    expect(notes.added.size).toBe(1);
    expect([...notes.added.keys()][0]).toMatch(/^[0-9a-f-]{36}$/);
  });

  it('begins the next new thing with a key of its own', async () => {
    await open({ isNew: true });
    await type(/^Titre/, 'Neuf');
    await press('Enregistrer');
    await isShut();
    await press('Ajouter');
    await type(/^Titre/, 'Neuf');
    await press('Enregistrer');
    await isShut();
    expect(notes.added.size).toBe(2);
  });

  it('begins again with a key of its own too', async () => {
    const first = await open({ isNew: true });
    await type(/^Titre/, 'Neuf');
    notes.failures.push(new DataError('timeout'));
    await press('Enregistrer');
    await screen.findByText(/trop de temps/);
    first.unmount();
    await open({ isNew: true });
    await press('Repartir d’un formulaire vide');
    await type(/^Titre/, 'Autre');
    await press('Enregistrer');
    await isShut();
    expect([...notes.added.values()].map(({ title }) => title)).toEqual(['Neuf', 'Autre']);
  });

  it('begins each form that starts again with another key', async () => {
    const left = JSON.stringify({ at: Date.now(), etag: '', clientKey: 'left', base: { title: '', text: '' }, form: { title: 'Laissé', text: '' } });
    for (const title of ['Un', 'Deux']) {
      localStorage.setItem('parvis-drafts|lea@ville.test|https://ville.test/sites/intranet|instance|note-new|closed', left);
      const { unmount } = await open({ isNew: true });
      await press('Repartir d’un formulaire vide');
      await type(/^Titre/, title);
      await press('Enregistrer');
      await isShut();
      unmount();
    }
    expect(notes.added.size).toBe(2);
  });

  it('saves once however often the form is sent meanwhile', async () => {
    given();
    await open({ isInline: true });
    await type(/^Titre/, 'Deux');
    notes.isHeld = true;
    const form = screen.getByRole('form', { name: 'Note' });
    fireEvent.submit(form);
    fireEvent.submit(form);
    await act(async () => notes.release?.());
    await isShut();
    expect(notes.saves).toHaveLength(1);
  });

  it('saves once on a double click, and takes no key meanwhile', async () => {
    given();
    await open();
    await type(/^Titre/, 'Deux');
    notes.isHeld = true;
    await userEvent.dblClick(screen.getByRole('button', { name: 'Enregistrer' }));
    await userEvent.click(screen.getByRole('textbox', { name: /^Titre/ }));
    await userEvent.paste('!');
    await act(async () => notes.release?.());
    await isShut();
    expect(notes.saves).toHaveLength(1);
    expect(notes.stored?.form.title).toBe('Deux');
  });

  it('says what only this form knows, and keeps what was typed', async () => {
    given();
    await open();
    await type(/^Titre/, 'Deux');
    notes.failures.push(new Error('locked'));
    await press('Enregistrer');
    const said = await screen.findByText('Des agents ont voté.');
    await waitFor(() => expect(document.activeElement).toContainElement(said));
    expect(localStorage.length).toBe(1);
  });

  it('asks before it leaves, and stays, keeps or gives up', async () => {
    given();
    await open();
    await type(/^Titre/, 'Deux');
    fireEvent.keyDown(screen.getByRole('textbox', { name: /^Titre/ }), { key: 'Escape', keyCode: 27, which: 27 });
    const stay = await screen.findAllByRole('button', { name: 'Continuer la saisie' });
    await userEvent.click(stay[stay.length - 1] as HTMLElement);
    expect(screen.getByRole('textbox', { name: /^Titre/ })).toHaveValue('Deux');
    await press('Annuler');
    await press('Garder pour plus tard');
    await isShut();
    expect(localStorage.length).toBe(1);
    await press('Modifier');
    await press('Annuler');
    await press('Effacer');
    await isShut();
    expect(localStorage.length).toBe(0);
    await waitFor(() => expect(screen.getByRole('button', { name: 'Modifier' })).toHaveFocus());
  });

  it('removes after a question, and leaves the focus on what is still there', async () => {
    given();
    await open();
    await press('Supprimer');
    const dialog = await screen.findByRole('dialog', { name: /Supprimer cet élément/ });
    await userEvent.click(within(dialog).getByRole('button', { name: 'Supprimer' }));
    await isShut();
    expect(notes.stored).toBeUndefined();
    await waitFor(() => expect(screen.getByRole('heading', { name: 'Les notes' })).toHaveFocus());
  });

  it('takes a thing that is gone already for removed', async () => {
    given();
    await open();
    notes.stored = undefined;
    await press('Supprimer');
    await userEvent.click(within(await screen.findByRole('dialog', { name: /Supprimer cet élément/ })).getByRole('button', { name: 'Supprimer' }));
    await isShut();
  });

  it('opens although an older draft cannot be read, and shows its text', async () => {
    localStorage.setItem('parvis-draft|lea@ville.test|https://ville.test/sites/intranet|instance|note-1', JSON.stringify({ title: ['d’un autre temps'] }));
    given();
    await open();
    expect(screen.getByRole('textbox', { name: /^Titre/ })).toHaveValue('Un');
    await press('Voir le texte mis de côté');
    expect(screen.getByText('d’un autre temps')).toBeInTheDocument();
    await press('Ne plus garder ce texte');
    expect(screen.queryByText(/mise de côté/)).toBeNull();
    expect(localStorage.length).toBe(0);
  });

  it('says when the browser keeps nothing', async () => {
    given();
    await open();
    const setItem = jest.spyOn(Storage.prototype, 'setItem').mockImplementation(() => {
      throw new Error('QuotaExceededError');
    });
    await type(/^Titre/, 'Deux');
    expect(screen.getByText(/ne peut rien garder/)).toBeInTheDocument();
    setItem.mockRestore();
    await type(/^Titre/, 'Trois');
    expect(screen.queryByText(/ne peut rien garder/)).toBeNull();
  });

  it('within the page saves by Enter and leaves by Escape', async () => {
    given();
    await open({ isInline: true });
    await type(/^Titre/, 'Deux');
    await userEvent.keyboard('{Enter}');
    await isShut();
    expect(notes.stored?.form.title).toBe('Deux');
    await press('Modifier');
    await userEvent.click(await screen.findByRole('textbox', { name: /^Titre/ }));
    await userEvent.keyboard('{Escape}');
    await isShut();
  });

  it('says why the stored version cannot be read, and tries again', async () => {
    given();
    const latest = jest.spyOn(notes, 'latest').mockRejectedValueOnce(new DataError('unknown'));
    renderScreen(<Screen notes={notes} />, { services: {} });
    await press('Modifier');
    await press('Réessayer');
    expect(await screen.findByRole('textbox', { name: /^Titre/ })).toHaveValue('Un');
    latest.mockRestore();
  });
});

describe('an editor that stays open after it saved', () => {
  const format = defineStored({ name: 'a word', version: 1, schema: object({ word: string() }) });
  const fields = { word: { label: 'Mot', parts: ['word'], show: ({ word }: { readonly word: string }) => word } } as const;

  function Words({ save }: { readonly save: EditorOptions<{ readonly word: string }, void>['save'] }): React.ReactElement {
    const editor = useEditor<{ readonly word: string }>({ draft: { thing: 'word', format }, initial: { form: { word: '' }, etag: '' }, fields, check: () => ({}), save, onSaved: () => undefined });
    return (
      <EditorForm editor={editor} label="Mots" buttons={[{ intent: 'save', label: 'Enregistrer' }]}>
        {(form) => (
          <Field name="word">
            <TextBox value={form.word} onChange={(word) => editor.change({ word })} />
          </Field>
        )}
      </EditorForm>
    );
  }

  it('stores what is typed on as another thing, also at the next visit, and a second press on the same once', async () => {
    localStorage.clear();
    const saved: (readonly [string, string])[] = [];
    const save: EditorOptions<{ readonly word: string }, void>['save'] = async ({ word }, { clientKey }) => void saved.push([word, clientKey]);
    const first = renderScreen(<Words save={save} />, { services: {} });
    await type(/^Mot/, 'voté');
    await press('Enregistrer');
    await waitFor(() => expect(saved).toHaveLength(1));
    await press('Enregistrer');
    await waitFor(() => expect(saved).toHaveLength(2));
    await type(/^Mot/, 'publié');
    first.unmount();
    renderScreen(<Words save={save} />, { services: {} });
    await waitFor(() => expect(screen.getByRole('textbox', { name: /^Mot/ })).toHaveValue('publié'));
    await press('Enregistrer');
    await waitFor(() => expect(saved.map(([word]) => word)).toEqual(['voté', 'voté', 'publié']));
    const [one, again, other] = saved.map(([, key]) => key);
    expect(again).toBe(one);
    expect(other).not.toBe(one);
  });
});
