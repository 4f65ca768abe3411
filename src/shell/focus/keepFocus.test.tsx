import { render, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import * as React from 'react';
import { MessageLine } from '../../ui/MessageLine';
import { keepFocus } from './keepFocus';

keepFocus();

const show = (children: React.ReactElement): void => void render(<div data-parvis="">{children}</div>);
const button = (name: string): HTMLElement => screen.getByRole('button', { name });

function Rows({ withNotice = false }: { readonly withNotice?: boolean }): React.ReactElement {
  const [rows, setRows] = React.useState(['a', 'b', 'c']);
  return (
    <>
      {withNotice && rows.length < 3 && <MessageLine tone="done">Supprimé.</MessageLine>}
      <h2>Lignes</h2>
      <ul>
        {rows.map((row) => (
          <li key={row}>
            <button onClick={() => setRows(rows.filter((other) => other !== row))}>Supprimer {row}</button>
          </li>
        ))}
      </ul>
    </>
  );
}

test('from a removed row to the row beside it, after the last one to the one before, and at the end to the heading', async () => {
  show(<Rows />);
  await userEvent.click(button('Supprimer b'));
  await waitFor(() => expect(button('Supprimer c')).toHaveFocus());
  await userEvent.click(button('Supprimer c'));
  await waitFor(() => expect(button('Supprimer a')).toHaveFocus());
  await userEvent.click(button('Supprimer a'));
  await waitFor(() => expect(document.body).not.toHaveFocus());
  expect(document.activeElement?.closest('[data-parvis]')).not.toBeNull();
});

test('to the notice that says what came of it', async () => {
  show(<Rows withNotice />);
  await userEvent.click(button('Supprimer b'));
  await waitFor(() => expect(document.activeElement).toHaveTextContent(/^Supprimé\.$/));
});

test('to the new heading when the whole view gives way to another', async () => {
  function Views(): React.ReactElement {
    const [isSecond, setSecond] = React.useState(false);
    if (!isSecond) return <button onClick={() => setSecond(true)}>Résultats</button>;
    return (
      <section>
        <button>Retour</button>
        <h2>Les résultats</h2>
      </section>
    );
  }
  show(<Views />);
  await userEvent.click(button('Résultats'));
  const heading = screen.getByRole('heading', { name: 'Les résultats' });
  await waitFor(() => expect(heading).toHaveFocus());
  button('Retour').focus();
  expect(heading).not.toHaveAttribute('tabindex');
});

test('to what stands in the place of a control', async () => {
  function Ask(): React.ReactElement {
    const [isAsking, setAsking] = React.useState(false);
    return <p>{isAsking ? <><b>Vraiment ?</b> <button key="yes">Oui</button></> : <button key="ask" onClick={() => setAsking(true)}>Retirer</button>}</p>;
  }
  show(<Ask />);
  await userEvent.click(button('Retirer'));
  await waitFor(() => expect(button('Oui')).toHaveFocus());
});

test('back to a control that was switched off for a while', async () => {
  function Star(): React.ReactElement {
    const [isBusy, setBusy] = React.useState(false);
    return (
      <div>
        <button disabled={isBusy} onClick={() => setBusy(true)}>Étoile</button>
        <button onClick={() => setBusy(false)}>fini</button>
      </div>
    );
  }
  show(<Star />);
  await userEvent.click(button('Étoile'));
  await waitFor(() => expect(button('Étoile').parentElement).toHaveFocus());
  screen.getByText('fini').click();
  await waitFor(() => expect(button('Étoile')).toHaveFocus());
});

test('where a screen goes by itself, and where the agent went, the keeper stays away', async () => {
  function Own(): React.ReactElement {
    const [isOpen, setOpen] = React.useState(false);
    const field = React.useRef<HTMLInputElement>(null);
    React.useEffect(() => field.current?.focus(), [isOpen]);
    return isOpen ? <><h2>Nouveau</h2><input ref={field} aria-label="Nom" /></> : <button onClick={() => setOpen(true)}>Ajouter</button>;
  }
  show(<Own />);
  await userEvent.click(button('Ajouter'));
  const heading = jest.spyOn(screen.getByRole('heading'), 'focus');
  await new Promise((resolve) => setTimeout(resolve, 60));
  expect(screen.getByLabelText('Nom')).toHaveFocus();
  expect(heading).not.toHaveBeenCalled();
});

test('a click beside everything lets the focus go, and no later change brings it back', async () => {
  function Clock(): React.ReactElement {
    const [ticks, setTicks] = React.useState(0);
    return <p onMouseEnter={() => setTicks(ticks + 1)}>{Array.from({ length: ticks }, (_, index) => <b key={index}>tic</b>)}<button>Rien</button></p>;
  }
  render(<em>ailleurs</em>);
  show(<Clock />);
  await userEvent.click(button('Rien'));
  await userEvent.click(screen.getByText('ailleurs'));
  await userEvent.hover(button('Rien'));
  await screen.findAllByText('tic');
  await new Promise((resolve) => setTimeout(resolve, 60));
  expect(document.body).toHaveFocus();
});
