import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import * as React from 'react';
import { AskingButton } from './AskingButton';

describe('a button for what cannot be undone', () => {
  const onYes = jest.fn();
  beforeEach(async () => {
    onYes.mockClear();
    render(<AskingButton label="Supprimer" question="Supprimer pour de bon ?" yes="Oui, supprimer" no="Garder" onYes={onYes} />);
    await userEvent.click(screen.getByRole('button', { name: 'Supprimer' }));
  });

  it('asks first, and begins on what changes nothing', () => {
    expect(screen.getByText('Supprimer pour de bon ?')).toBeVisible();
    expect(screen.getByRole('button', { name: 'Garder' })).toHaveFocus();
    expect(onYes).not.toHaveBeenCalled();
  });

  it.each([['Garder', 0], ['Oui, supprimer', 1]] as const)('has the focus again after “%s”', async (answer, times) => {
    await userEvent.click(screen.getByRole('button', { name: answer }));
    expect(onYes).toHaveBeenCalledTimes(times);
    expect(screen.getByRole('button', { name: 'Supprimer' })).toHaveFocus();
  });
});
