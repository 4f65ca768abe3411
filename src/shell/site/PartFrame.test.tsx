import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import * as React from 'react';
import { DataError } from '../../data/DataError';
import { renderScreen } from '../testing/renderScreen';
import type { PartFrameProps } from './PartFrame';
import { PartFrame } from './PartFrame';

const words = { owner: 'Créez les listes.', agent: 'Pas encore prêt.', run: 'Créer', running: (percent: string) => `Création ${percent}`, done: 'Prêt.' };
const read = (state: 'ready' | 'missing' | 'incomplete', isOwner: boolean): PartFrameProps['setUp'] => ({
  data: { state, missingRights: isOwner ? [] : ['manageLists'] },
  error: null,
  refetch: () => undefined
});

function show(props: Partial<PartFrameProps>): void {
  renderScreen(
    <PartFrame title="" label="Notes" icon={null} words={words} setUp={read('ready', false)} runSetUp={async () => undefined} onSetUp={async () => undefined} actions={<button>Gérer</button>} {...props}>
      <p>Contenu</p>
    </PartFrame>,
    { services: undefined }
  );
}

test('a part has its name as a heading and a region, or the title that its owner chose', () => {
  show({});
  expect(screen.getByRole('heading', { level: 2, name: 'Notes' })).toBeInTheDocument();
  expect(screen.getByRole('region', { name: 'Notes' })).toBeInTheDocument();
  show({ title: 'Nos notes' });
  expect(screen.getByRole('heading', { level: 2, name: 'Nos notes' })).toBeInTheDocument();
});

test('lists that are missing: a sentence for agents, the button for an owner, who can try again after a failure', async () => {
  show({ setUp: read('missing', false) });
  expect(screen.getByText('Pas encore prêt.')).toBeVisible();
  expect(screen.queryByRole('button')).toBeNull();
  expect(screen.queryByText('Contenu')).toBeNull();
  let tries = 0;
  const onSetUp = jest.fn(async () => undefined);
  show({
    setUp: read('missing', true),
    onSetUp,
    runSetUp: async (onProgress) => {
      onProgress(0.5);
      tries += 1;
      if (tries === 1) throw new DataError('offline');
    }
  });
  await userEvent.click(screen.getByRole('button', { name: 'Créer' }));
  expect(await screen.findByRole('alert')).toHaveTextContent('Vous n’êtes plus connecté au réseau.');
  expect(onSetUp).not.toHaveBeenCalled();
  await userEvent.click(screen.getByRole('button', { name: 'Créer' }));
  await waitFor(() => expect(onSetUp).toHaveBeenCalledTimes(1));
});

test('lists that lost their protection: agents go on, an owner is told; where the protection is the promise, nobody goes on', () => {
  show({ setUp: read('incomplete', false) });
  expect(screen.getByText('Contenu')).toBeVisible();
  expect(screen.queryByRole('button', { name: 'Rétablir les listes' })).toBeNull();
  show({ setUp: read('incomplete', true) });
  expect(screen.getByRole('button', { name: 'Rétablir les listes' })).toBeVisible();
  expect(screen.getAllByText('Contenu')).toHaveLength(2);
  show({ setUp: read('incomplete', false), needsProtection: true });
  expect(screen.getByText(/attend que les protections/)).toBeVisible();
  expect(screen.getAllByText('Contenu')).toHaveLength(2);
});

test('before it is known how the lists stand, what is there already is shown', () => {
  const unknown = { data: undefined, error: null, refetch: () => undefined };
  show({ setUp: unknown });
  expect(screen.queryByText('Contenu')).toBeNull();
  show({ setUp: unknown, isReady: true });
  expect(screen.getByText('Contenu')).toBeVisible();
});
