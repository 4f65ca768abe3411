import { act, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import * as React from 'react';
import { number, object, string } from 'valibot';
import { DataError } from '../../data/DataError';
import { stepFrom } from '../../domain/stored/defineStored';
import { renderScreen } from '../testing/renderScreen';
import { defineSubmission } from './defineSubmission';
import { PendingNotices } from './PendingNotice';
import { useSent } from './useSubmissions';

interface Post {
  send(text: string, clientKey: string): Promise<number>;
}
const states = { sending: 'Envoi…', waitingForNetwork: 'Attend le réseau.', waitingForServer: 'Attend SharePoint.', waitingForSignIn: 'Attend votre retour.' };
const own = { states, refused: { forbidden: 'Pas le droit : recopiez-le.', unknown: 'Pas pu partir.' }, giveUp: 'Abandonner' };
const letter = defineSubmission({
  kind: 'letter',
  version: 2,
  schema: object({ text: string(), copies: number() }),
  steps: [stepFrom(object({ text: string() }), ({ text }) => ({ text, copies: 1 }))],
  words: { fr: own, en: own },
  send: ({ payload, clientKey }, post: Post) => post.send(payload.text, clientKey)
});

const KEY = 'parvis-outbox|lea@ville.test|https://ville.test/sites/intranet|letter|7';
const left = (payload: unknown): void =>
  localStorage.setItem(KEY, JSON.stringify({ kind: 'letter', subject: '7', payload, clientKey: 'k', madeAt: 1, attempts: 0, notBefore: 0 }));

const notLoaded = Object.assign(new Error('Loading chunk 7 failed.'), { name: 'ChunkLoadError' });

describe('a submission', () => {
  const send = jest.fn<Promise<number>, [string, string]>();
  beforeEach(() => {
    localStorage.clear();
    send.mockReset().mockResolvedValue(12);
  });

  function Screen({ onSent }: { onSent?(said: string): void }): React.ReactElement {
    useSent(letter, ({ subject, payload, result }) => onSent?.(`${subject} ${payload.text} ${result}`));
    return <PendingNotices kind={letter} isShown={(subject) => subject === 'shown'} describe={({ text }) => <q>{text}</q>} />;
  }
  const show = (onSent?: (said: string) => void): ReturnType<typeof renderScreen> =>
    renderScreen(<Screen onSent={onSent} />, { services: { send }, sends: letter.sends });

  it('goes with its key, and its answer comes back in its own type', async () => {
    const sent = jest.fn();
    const { outbox } = show(sent);
    act(() => letter.submit(outbox, '7', { text: 'Bonjour', copies: 2 }, 'my-key'));
    await waitFor(() => expect(sent).toHaveBeenCalledWith('7 Bonjour 12'));
    expect(send).toHaveBeenCalledWith('Bonjour', 'my-key');
    expect(localStorage.length).toBe(0);
  });

  it('of an older form is stepped up and leaves', async () => {
    left({ text: 'D’avant' });
    show();
    await waitFor(() => expect(send).toHaveBeenCalledWith('D’avant', 'k'));
  });

  it('that no step can read is refused with a word, and nothing is sent', async () => {
    left({ text: 7 });
    show();
    expect(await screen.findByText(/ne peut plus être envoyé/)).toBeInTheDocument();
    await userEvent.click(screen.getByRole('button', { name: 'J’ai compris' }));
    expect(localStorage.length).toBe(0);
    expect(send).not.toHaveBeenCalled();
  });

  it.each(['{"half', '{"kind":"letter","subject":"7"}'])('whose entry is broken is set aside, and told: %s', async (text) => {
    localStorage.setItem(KEY, text);
    show();
    expect(await screen.findByText(/ne peut plus être envoyé/)).toBeInTheDocument();
    const aside = Object.keys(localStorage).filter((key) => key.startsWith('parvis-unread|'));
    expect(aside.map((key) => localStorage.getItem(key))).toEqual([text]);
    await userEvent.click(screen.getByRole('button', { name: 'J’ai compris' }));
    expect(localStorage.getItem(KEY)).toBeNull();
    expect(send).not.toHaveBeenCalled();
  });

  it.each([
    ['the network', new DataError('offline'), 'Attend le réseau.', ['Réessayer maintenant', 'Abandonner']],
    ['the server', new DataError('throttled'), 'Attend SharePoint.', ['Réessayer maintenant']],
    ['the session', new DataError('signedOut'), 'Attend votre retour.', ['Se reconnecter', 'Réessayer maintenant']],
    ['the page', notLoaded, /nécessaire à l’envoi.*gardé sur cet appareil/, ['Recharger la page', 'Réessayer maintenant']],
    ['refused', new DataError('forbidden'), 'Pas le droit : recopiez-le.', ['J’ai compris']]
  ] as const)('that waits or is refused (%s) says so, shows what was kept and what can be done', async (_, error, said, buttons) => {
    send.mockRejectedValue(error);
    const { outbox } = show();
    act(() => letter.submit(outbox, '7', { text: 'Bonjour', copies: 1 }));
    expect(await screen.findByText(said)).toHaveTextContent('Bonjour');
    expect(screen.getAllByRole('button').map(({ textContent }) => textContent)).toEqual(buttons);
    await waitFor(() => expect(document.getElementById('parvis-announcements')).toHaveTextContent(said));
  });

  it('that the screen tells of elsewhere is not told twice', async () => {
    send.mockRejectedValue(new DataError('offline'));
    const { outbox } = show();
    act(() => letter.submit(outbox, 'shown', { text: 'Bonjour', copies: 1 }));
    await waitFor(() => expect(outbox.get('letter', 'shown')?.lastError).toBe('offline'));
    expect(screen.queryByText('Attend le réseau.')).toBeNull();
  });
});
