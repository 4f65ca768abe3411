import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import * as React from 'react';
import { InlineQuestion } from './InlineQuestion';
import { axeFaults } from './testing/axeFaults';

describe('a question in place of a button', () => {
  const [onYes, onNo, around] = [jest.fn(), jest.fn(), jest.fn()];
  beforeEach(() => {
    jest.clearAllMocks();
    render(
      // eslint-disable-next-line jsx-a11y/no-static-element-interactions -- stands for a panel that Escape closes
      <div onKeyDown={around}>
        <InlineQuestion yes="Retirer" no="Garder" onYes={onYes} onNo={onNo}>
          Retirer votre vote ?
        </InlineQuestion>
      </div>
    );
  });

  it('begins on what changes nothing, and both answers say what was asked', async () => {
    const [yes, no] = [screen.getByRole('button', { name: 'Retirer' }), screen.getByRole('button', { name: 'Garder' })];
    expect(no).toHaveFocus();
    for (const answer of [yes, no]) expect(answer).toHaveAccessibleDescription('Retirer votre vote ?');
    expect(await axeFaults(document.body)).toEqual([]);
    await userEvent.click(yes);
    expect([onYes.mock.calls.length, onNo.mock.calls.length]).toEqual([1, 0]);
    await userEvent.click(no);
    expect([onYes.mock.calls.length, onNo.mock.calls.length]).toEqual([1, 1]);
  });

  it('is answered by Escape on either answer, which closes nothing around it', async () => {
    await userEvent.keyboard('{Escape}');
    await userEvent.tab({ shift: true });
    await userEvent.keyboard('{Escape}');
    expect([onYes.mock.calls.length, onNo.mock.calls.length, around.mock.calls.filter(([{ key }]) => key === 'Escape').length]).toEqual([0, 2, 0]);
  });
});
