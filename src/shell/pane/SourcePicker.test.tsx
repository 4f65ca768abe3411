import { render, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import * as React from 'react';
import { DataError } from '../../data/DataError';
import type { SiteAddress } from '../../data/sites/SiteAddress';
import { SourcePicker } from './SourcePicker';
import { sourceWords } from './strings';

const hub: SiteAddress = { webUrl: 'https://ville.test/sites/hub', title: 'Valmontreuil' };
const culture: SiteAddress = { webUrl: 'https://ville.test/sites/culture', title: 'Direction de la culture' };

interface PickerProps {
  readonly chosen: jest.Mock;
  readonly initial?: SiteAddress;
  find(text: string): Promise<readonly SiteAddress[]>;
  findHub?(): Promise<SiteAddress | null>;
}

function Picker({ find, chosen, initial, findHub = async () => hub }: PickerProps): React.ReactElement {
  const [source, setSource] = React.useState(initial);
  const change = (site: SiteAddress | undefined): void => {
    chosen(site);
    setSource(site);
  };
  return <SourcePicker words={sourceWords.fr} source={source} pageTitle="Voirie" finder={{ find, hub: findHub }} onChange={change} />;
}

test('the hub is one click away, and the page’s own site again', async () => {
  const chosen = jest.fn();
  render(<Picker find={async () => []} chosen={chosen} />);
  expect(screen.getByLabelText('Ce site (Voirie)')).toBeChecked();
  await userEvent.click(await screen.findByLabelText('Le site du réseau (Valmontreuil)'));
  expect(chosen).toHaveBeenLastCalledWith(hub);
  expect(screen.getByText(/Affiché : le contenu du site « Valmontreuil »/)).toBeVisible();
  await userEvent.click(screen.getByLabelText('Ce site (Voirie)'));
  expect(chosen).toHaveBeenLastCalledWith(undefined);
});

test.each([
  ['is', async () => hub, 'Le site du réseau (Valmontreuil)'],
  ['cannot be read', async () => Promise.reject(new DataError('forbidden')), 'Un autre site']
] as const)('whether the chosen site is the hub is said when that is known, and nothing is offered before that would go again: the hub %s', async (_, findHub, expected) => {
  render(<Picker find={async () => []} findHub={findHub} chosen={jest.fn()} initial={hub} />);
  expect(screen.queryByRole('radio')).toBeNull();
  expect(screen.queryByRole('textbox')).toBeNull();
  expect(await screen.findByLabelText(expected)).toBeChecked();
});

test('any other is found by its name; one search for a word, not one a letter', async () => {
  const chosen = jest.fn();
  const find = jest.fn(async (text: string) => (text === 'cult' ? [culture] : []));
  render(<Picker find={find} chosen={chosen} />);
  await userEvent.click(screen.getByLabelText('Un autre site'));
  await userEvent.type(screen.getByLabelText('Chercher un site par son nom'), 'cult');
  await userEvent.click(await screen.findByRole('button', { name: 'Direction de la culture' }));
  expect(find).toHaveBeenCalledTimes(1);
  expect(chosen).toHaveBeenLastCalledWith(culture);
  expect(screen.getByLabelText('Un autre site')).toBeChecked();
});

test('it says when nothing is found, and when the search failed', async () => {
  const find = async (text: string): Promise<readonly SiteAddress[]> => {
    if (text === 'xyz') return [];
    throw new DataError('offline');
  };
  render(<Picker find={find} chosen={jest.fn()} />);
  await userEvent.click(screen.getByLabelText('Un autre site'));
  const field = screen.getByLabelText('Chercher un site par son nom');
  await userEvent.type(field, 'xyz');
  expect(await screen.findByText(/Aucun site ne porte ce nom/)).toBeVisible();
  await userEvent.type(field, 'w');
  await waitFor(() => expect(screen.getByText(/n’ont pas pu être cherchés/)).toBeVisible());
});
