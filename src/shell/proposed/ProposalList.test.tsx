import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import * as React from 'react';
import { renderScreen } from '../testing/renderScreen';
import { ProposalList } from './ProposalList';

describe('proposals', () => {
  const onLeft = jest.fn();
  const list = (count: number, changes: { readonly step?: number; readonly key?: number } = {}): React.ReactElement => (
    <ProposalList key={changes.key} step={changes.step} proposals={Array.from({ length: count }, (_, index) => ({ model: index + 1 }))} moreLabel={(more) => `${more} de plus`} listClass="list" rowClass="row" onLeft={onLeft}>
      {({ model }, leave) => <button onClick={leave}>{`Laisser ${model}`}</button>}
    </ProposalList>
  );
  const rows = (): number => screen.queryAllByRole('listitem').length;
  const press = (name: string): Promise<void> => userEvent.click(screen.getByRole('button', { name }));
  beforeEach(() => onLeft.mockClear());

  it('come ten at once, and all others at a press', async () => {
    renderScreen(list(23), { services: {} });
    expect(rows()).toBe(10);
    await press('13 de plus');
    expect([rows(), screen.queryByRole('button', { name: /de plus/ })]).toEqual([23, null]);
  });

  it('or so many more at each press, and never more than there are', async () => {
    renderScreen(list(23, { step: 10 }), { services: {} });
    await press('10 de plus');
    expect(rows()).toBe(20);
    await press('3 de plus');
    expect([rows(), screen.queryByRole('button', { name: /de plus/ })]).toEqual([23, null]);
  });

  it('are left out one by one, and are there again when they are looked for anew', async () => {
    const { rerender } = renderScreen(list(11, { key: 1 }), { services: {} });
    await press('Laisser 4');
    expect([rows(), screen.queryByRole('button', { name: 'Laisser 4' }), onLeft.mock.calls.length]).toEqual([10, null, 1]);
    // The next one moved up: none is left for another press.
    expect([screen.getByRole('button', { name: 'Laisser 11' }), screen.queryByRole('button', { name: /de plus/ })]).toEqual([expect.anything(), null]);
    rerender(list(11, { key: 2 }));
    expect(screen.getByRole('button', { name: 'Laisser 4' })).toBeVisible();
  });

  it('are none', () => {
    renderScreen(list(0), { services: {} });
    expect([rows(), screen.queryAllByRole('button')]).toEqual([0, []]);
  });
});
