import { render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import * as React from 'react';
import type { GridColumn } from './DataGrid';
import { DataGrid } from './DataGrid';
import { axeFaults } from './testing/axeFaults';

jest.setTimeout(120_000);

interface Remark {
  readonly id: number;
  readonly text: string;
  readonly kind: string;
}

const remarks: readonly Remark[] = Array.from({ length: 15 }, (_, index) => ({ id: index + 11, text: `Remarque ${index + 1}`, kind: 'question' }));
const words = { more: 'Afficher la suite', actions: (row: string) => `Actions : ${row}`, selectAll: 'Tout sélectionner', select: (row: string) => `Sélectionner : ${row}` };
const opened: string[] = [];
const asked: string[] = [];
const columns: readonly GridColumn<Remark>[] = [
  { key: 'text', title: 'Contribution', render: ({ text }) => <button onClick={() => opened.push(text)}>{text}</button> },
  { key: 'kind', title: 'Nature', render: ({ kind }) => kind }
];

function Grid({ rows = remarks, ...props }: Partial<React.ComponentProps<typeof DataGrid<Remark>>>): React.ReactElement {
  const [selected, select] = React.useState<ReadonlySet<number>>(new Set());
  return (
    <DataGrid
      label="Contributions"
      columns={columns}
      rows={rows}
      words={words}
      selected={selected}
      rowKey={({ id }) => id}
      rowName={({ text }) => text}
      rowActions={({ text }) => [{ key: 'answer', text: 'Répondre', onSelect: () => asked.push(text) }]}
      onSelect={select}
      {...props}
    />
  );
}

const taken = (): readonly (string | undefined)[] => screen.getAllByRole('row').filter((row) => row.getAttribute('aria-selected') === 'true').map(({ dataset }) => dataset['row']);
const at = (): string | null | undefined => document.activeElement?.getAttribute('aria-label') ?? document.activeElement?.textContent;

beforeEach(() => [opened, asked].forEach((list) => list.splice(0)));

describe('a grid', () => {
  it('is one to a screen reader', async () => {
    const { container } = render(<Grid rows={remarks.slice(0, 3)} />);
    expect(screen.getByRole('grid', { name: 'Contributions' })).toHaveAttribute('aria-rowcount', '4');
    expect(screen.getByRole('rowheader', { name: 'Remarque 3' })).toBeVisible();
    expect(await axeFaults(container)).toEqual([]);
  });

  it('is one stop of the Tab key, and is walked by arrows, Home, End and Page keys', async () => {
    render(
      <>
        <Grid />
        <button>Après</button>
      </>
    );
    await userEvent.tab();
    expect(at()).toBe('Remarque 1');
    await userEvent.keyboard('{ArrowDown}{ArrowDown}');
    expect(at()).toBe('Remarque 3');
    await userEvent.keyboard('{ArrowRight}');
    expect(document.activeElement).toHaveAttribute('role', 'gridcell');
    expect(at()).toContain('question');
    await userEvent.keyboard('{End}');
    expect(at()).toBe('Actions : Remarque 3');
    await userEvent.keyboard('{ArrowDown}');
    expect([at(), screen.queryByRole('menu')]).toEqual(['Actions : Remarque 4', null]);
    await userEvent.keyboard('{Home}{PageDown}');
    expect(at()).toBe('Sélectionner : Remarque 14');
    await userEvent.keyboard('{PageUp}{PageUp}');
    expect(at()).toBe('Sélectionner : Remarque 1');
    await userEvent.keyboard('{ArrowUp}{ArrowUp}');
    expect(at()).toBe('Tout sélectionner');
    await userEvent.keyboard('{Control>}{End}{/Control}');
    expect(at()).toBe('Actions : Remarque 15');
    await userEvent.tab();
    expect(at()).toBe('Après');
    await userEvent.tab({ shift: true });
    expect(at()).toBe('Actions : Remarque 15');
  });

  it('takes rows by Space, by Shift with an arrow, and all of them', async () => {
    render(<Grid />);
    await userEvent.tab();
    await userEvent.keyboard(' ');
    expect([taken(), opened]).toEqual([['11'], []]);
    await userEvent.keyboard(' ');
    expect(taken()).toEqual([]);
    await userEvent.keyboard('{ArrowDown}{Shift>}{ArrowDown}{/Shift}');
    expect(taken()).toEqual(['12', '13']);
    await userEvent.keyboard('{Control>}a{/Control}');
    expect(taken()).toHaveLength(15);
    expect(screen.getByRole('checkbox', { name: 'Tout sélectionner' })).toBeChecked();
    await userEvent.click(screen.getByRole('checkbox', { name: 'Tout sélectionner' }));
    expect(taken()).toEqual([]);
    await userEvent.keyboard('{ArrowDown}');
    await userEvent.keyboard(' ');
    expect(taken()).toEqual(['11']);
  });

  it('opens a row by Enter, and its menu by the menu key; the focus comes back to the menu’s button', async () => {
    render(<Grid />);
    await userEvent.tab();
    await userEvent.keyboard('{Enter}');
    expect(opened).toEqual(['Remarque 1']);
    await userEvent.keyboard('{ArrowDown}{ContextMenu}');
    const menu = await screen.findByRole('menu', { name: 'Actions : Remarque 2' });
    expect(within(menu).getByRole('menuitem', { name: 'Répondre' })).toHaveFocus();
    await userEvent.keyboard('{Enter}');
    expect([asked, at()]).toEqual([['Remarque 2'], 'Actions : Remarque 2']);
    await userEvent.keyboard('{ArrowUp}');
    expect(at()).toBe('Actions : Remarque 1');
  });

  it('keeps the focus where a row was that is gone, and gives it to the first of those that come', async () => {
    const { rerender } = render(<Grid rows={remarks.slice(0, 3)} />);
    await userEvent.tab();
    await userEvent.keyboard('{ArrowDown}');
    rerender(<Grid rows={remarks.filter(({ id }) => id === 11 || id === 13)} />);
    expect(at()).toBe('Remarque 3');
    rerender(<Grid rows={remarks.slice(0, 3)} more={{ hasMore: true, isLoading: false, load: () => undefined }} />);
    expect(screen.getByRole('grid')).toHaveAttribute('aria-rowcount', '-1');
    await userEvent.click(screen.getByRole('button', { name: 'Afficher la suite' }));
    rerender(<Grid rows={remarks} />);
    expect(at()).toBe('Remarque 4');
  });
});
