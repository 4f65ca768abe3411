import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import * as React from 'react';
import { DataError } from '../../data/DataError';
import type { SetUpReport } from '../../data/provisioning/SetUpReport';
import type { SetUpStatus } from '../../data/provisioning/SetUpStatus';
import { setUpStatus } from '../../data/provisioning/testing/setUpStatus';
import type { Page } from '../Page';
import { renderScreen } from '../testing/renderScreen';
import type { PartFrameProps, PartLists } from './PartFrameProps';
import { PartFrame } from './PartFrame';

const words = { owner: 'Créez les listes.', agent: 'Pas encore prêt.', run: 'Créer', running: (percent: string) => `Création ${percent}`, done: 'Prêt.' };
const nothing: SetUpReport = { changes: [], left: [], request: null };
function lists(state: SetUpStatus['state'], isOwner: boolean, changes: Partial<PartLists> = {}): PartLists {
  return {
    status: { data: setUpStatus(state, isOwner ? [] : ['manageLists']), error: null, refetch: () => undefined },
    icon: null,
    words,
    setup: { setUp: async () => nothing, explain: async () => [] },
    onSetUp: async () => undefined,
    ...changes
  };
}

function show(props: Partial<PartFrameProps>, source?: Page['source']): void {
  renderScreen(
    <PartFrame title="" label="Notes" lists={lists('current', false)} actions={<button>Gérer</button>} {...props}>
      <p>Contenu</p>
    </PartFrame>,
    { services: undefined, source }
  );
}

test('what comes from another site says so, with the way there', async () => {
  show({});
  expect(screen.queryByRole('link')).toBeNull();
  show({}, { webUrl: 'https://ville.test/sites/hub', title: 'Valmontreuil' });
  expect(await screen.findByText(/Contenu du site/)).toBeVisible();
  expect(screen.getByRole('link', { name: 'Valmontreuil' })).toHaveAttribute('href', 'https://ville.test/sites/hub');
});

test('a part has its name as a heading and a region, or the title that its owner chose', () => {
  show({});
  expect(screen.getByRole('heading', { level: 2, name: 'Notes' })).toBeInTheDocument();
  expect(screen.getByRole('region', { name: 'Notes' })).toBeInTheDocument();
  show({ title: 'Nos notes' });
  expect(screen.getByRole('heading', { level: 2, name: 'Nos notes' })).toBeInTheDocument();
});

test('lists that are missing: a sentence for agents, the button for an owner, who can try again after a failure', async () => {
  show({ lists: lists('missing', false) });
  expect(await screen.findByText('Pas encore prêt.')).toBeVisible();
  expect(screen.queryByRole('button')).toBeNull();
  expect(screen.queryByText('Contenu')).toBeNull();
  let tries = 0;
  const onSetUp = jest.fn(async () => undefined);
  show({
    lists: lists('missing', true, {
      onSetUp,
      setup: {
        explain: async () => [],
        setUp: async ({ onProgress } = {}) => {
          onProgress?.({ done: 0.5, list: { fr: 'Notes', en: 'Notes' } });
          tries += 1;
          if (tries === 1) throw new DataError('offline');
          return nothing;
        }
      }
    })
  });
  await userEvent.click(await screen.findByRole('button', { name: 'Créer' }));
  expect(await screen.findByRole('alert')).toHaveTextContent('La connexion au réseau est coupée.');
  expect(onSetUp).not.toHaveBeenCalled();
  await userEvent.click(await screen.findByRole('button', { name: 'Créer' }));
  await waitFor(() => expect(onSetUp).toHaveBeenCalledTimes(1));
});

test('lists that lost their protection: agents go on, an owner is told; where the protection is the promise, nobody goes on', async () => {
  show({ lists: lists('broken', false) });
  expect(screen.getByText('Contenu')).toBeVisible();
  expect(screen.queryByRole('button', { name: 'Rétablir les listes' })).toBeNull();
  show({ lists: lists('broken', true) });
  expect(await screen.findByRole('button', { name: 'Rétablir les listes' })).toBeVisible();
  expect(screen.getAllByText('Contenu')).toHaveLength(2);
  show({ lists: lists('broken', false, { needsProtection: true }) });
  expect(await screen.findByText(/attend que les protections/)).toBeVisible();
  expect(screen.getAllByText('Contenu')).toHaveLength(2);
});

test('a list that is refused to an agent is not said to be deleted, nor to wait for an owner alone', async () => {
  const status: SetUpStatus = { ...setUpStatus('broken', ['manageLists']), lists: [{ url: 'Lists/ParvisBallots', state: 'missing', faults: [{ kind: 'missing', list: { fr: 'Votes', en: 'Votes' }, blocks: true }] }] };
  show({ lists: lists('broken', false, { needsProtection: true, status: { data: status, error: null, refetch: () => undefined } }) });
  expect(await screen.findByText(/Une des listes de ce composant ne vous est pas ouverte, ou a été supprimée/)).toBeVisible();
});

