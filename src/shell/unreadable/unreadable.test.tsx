import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import * as React from 'react';
import type { UnreadableRow } from '../../data/items/Table';
import { renderScreen } from '../testing/renderScreen';
import { UnreadableNotice } from './UnreadableNotice';

const row = (id: number): UnreadableRow => ({
  id,
  list: { fr: 'Sondages', en: 'Polls' },
  column: { fr: 'Options', en: 'Choices' },
  address: `https://ville.test/sites/intranet/Lists/Polls/DispForm.aspx?ID=${id}`
});

describe('rows that cannot be read', () => {
  it('are no matter when there is none', () => {
    const { container } = renderScreen(<UnreadableNotice rows={[]} />, { services: {} });
    expect(container.querySelector('[data-parvis]')).toBeEmptyDOMElement();
  });

  it.each([
    [1, /Un élément n’a pas pu être lu/],
    [2, /2 éléments n’ont pas pu être lus/]
  ])('are named to the owner, each with a way to it (%d)', async (count, sentence) => {
    const rows = Array.from({ length: count }, (_, index) => row(index + 5));
    renderScreen(<UnreadableNotice rows={rows} />, { services: {} });
    expect(await screen.findByText(sentence)).toBeVisible();
    await userEvent.click(screen.getByText('Voir lesquels'));
    const links = screen.getAllByRole('link');
    expect(links.map((link) => [link.textContent, link.getAttribute('href'), link.getAttribute('target'), link.getAttribute('rel')])).toEqual(rows.map(({ id, address }) => [expect.stringMatching(new RegExp(`^Sondages, n° ${id}$`)), address, '_blank', 'noreferrer']));
    expect(screen.getAllByText(/colonne «.Options.» à corriger/)).toHaveLength(count);
  });

  it('are named in the page’s language', async () => {
    renderScreen(<UnreadableNotice rows={[row(5)]} />, { services: {}, language: 'en' });
    expect(await screen.findByText(/One item could not be read/)).toBeVisible();
    await userEvent.click(screen.getByText('See which'));
    expect(screen.getByRole('link')).toHaveTextContent('Polls, no. 5');
    expect(screen.getByText(/column “Choices” to fix/)).toBeVisible();
  });
});
