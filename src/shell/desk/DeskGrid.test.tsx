import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import * as React from 'react';
import { renderScreen } from '../testing/renderScreen';
import { DeskGrid } from './DeskGrid';

test('rows to work through are named, say what keys do, and are taken one by one or all', async () => {
  const onSelect = jest.fn();
  renderScreen(
    <DeskGrid
      words={{ table: 'Les idées', keys: 'Les flèches parcourent le tableau.', selectAll: 'Tout prendre', select: (row) => `Prendre ${row}` }}
      columns={[{ key: 'name', title: 'Nom', render: ({ name }: { readonly id: number; readonly name: string }) => name }]}
      rows={[
        { id: 3, name: 'a' },
        { id: 5, name: 'b' }
      ]}
      selected={new Set([3])}
      rowKey={({ id }) => id}
      rowName={({ name }) => name}
      rowActions={() => []}
      onSelect={onSelect}
    />,
    { services: {} }
  );
  expect(screen.getByText('Les flèches parcourent le tableau.')).toBeVisible();
  const grid = within(screen.getByRole('grid', { name: 'Les idées' }));
  expect(grid.getByRole('checkbox', { name: 'Prendre a' })).toBeChecked();
  await userEvent.click(grid.getByRole('checkbox', { name: 'Prendre b' }));
  await userEvent.click(grid.getByRole('checkbox', { name: 'Tout prendre' }));
  expect(onSelect.mock.calls).toEqual([[new Set([3, 5])], [new Set([3, 5])]]);
});
