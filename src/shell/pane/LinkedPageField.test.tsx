import { render, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import * as React from 'react';
import type { LinkedPage } from '../../data/partPages/LinkedPages';
import { LinkedPageField } from './LinkedPageField';
import { linkWords } from './linkStrings';

const words = linkWords.fr;
const elsewhere: LinkedPage = { path: '/sites/vie/SitePages/Vie du réseau.aspx', isHere: false, mayChoose: true };

function show(read: () => Promise<LinkedPage | null>, choose = jest.fn(async () => true), isForOne = false): typeof choose {
  render(<LinkedPageField words={words} isForOne={isForOne} read={read} choose={choose} />);
  return choose;
}

const button = (): HTMLElement | null => screen.queryByRole('button', { name: words.choose });

beforeEach(() => jest.spyOn(console, 'error').mockImplementation(() => undefined));
afterEach(() => jest.restoreAllMocks());

it('says to which page links lead, and leads them here in one press, with the focus on what is so now', async () => {
  const choose = show(async () => elsewhere);
  expect(screen.getByText(words.reading)).toBeVisible();
  expect(await screen.findByRole('link', { name: 'Vie du réseau.aspx' })).toHaveAttribute('href', '/sites/vie/SitePages/Vie%20du%20r%C3%A9seau.aspx');
  await userEvent.click(screen.getByRole('button', { name: words.choose }));
  expect(choose).toHaveBeenCalledTimes(1);
  expect(await screen.findByText(words.here)).toHaveFocus();
  expect([button(), screen.queryByRole('link')]).toEqual([null, null]);
});

it.each([
  ['the home page while nothing is recorded', { path: null, isHere: false, mayChoose: true }, words.home, true],
  ['this page', { path: '/a.aspx', isHere: true, mayChoose: true }, words.here, false],
  ['another page, to who may not change it', { ...elsewhere, mayChoose: false }, words.there, false]
])('names %s', async (_, linked, text, isOffered) => {
  show(async () => linked);
  expect(await screen.findByText(text)).toBeVisible();
  expect(button() !== null).toBe(isOffered);
});

it('offers no page that is there for one chosen thing', async () => {
  show(async () => elsewhere, undefined, true);
  expect(await screen.findByText(words.there)).toBeVisible();
  expect(button()).toBeNull();
});

it('says that the page has to be published first, or that it was not recorded, and another try is there', async () => {
  const answers = [async () => false, () => Promise.reject(new Error('x')), async () => true];
  show(async () => elsewhere, jest.fn(() => (answers.shift() ?? answers[0] ?? (async () => true))()));
  await screen.findByRole('link');
  await userEvent.click(screen.getByRole('button', { name: words.choose }));
  await waitFor(() => expect(document.querySelector('[data-notice]')).toHaveTextContent(words.unpublished));
  await userEvent.click(screen.getByRole('button', { name: words.choose }));
  expect(await screen.findByRole('alert')).toHaveTextContent(words.failed);
  expect(screen.getByRole('link')).toBeVisible();
  await userEvent.click(screen.getByRole('button', { name: words.choose }));
  expect(await screen.findByText(words.here)).toHaveFocus();
  expect(document.querySelector('[data-notice]')).toBeNull();
});

it('shows nothing where there is nothing to lead to, and a word where it cannot be read', async () => {
  show(async () => null);
  await waitFor(() => expect(screen.queryByText(words.reading)).not.toBeInTheDocument());
  show(() => Promise.reject(new Error('x')));
  expect(await screen.findByText(words.unreadable)).toBeVisible();
});
