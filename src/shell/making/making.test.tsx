import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import * as React from 'react';
import { DataError } from '../../data/DataError';
import type { ReferenceServices } from '../../data/references/referenceServices';
import type { MakingServices } from '../../data/making/Maker';
import type { Making, Proposal } from '../../domain/making/Proposal';
import type { NamedThing } from '../../domain/references/Reference';
import { References } from '../references/References';
import KeepOrigin from '../references/KeepOrigin';
import { renderScreen } from '../testing/renderScreen';
import { MakeChoice } from './MakeChoice';
import { MakeForm } from './MakeForm';
import { makingWords } from './strings';

jest.setTimeout(60_000);

const webPath = '/sites/intranet';
const idea: NamedThing = { kind: 'idea', id: 4, webPath, title: 'Ouvrir le soir' };
const call: NamedThing = { kind: 'call', id: 9, webPath, title: 'Ouvrir le soir' };
const CALL: Making = { offer: 'call', kind: 'call', goesInto: null, titleLength: 255, variants: null, isForOwners: false, keepsAddress: false };
const POLL: Making = { offer: 'poll', kind: 'poll', goesInto: null, titleLength: 255, variants: { fewest: 2, most: 10, length: 255 }, isForOwners: true, keepsAddress: true };

/** References of a page, and what was linked. */
function references(changes: Partial<ReferenceServices> = {}): ReferenceServices & { readonly linked: (readonly NamedThing[])[] } {
  const linked: (readonly NamedThing[])[] = [];
  return { linked, of: async () => [], add: async (...pair) => linked.push(pair) > 0, mayKeep: async () => true, find: async () => null, remove: async () => undefined, candidates: async () => [], stateOf: async () => null, see: async () => undefined, making: servicesOf(async () => 1), ...changes };
}

/** What a site makes, by the one call that a test looks at. */
function servicesOf(make: MakingServices['make'], places: MakingServices['places'] = async () => []): () => Promise<MakingServices> {
  return async () => ({ makings: async () => [], places, make });
}

function show(making: Making, services = references()) {
  const made: (readonly [string, Proposal, string])[] = [];
  const make = async (kind: string, proposal: Proposal, clientKey: string): Promise<number> => made.push([kind, proposal, clientKey]);
  const words = making.kind === 'call' ? makingWords.fr.idea.call : makingWords.fr.idea.poll;
  renderScreen(<MakeForm making={making} words={words} origin={idea} title={idea.title} text="Le mardi." options={[{ id: 4, text: 'Ouvrir le soir', link: '' }, { id: 5, text: 'Des sièges', link: '' }]} services={servicesOf(make)} />, { services: {}, references: services });
  return { made, services };
}

test('a draft of a call begins with the words of an idea, and keeps where it comes from', async () => {
  const { made, services } = show(CALL);
  await userEvent.clear(await screen.findByRole('textbox', { name: /^Titre de l’appel/ }));
  await userEvent.click(screen.getByRole('button', { name: 'Créer le brouillon de l’appel' }));
  expect(screen.getByRole('textbox', { name: /^Titre de l’appel/ })).toHaveAccessibleDescription(/Écrivez un titre/);
  await userEvent.type(screen.getByRole('textbox', { name: /^Titre de l’appel/ }), 'Ouvrir un soir');
  await userEvent.click(screen.getByRole('button', { name: 'Créer le brouillon de l’appel' }));
  expect(await screen.findByText(/Le brouillon de l’appel est créé/)).toBeVisible();
  expect(made.map(([kind, { title, text, variants, origin, charter }]) => [kind, title, text, variants, origin, charter.length > 0])).toEqual([['call', 'Ouvrir un soir', 'Le mardi.', [], idea, true]]);
  expect(services.linked).toEqual([]);
});

test('a draft that is made of several keeps those that were chosen of them', async () => {
  const parts = [4, 5].map((id) => ({ ...idea, id, title: `Idée ${id}` }));
  const made: Proposal[] = [];
  const make = async (_: string, proposal: Proposal): Promise<number> => made.push(proposal);
  renderScreen(<MakeForm making={POLL} words={makingWords.fr.idea.poll} origin={idea} title="Lesquelles ?" text="" options={parts.map((thing) => ({ id: thing.id, text: thing.title, link: '', thing }))} services={servicesOf(make)} />, { services: {}, references: references() });
  await userEvent.click(await screen.findByRole('button', { name: 'Créer le brouillon du sondage' }));
  await waitFor(() => expect(made.map(({ origin }) => origin)).toEqual([{ ...idea, parts }]));
});

