import { act, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import * as React from 'react';
import { lazyScreen } from './lazyScreen';
import { useWords } from './Page';
import { renderScreen } from './testing/renderScreen';
import { withEnglish } from './withEnglish';

function Greeting({ name }: { readonly name: string }): React.ReactElement {
  return <p>Bonjour {name}</p>;
}
const gone = Object.assign(new Error('Loading chunk 7 failed.'), { name: 'ChunkLoadError' });

describe('a screen in a chunk of its own', () => {
  it('comes, and is there at once the next time', async () => {
    const load = jest.fn(async () => ({ default: Greeting }));
    const Screen = lazyScreen(load);
    const first = renderScreen(<Screen name="Léa" />, { services: {} });
    expect(await screen.findByText('Bonjour Léa')).toBeInTheDocument();
    first.unmount();
    renderScreen(<Screen name="Paul" />, { services: {} });
    expect(screen.getByText('Bonjour Paul')).toBeInTheDocument();
    expect(load).toHaveBeenCalledTimes(1);
  });

  it('comes with its words in the language of the page', async () => {
    const english = jest.fn(async () => ({ en: { hello: 'Hello' } }));
    const words = withEnglish({ hello: 'Bonjour' }, english);
    const Hello = (): React.ReactElement => <p>{useWords(words).hello}</p>;
    const first = renderScreen(React.createElement(lazyScreen(async () => ({ default: Hello }))), { services: {} });
    expect(await screen.findByText('Bonjour')).toBeInTheDocument();
    expect(english).not.toHaveBeenCalled();
    first.unmount();
    renderScreen(React.createElement(lazyScreen(async () => ({ default: Hello }))), { services: {}, language: 'en' });
    expect(await screen.findByText('Hello')).toBeInTheDocument();
  });

  it('offers to reload the page when the package was redeployed', async () => {
    const Screen = lazyScreen<object>(() => Promise.reject(gone));
    renderScreen(<><Screen /><p>Le reste</p></>, { services: {} });
    expect(await screen.findByRole('button', { name: 'Recharger la page' })).toBeInTheDocument();
    // A browser that says it is online may be wrong.
    expect(screen.getByRole('button', { name: 'Réessayer' })).toBeInTheDocument();
    expect(screen.getByText(/a été mis à jour/)).toBeInTheDocument();
    expect(screen.getByText('Le reste')).toBeInTheDocument();
  });

  it('comes by itself when the network is back, and says meanwhile what becomes of what was typed', async () => {
    const onLine = jest.spyOn(navigator, 'onLine', 'get').mockReturnValue(false);
    const load = jest.fn().mockRejectedValueOnce(gone).mockResolvedValue({ default: Greeting });
    const Screen = lazyScreen<{ readonly name: string }>(load);
    renderScreen(<Screen name="Léa" />, { services: {} });
    expect(await screen.findByText(/viendra d’elle-même à son retour.*Ce que vous avez saisi reste sur la page/)).toBeInTheDocument();
    onLine.mockRestore();
    act(() => void window.dispatchEvent(new Event('online')));
    expect(await screen.findByText('Bonjour Léa')).toBeInTheDocument();
    act(() => void window.dispatchEvent(new Event('online')));
    expect(load).toHaveBeenCalledTimes(2);
  });

  it('is asked for again after a while, where nobody says that the network is back; what is said meanwhile stays', async () => {
    jest.useFakeTimers();
    const load = jest.fn().mockRejectedValueOnce(gone).mockRejectedValueOnce(gone).mockResolvedValue({ default: Greeting });
    const Screen = lazyScreen<{ readonly name: string }>(load);
    const pass = (milliseconds: number): Promise<void> => act(async () => void (await jest.advanceTimersByTimeAsync(milliseconds)));
    const { unmount } = renderScreen(<Screen name="Léa" />, { services: {} });
    await pass(0);
    const retry = screen.getByRole('button', { name: 'Réessayer' });
    await pass(30_000);
    expect([load.mock.calls.length, retry.isConnected]).toEqual([2, true]);
    await pass(30_000);
    expect(screen.getByText('Bonjour Léa')).toBeInTheDocument();
    unmount();
    await pass(60_000);
    expect(load).toHaveBeenCalledTimes(3);
    jest.useRealTimers();
  });

  it('offers another try when the network is gone', async () => {
    const onLine = jest.spyOn(navigator, 'onLine', 'get').mockReturnValue(false);
    const load = jest.fn().mockRejectedValueOnce(gone).mockResolvedValue({ default: Greeting });
    const Screen = lazyScreen<{ readonly name: string }>(load);
    renderScreen(<Screen name="Léa" />, { services: {} });
    expect(await screen.findByText(/connexion au réseau est coupée/)).toBeInTheDocument();
    await userEvent.click(screen.getByRole('button', { name: 'Réessayer' }));
    expect(await screen.findByText('Bonjour Léa')).toBeInTheDocument();
    onLine.mockRestore();
  });
});
