import { render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import * as React from 'react';
import { MonthGrid } from './MonthGrid';
import { axeFaults } from './testing/axeFaults';

const entries = [
  { key: 'a', day: '2026-12-04', text: '9 h Visite' },
  { key: 'b', day: '2026-12-04', text: '14 h Atelier' },
  { key: 'c', day: '2026-12-04', text: '16 h Atelier' },
  { key: 'd', day: '2027-01-31', text: '9 h Formation' }
];
const words = { previous: 'Mois précédent', next: 'Mois suivant', none: 'Rien ce mois-ci.', count: (count: number) => `${count} séances` };

function Shown(): React.ReactElement {
  const [month, setMonth] = React.useState('2026-11');
  return <MonthGrid level={3} month={month} today="2026-11-27" culture="fr-FR" entries={entries} words={words} onMonth={setMonth} renderDay={(day) => <ul aria-label="Séances">{entries.filter((each) => each.day === day).map(({ key, text }) => <li key={key}>{text}</li>)}</ul>} />;
}

const focused = (): string | null | undefined => document.activeElement?.firstElementChild?.textContent;

test('a month is one stop of the Tab key, whose arrows and Page keys go on through the months', async () => {
  render(<Shown />);
  expect(screen.getByRole('heading', { name: 'novembre 2026' })).toBeVisible();
  await userEvent.tab();
  await userEvent.tab();
  await userEvent.tab();
  expect(focused()).toBe('vendredi 27 novembre 2026, 0 séances');
  expect(document.activeElement).toHaveAttribute('aria-current', 'date');
  await userEvent.keyboard('{ArrowDown}');
  expect(focused()).toBe('vendredi 4 décembre 2026, 3 séances');
  const day = within(screen.getByRole('region', { name: 'vendredi 4 décembre 2026' }));
  expect(day.getAllByRole('listitem').map(({ textContent }) => textContent)).toEqual(['9 h Visite', '14 h Atelier', '16 h Atelier']);
  expect(document.activeElement?.lastElementChild).toHaveTextContent('49 h Visite+ 2');
  await userEvent.keyboard('{Home}');
  expect(focused()).toMatch(/^lundi 30 novembre/);
  await userEvent.keyboard('{End}{ArrowLeft}{ArrowUp}');
  expect(focused()).toMatch(/^samedi 28 novembre/);
  await userEvent.keyboard('{PageDown}{PageDown}{ArrowRight}{ArrowRight}{ArrowRight}');
  expect(focused()).toBe('dimanche 31 janvier 2027, 1 séances');
  await userEvent.keyboard('{PageDown}');
  expect(focused()).toMatch(/^dimanche 28 février 2027/);
  expect(screen.getAllByRole('gridcell').filter((cell) => cell.tabIndex === 0)).toHaveLength(1);
});

test('another month is chosen with its buttons, and stands on its first day that has something', async () => {
  render(<Shown />);
  await userEvent.click(screen.getByRole('button', { name: 'Mois suivant' }));
  expect(screen.getByRole('grid', { name: 'décembre 2026' })).toBeVisible();
  expect(screen.getByRole('gridcell', { selected: true })).toHaveAccessibleName('vendredi 4 décembre 2026, 3 séances');
  // Weeks begin on Mondays.
  expect(screen.getAllByRole('columnheader').map((head) => head.getAttribute('abbr'))).toEqual(['lundi', 'mardi', 'mercredi', 'jeudi', 'vendredi', 'samedi', 'dimanche']);
  expect(await axeFaults(document.body)).toEqual([]);
});

test('a narrow screen has the days one below the other', async () => {
  jest.spyOn(HTMLElement.prototype, 'getBoundingClientRect').mockReturnValue({ width: 320 } as DOMRect);
  render(<Shown />);
  expect(screen.queryByRole('grid')).toBeNull();
  expect(screen.getByText('Rien ce mois-ci.')).toBeVisible();
  await userEvent.click(screen.getByRole('button', { name: 'Mois suivant' }));
  expect(screen.getAllByRole('region').map((region) => region.getAttribute('aria-label'))).toEqual(['vendredi 4 décembre 2026']);
  expect(screen.getAllByRole('listitem')).toHaveLength(3);
  expect(await axeFaults(document.body)).toEqual([]);
  jest.restoreAllMocks();
});
