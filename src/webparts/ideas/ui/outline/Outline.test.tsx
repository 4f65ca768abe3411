import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import * as React from 'react';
import { orderBetween } from '../../../../domain/ideas/orderBetween';
import { DeskCity } from '../animate/testing/showDesk';
import { Outline } from './Outline';
import type { Sought } from './useFound';

jest.setTimeout(120_000);
afterEach(() => jest.restoreAllMocks());

function Read(): React.ReactElement {
  const [sought, seek] = React.useState<Sought>({ text: '', show: 'all', category: 0 });
  return <Outline sought={sought} onSeek={seek} onOpen={() => undefined} />;
}

describe('the outline of a brainstorm', () => {
  it('stands under its clusters although what stands where is read last, until the reader chooses an order', async () => {
    const city = await DeskCity.open();
    const { id } = await city.think('Ouvrir le soir');
    await city.decide('clustered', { cluster: 1, name: 'Horaires', colour: 1 });
    await city.other.board.move(city.campaign, [{ idea: id, cluster: 1, order: orderBetween(null, null) ?? '' }], []);
    const { board } = city.services;
    const places = await board.places(city.campaign);
    let come = (): void => undefined;
    const later = new Promise<typeof places>((resolve) => (come = () => resolve(places)));
    jest.replaceProperty(city.services, 'board', { places: () => later, movedSince: async () => [], move: board.move });
    city.show(<Read />);
    await screen.findByRole('heading', { name: 'Ouvrir le soir', level: 4 });
    come();
    expect(await screen.findByRole('region', { name: /A · Horaires/ })).toBeVisible();
    await userEvent.selectOptions(screen.getByRole('combobox', { name: 'Trier' }), 'new');
    expect(screen.queryByRole('region', { name: /A · Horaires/ })).not.toBeInTheDocument();
  });
});
