import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import * as React from 'react';
import type { ReferenceServices } from '../../data/references/referenceServices';
import { References as KeptReferences } from '../../data/references/References';
import { MemoryTable } from '../../data/items/MemoryTable';
import { DataError } from '../../data/DataError';
import type { NamedThing } from '../../domain/references/Reference';
import { ReferencesList } from '../../lists/references';
import { renderScreen } from '../testing/renderScreen';
import { OriginEditor } from './OriginEditor';
import { References } from './References';

/** As a reader sees it: kinds of spaces do not matter to a test. */
const said = (text: string): RegExp => new RegExp(`^${text.replace(/[?]/g, '\\?').replace(/ /g, '\\s')}$`);

const webPath = '/sites/intranet';
const poll: NamedThing = { kind: 'poll', id: 12, webPath, title: 'Quel outil ?' };
const usage: NamedThing = { kind: 'usage', id: 3, webPath, title: 'partager un fichier' };
const call: NamedThing = { kind: 'poll', id: 4, webPath, title: 'Vos idées pour l’été' };

function inMemory(): ReferenceServices {
  const kept = new KeptReferences(new MemoryTable(ReferencesList), webPath);
  return { of: (thing) => kept.of(thing), add: async (thing, source) => {
      await kept.add(thing, source);
      return true;
    },
    mayKeep: async () => true,
    find: async (address) => (address.endsWith('call-9') ? { kind: 'call', id: 9, webPath: '/sites/voirie', title: 'Vos trottoirs' } : null), remove: (reference) => kept.remove(reference), candidates: async () => [poll, usage, call], stateOf: async () => null, see: async () => undefined, making: () => Promise.reject(new Error('nothing is made here')) };
}

test('an owner ties a poll to what it comes from, found without its accents, and both sides show it', async () => {
  const references = inMemory();
  renderScreen(<OriginEditor thing={poll} />, { services: undefined, references });
  await userEvent.type(await screen.findByLabelText('Chercher un sondage, un appel ou un usage de ce site'), 'idees');
  await userEvent.click(await screen.findByRole('button', { name: said('Faire suite à « Vos idées pour l’été »') }));
  expect(await screen.findByRole('button', { name: said('Retirer le lien avec « Vos idées pour l’été »') })).toBeVisible();
  expect(screen.queryByRole('button', { name: /Faire suite à/ })).toBeNull();
  // The words did what they were typed for.
  expect(screen.getByLabelText('Chercher un sondage, un appel ou un usage de ce site')).toHaveValue('');
  renderScreen(
    <>
      <References thing={poll} />
      <References thing={call} />
    </>,
    { services: undefined, references }
  );
  expect(await screen.findByText(said('Fait suite à :'))).toBeVisible();
  expect(await screen.findByText(said('A conduit à :'))).toBeVisible();
  // Both are polls, and say so: what came of something often has its name.
  expect(screen.getAllByText(said('Sondage :'))).toHaveLength(2);
  expect(screen.getByRole('link', { name: 'Vos idées pour l’été' })).toHaveAttribute('href', 'http://localhost/sites/intranet/?parvis=poll-4');
  expect(screen.getByRole('link', { name: said('Quel outil ?') })).toHaveAttribute('href', 'http://localhost/sites/intranet/?parvis=poll-12');
});

test('it does not come from itself; a link can be taken away again, and the focus goes to what says so', async () => {
  const references = inMemory();
  await references.add(poll, usage);
  renderScreen(<OriginEditor thing={poll} />, { services: undefined, references });
  await userEvent.click(await screen.findByRole('button', { name: said('Retirer le lien avec « partager un fichier »') }));
  expect(await screen.findByText('À rien pour le moment.')).toBeVisible();
  await waitFor(() => expect(document.activeElement).toHaveTextContent('Lien retiré'));
  await userEvent.type(screen.getByLabelText('Chercher un sondage, un appel ou un usage de ce site'), 'quel outil');
  expect(await screen.findByText(/Rien sur ce site ne correspond/)).toBeVisible();
});

test('what is on another site is chosen by its address, and it is said where the other site does not show it', async () => {
  const references = { ...inMemory() };
  const add = jest.fn(async (...[thing, source]: Parameters<ReferenceServices['add']>) => {
    await references.add(thing, source);
    return false;
  });
  renderScreen(<OriginEditor thing={poll} />, { services: undefined, references: { ...references, add } });
  const box = await screen.findByLabelText('Chercher un sondage, un appel ou un usage de ce site');
  await userEvent.type(box, 'https://ville.example/x');
  expect(await screen.findByText(/^Ce lien ne mène à rien/)).toBeVisible();
  await userEvent.clear(box);
  await userEvent.type(box, 'https://ville.example/?parvis=call-9');
  expect(await screen.findByText('Sur /sites/voirie')).toBeVisible();
  await userEvent.click(screen.getByRole('button', { name: said('Faire suite à « Vos trottoirs »') }));
  expect(await screen.findByText(/le lien n’est montré qu’ici/)).toBeVisible();
  expect(screen.getByRole('button', { name: said('Retirer le lien avec « Vos trottoirs »') })).toBeVisible();
  expect(screen.queryByText(/^Ce lien ne mène à rien/)).toBeNull();
});

test('a failure says so and keeps what was there', async () => {
  const references = { ...inMemory(), add: () => Promise.reject(new DataError('offline')) };
  renderScreen(<OriginEditor thing={poll} />, { services: undefined, references });
  await userEvent.type(await screen.findByLabelText('Chercher un sondage, un appel ou un usage de ce site'), 'partager');
  await userEvent.click(await screen.findByRole('button', { name: said('Faire suite à « partager un fichier »') }));
  expect(await screen.findByRole('alert')).toHaveTextContent('La connexion au réseau est coupée.');
  expect(screen.getByRole('button', { name: said('Faire suite à « partager un fichier »') })).toBeVisible();
});

test('a thing without references shows nothing of them, nor one whose references cannot be read', async () => {
  const { container } = renderScreen(<References thing={poll} />, { services: undefined, references: { ...inMemory(), of: () => Promise.reject(new DataError('forbidden')) } });
  await waitFor(() => expect(container.querySelector('dl')).toBeNull());
});
