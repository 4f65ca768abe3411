import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import * as React from 'react';
import type { DataErrorCode } from '../data/DataError';
import { DataError } from '../data/DataError';
import { Failure, WhenReady } from './states';
import { renderScreen } from './testing/renderScreen';

const code = (): HTMLElement | null => screen.queryByText(/Code pour l’assistance/);

beforeEach(() => void jest.spyOn(console, 'error').mockImplementation(() => undefined));
afterEach(() => jest.restoreAllMocks());

test.each<readonly [DataErrorCode, boolean]>([
  ['offline', false],
  ['signedOut', false],
  ['conflict', false],
  ['duplicate', false],
  ['notFound', false],
  ['timeout', true],
  ['throttled', true],
  ['unknown', true]
])('what the agent can mend himself has no code for support: %s %s', (error, isShown) => {
  renderScreen(<Failure error={new DataError(error)} />, { services: undefined });
  expect(code() !== null).toBe(isShown);
  expect(screen.queryByRole('button', { name: 'Réessayer' })).toBeNull();
});

test('another try is offered where one can help; a right that lacks is said alone; who is signed out loads the page again', async () => {
  const onRetry = jest.fn();
  const { unmount } = renderScreen(<Failure error={new DataError('offline')} onRetry={onRetry} />, { services: undefined });
  await userEvent.click(screen.getByRole('button', { name: 'Réessayer' }));
  expect(onRetry).toHaveBeenCalledTimes(1);
  unmount();
  const forbidden = renderScreen(<Failure error={new DataError('forbidden')} onRetry={onRetry} />, { services: undefined });
  expect(screen.getByText(/Vous n’avez pas accès/)).toBeVisible();
  expect(screen.queryByRole('button')).toBeNull();
  forbidden.unmount();
  renderScreen(<Failure error={new DataError('signedOut')} onRetry={onRetry} />, { services: undefined });
  expect(screen.getAllByRole('button').map(({ textContent }) => textContent)).toEqual(['Recharger la page']);
});

test('what was read before stays when a later read fails; a part may say an error in its own words', () => {
  const failed = { data: undefined, error: new DataError('notFound'), refetch: () => undefined };
  const { unmount } = renderScreen(<WhenReady read={{ ...failed, data: 'lu' }}>{(text) => <p>{text}</p>}</WhenReady>, { services: undefined });
  expect(screen.getByText('lu')).toBeVisible();
  unmount();
  renderScreen(
    <WhenReady read={failed} onError={{ notFound: <p>Pas encore prêt.</p> }}>
      {(text: string) => <p>{text}</p>}
    </WhenReady>,
    { services: undefined }
  );
  expect(screen.getByText('Pas encore prêt.')).toBeVisible();
});
