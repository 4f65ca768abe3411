import { render, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import * as React from 'react';
import { ConfirmDialog } from '../../ui/ConfirmDialog';
import { MessageLine } from '../../ui/MessageLine';
import { SidePanel } from '../../ui/SidePanel';
import { ThemeScope } from '../../ui/ThemeScope';
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

test('a notice that stays and says something else is what came of the next action, too', async () => {
  function Told(): React.ReactElement {
    const [told, tell] = React.useState('');
    return (
      <>
        {told && <MessageLine tone="done">{told}</MessageLine>}
        {['a', 'b'].filter((row) => !told.includes(row)).map((row) => <button key={row} onClick={() => tell(`Clos : ${row}`)}>{row}</button>)}
      </>
    );
  }
  show(<Told />);
  await userEvent.click(button('a'));
  await waitFor(() => expect(document.activeElement).toHaveTextContent(/^Clos : a$/));
  await userEvent.click(button('b'));
  await waitFor(() => expect(document.activeElement).toHaveTextContent(/^Clos : b$/));
});

test('a notice that came before the control went is told all the same; one of an earlier action is not', async () => {
  function Slow(): React.ReactElement {
    const [step, setStep] = React.useState(0);
    return (
      <>
        {step > 0 && <MessageLine tone="done">Reçu.</MessageLine>}
        {step < 2 && <button onClick={() => { setStep(1); setTimeout(() => setStep(2), 60); }}>Envoyer</button>}
        {step < 3 ? <button onClick={() => setStep(3)}>Suite</button> : <h2>La suite</h2>}
      </>
    );
  }
  show(<Slow />);
  await userEvent.click(button('Envoyer'));
  await waitFor(() => expect(document.activeElement).toHaveTextContent(/^Reçu\.$/));
  await userEvent.click(button('Suite'));
  await waitFor(() => expect(screen.getByRole('heading', { name: 'La suite' })).toHaveFocus());
});

test('the second half of a double click on what is gone takes the focus from nothing', async () => {
  function Vote(): React.ReactElement {
    const [isSent, setSent] = React.useState(false);
    return isSent ? <MessageLine tone="info">Envoi…</MessageLine> : <button onClick={() => setSent(true)}>Voter</button>;
  }
  show(<Vote />);
  await userEvent.click(button('Voter'));
  const second = new MouseEvent('mousedown', { bubbles: true, cancelable: true, detail: 2 });
  screen.getByText('Envoi…').dispatchEvent(second);
  expect(second.defaultPrevented).toBe(true);
  await waitFor(() => expect(document.activeElement).toHaveTextContent(/^Envoi…$/));
});

test('from what is hidden to what came of it', async () => {
  function Task(): React.ReactElement {
    const [isDone, setDone] = React.useState(false);
    return (
      <>
        <div hidden={isDone}><button onClick={() => setDone(true)}>Compter</button></div>
        {isDone && <MessageLine tone="done">Compté.</MessageLine>}
      </>
    );
  }
  show(<Task />);
  const count = button('Compter');
  await userEvent.click(count);
  // What a browser does by itself when it draws again.
  count.blur();
  await waitFor(() => expect(document.activeElement).toHaveTextContent(/^Compté\.$/));
});

describe('panels and dialogs', () => {
  /** A list in a panel, a form in another that takes its place, a question before it is saved. */
  function Page(): React.ReactElement {
    const [open, setOpen] = React.useState<'list' | 'form' | 'ask' | 'saved'>();
    const close = (): void => setOpen(undefined);
    return (
      <ThemeScope theme={undefined} variables={{}} language="fr">
        <button onClick={() => setOpen('list')}>Gérer</button>
        {(open === 'list' || open === 'saved') && (
          <SidePanel key={open} title="Liste" closeLabel="Fermer" onDismiss={close}>
            {open === 'saved' && <MessageLine tone="done">Enregistré.</MessageLine>}
            <button onClick={() => setOpen('form')}>Nouveau</button>
          </SidePanel>
        )}
        {(open === 'form' || open === 'ask') && (
          <SidePanel key="form" title="Formulaire" closeLabel="Fermer" onDismiss={close}>
            <h2>Champs</h2>
            {open === 'form' ? <button onClick={() => setOpen('ask')}>Publier</button> : <ConfirmDialog title="Publier ?" text="" confirm="Oui" cancel="Non" onConfirm={() => setOpen('saved')} onCancel={() => setOpen('form')} />}
          </SidePanel>
        )}
      </ThemeScope>
    );
  }

  test('what happens in a layer is seen, although layers stop events: from a button that is gone to what stands there', async () => {
    render(<Page />);
    await userEvent.click(button('Gérer'));
    await userEvent.click(await screen.findByRole('button', { name: 'Nouveau' }));
    await userEvent.click(await screen.findByRole('button', { name: 'Publier' }));
    await userEvent.click((await screen.findAllByRole('button', { name: 'Non' })).slice(-1)[0] ?? document.body);
    await waitFor(() => expect(button('Publier')).toHaveFocus());
  });

  test('a panel that opens with what came of the one before gives that the focus', async () => {
    render(<Page />);
    await userEvent.click(button('Gérer'));
    await userEvent.click(await screen.findByRole('button', { name: 'Nouveau' }));
    await userEvent.click(await screen.findByRole('button', { name: 'Publier' }));
    await userEvent.click(await screen.findByRole('button', { name: 'Oui' }));
    await waitFor(() => expect(document.activeElement).toHaveTextContent(/^Enregistré\.$/));
  });

  test('the focus goes back to where the first of two panels was opened from, whose own button is gone', async () => {
    render(<Page />);
    await userEvent.click(button('Gérer'));
    await userEvent.click(await screen.findByRole('button', { name: 'Nouveau' }));
    await screen.findByRole('button', { name: 'Publier' });
    await userEvent.click(button('Fermer'));
    await waitFor(() => expect(button('Gérer')).toHaveFocus());
  });
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
