import { render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import * as React from 'react';
import type { DifferencePiece } from './Difference';
import { Difference } from './Difference';

const words = { removed: 'supprimé', added: 'ajouté', before: 'Avant', after: 'Après', nothing: '(rien)', showSides: 'Voir avant et après', showChanges: 'Voir les changements' };
const pieces: readonly DifferencePiece[] = [{ kind: 'same', text: 'Les agents ont ' }, { kind: 'removed', text: 'deux' }, { kind: 'added', text: 'trois' }, { kind: 'same', text: ' jours.' }];

test('a difference says what was removed and what was added in words, and shows both wordings whole', async () => {
  const { container } = render(<Difference pieces={pieces} words={words} />);
  expect(container.querySelector('p')).toHaveTextContent('Les agents ont supprimé deuxajouté trois jours.');
  expect(container.querySelector('del')).toHaveTextContent('supprimé deux');
  expect(container.querySelector('ins')).toHaveTextContent('ajouté trois');
  await userEvent.click(screen.getByRole('button', { name: 'Voir avant et après' }));
  expect(screen.getByText('Avant').parentElement).toHaveTextContent('AvantLes agents ont deux jours.');
  expect(screen.getByText('Après').parentElement).toHaveTextContent('AprèsLes agents ont trois jours.');
  const after = screen.getByText('Après').parentElement;
  expect(after && within(after).getByText('trois').tagName).toBe('STRONG');
  await userEvent.click(screen.getByRole('button', { name: 'Voir les changements' }));
  expect(container.querySelector('del')).not.toBeNull();
});

test('where only spaces and line ends changed, nothing is called removed or added', () => {
  const parted: readonly DifferencePiece[] = [{ kind: 'same', text: 'Le jeudi.' }, { kind: 'removed', text: ' ' }, { kind: 'added', text: '\n' }, { kind: 'same', text: 'Le mercredi.' }];
  const { container } = render(<Difference pieces={parted} words={words} />);
  expect(container.querySelector('p')?.textContent).toBe('Le jeudi.\nLe mercredi.');
});

test('a wording without words says so', () => {
  render(<Difference pieces={[{ kind: 'added', text: 'Neuf.' }]} words={words} isApart />);
  expect(screen.getByText('Avant').parentElement).toHaveTextContent('Avant(rien)');
});

test('what is the same is left out in whole words where only changes are asked for', () => {
  const long = Array.from({ length: 60 }, (_, index) => `mot${index}`).join(' ');
  const { container, rerender } = render(<Difference isShort words={words} pieces={[{ kind: 'same', text: `${long} ` }, { kind: 'removed', text: 'x' }, { kind: 'same', text: ` ${long} ` }, { kind: 'added', text: 'y' }, { kind: 'same', text: ` ${long}` }]} />);
  const text = container.querySelector('p')?.textContent ?? '';
  expect(text).toMatch(/^ … mot\d+ .*mot59 supprimé x mot0 .*mot\d+ … mot\d+ .* mot59 ajouté y mot0 .* mot\d+ … $/);
  expect(text.length).toBeLessThan(320);
  rerender(<Difference isShort words={words} pieces={[{ kind: 'same', text: long }]} />);
  expect(container.querySelector('p')).toHaveTextContent(long);
});
