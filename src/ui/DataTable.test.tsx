import { render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import * as React from 'react';
import type { DataColumn } from './DataTable';
import { DataTable } from './DataTable';
import type { SortOrder } from './sortRows';
import { axeFaults } from './testing/axeFaults';

interface Pool {
  readonly id: number;
  readonly name: string;
  readonly votes: number;
}

const pools: readonly Pool[] = [
  { id: 1, name: 'Étang', votes: 2 },
  { id: 2, name: 'Bassin 10', votes: 5 },
  { id: 3, name: 'Bassin 9', votes: 5 }
];
const { compare } = new Intl.Collator('fr', { numeric: true });
const columns: readonly DataColumn<Pool>[] = [
  { key: 'name', title: 'Piscine', render: ({ name }) => name, compare: (left, right) => compare(left.name, right.name) },
  { key: 'votes', title: 'Votes', isNumeric: true, render: ({ votes }) => votes, compare: (left, right) => left.votes - right.votes },
  { key: 'note', title: 'Note', render: () => '–' }
];
const words = { more: 'Afficher la suite', actions: (row: string) => `Actions : ${row}` };
type Props = React.ComponentProps<typeof DataTable<Pool>>;

function Table(props: Partial<Props>): React.ReactElement {
  return <DataTable caption="Piscines" columns={columns} rows={pools} words={words} empty="Aucune piscine." rowKey={({ id }) => id} rowName={({ name }) => name} {...props} />;
}

const names = (): readonly (string | null)[] => screen.getAllByRole('rowheader').map(({ textContent }) => textContent);
const heading = (name: string): HTMLElement => screen.getByRole('columnheader', { name });

describe('a data table', () => {
  it('is a table to a screen reader, in cards too', async () => {
    const { container } = render(<Table rowActions={() => [{ key: 'edit', text: 'Modifier', onSelect: () => undefined }]} />);
    expect(screen.getByRole('table', { name: 'Piscines' })).toBeVisible();
    expect(names()).toEqual(['Étang', 'Bassin 10', 'Bassin 9']);
    expect(await axeFaults(container)).toEqual([]);
  });

  it('names each value of a card for eyes alone, but what says itself what it is; a title that is not seen is heard', () => {
    const own: readonly DataColumn<Pool>[] = [
      { key: 'votes', title: 'Votes', isNumeric: true, render: ({ votes }) => votes },
      { key: 'name', title: 'Piscine', render: ({ name }) => name },
      { key: 'open', title: 'Ouvrir', isTitleHidden: true, render: () => <button>Ouvrir</button> }
    ];
    render(<Table columns={own} rows={pools.slice(0, 1)} />);
    const row = screen.getAllByRole('row')[1];
    expect(Array.from(row?.querySelectorAll('[aria-hidden="true"]') ?? []).map(({ textContent }) => textContent)).toEqual(['Votes', 'Piscine']);
    expect(screen.getByRole('rowheader', { name: '2' })).toBeInTheDocument();
    expect(heading('Ouvrir')).toBeInTheDocument();
  });

  it('stands in the order that it is given, until its reader chooses another, and shows which', async () => {
    render(<Table sort={{ key: 'votes', isDescending: true }} />);
    expect(names()).toEqual(['Bassin 10', 'Bassin 9', 'Étang']);
    const shape = (): string | null | undefined => heading('Votes').querySelector('path')?.getAttribute('d');
    const down = shape();
    await userEvent.click(screen.getByRole('button', { name: 'Votes' }));
    expect(names()).toEqual(['Étang', 'Bassin 10', 'Bassin 9']);
    expect(shape()).not.toBe(down);
  });

  it('has its caption in sight where that is wanted', () => {
    const { container, rerender } = render(<Table />);
    expect(container.querySelector('caption')).toHaveClass('hiddenCaption');
    rerender(<Table isCaptionShown />);
    expect(container.querySelector('caption')).toHaveClass('caption');
  });

  it('sorts by a column, up and then down, accents and numbers as people read them', async () => {
    render(<Table />);
    expect(heading('Piscine')).toHaveAttribute('aria-sort', 'none');
    await userEvent.click(screen.getByRole('button', { name: 'Piscine' }));
    expect(names()).toEqual(['Bassin 9', 'Bassin 10', 'Étang']);
    expect(heading('Piscine')).toHaveAttribute('aria-sort', 'ascending');
    await userEvent.keyboard('{Enter}');
    expect(names()).toEqual(['Étang', 'Bassin 10', 'Bassin 9']);
    expect(heading('Piscine')).toHaveAttribute('aria-sort', 'descending');
    expect(screen.queryByRole('button', { name: 'Note' })).toBeNull();
  });

  it('keeps rows that compare as equal as they stood', async () => {
    render(<Table />);
    await userEvent.dblClick(screen.getByRole('button', { name: 'Votes' }));
    expect(names()).toEqual(['Bassin 10', 'Bassin 9', 'Étang']);
  });

  it('asks for another order where rows come page by page, and leaves them as they came', async () => {
    const onSort = jest.fn<void, [SortOrder]>();
    render(<Table sort={{ key: 'name', isDescending: false }} onSort={onSort} />);
    expect(names()).toEqual(['Étang', 'Bassin 10', 'Bassin 9']);
    await userEvent.click(screen.getByRole('button', { name: 'Piscine' }));
    await userEvent.click(screen.getByRole('button', { name: 'Votes' }));
    expect(onSort.mock.calls).toEqual([[{ key: 'name', isDescending: true }], [{ key: 'votes', isDescending: false }]]);
  });

  it('reads on, and puts the focus on the first row that came', async () => {
    const load = jest.fn();
    const { rerender } = render(<Table rows={pools.slice(0, 2)} more={{ hasMore: true, isLoading: false, load }} />);
    await userEvent.click(screen.getByRole('button', { name: 'Afficher la suite' }));
    expect(load).toHaveBeenCalledTimes(1);
    rerender(<Table rows={pools.slice(0, 2)} more={{ hasMore: true, isLoading: true, load }} />);
    await userEvent.click(screen.getByRole('button', { name: 'Afficher la suite' }));
    expect(load).toHaveBeenCalledTimes(1);
    rerender(<Table more={{ hasMore: false, isLoading: false, load }} />);
    expect(screen.queryByRole('button', { name: 'Afficher la suite' })).toBeNull();
    expect(screen.getByRole('row', { name: /Bassin 9/ })).toHaveFocus();
  });

  it('gives the focus of a row that is gone to the one in its place, and to the table when none is left', async () => {
    const actions = { rowActions: () => [{ key: 'remove', text: 'Supprimer', onSelect: () => undefined }] };
    const { rerender } = render(<Table {...actions} />);
    await userEvent.click(screen.getByRole('button', { name: 'Actions : Bassin 10' }));
    await userEvent.keyboard('{Enter}');
    rerender(<Table {...actions} rows={pools.filter(({ id }) => id !== 2)} />);
    expect(screen.getByRole('row', { name: /Bassin 9/ })).toHaveFocus();
    rerender(<Table {...actions} rows={[]} />);
    expect(document.activeElement).toHaveTextContent('Aucune piscine.');
    expect(document.body).not.toHaveFocus();
  });

  it('leaves the focus where it is when a row that did not have it goes', async () => {
    const { rerender } = render(<Table />);
    await userEvent.click(screen.getByRole('button', { name: 'Votes' }));
    rerender(<Table rows={pools.slice(1)} />);
    expect(screen.getByRole('button', { name: 'Votes' })).toHaveFocus();
  });
});

test('the focus that left the table stays where it went when the row that had it goes', async () => {
  const { rerender } = render(<><Table rowActions={() => []} /><button>Ailleurs</button></>);
  await userEvent.click(screen.getByRole('button', { name: 'Actions : Bassin 10' }));
  await userEvent.click(screen.getByRole('button', { name: 'Ailleurs' }));
  rerender(<><Table rowActions={() => []} rows={pools.filter(({ id }) => id !== 2)} /><button>Ailleurs</button></>);
  expect(screen.getByRole('button', { name: 'Ailleurs' })).toHaveFocus();
});

test('the focus of the last row goes to the one before it', async () => {
  const { rerender } = render(<Table rowActions={() => []} />);
  await userEvent.click(screen.getByRole('button', { name: 'Actions : Bassin 9' }));
  rerender(<Table rowActions={() => []} rows={pools.slice(0, 2)} />);
  expect(screen.getByRole('row', { name: /Bassin 10/ })).toHaveFocus();
});

test('rows that come later, and that nobody asked for, leave the focus where it is', async () => {
  const more = { hasMore: true, isLoading: false, load: () => undefined };
  const { rerender } = render(<Table rows={pools.slice(0, 1)} more={more} />);
  await userEvent.click(screen.getByRole('button', { name: 'Afficher la suite' }));
  rerender(<Table rows={pools.slice(0, 2)} more={more} />);
  expect(screen.getByRole('row', { name: /Bassin 10/ })).toHaveFocus();
  screen.getByRole('button', { name: 'Votes' }).focus();
  rerender(<Table more={more} />);
  expect(screen.getByRole('button', { name: 'Votes' })).toHaveFocus();
});

test('of items with one first letter, the letter leads to the next', async () => {
  render(<Table rows={pools.slice(0, 1)} rowActions={() => ['Suivre', 'Signaler', 'Modifier'].map((text) => ({ key: text, text, onSelect: () => undefined }))} />);
  await userEvent.click(screen.getByRole('button', { name: 'Actions : Étang' }));
  await userEvent.keyboard('s');
  expect(screen.getByRole('menuitem', { name: 'Signaler' })).toHaveFocus();
  await userEvent.keyboard('s');
  expect(screen.getByRole('menuitem', { name: 'Suivre' })).toHaveFocus();
});

describe('the menu of a row', () => {
  const onSelect = jest.fn();
  const rowActions = (): Required<Props>['rowActions'] extends (row: Pool) => infer Items ? Items : never => [
    { key: 'edit', text: 'Modifier', onSelect: () => onSelect('edit') },
    { key: 'copy', text: 'Copier', disabled: true, onSelect: () => onSelect('copy') },
    { key: 'remove', text: 'Supprimer', onSelect: () => onSelect('remove') }
  ];
  const button = (): HTMLElement => screen.getByRole('button', { name: 'Actions : Étang' });
  beforeEach(() => {
    onSelect.mockReset();
    render(<Table rowActions={rowActions} />);
  });

  it('is walked by the keyboard, round and by first letter', async () => {
    button().focus();
    await userEvent.keyboard('{ArrowDown}');
    const items = within(screen.getByRole('menu', { name: 'Actions : Étang' })).getAllByRole('menuitem');
    expect(items[0]).toHaveFocus();
    await userEvent.keyboard('{ArrowUp}');
    expect(items[2]).toHaveFocus();
    await userEvent.keyboard('{Home}{ArrowDown}');
    expect(items[1]).toHaveFocus();
    await userEvent.keyboard('s');
    expect(items[2]).toHaveFocus();
    await userEvent.keyboard('{ArrowDown}{End}');
    expect(items[2]).toHaveFocus();
    expect(await axeFaults(document.body)).toEqual([]);
  });

  it('opens at its last item by the arrow up, shuts by its own button, and goes on from where it is by a letter', async () => {
    button().focus();
    expect(button()).not.toHaveAttribute('aria-controls');
    await userEvent.keyboard('{ArrowUp}');
    const menu = screen.getByRole('menu');
    expect(button()).toHaveAttribute('aria-controls', menu.id);
    const items = within(menu).getAllByRole('menuitem');
    expect(items[2]).toHaveFocus();
    expect(items.map(({ tabIndex }) => tabIndex)).toEqual([-1, -1, 0]);
    await userEvent.keyboard('c');
    expect(items[1]).toHaveFocus();
    await userEvent.keyboard('x');
    expect(items[1]).toHaveFocus();
    await userEvent.click(button());
    expect(screen.queryByRole('menu')).toBeNull();
  });

  it('closes on Escape, with the focus back on its button, and the panel around it does not', async () => {
    const onEscape = jest.fn();
    document.addEventListener('keydown', onEscape);
    await userEvent.click(button());
    onEscape.mockReset();
    await userEvent.keyboard('{Escape}');
    document.removeEventListener('keydown', onEscape);
    expect(onEscape).not.toHaveBeenCalled();
    expect(screen.queryByRole('menu')).toBeNull();
    expect(button()).toHaveFocus();
    expect(button()).toHaveAttribute('aria-expanded', 'false');
  });

  it('acts once it is closed, and not at all by an item that is off', async () => {
    await userEvent.click(button());
    await userEvent.click(screen.getByRole('menuitem', { name: 'Copier' }));
    expect(onSelect).not.toHaveBeenCalled();
    onSelect.mockImplementation(() => expect(button()).toHaveFocus());
    await userEvent.click(screen.getByRole('menuitem', { name: 'Supprimer' }));
    expect(onSelect.mock.calls).toEqual([['remove']]);
    expect(screen.queryByRole('menu')).toBeNull();
  });

  it('closes on a click elsewhere and on Tab', async () => {
    await userEvent.click(button());
    await userEvent.click(screen.getByRole('rowheader', { name: 'Bassin 9' }));
    expect(screen.queryByRole('menu')).toBeNull();
    await userEvent.click(button());
    await userEvent.tab();
    expect(screen.queryByRole('menu')).toBeNull();
  });
});