test('a draft of a poll keeps where it comes from, can be opened at once, and is linked with nothing before it is published', async () => {
  const { made, services } = show(POLL);
  await userEvent.click(await screen.findByRole('button', { name: 'Créer le brouillon du sondage' }));
  expect(await screen.findByRole('link', { name: 'Ouvrir le sondage' })).toHaveAttribute('href', expect.stringContaining('poll-1'));
  expect(made.map(([kind, { variants, origin }]) => [kind, variants.length, origin])).toEqual([['poll', 2, idea]]);
  expect(services.linked).toEqual([]);
});

test('links what was made once it is published, where its link is missing, and no more', async () => {
  const missing = references();
  renderScreen(<KeepOrigin thing={call} origin={idea} />, { services: {}, references: missing });
  await waitFor(() => expect(missing.linked).toEqual([[call, idea]]));
  const kept = references({ of: async () => [{ thing: call, direction: 'from', other: idea }] });
  renderScreen(<KeepOrigin thing={call} origin={idea} />, { services: {}, references: kept });
  await new Promise((resolve) => window.setTimeout(resolve, 50));
  expect(kept.linked).toEqual([]);
});

test('links what was made of several with what they are parts of and with each of them, those that are missing alone', async () => {
  const other = { ...idea, id: 99, title: 'Ouvrir le midi' };
  const campaign = { kind: 'campaign', id: 3, webPath: idea.webPath, title: 'Que changer ?' };
  const services = references({ of: async () => [{ thing: call, direction: 'from', other: idea }] });
  renderScreen(<KeepOrigin thing={call} origin={{ ...campaign, parts: [idea, other] }} />, { services: {}, references: services });
  await waitFor(() => expect(services.linked).toEqual([[call, campaign], [call, other]]));
});

test('says when the link could not be stored, and tries again when it is asked to', async () => {
  let fails = true;
  const services = references();
  renderScreen(<KeepOrigin thing={call} origin={idea} />, {
    services: {},
    references: {
      ...services,
      add: async (...pair) => {
        if (fails) throw new Error('no link');
        return services.linked.push(pair) > 0;
      }
    }
  });
  expect(await screen.findByText(/Le lien avec ce dont cela fait suite/)).toBeVisible();
  fails = false;
  await userEvent.click(screen.getByRole('button', { name: 'Réessayer' }));
  await waitFor(() => expect(screen.queryByText(/Le lien avec ce dont cela fait suite/)).not.toBeInTheDocument());
  expect(services.linked).toEqual([[call, idea]]);
});

test('an idea says how what came of it stands', async () => {
  renderScreen(<References thing={idea} hasStates />, { services: {}, references: references({ of: async () => [{ thing: idea, direction: 'to', other: call }], stateOf: async () => 'open' }) });
  expect(await screen.findByText('en cours')).toBeVisible();
});

