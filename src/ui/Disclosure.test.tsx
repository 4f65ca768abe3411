import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import * as React from 'react';
import { Disclosure } from './Disclosure';

const button = (): HTMLElement => screen.getByRole('button', { name: 'Plus' });

test('what is hidden is not there; the button says whether it is open and what it opens, by the keyboard too', async () => {
  render(<Disclosure label="Plus"><p>Détails</p></Disclosure>);
  expect(button()).toHaveAttribute('aria-expanded', 'false');
  expect(screen.queryByText('Détails')).toBeNull();
  await userEvent.tab();
  expect(button()).toHaveFocus();
  await userEvent.keyboard('{Enter}');
  expect(button()).toHaveAttribute('aria-expanded', 'true');
  expect(document.getElementById(button().getAttribute('aria-controls') ?? '')).toContainElement(screen.getByText('Détails'));
  expect(button()).toHaveFocus();
  await userEvent.keyboard('{Enter}');
  expect(screen.queryByText('Détails')).toBeNull();
});

test('it is opened from outside by each new number, and stays what its reader made of it meanwhile', async () => {
  const at = (openedBy: number): React.ReactElement => <Disclosure label="Plus" openedBy={openedBy}><p>Détails</p></Disclosure>;
  const { rerender } = render(at(0));
  rerender(at(1));
  expect(screen.getByText('Détails')).toBeVisible();
  await userEvent.click(button());
  rerender(at(1));
  expect(screen.queryByText('Détails')).toBeNull();
  rerender(at(2));
  expect(screen.getByText('Détails')).toBeVisible();
  rerender(at(0));
  expect(screen.getByText('Détails')).toBeVisible();
});

test('one that is open from the start says so', () => {
  render(<Disclosure label="Plus" isInitiallyOpen><p>Détails</p></Disclosure>);
  expect(button()).toHaveAttribute('aria-expanded', 'true');
});

test('one that is opened as it comes shows what it hides; one that nothing opens any more stays shut', async () => {
  const { rerender } = render(<Disclosure label="Plus" openedBy={1}><p>Détails</p></Disclosure>);
  expect(screen.getByText('Détails')).toBeVisible();
  await userEvent.click(button());
  expect(document.getElementById(button().getAttribute('aria-controls') ?? '')).not.toBeVisible();
  rerender(<Disclosure label="Plus" openedBy={0}><p>Détails</p></Disclosure>);
  expect(screen.queryByText('Détails')).toBeNull();
});
