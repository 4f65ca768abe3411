import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import * as React from 'react';
import { DataError } from '../../data/DataError';
import { MemoryTable } from '../../data/items/MemoryTable';
import { blankOf, columnsOf } from '../../lists/columns';
import { ToolsList, UsagesList } from '../../lists/usages';
import { EditorPanel } from '../editor/EditorPanel';
import { renderScreen } from '../testing/renderScreen';
import { ColumnField } from './ColumnField';
import { choiceWord, columnFields } from './columnFields';
import { columnDraft, columnFaults, fromColumnForm, toColumnForm } from './columnForm';
import type { TableEditorOptions } from './useTableEditor';
import { useTableEditor } from './useTableEditor';

jest.setTimeout(60_000);

const columns = columnsOf(ToolsList);
const columnOf = (property: string) => {
  const found = columns.find((column) => column.property === property);
  if (!found) throw new Error(`There is no ${property}`);
  return found;
};
const fax = { ...blankOf(ToolsList), title: 'Fax', synonyms: ['Télécopie', 'Télécopieur'], access: 'network' as const, alwaysAtHand: true, replacedById: 4 };

describe('a row in a form', () => {
  it('is typed: lists as lines, another row by its id, yes and no as such', () => {
    expect(toColumnForm(columns, fax)).toMatchObject({ title: 'Fax', synonyms: 'Télécopie\nTélécopieur', access: 'network', alwaysAtHand: true, replacedById: 4, url: '' });
    expect(toColumnForm(columns, {})).toMatchObject({ title: '', synonyms: '', alwaysAtHand: false, replacedById: 0 });
    expect(toColumnForm(columns, { title: null, alwaysAtHand: 'true', replacedById: 'x' })).toMatchObject({ title: '', alwaysAtHand: false, replacedById: 0 });
  });

  it('is the same row again', () => {
    const { id: _, ...values } = { id: 0, ...fax };
    expect(fromColumnForm(columns, toColumnForm(columns, fax))).toEqual(values);
  });

  it('is blank where nothing, or nothing that fits, was typed', () => {
    expect(fromColumnForm(columns, { title: 'Fax', status: 'broken' })).toEqual({ ...blankOf(ToolsList), title: 'Fax' });
  });

  it('is found wrong by its columns', () => {
    expect(columnFaults(columns, { ...toColumnForm(columns, fax), title: ' ', url: 'javascript:1', helpUrl: 'x', trainingUrl: '/a', alwaysAtHand: false })).toEqual({ title: 'required', url: 'urlScheme', helpUrl: 'urlMalformed' });
    expect(columnFaults(columns, {})).toEqual({});
  });

  it('is a draft, even of a form that had fewer fields', () => {
    const draft = columnDraft('tool', columns);
    expect(draft.name).toBe('draft of tool');
    const form = toColumnForm(columns, fax);
    expect(draft.read(draft.write(form))).toEqual({ ok: true, value: form });
    expect(draft.read('{"title":"Fax"}')).toEqual({ ok: true, value: { ...toColumnForm(columns, blankOf(ToolsList)), title: 'Fax' } });
    for (const wrong of ['{"title":7}', '{"alwaysAtHand":"yes"}', '{"replacedById":"4"}']) expect(draft.read(wrong)).toMatchObject({ ok: false, fault: 'shape' });
  });
});

describe('a row in words', () => {
  const titleOf = (_: unknown, id: number): string | undefined => (id === 4 ? 'Courriel' : undefined);

  it.each([
    ['fr', { title: 'Nom', alwaysAtHand: 'Oui', access: 'Sur le réseau', replacedById: 'Courriel', synonyms: 'Télécopie\nTélécopieur' }],
    ['en', { title: 'Name', alwaysAtHand: 'Yes', access: 'On the network', replacedById: 'Courriel', synonyms: 'Télécopie\nTélécopieur' }]
  ] as const)('says labels and values as people read them: %s', (language, said) => {
    const fields = columnFields(columns, language, titleOf);
    expect(fields.title?.label).toBe(said.title);
    expect(fields.title?.parts).toEqual(['title']);
    const form = toColumnForm(columns, fax);
    for (const name of ['alwaysAtHand', 'access', 'replacedById', 'synonyms'] as const) expect(fields[name]?.show(form)).toBe(said[name]);
  });

  it('says what is not there', () => {
    const fields = columnFields(columns, 'fr');
    expect([fields.alwaysAtHand?.show({ alwaysAtHand: false }), fields.replacedById?.show({ replacedById: 4 }), fields.title?.show({})]).toEqual(['Non', 'Aucun', '']);
  });

  it('says a choice with a capital, and one that nobody knows as it is', () => {
    expect([choiceWord(columnOf('status'), 'inService', 'fr'), choiceWord(columnOf('status'), 'inService', 'en'), choiceWord(columnOf('status'), 'élu', 'fr'), choiceWord(columnOf('status'), '', 'fr')]).toEqual(['En service', 'In service', 'Élu', '']);
  });
});