test('before it is known how the lists stand, what is there already is shown', () => {
  const unknown = lists('current', false, { status: { data: undefined, error: null, refetch: () => undefined } });
  show({ lists: unknown });
  expect(screen.queryByText('Contenu')).toBeNull();
  show({ lists: unknown, isReady: true });
  expect(screen.getByText('Contenu')).toBeVisible();
});

test('what is wrong is said, and what a repair changed, before going on', async () => {
  const onSetUp = jest.fn(async () => undefined);
  const changes = [{ fr: 'Liste « Notes » : autorisations propres rétablies.', en: '' }];
  show({
    lists: lists('broken', true, {
      needsProtection: true,
      onSetUp,
      setup: { explain: async () => [{ fr: 'La liste « Notes » a repris les autorisations du site.', en: '' }], setUp: async () => ({ ...nothing, changes }) }
    })
  });
  expect(await screen.findByText(/a repris les autorisations du site/)).toBeVisible();
  await userEvent.click(await screen.findByRole('button', { name: 'Rétablir les listes' }));
  expect(await screen.findByText('Liste « Notes » : autorisations propres rétablies.')).toBeVisible();
  expect(onSetUp).not.toHaveBeenCalled();
  await userEvent.click(screen.getByRole('button', { name: 'Continuer' }));
  await waitFor(() => expect(onSetUp).toHaveBeenCalledTimes(1));
});

test('who has the site and not the lists is named: an owner ticks whom he gives them to, and leaves the others', async () => {
  const missed = (kind: 'newcomer' | 'undecided', principal: number, name: string, url: string) => ({ url, state: 'current' as const, faults: [{ kind, principal, subject: { fr: name, en: name }, list: { fr: url, en: url }, blocks: false }] });
  const status: SetUpStatus = { ...setUpStatus('broken'), lists: [missed('undecided', 5, 'Archives', 'a'), missed('undecided', 5, 'Archives', 'b'), missed('undecided', 6, 'Musées', 'a'), missed('newcomer', 7, 'Piscines', 'a')] };
  const setUp = jest.fn(async () => nothing);
  show({ lists: lists('broken', true, { needsProtection: true, status: { data: status, error: null, refetch: () => undefined }, setup: { setUp, explain: async () => [{ fr: 'Dans 2 listes, rien pour « Archives ».', en: '' }] } }) });
  expect(await screen.findByText(/peuvent lire le site, et pas les listes de ce composant/)).toBeVisible();
  expect(await screen.findByText(/rien pour « Archives »/)).toBeVisible();
  expect(screen.getByText('Contenu')).toBeVisible();
  const boxes = screen.getAllByRole('checkbox');
  expect(boxes.map((box) => (box as HTMLInputElement).checked)).toEqual([false, false]);
  await userEvent.click(screen.getByRole('checkbox', { name: /Musées/ }));
  await userEvent.click(screen.getByRole('checkbox', { name: /Archives/ }));
  await userEvent.click(screen.getByRole('checkbox', { name: /Archives/ }));
  await userEvent.click(screen.getByRole('button', { name: 'Régler les accès' }));
  await waitFor(() => expect(setUp).toHaveBeenCalledWith(expect.objectContaining({ choice: { admit: [6], leave: [5] } })));
});

test('lists of an earlier version: everybody goes on, an owner is offered the update', async () => {
  show({ lists: lists('older', false, { needsProtection: true }) });
  expect(screen.queryByRole('button', { name: 'Mettre à jour les listes' })).toBeNull();
  show({ lists: lists('older', true, { needsProtection: true }) });
  expect(await screen.findByRole('button', { name: 'Mettre à jour les listes' })).toBeVisible();
  expect(screen.getAllByText('Contenu')).toHaveLength(2);
});

test('lists of a newer version: everybody goes on; an owner is told once, and again when they were upgraded again', async () => {
  const versions = (text: string): PartLists => ({ ...lists('newer', true, { needsProtection: true }), status: { data: { ...setUpStatus('newer'), versions: text }, error: null, refetch: () => undefined } });
  show({ lists: lists('newer', false, { needsProtection: true }) });
  show({ lists: versions('1.3') });
  expect(await screen.findByText(/mettez à jour l’application Parvis/)).toBeVisible();
  await userEvent.click(screen.getByRole('button', { name: 'J’ai compris' }));
  expect(screen.queryByText(/mettez à jour l’application Parvis/)).toBeNull();
  show({ lists: versions('1.3') });
  show({ lists: versions('1.4') });
  expect(await screen.findAllByText(/mettez à jour l’application Parvis/)).toHaveLength(1);
  expect(screen.getAllByText('Contenu')).toHaveLength(4);
});

test('what somebody else has to do first is said, with the words to send', async () => {
  const message = { fr: 'Bonjour, il faut deux niveaux.', en: '' };
  show({ lists: lists('missing', true, { setup: { explain: async () => [], setUp: async () => ({ ...nothing, request: { address: 'https://ville.example', message } }) } }) });
  await userEvent.click(await screen.findByRole('button', { name: 'Créer' }));
  expect(await screen.findByRole('alert')).toHaveTextContent('https://ville.example');
  expect(screen.getByRole('textbox', { name: 'Message à envoyer' })).toHaveValue('Bonjour, il faut deux niveaux.');
});