describe('what goes into a thing that is open', () => {
  const ENTRY: Making = { offer: 'entry', kind: 'idea', titleLength: 120, variants: null, isForOwners: false, goesInto: 'campaign', keepsAddress: true };
  const words = makingWords.fr.call.entry;
  const chats = [{ id: 31, title: 'Tchat de décembre' }, { id: 30, title: 'Tchat de janvier' }];
  const showEntry = (make: MakingServices['make'], places: MakingServices['places'], services = references()): typeof services => {
    renderScreen(<MakeForm making={ENTRY} words={words} origin={call} title="Passage 2" text="Deux jours." options={[]} notInto={{ kind: 'campaign', id: 32 }} services={servicesOf(make, places)} />, { services: {}, references: services });
    return services;
  };
  const said = (): HTMLElement => screen.getByRole('textbox', { name: /^Question ou idée/ });

  test('is put where its maker chose, and linked at once', async () => {
    const made: (readonly [string, Proposal])[] = [];
    const { linked } = showEntry(async (offer, proposal) => made.push([offer, proposal]) + 11, async () => [...chats, { id: 32, title: 'Celui-ci' }]);
    const choice = await screen.findByRole('combobox', { name: 'Où la proposer' });
    expect([...choice.querySelectorAll('option')].map(({ textContent }) => textContent)).toEqual(chats.map(({ title }) => title));
    await userEvent.selectOptions(choice, 'Tchat de janvier');
    await userEvent.click(screen.getByRole('button', { name: 'Proposer' }));
    expect(await screen.findByRole('link', { name: 'Voir' })).toHaveAttribute('href', expect.stringContaining('idea-12'));
    expect(made.map(([offer, { into, text, origin }]) => [offer, into, text, origin])).toEqual([['entry', 30, 'Deux jours.', call]]);
    await waitFor(() => expect(linked).toEqual([[expect.objectContaining({ kind: 'idea', id: 12 }), call]]));
  });

  test('is not offered where nothing takes it, and says how something would', async () => {
    showEntry(async () => 1, async () => [{ id: 32, title: 'Celui-ci' }]);
    expect(await screen.findByText(/modèle « Tchat avec la direction »/)).toBeVisible();
    expect(screen.queryByRole('button')).toBeNull();
  });

  test('keeps what was written where its place closes meanwhile', async () => {
    let open: typeof chats = chats;
    showEntry(
      async () => {
        open = [];
        throw new DataError('conflict', 'campaign 31 collects no ideas');
      },
      async () => open
    );
    await userEvent.type(await screen.findByRole('textbox', { name: /^Question ou idée/ }), ' Et lundi ?');
    await userEvent.click(screen.getByRole('button', { name: 'Proposer' }));
    expect(await screen.findByText(/ne recueille plus d’idées/)).toBeVisible();
    await userEvent.click(screen.getByRole('button', { name: 'Relire la liste' }));
    expect(await screen.findByText(/modèle « Tchat avec la direction »/)).toBeVisible();
    expect(said()).toHaveValue('Que répondre sur « Passage 2 » ? Et lundi ?');
    expect(screen.getByRole('button', { name: 'Proposer' })).toHaveAttribute('aria-disabled', 'true');
  });
});

describe('what is chosen of all that can be made', () => {
  const all: readonly Making[] = [CALL, POLL, { ...CALL, offer: 'tariff', kind: 'tarifffile', goesInto: 'direction', keepsAddress: true }, { ...CALL, offer: 'unworded' }];
  const showChoice = (mayOwn: boolean, places: MakingServices['places']) =>
    renderScreen(
      <MakeChoice makings={all} words={makingWords.fr.idea} mayOwn={mayOwn} hasEnough={({ variants }) => !variants}>
        {(making, words) => <MakeForm making={making} words={words} origin={idea} title={idea.title} text="Le mardi." options={[]} notInto={{ kind: 'campaign', id: 5 }} services={servicesOf(async () => 77, places)} />}
      </MakeChoice>,
      { services: {}, references: references() }
    );

  test('has one form, says who may, and asks where something can go only when it is chosen', async () => {
    const places = jest.fn(async () => [{ id: 5, title: 'Direction des sports' }]);
    showChoice(false, places);
    expect(screen.getAllByRole('radio').map((each) => each.closest('label')?.textContent)).toEqual(['Appel à commentaires', 'Sondage', 'Dossier de tarifs']);
    expect(screen.getByRole('button', { name: 'Créer le brouillon de l’appel' })).toBeVisible();
    await userEvent.click(screen.getByRole('radio', { name: 'Sondage' }));
    expect(screen.getByText(/Seuls les propriétaires du site créent des sondages/)).toBeVisible();
    expect(screen.queryByRole('button')).toBeNull();
    expect(places).not.toHaveBeenCalled();
    await userEvent.click(screen.getByRole('radio', { name: 'Dossier de tarifs' }));
    // Of the number of the brainstorm that it is made in, and another thing.
    expect(await screen.findByRole('option', { name: 'Direction des sports' })).toBeVisible();
    expect(screen.getByRole('textbox', { name: /^Motif/ })).toHaveValue('Le mardi.');
    await userEvent.click(screen.getByRole('button', { name: 'Créer le dossier de tarifs' }));
    expect(await screen.findByRole('link', { name: 'Ouvrir le dossier' })).toHaveAttribute('href', expect.stringContaining('tarifffile-77'));
  });

  test('says when too little was said for it, and to whom it is to be given', async () => {
    showChoice(true, async () => []);
    await userEvent.click(screen.getByRole('radio', { name: 'Sondage' }));
    expect(screen.getByText(/au moins deux idées/)).toBeVisible();
    await userEvent.click(screen.getByRole('radio', { name: 'Dossier de tarifs' }));
    expect(await screen.findByText(/Vous n’êtes d’aucune direction qui propose des tarifs/)).toBeVisible();
  });
});
