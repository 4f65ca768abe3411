import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import * as React from 'react';
import type { Proposal } from '../../../../../domain/making/Proposal';
import { useBrainstorming } from '../../Brainstorming';
import { DeskCity } from '../testing/showDesk';
import { MakePanel } from './MakePanel';

jest.setTimeout(60_000);

const nothing = (): void => undefined;

function PanelOf({ titles }: { readonly titles: readonly string[] }): React.ReactElement {
  const { ideas } = useBrainstorming();
  return <MakePanel states={titles.flatMap((title) => ideas.find((state) => state.title === title) ?? [])} onClose={nothing} />;
}

const made = (city: DeskCity): readonly Proposal[] => [...city.services.madeThings.values()].map(({ proposal }) => proposal);

test('what is made of an idea has its words, and what its author added since', async () => {
  const city = await DeskCity.open({}, 'owner');
  const idea = await city.think('Ouvrir le soir', 'Le mardi.');
  await city.services.as({ id: 101, name: 'Léa Martin' }).ideas.record(city.campaign, idea, { kind: 'added', text: 'Le jeudi aussi.' }, 'added');
  city.show(<PanelOf titles={['Ouvrir le soir']} />);
  await userEvent.click(await screen.findByRole('radio', { name: 'Appel à commentaires' }));
  await userEvent.click(await screen.findByRole('button', { name: 'Créer le brouillon de l’appel' }));
  expect(await screen.findByText(/Le brouillon de l’appel est créé/)).toBeInTheDocument();
  expect(made(city).map(({ title, text, origin }) => [title, text, origin?.kind, origin?.id])).toEqual([['Ouvrir le soir', 'Le mardi.\nLe jeudi aussi.', 'idea', idea.id]]);
});

test('what is made of several is linked with the brainstorm and with each of them that counts', async () => {
  const city = await DeskCity.open({}, 'owner');
  const [first, second, hidden] = [await city.think('Ouvrir le soir'), await city.think('Des sièges', '', 1), await city.think('Une publicité', '', 2)];
  await city.decide('hidden', {}, { idea: hidden.id });
  city.show(<PanelOf titles={['Ouvrir le soir', 'Des sièges', 'Une publicité']} />);
  await userEvent.click(await screen.findByRole('radio', { name: 'Sondage' }));
  await userEvent.click(await screen.findByRole('button', { name: 'Créer le brouillon du sondage' }));
  expect(await screen.findByText(/Le brouillon du sondage est créé/)).toBeInTheDocument();
  expect(made(city).map(({ origin, variants }) => [origin?.kind, origin?.parts?.map(({ id }) => id), variants.map(({ text }) => text)])).toEqual([['campaign', [first.id, second.id], ['Ouvrir le soir', 'Des sièges', 'Une publicité']]]);
});
