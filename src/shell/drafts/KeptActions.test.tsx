import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import * as React from 'react';
import { renderScreen } from '../testing/renderScreen';
import { KeptActions } from './KeptActions';

const CLOSE = 'Fermer';
const LATER = 'Fermer et garder le brouillon';
const DISCARD = 'Effacer ce brouillon';

test.each([
  ['nothing', [CLOSE], null],
  ['kept', [LATER, DISCARD], 'Brouillon gardé sur cet appareil.'],
  ['restored', [LATER, DISCARD], 'Brouillon gardé sur cet appareil.'],
  // What the browser cannot keep is not offered to be kept.
  ['unkept', [CLOSE], /ne peut pas garder de brouillon/]
] as const)('of what is %s: %j', async (kept, buttons, note) => {
  const [onClose, onDiscard] = [jest.fn(), jest.fn()];
  const { container } = renderScreen(<KeptActions kept={kept} noteClass="note" onClose={onClose} onDiscard={onDiscard} />, { services: {} });
  expect(screen.getAllByRole('button').map(({ textContent }) => textContent)).toEqual(buttons);
  if (note === null) expect(container.querySelector('.note')).toBeNull();
  else expect(screen.getByText(note)).toHaveClass('note');
  for (const button of screen.getAllByRole('button')) await userEvent.click(button);
  expect([onClose.mock.calls.length, onDiscard.mock.calls.length]).toEqual([1, buttons.length - 1]);
});

test('what stands open as long as the page does has no way to close it', () => {
  renderScreen(<KeptActions kept="kept" noteClass="note" onDiscard={() => undefined} />, { services: {} });
  expect(screen.getAllByRole('button').map(({ textContent }) => textContent)).toEqual([DISCARD]);
});
