import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import * as React from 'react';
import { object, string } from 'valibot';
import { DataError } from '../../../data/DataError';
import { defineStored } from '../../../domain/stored/defineStored';
import { TextBox } from '../../../ui/TextBox';
import { renderScreen } from '../../testing/renderScreen';
import { EditorForm } from '../EditorForm';
import { EditorPanel } from '../EditorPanel';
import type { EditorOptions, Faults, Version } from '../editorTypes';
import { Field } from '../Field';
import { FieldSection } from '../FieldSection';
import { useEditor } from '../useEditor';

export interface Note {
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
export class FakeNotes {
  public stored: Version<Note> | undefined;
  public readonly saves: { readonly form: Note; readonly etag: string; readonly clientKey: string }[] = [];
  public readonly failures: unknown[] = [];
  public readonly added = new Map<string, Note>();
  /** Resolves the save that is held. */
  public release: (() => void) | undefined;
  public isHeld = false;

  public given(form: Note = { title: 'Un', text: 'un' }, etag = '1'): void {
    this.stored = { form, etag };
  }

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

export interface NoteEditorProps {
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

export function Screen(props: Omit<NoteEditorProps, 'onDone'>): React.ReactElement {
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

export const type = async (name: RegExp, text: string): Promise<void> => {
  const field = await screen.findByRole('textbox', { name });
  await userEvent.clear(field);
  await userEvent.click(field);
  await userEvent.paste(text);
};
export const press = async (name: string): Promise<void> => userEvent.click(await screen.findByRole('button', { name }));
export const isShut = (): Promise<void> => waitFor(() => expect(screen.queryByRole('textbox')).toBeNull());

/** The notes on a screen, with the form open. */
export async function openNote(notes: FakeNotes, props: Partial<NoteEditorProps> = {}): Promise<ReturnType<typeof renderScreen>> {
  const rendered = renderScreen(<Screen notes={notes} {...props} />, { services: {} });
  await press(props.isNew ? 'Ajouter' : 'Modifier');
  await screen.findByRole('textbox', { name: /^Titre/ });
  return rendered;
}
