import { render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import * as React from 'react';
import type { ResultRow } from './ResultBars';
import { ResultBars } from './ResultBars';
import { axeFaults } from './testing/axeFaults';

const words = { mine: 'Mon choix', showTable: 'Voir le tableau', showBars: 'Voir les barres', option: 'Réponse', votes: 'Votes', share: 'Part' };
const rows: readonly ResultRow[] = [
  { id: 1, label: 'Le parc', figure: '6 votes', percentage: '60 %', share: 0.6, isMine: false, isLeading: true },
  { id: 2, label: 'La halle', figure: '4 votes', percentage: '40 %', share: 0.4, isMine: true, isLeading: false },
  { id: 3, label: 'Le quai', figure: 'masqué', percentage: '', share: null, isMine: false, isLeading: false }
];
const show = (given: readonly ResultRow[] = rows): HTMLElement => render(<ResultBars caption="Résultats : où ?" rows={given} words={words} />).container;
const bars = (container: HTMLElement): readonly HTMLElement[] => Array.from(container.querySelectorAll<HTMLElement>('.bar'));

describe('results', () => {
  it('are a list under its caption: figures in words, the bar for eyes alone and as long as the share', async () => {
    const container = show();
    const items = within(screen.getByRole('list', { name: 'Résultats : où ?' })).getAllByRole('listitem');
    expect(items.map(({ textContent }) => textContent)).toEqual(['Le parc60 %6 votes', 'La halleMon choix40 %4 votes', 'Le quaimasqué']);
    expect(container.querySelectorAll('strong')).toHaveLength(2);
    expect(bars(container).map(({ style }) => style.width)).toEqual(['60%', '40%', '0%']);
    expect(bars(container).every((bar) => bar.closest('[aria-hidden="true"]'))).toBe(true);
    expect(await axeFaults(container)).toEqual([]);
  });

  it('mark what leads, beside its name and in its bar, and nothing else', () => {
    const container = show();
    expect(bars(container).map((bar) => bar.classList.contains('leadingBar'))).toEqual([true, false, false]);
    expect(Array.from(container.querySelectorAll('.leading')).map(({ textContent }) => textContent)).toEqual(['Le parc']);
  });

  it('are the same as a table, and bars again, by one button that keeps the focus', async () => {
    const container = show();
    await userEvent.click(screen.getByRole('button', { name: 'Voir le tableau' }));
    const table = screen.getByRole('table', { name: 'Résultats : où ?' });
    expect(within(table).getAllByRole('columnheader').map(({ textContent }) => textContent)).toEqual(['Réponse', 'Votes', 'Part']);
    expect(within(table).getAllByRole('row').slice(1).map((row) => Array.from(row.children).map(({ textContent }) => textContent))).toEqual([
      ['Le parc', '6 votes', '60 %'],
      ['La halleMon choix', '4 votes', '40 %'],
      ['Le quai', 'masqué', '–']
    ]);
    expect(within(table).getAllByRole('rowheader')).toHaveLength(3);
    expect(screen.queryByRole('list')).toBeNull();
    expect(await axeFaults(container)).toEqual([]);
    expect(screen.getByRole('button', { name: 'Voir les barres' })).toHaveFocus();
    await userEvent.click(screen.getByRole('button', { name: 'Voir les barres' }));
    expect(screen.queryByRole('table')).toBeNull();
    expect(screen.getByRole('list')).toBeInTheDocument();
  });

  it('stand in two columns when there are more than eight', () => {
    const many = (count: number): readonly ResultRow[] => Array.from({ length: count }, (_, id) => ({ id, label: `Choix ${id}`, figure: '1', percentage: '', share: null, isMine: false, isLeading: false }));
    expect(show(many(8)).querySelector('.many')).toBeNull();
    expect(show(many(9)).querySelector('.many')).not.toBeNull();
  });
});
