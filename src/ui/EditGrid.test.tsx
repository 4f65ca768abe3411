import { fireEvent, render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import * as React from 'react';
import type { CellEdit } from './EditGrid';
import { EditGrid } from './EditGrid';
import { pasteInto } from './gridRange';
import { axeFaults } from './testing/axeFaults';

interface Row {
  readonly key: string;
  readonly amount: string;
  readonly reason: string;
}

const start: readonly Row[] = ['a', 'b', 'c'].map((key) => ({ key, amount: '1', reason: '' }));
const split = (text: string): readonly string[][] => text.split('\n').map((line) => line.split('\t'));

function Grid({ rows: first = start, heard }: { readonly rows?: readonly Row[]; readonly heard?: (edits: readonly CellEdit[]) => void }): React.ReactElement {
  const [rows, set] = React.useState(first);
  const edit = (edits: readonly CellEdit[]): void => {
    heard?.(edits);
    set((before) => before.map((row) => edits.filter((each) => each.row === row.key).reduce((next, { column, text }) => ({ ...next, [column]: text }), row)));
  };
  return (
    <EditGrid<Row>
      label="Amounts"
      columns={[
        { key: 'key', title: 'Line', track: '1fr', text: ({ key }) => key },
        { key: 'amount', title: 'Amount', track: '1fr', isNumeric: true, isWritten: true, text: ({ amount }) => amount, fault: ({ amount }) => (/^\d*$/.test(amount) ? undefined : 'No figure.') },
        { key: 'double', title: 'Double', track: '1fr', text: ({ amount }) => String(Number(amount) * 2) },
        { key: 'reason', title: 'Reason', track: '1fr', isWritten: true, text: ({ reason }) => reason }
      ]}
      rows={rows}
      words={{ keys: 'Arrows walk.', field: (column, row) => `${column} of ${row}` }}
      rowKey={({ key }) => key}
      rowName={({ key }) => key}
      readPasted={split}
      writePasted={(cells) => cells.map((line) => line.join('\t')).join('\n')}
      onEdit={edit}
    />
  );
}

const cell = (row: number, column: number): HTMLElement => within(screen.getAllByRole('row')[row] as HTMLElement).getAllByRole(column === 0 ? 'rowheader' : 'gridcell')[column === 0 ? 0 : column - 1] as HTMLElement;
const paste = (text: string): void => void fireEvent.paste(document.activeElement as Element, { clipboardData: { getData: () => text } });

it('is one stop of the Tab key, walked by arrows, and says what and where each cell is', async () => {
  render(<Grid />);
  const grid = screen.getByRole('grid', { name: 'Amounts' });
  expect(grid).toHaveAttribute('aria-rowcount', '4');
  expect(grid).toHaveAccessibleDescription('Arrows walk.');
  await userEvent.tab();
  expect(cell(1, 0)).toHaveFocus();
  await userEvent.keyboard('{ArrowRight}{ArrowDown}');
  expect(cell(2, 1)).toHaveFocus();
  expect(cell(2, 2)).toHaveAttribute('aria-readonly', 'true');
  await userEvent.keyboard('{Control>}{End}{/Control}');
  expect(cell(3, 3)).toHaveFocus();
  await userEvent.tab();
  expect(document.body).toHaveFocus();
  expect(await axeFaults(document.body)).toEqual([]);
});

it('is typed in as a spreadsheet: letters begin, Enter stores and goes down, Tab goes on, Escape gives up', async () => {
  const heard = jest.fn();
  render(<Grid heard={heard} />);
  await userEvent.tab();
  await userEvent.keyboard('{ArrowRight}25{Enter}');
  expect(cell(1, 1)).toHaveTextContent('25');
  expect(cell(2, 1)).toHaveFocus();
  await userEvent.keyboard('{F2}x{Tab}');
  expect(cell(2, 1)).toHaveTextContent('1x');
  expect(cell(2, 1)).toHaveAccessibleDescription('No figure.');
  expect(cell(2, 1)).toHaveAttribute('aria-invalid', 'true');
  expect(cell(2, 3)).toHaveFocus();
  await userEvent.keyboard('why{Escape}');
  expect(cell(2, 3)).toHaveTextContent(/^Reason$/);
  expect(cell(2, 3)).toHaveFocus();
  expect(heard).toHaveBeenCalledTimes(2);
});

it('empties and fills a range, and takes what a spreadsheet copied from the cell on', async () => {
  render(<Grid />);
  await userEvent.tab();
  await userEvent.keyboard('{ArrowRight}{Shift>}{ArrowDown}{/Shift}');
  expect(screen.getAllByRole('gridcell', { selected: true })).toHaveLength(2);
  await userEvent.keyboard('{Delete}');
  expect([cell(1, 1), cell(2, 1), cell(3, 1)].map(({ textContent }) => textContent)).toEqual(['Amount', 'Amount', 'Amount1']);
  paste('7');
  expect([cell(1, 1), cell(2, 1)].map(({ textContent }) => textContent)).toEqual(['Amount7', 'Amount7']);
  await userEvent.keyboard('{ArrowUp}');
  paste('3\tignored\tbecause\n4\t\tof it');
  expect([cell(1, 1), cell(1, 3), cell(2, 1), cell(2, 3)].map(({ textContent }) => textContent)).toEqual(['Amount3', 'Reasonbecause', 'Amount4', 'Reasonof it']);
});

it('tells what of pasted cells fell below the last row and beside the columns that are written', () => {
  const cells = { rows: ['a', 'b'], columns: [null, 'amount', null] };
  expect(pasteInto(cells, { row: 1, column: 1 }, { row: 1, column: 1 }, [['1', '2'], ['3'], ['4']])).toEqual({ edits: [{ row: 'b', column: 'amount', text: '1' }], below: 2, beside: 1 });
});

it('takes two thousand lines in one paste', async () => {
  // jsdom lays nothing out: no row is in sight.
  Object.assign(window, { ResizeObserver: class { public observe = jest.fn(); public unobserve = jest.fn(); public disconnect = jest.fn(); } });
  const rows = Array.from({ length: 2000 }, (_, index): Row => ({ key: `line ${index}`, amount: '', reason: '' }));
  const heard = jest.fn();
  render(<Grid rows={rows} heard={heard} />);
  expect(screen.getByRole('grid')).toHaveAttribute('aria-rowcount', '2001');
  fireEvent.keyDown(screen.getByRole('grid'), { key: 'Home', ctrlKey: true });
  fireEvent.keyDown(screen.getByRole('grid'), { key: 'ArrowRight' });
  fireEvent.paste(screen.getByRole('grid'), { clipboardData: { getData: () => rows.map((_, index) => index).join('\n') } });
  expect(heard.mock.calls[0][0]).toHaveLength(2000);
  expect(heard.mock.calls[0][0][1999]).toEqual({ row: 'line 1999', column: 'amount', text: '1999' });
});
