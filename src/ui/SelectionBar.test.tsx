import { render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import * as React from 'react';
import { SelectionBar } from './SelectionBar';
import { axeFaults } from './testing/axeFaults';

test('what is selected is told, and what can be done with it or to select nothing', async () => {
  const [onAct, onSelectNone] = [jest.fn(), jest.fn()];
  render(<SelectionBar label="Avec la sélection" count="2 sélectionnées" actions={['hide', 'show']} words={{ hide: 'Masquer', show: 'Montrer' }} selectNone="Ne rien sélectionner" onAct={onAct} onSelectNone={onSelectNone} />);
  const bar = within(screen.getByRole('group', { name: 'Avec la sélection' }));
  expect(bar.getByRole('status')).toHaveTextContent('2 sélectionnées');
  expect(bar.getAllByRole('button').map(({ textContent }) => textContent)).toEqual(['Masquer', 'Montrer', 'Ne rien sélectionner']);
  for (const button of bar.getAllByRole('button')) await userEvent.click(button);
  expect([onAct.mock.calls, onSelectNone.mock.calls.length]).toEqual([[['hide'], ['show']], 1]);
  expect(await axeFaults(document.body)).toEqual([]);
});
