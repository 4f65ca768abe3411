import { render, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import * as React from 'react';
import type * as Keeper from './FocusKeeper';

const loaded = jest.fn<Promise<void>, []>();
jest.mock('./FocusKeeper', () => {
  const real = jest.requireActual<typeof Keeper>('./FocusKeeper');
  return {
    get FocusKeeper() {
      void loaded();
      return real.FocusKeeper;
    }
  };
});
const heard = jest.fn();

function Leaving(): React.ReactElement {
  const [isThere, setThere] = React.useState(true);
  return (
    <div data-parvis="">
      <h2>Ce qui reste</h2>
      {isThere && <button onClick={() => setThere(false)}>Retirer</button>}
      <button>Autre</button>
    </div>
  );
}

test('what keeps the focus is asked for again where it could not be loaded, and makes good what went before it came', async () => {
  const { onSwallowed } = await import('../../data/swallowed');
  onSwallowed((error, where) => heard(String(error), where));
  const { keepFocus } = await import('./keepFocus');
  keepFocus();
  render(<Leaving />);
  expect(loaded).not.toHaveBeenCalled();
  loaded.mockImplementationOnce(() => {
    throw new Error('no network');
  });
  await userEvent.hover(screen.getByText('Autre'));
  await waitFor(() => expect(heard).toHaveBeenCalledWith('Error: no network', 'what keeps the focus'));
  // In one go: the button is gone before anything could be loaded.
  const leaving = screen.getByText('Retirer');
  leaving.focus();
  leaving.click();
  expect(document.body).toHaveFocus();
  await waitFor(() => expect(screen.getByText('Ce qui reste')).toHaveFocus());
  expect(loaded).toHaveBeenCalledTimes(2);
});
