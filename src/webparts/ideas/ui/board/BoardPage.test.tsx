import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import * as React from 'react';
import { DataError } from '../../../../data/DataError';
import { orderBetween } from '../../../../domain/ideas/orderBetween';
import { axeFaults } from '../../../../ui/testing/axeFaults';
import { DeskCity } from '../animate/testing/showDesk';
import type { IdeaMeta as Meta } from '../outline/IdeaMeta';
import type { Sought } from '../outline/useFound';
import BoardPage from './BoardPage';

jest.setTimeout(120_000);

/** Ideas whose words were drawn, each time. */
const drawn: number[] = [];
jest.mock('../outline/IdeaMeta', () => {
  const { IdeaMeta } = jest.requireActual<{ readonly IdeaMeta: typeof Meta }>('../outline/IdeaMeta');
  return {
    IdeaMeta: (props: React.ComponentProps<typeof Meta>) => {
      drawn.push(props.state.idea.id);
      return IdeaMeta(props);
    }
  };
});

beforeEach(() => {
  localStorage.clear();
  // Axe measures letters to tell icons from words.
  jest.spyOn(HTMLCanvasElement.prototype, 'getContext').mockReturnValue(null);
});
afterEach(() => jest.restoreAllMocks());

const opened: number[] = [];

function Read(): React.ReactElement {
  const [sought, seek] = React.useState<Sought>({ text: '', show: 'all', category: 0 });
  return <BoardPage sought={sought} onSeek={seek} onOpen={(idea) => void opened.push(idea)} />;
}

const plain = (text: string | null): string => (text ?? '').replace(/[\u00a0\u202f]/g, ' ');
const is = (text: string) => (shown: string): boolean => plain(shown) === text;
const cluster = (name: RegExp | string): Promise<HTMLElement> => screen.findByRole('region', { name });
const titles = async (name: RegExp | string): Promise<readonly string[]> => within(await cluster(name)).queryAllByRole('group').map((note) => plain(note.dataset['title'] ?? ''));
const note = (title: string): Promise<HTMLElement> => screen.findByRole('group', { name: new RegExp(`^${title}`) });
const choose = async (title: string, action: string): Promise<void> => {
  await userEvent.click(within(await note(title)).getByRole('button', { name: is(`Actions : ${title}`) }));
  await userEvent.click(await screen.findByRole('menuitem', { name: action }));
};

/** Three ideas in "Horaires", one in "Lieux", one in none. */
async function arranged(): Promise<DeskCity> {
  const city = await DeskCity.open();
  await city.decide('clustered', { cluster: 1, name: 'Horaires', colour: 1 });
  await city.decide('clustered', { cluster: 2, name: 'Lieux', colour: 2 });
  let order: string | null = null;
  for (const [title, cluster] of [['Le soir', 1], ['Le samedi', 1], ['Le midi', 1], ['À la gare', 2]] as const) {
    const { id } = await city.think(title);
    order = orderBetween(order, null) ?? '';
    await city.other.board.move(city.campaign, [{ idea: id, cluster, order }], []);
  }
  await city.think('Des chaises');
  return city;
}

