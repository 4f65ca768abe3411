import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expectFocus } from './expectFocus';

beforeEach(() => {
  document.body.innerHTML = '<button>Ailleurs</button><div data-parvis=""><h2>Sondages</h2><button>Voter</button></div>';
});

test('from when somebody comes to a web part, the focus does not fall to the page where its control goes', async () => {
  expectFocus();
  const watch = jest.spyOn(MutationObserver.prototype, 'observe');
  await userEvent.click(screen.getByText('Ailleurs'));
  await new Promise((resolve) => setTimeout(resolve, 20));
  expect(watch).not.toHaveBeenCalled();
  await userEvent.tab();
  await waitFor(() => expect(watch).toHaveBeenCalled());
  expect(screen.getByText('Voter')).toHaveFocus();
  screen.getByText('Voter').remove();
  await waitFor(() => expect(screen.getByText('Sondages')).toHaveFocus());
});