describe('the field of a column', () => {
  const changed = jest.fn();
  const show = (property: string, props: Partial<React.ComponentProps<typeof ColumnField>> = {}) =>
    renderScreen(<ColumnField column={columnOf(property)} value={undefined} onChange={changed} {...props} />, { services: {} });
  beforeEach(() => changed.mockReset());

  it('is a line for a text, as long as the column lets it be', async () => {
    show('title', { value: 'F' });
    const field = screen.getByRole('textbox');
    expect([field.tagName, field.getAttribute('dir'), field.getAttribute('maxlength'), field.getAttribute('list')]).toEqual(['INPUT', 'auto', String(columnOf('title').maxLength), null]);
    expect(field).toBeRequired();
    await userEvent.type(field, 'x');
    expect(changed).toHaveBeenCalledWith({ title: 'Fx' });
  });

  it.each(['purpose', 'synonyms'])('is several lines for %s', (property) => {
    show(property, { value: 'a' });
    expect(screen.getByRole('textbox').tagName).toBe('TEXTAREA');
    expect(screen.getByRole('textbox')).toHaveAttribute('rows', '2');
    expect(screen.getByRole('textbox')).not.toBeRequired();
  });

  it('proposes what others wrote there', () => {
    show('contact', { suggestions: ['DSI', 'DRH'] });
    const list = document.getElementById(screen.getByRole('combobox').getAttribute('list') ?? '');
    expect(Array.from(list?.children ?? [], (option) => option.getAttribute('value'))).toEqual(['DSI', 'DRH']);
  });

  it('is a list for a choice, in words', async () => {
    show('status', { value: 'inService' });
    const list = screen.getByRole('combobox');
    expect(within(list).getAllByRole('option').map(({ textContent }) => textContent)).toEqual(['Bientôt', 'En service', 'Remplacé', 'Retiré']);
    expect(list).toHaveDisplayValue('En service');
    await userEvent.selectOptions(list, 'Retiré');
    expect(changed).toHaveBeenCalledWith({ status: 'retired' });
  });

  it.each([
    [undefined, 'Aucun'],
    ['Pas encore', 'Pas encore']
  ])('is a list of the rows of another table, or none of them (%p)', async (none, said) => {
    show('replacedById', { value: 4, none, rows: [{ id: 4, title: 'Courriel' }, { id: 9, title: 'Teams' }] });
    const list = screen.getByRole('combobox');
    expect(within(list).getAllByRole('option').map(({ textContent }) => textContent)).toEqual([said, 'Courriel', 'Teams']);
    expect(list).toHaveDisplayValue('Courriel');
    await userEvent.selectOptions(list, 'Teams');
    await userEvent.selectOptions(list, said);
    expect(changed.mock.calls).toEqual([[{ replacedById: 9 }], [{ replacedById: 0 }]]);
  });

  it('is a box to tick for yes and no, with what it means', async () => {
    show('alwaysAtHand', { value: false });
    const box = screen.getByRole('checkbox', { name: /Toujours sous la main.*Apparaît dans « Mon espace »/ });
    expect(box).not.toBeChecked();
    await userEvent.click(box);
    expect(changed).toHaveBeenCalledWith({ alwaysAtHand: true });
  });

  it('is none where nobody types it', () => {
    const { container } = show('title', { column: { ...columnOf('title'), control: 'none' } });
    expect(container.querySelector('[data-parvis]')).toBeEmptyDOMElement();
  });
});