describe('the board of a brainstorm', () => {
  it('shows clusters with their notes and where each lies, and is walked with arrows', async () => {
    const city = await arranged();
    city.show(<Read />);
    expect(plain((await note('Le samedi')).getAttribute('aria-label'))).toBe('Le samedi, idée 2 sur 3, A · Horaires');
    expect([await titles(/Hors/), await titles(/Lieux/)]).toEqual([['Des chaises'], ['À la gare']]);
    expect(await axeFaults(document.body)).toEqual([]);
    (await note('Le soir')).focus();
    await userEvent.keyboard('{ArrowDown}{ArrowDown}');
    expect(await note('Le midi')).toHaveFocus();
    await userEvent.keyboard('{ArrowRight}');
    expect(await note('À la gare')).toHaveFocus();
    await userEvent.keyboard('{Control>}{Home}{/Control}');
    expect(await note('Des chaises')).toHaveFocus();
    await userEvent.keyboard('{Enter}');
    expect(opened.pop()).toBe(Number((await note('Des chaises')).dataset['note']));
    // Of the other notes, no button is in the way of the Tab key.
    expect(within(await note('Le midi')).getByRole('button', { name: /^Actions/ })).toHaveAttribute('tabindex', '-1');
    expect(within(await note('Des chaises')).getByRole('button', { name: /^Actions/ })).toHaveAttribute('tabindex', '0');
  });

  it('moves a note by keys and by a form, says where it lies, and takes it back at one press', async () => {
    const city = await arranged();
    city.show(<Read />);
    (await note('Le midi')).focus();
    await userEvent.keyboard('{Alt>}{ArrowUp}{/Alt}');
    expect(await titles(/Horaires/)).toEqual(['Le soir', 'Le midi', 'Le samedi']);
    expect(await screen.findByText(is('« Le midi » est dans « A · Horaires », idée 2 sur 3.'))).toBeVisible();
    expect(await note('Le midi')).toHaveFocus();
    await userEvent.keyboard('m');
    await userEvent.selectOptions(await screen.findByRole('combobox', { name: 'Regroupement' }), 'B · Lieux');
    await userEvent.selectOptions(screen.getByRole('combobox', { name: 'Place' }), 'Au début');
    await userEvent.click(screen.getByRole('button', { name: 'Ranger' }));
    expect(await titles(/Lieux/)).toEqual(['Le midi', 'À la gare']);
    await waitFor(async () => expect(await note('Le midi')).toHaveFocus());
    await userEvent.click(await screen.findByRole('button', { name: 'Annuler' }));
    await waitFor(async () => expect(await titles(/Horaires/)).toEqual(['Le soir', 'Le midi', 'Le samedi']));
    expect(await screen.findByText(/C’est annulé/)).toBeVisible();
    await waitFor(async () => expect((await city.services.board.places(city.campaign)).filter(({ cluster }) => cluster === 2)).toHaveLength(1));
  });

  it('draws a moved note once: it does not go back while it is stored, and the words of no other are drawn anew', async () => {
    const city = await arranged();
    city.show(<Read />);
    const lane = await cluster(/^A · /);
    (await note('Le soir')).focus();
    const orders: string[] = [];
    const look = (): void => void orders.push(within(lane).queryAllByRole('group').map((each) => each.dataset['title']).join());
    const observer = new MutationObserver(look);
    observer.observe(lane, { childList: true, subtree: true });
    drawn.length = 0;
    const places = city.services.lists.places.peek();
    await userEvent.keyboard('{Alt>}{ArrowDown}{/Alt}');
    await waitFor(() => expect(city.services.lists.places.peek()).not.toEqual(places));
    await waitFor(() => expect(screen.queryByText(/enregistr/i)).not.toBeInTheDocument());
    await new Promise((resolve) => setTimeout(resolve, 50));
    observer.disconnect();
    expect([...new Set(orders)]).toEqual(['Le samedi,Le soir,Le midi']);
    expect(drawn).toEqual([]);
  });

  it('tells who was slower where the note went, and lets him choose', async () => {
    const city = await arranged();
    city.show(<Read />);
    const moved = Number((await note('Le soir')).dataset['note']);
    const places = await city.other.board.places(city.campaign);
    await city.other.board.move(city.campaign, [{ idea: moved, cluster: 2, order: orderBetween(null, null) ?? '' }], places);
    await choose('Le soir', 'Descendre');
    expect(await screen.findByText(/vient d’être déplacée par Karim Haddad/)).toBeVisible();
    expect(await titles(/Lieux/)).toContain('Le soir');
    await userEvent.click(screen.getByRole('button', { name: is('La ranger dans « A · Horaires »') }));
    await waitFor(async () => expect(await titles(/Horaires/)).toEqual(['Le samedi', 'Le soir', 'Le midi']));
    expect(screen.queryByText(/vient d’être déplacée/)).not.toBeInTheDocument();
  });

  it('puts a note back that the server refuses, says so, and tries again', async () => {
    jest.spyOn(console, 'error').mockImplementation(() => undefined);
    const city = await arranged();
    city.show(<Read />);
    await note('Le soir');
    city.services.failNext('move', new DataError('offline'));
    await choose('Le soir', 'Descendre');
    expect(await screen.findByText(/le réseau manque/)).toBeVisible();
    expect(await titles(/Horaires/)).toEqual(['Le soir', 'Le samedi', 'Le midi']);
    await userEvent.click(screen.getByRole('button', { name: 'Réessayer' }));
    await waitFor(async () => expect(await titles(/Horaires/)).toEqual(['Le samedi', 'Le soir', 'Le midi']));
  });

  it('shows what others moved when a minute has passed, and says who', async () => {
    const city = await arranged();
    city.show(<Read />);
    const moved = Number((await note('Le soir')).dataset['note']);
    await city.other.board.move(city.campaign, [{ idea: moved, cluster: 2, order: orderBetween(null, null) ?? '' }], await city.other.board.places(city.campaign));
    const clock = jest.spyOn(Date, 'now').mockReturnValue(Date.now() + 61_000);
    document.dispatchEvent(new Event('visibilitychange'));
    expect(await screen.findByText(is('Karim Haddad a rangé « Le soir » dans « B · Lieux ».'))).toBeVisible();
    clock.mockRestore();
    expect(await titles(/Lieux/)).toContain('Le soir');
  });

  it('offers nothing to move to who may not, and all the rest', async () => {
    const city = await arranged();
    const { campaigns } = city.services;
    jest.replaceProperty(city.services, 'campaigns', { rights: async () => ({ mayTakePart: true, mayAnimate: false, mayOwn: false, mayDiscuss: false }), list: () => campaigns.list(), every: () => campaigns.every(), open: (id) => campaigns.open(id) });
    city.show(<Read />);
    await userEvent.click(within(await note('Le soir')).getByRole('button', { name: /^Actions/ }));
    expect((await screen.findAllByRole('menuitem')).map(({ textContent }) => textContent)).toEqual(['Lire et commenter', 'Suivre']);
    await userEvent.click(screen.getByRole('menuitem', { name: 'Suivre' }));
    expect(screen.queryByRole('button', { name: 'Créer un regroupement' })).not.toBeInTheDocument();
    (await note('Le midi')).focus();
    await userEvent.keyboard('{Alt>}{ArrowUp}{/Alt}m');
    expect(await titles(/Horaires/)).toEqual(['Le soir', 'Le samedi', 'Le midi']);
    expect(screen.queryByRole('combobox', { name: 'Regroupement' })).not.toBeInTheDocument();
  });

  it('finds words in notes, and sorts within clusters', async () => {
    const city = await arranged();
    city.show(<Read />);
    await note('Le soir');
    await userEvent.selectOptions(screen.getByRole('combobox', { name: 'Trier' }), 'new');
    expect(await titles(/Horaires/)).toEqual(['Le midi', 'Le samedi', 'Le soir']);
    fireEvent.change(screen.getByRole('searchbox'), { target: { value: 'samedi' } });
    expect(await titles(/Horaires/)).toEqual(['Le samedi']);
    expect(within(await cluster(/Lieux/)).getByText(/Aucune idée ici/)).toBeVisible();
  });
});
