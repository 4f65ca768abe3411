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
import { EditorPanel } from './EditorPanel';
import type { EditorOptions, Faults, Version } from './editorTypes';
import { Field } from './Field';
import { FieldSection } from './FieldSection';
import { useEditor } from './useEditor';

jest.setTimeout(60_000);

interface Note {
  readonly title: string;
  readonly text: string;
}

const noteDraft = defineStored({ name: 'note', version: 1, schema: object({ title: string(), text: string() }) });
const fields = {
  title: { label: 'Titre', parts: ['title'], show: ({ title }: Note) => title },
  text: { label: 'Texte', parts: ['text'], show: ({ text }: Note) => text }
} as const;

function check({ title, text }: Note): Faults {
  return { title: title.trim() === '' ? { text: 'À remplir.' } : undefined, text: text.length > 10 ? { text: 'Trop long.', isUrgent: true } : undefined };
}

/** A list of one note, as a server keeps it. */
class FakeNotes {
  public stored: Version<Note> | undefined;
  public readonly saves: { readonly form: Note; readonly etag: string; readonly clientKey: string }[] = [];
  public readonly failures: unknown[] = [];
  public readonly added = new Map<string, Note>();
  /** Resolves the save that is held. */
  public release: (() => void) | undefined;
  public isHeld = false;

  public readonly save: EditorOptions<Note, void>['save'] = async (form, { etag, clientKey }) => {
    this.saves.push({ form, etag, clientKey });
    if (this.isHeld) await new Promise<void>((resolve) => (this.release = resolve));
    if (etag === '') this.added.set(clientKey, form);
    const failure = this.failures.shift();
    if (failure) throw failure;
    if (etag !== '' && !this.stored) throw new DataError('notFound');
    if (etag !== '' && this.stored?.etag !== etag) throw new DataError('conflict');
    this.stored = { form, etag: `${etag}+` };
  };

  public readonly remove = async (etag: string): Promise<void> => {
    if (!this.stored) throw new DataError('notFound');
    if (this.stored.etag !== etag) throw new DataError('conflict');
    this.stored = undefined;
  };

  public readonly latest = async (): Promise<Version<Note>> => {
    if (!this.stored) throw new DataError('notFound');
    return this.stored;
  };
}

interface NoteEditorProps {
  readonly notes: FakeNotes;
  readonly isNew?: boolean;
  readonly isInline?: boolean;
  readonly isFolded?: boolean;
  readonly isTriedAtFirst?: boolean;
  onDone(): void;
}

function NoteEditor({ notes, isNew, isInline, isFolded, isTriedAtFirst, onDone }: NoteEditorProps): React.ReactElement {
  const editor = useEditor<Note>({
    draft: { thing: isNew ? 'note-new' : 'note-1', format: noteDraft },
    initial: isNew ? { form: { title: '', text: '' }, etag: '' } : undefined,
    fields,
    triedAtFirst: isTriedAtFirst ? 'save' : undefined,
    check,
    save: notes.save,
    remove: notes.remove,
    latest: notes.latest,
    explain: (error) => (error instanceof Error && error.message === 'locked' ? 'Des agents ont voté.' : undefined),
    onSaved: onDone,
    onRemoved: onDone
  });
  const titleOf = (form: Note): React.ReactElement => (
    <Field name="title" isRequired hint="En un mot.">
      <TextBox value={form.title} onChange={(title) => editor.change({ title })} />
    </Field>
  );
  const children = (form: Note): React.ReactElement => (
    <>
      {isFolded ? (
        <FieldSection label="Plus" names={['title']}>
          {titleOf(form)}
        </FieldSection>
      ) : (
        titleOf(form)
      )}
      <Field name="text">
        <TextBox multiline value={form.text} onChange={(text) => editor.change({ text })} />
      </Field>
    </>
  );
  return isInline ? (
    <EditorForm editor={editor} label="Note" onCancel={onDone}>
      {children}
    </EditorForm>
  ) : (
    <EditorPanel editor={editor} title="Note" onClose={onDone}>
      {children}
    </EditorPanel>
  );
}

function Screen(props: Omit<NoteEditorProps, 'onDone'>): React.ReactElement {
  const [isOpen, setOpen] = React.useState(false);
  return (
    <section>
      <h2>Les notes</h2>
      {props.notes.stored && <button onClick={() => setOpen(true)}>Modifier</button>}
      {props.isNew && <button onClick={() => setOpen(true)}>Ajouter</button>}
      {isOpen && <NoteEditor {...props} onDone={() => setOpen(false)} />}
    </section>
  );
}

const type = async (name: RegExp, text: string): Promise<void> => {
  const field = await screen.findByRole('textbox', { name });
  await userEvent.clear(field);
  await userEvent.click(field);
  await userEvent.paste(text);
};
const press = async (name: string): Promise<void> => userEvent.click(await screen.findByRole('button', { name }));
const isShut = (): Promise<void> => waitFor(() => expect(screen.queryByRole('textbox')).toBeNull());

describe('an editor', () => {
  let notes: FakeNotes;
  beforeEach(() => {
    localStorage.clear();
    notes = new FakeNotes();
  });
  const given = (form: Note = { title: 'Un', text: 'un' }, etag = '1'): void => {
    notes.stored = { form, etag };
  };
  const open = async (props: Partial<NoteEditorProps> = {}): Promise<ReturnType<typeof renderScreen>> => {
    const rendered = renderScreen(<Screen notes={notes} {...props} />, { services: {} });
    await press(props.isNew ? 'Ajouter' : 'Modifier');
    await screen.findByRole('textbox', { name: /^Titre/ });
    return rendered;
  };

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
    expect((await axe.run(document.body, { rules: { 'color-contrast': { enabled: false }, region: { enabled: false } } })).violations.map(({ id }) => id)).toEqual([]);
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
    expect((await axe.run(document.body, { rules: { 'color-contrast': { enabled: false }, region: { enabled: false } } })).violations.map(({ id }) => id)).toEqual([]);
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
    const said = await screen.findByText(error.code === 'notFound' ? /Cet élément a été supprimé entre-temps/ : /Vous n’êtes plus connecté au réseau/);
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
    await press('Fermer et les garder');
    await isShut();
    expect(localStorage.length).toBe(1);
    await press('Modifier');
    await press('Annuler');
    await press('Les abandonner');
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