describe('the editor of a row', () => {
  const done = { onStored: jest.fn(async () => undefined), onSaved: jest.fn(), onRemoved: jest.fn() };
  const usages = columnsOf(UsagesList);
  function Form(options: Pick<TableEditorOptions, 'table' | 'id'> & Partial<TableEditorOptions>): React.ReactElement {
    const editor = useTableEditor({ kind: 'usage', ...done, ...options });
    return (
      <EditorPanel editor={editor} title="Usage" removeText="Retirer ?" onClose={() => undefined}>
        {(form) => usages.map((column) => <ColumnField key={column.property} column={column} value={form[column.property]} onChange={editor.change} />)}
      </EditorPanel>
    );
  }
  const press = (name: string | RegExp): Promise<void> => screen.findByRole('button', { name }).then((button) => userEvent.click(button));
  const newTable = () => new MemoryTable(UsagesList).give([{ ...blankOf(UsagesList), id: 5, title: 'Danser', family: 'Loisirs', order: 3 }]);
  let table = newTable();
  beforeEach(() => {
    localStorage.clear();
    for (const mock of Object.values(done)) mock.mockClear();
    table = newTable();
  });

  it('adds a new one from what it starts with, then everything is read again before the screen goes on', async () => {
    renderScreen(<Form table={table} id={0} blank={{ ...table.blank(), family: 'Sports' }} />, { services: {} });
    await userEvent.type(await screen.findByLabelText(/Je veux/), 'Nager');
    await press('Enregistrer');
    await waitFor(() => expect(done.onSaved).toHaveBeenCalledWith(6, 'save'));
    expect(table.peek()).toMatchObject([{ id: 5 }, { id: 6, title: 'Nager', family: 'Sports', order: 0 }]);
    expect(done.onStored.mock.invocationCallOrder[0]).toBeLessThan(done.onSaved.mock.invocationCallOrder[0] ?? 0);
  });

  it('starts blank where nothing else is given, and says what the columns find wrong', async () => {
    renderScreen(<Form table={table} id={0} />, { services: {} });
    expect(await screen.findByLabelText(/Famille/)).toHaveValue('');
    await press('Enregistrer');
    expect(await screen.findAllByText('Ce champ est obligatoire.')).toHaveLength(2);
    await waitFor(() => expect(screen.getByLabelText(/Je veux/)).toHaveFocus());
    await userEvent.type(screen.getByLabelText(/^Ordre/), 'x');
    expect(screen.getByText('Écrivez un nombre.')).toBeInTheDocument();
    expect(table.peek()).toHaveLength(1);
  });

  it('says what the columns cannot know', async () => {
    renderScreen(<Form table={table} id={5} check={({ title }) => (title === 'Danser' ? { title: { text: 'Déjà là.' } } : {})} />, { services: {} });
    await userEvent.type(await screen.findByLabelText(/^Ordre/), '7');
    await press('Enregistrer');
    expect(await screen.findByText('Déjà là.')).toBeInTheDocument();
    expect(done.onSaved).not.toHaveBeenCalled();
  });

  it('changes the version that is stored now', async () => {
    renderScreen(<Form table={table} id={5} />, { services: {} });
    await userEvent.type(await screen.findByLabelText(/Je veux/), ' encore');
    await press('Enregistrer');
    await waitFor(() => expect(done.onSaved).toHaveBeenCalledWith(5, 'save'));
    expect(table.peek()).toMatchObject([{ id: 5, title: 'Danser encore', family: 'Loisirs', order: 3 }]);
  });

  it.each([[undefined], [jest.fn(async () => undefined)]])('removes it, by itself or as it is told (%p)', async (remove) => {
    renderScreen(<Form table={table} id={5} remove={remove} />, { services: {} });
    await press(/^Supprimer/);
    await userEvent.click(within(await screen.findByRole('dialog', { name: /Supprimer/ })).getByRole('button', { name: /Supprimer/ }));
    await waitFor(() => expect(done.onRemoved).toHaveBeenCalled());
    expect(done.onStored).toHaveBeenCalledTimes(1);
    expect(table.peek()).toHaveLength(remove ? 1 : 0);
    if (remove) expect(remove).toHaveBeenCalledWith({ id: 5, etag: expect.any(String) });
  });

  it('does not offer to remove what cannot be removed here', async () => {
    renderScreen(<Form table={table} id={5} remove={null} />, { services: {} });
    await screen.findByLabelText(/Je veux/);
    expect(screen.queryByRole('button', { name: /Supprimer/ })).not.toBeInTheDocument();
  });

  it('shows both versions where somebody else changed it meanwhile, with his name', async () => {
    renderScreen(<Form table={table} id={5} />, { services: {} });
    await userEvent.type(await screen.findByLabelText(/Je veux/), ' encore');
    const paul = table.as({ id: 9, name: 'Paul Petit' });
    await paul.update({ ...(await paul.get(5)), title: 'Valser' });
    await press('Enregistrer');
    expect(await screen.findByText(/Paul Petit/)).toBeInTheDocument();
    expect(screen.getByText('Valser')).toBeInTheDocument();
    expect(table.peek()).toMatchObject([{ title: 'Valser' }]);
  });

  it('says that it is gone when somebody deleted it', async () => {
    table.failNext('get', new DataError('notFound'));
    jest.spyOn(console, 'error').mockImplementation(() => undefined);
    renderScreen(<Form table={table} id={5} />, { services: {} });
    expect(await screen.findByRole('alert')).toBeInTheDocument();
    expect(screen.queryByLabelText(/Je veux/)).not.toBeInTheDocument();
    jest.restoreAllMocks();
  });
});
