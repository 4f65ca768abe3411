import { cleanup, fireEvent, render, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import * as React from 'react';
import { ConfirmDialog } from './ConfirmDialog';
import { MessageLine } from './MessageLine';
import { SidePanel } from './SidePanel';
import { ThemeScope } from './ThemeScope';

const inScope = (children: React.ReactElement): React.ReactElement => <ThemeScope theme={undefined} variables={{}} language="fr">{children}</ThemeScope>;
const button = (name: string): HTMLElement => screen.getByRole('button', { name });
const texts = { title: 'Supprimer ce sondage ?', text: 'Il part dans la corbeille.', confirm: 'Supprimer', cancel: 'Annuler' };

// jsdom lays nothing out; Fluent gives the focus to what has a place on the page alone.
const laidOut = Object.getOwnPropertyDescriptor(HTMLElement.prototype, 'offsetParent');
beforeAll(() => Object.defineProperty(HTMLElement.prototype, 'offsetParent', { configurable: true, get(this: HTMLElement) { return this.parentNode; } }));
afterAll(() => laidOut && Object.defineProperty(HTMLElement.prototype, 'offsetParent', laidOut));

describe('a question', () => {
  function Ask(props: Partial<React.ComponentProps<typeof ConfirmDialog>>): React.ReactElement {
    const [isOpen, setOpen] = React.useState(false);
    const close = (then?: () => void) => () => {
      setOpen(false);
      then?.();
    };
    return inScope(
      <>
        <button onClick={() => setOpen(true)}>Demander</button>
        {isOpen && <ConfirmDialog {...texts} {...props} onConfirm={close(props.onConfirm)} onCancel={close(props.onCancel)} />}
      </>
    );
  }
  const open = async (props: Partial<React.ComponentProps<typeof ConfirmDialog>> = {}): Promise<HTMLElement> => {
    render(<Ask {...props} />);
    await userEvent.click(button('Demander'));
    return screen.findByRole('dialog', { name: texts.title });
  };

  it('is a dialog with its title and text, and takes the focus when it opens', async () => {
    const dialog = await open();
    expect(dialog).toHaveAccessibleDescription(texts.text);
    await waitFor(() => expect(document.activeElement?.closest('[role="dialog"]')).toBe(dialog));
  });

  it('begins on the way back, never on what cannot be undone, and in the first field where something is to be typed', async () => {
    await open();
    const back = screen.getByText('Annuler').closest('button') as HTMLElement;
    await waitFor(() => expect(back).toHaveFocus());
    await userEvent.click(back);
    cleanup();
    await open({ children: <input aria-label="Motif" /> });
    await waitFor(() => expect(screen.getByLabelText('Motif')).toHaveFocus());
  });

  it('is answered once, and the focus goes back to what asked', async () => {
    const onConfirm = jest.fn();
    await open({ onConfirm });
    await userEvent.click(button('Supprimer'));
    expect(onConfirm).toHaveBeenCalledTimes(1);
    await waitFor(() => expect(button('Demander')).toHaveFocus());
    expect(screen.queryByRole('dialog')).toBeNull();
  });

  it('is left by the Escape key, which decides nothing', async () => {
    const [onConfirm, onCancel] = [jest.fn(), jest.fn()];
    const dialog = await open({ onConfirm, onCancel });
    await waitFor(() => expect(document.activeElement?.closest('[role="dialog"]')).toBe(dialog));
    fireEvent.keyDown(document.activeElement ?? dialog, { key: 'Escape', keyCode: 27, which: 27 });
    await waitFor(() => expect(onCancel).toHaveBeenCalledTimes(1));
    expect(onConfirm).not.toHaveBeenCalled();
    await waitFor(() => expect(button('Demander')).toHaveFocus());
  });

  it('is not answered by a click beside it', async () => {
    const [onConfirm, onCancel] = [jest.fn(), jest.fn()];
    await open({ onConfirm, onCancel });
    const ground = document.querySelector('.ms-Overlay');
    if (!ground) throw new Error('nothing beside it');
    await userEvent.click(ground);
    expect([onConfirm, onCancel].map(({ mock }) => mock.calls.length)).toEqual([0, 0]);
    expect(screen.getByRole('dialog')).toBeInTheDocument();
  });

  it.each([0, 1])('has a button and a cross that decide nothing (%i)', async (index) => {
    const [onConfirm, onCancel] = [jest.fn(), jest.fn()];
    await open({ onConfirm, onCancel });
    const ways = screen.getAllByRole('button', { name: 'Annuler' });
    expect(ways).toHaveLength(2);
    await userEvent.click(ways[index] ?? document.body);
    expect([onConfirm, onCancel].map(({ mock }) => mock.calls.length)).toEqual([0, 1]);
  });

  it('offers a second way on where there is one, and waits while it may not be confirmed', async () => {
    const [onConfirm, onAlternative] = [jest.fn(), jest.fn()];
    await open({ alternative: 'Effacer', isConfirmDisabled: true, onConfirm, onAlternative });
    await userEvent.click(button('Supprimer'));
    expect(onConfirm).not.toHaveBeenCalled();
    await userEvent.click(button('Effacer'));
    expect(onAlternative).toHaveBeenCalledTimes(1);
  });

  it('has a body of its own for what has to be typed', async () => {
    await open({ children: <input aria-label="Raison" /> });
    expect(screen.getByLabelText('Raison').closest('[data-parvis]')).not.toBeNull();
  });
});

describe('a panel', () => {
  function Page({ children, onDismiss = () => undefined }: React.PropsWithChildren<{ readonly onDismiss?: () => void }>): React.ReactElement {
    const [isOpen, setOpen] = React.useState(false);
    return inScope(
      <>
        <button onClick={() => setOpen(true)}>Ouvrir</button>
        {isOpen && (
          <SidePanel title="Sondages" closeLabel="Fermer" footer={<button>Enregistrer</button>} onDismiss={onDismiss}>
            {children}
          </SidePanel>
        )}
      </>
    );
  }
  const open = async (props: React.ComponentProps<typeof Page>): Promise<HTMLElement> => {
    render(<Page {...props} />);
    await userEvent.click(button('Ouvrir'));
    return screen.findByRole('dialog', { name: 'Sondages' });
  };

  it('is a dialog with its title and its buttons, and its cross takes the focus', async () => {
    const dialog = await open({ children: <p>Contenu</p> });
    expect(within(dialog).getByRole('button', { name: 'Enregistrer' }).closest('[data-parvis]')).not.toBeNull();
    await waitFor(() => expect(button('Fermer')).toHaveFocus());
  });

  it('gives the focus to a notice that it opens with', async () => {
    await open({ children: <MessageLine tone="done">Enregistré.</MessageLine> });
    await waitFor(() => expect(document.activeElement).toHaveTextContent(/^Enregistré\.$/));
  });

  it('asks its owner before it closes, by the cross and by the Escape key', async () => {
    const onDismiss = jest.fn();
    await open({ children: <input aria-label="Question" />, onDismiss });
    await userEvent.click(button('Fermer'));
    expect(onDismiss).toHaveBeenCalledTimes(1);
    // Fluent would begin to close it by itself.
    expect(document.querySelector('.ms-Panel')).toHaveClass('is-open');
    await userEvent.click(screen.getByLabelText('Question'));
    fireEvent.keyDown(screen.getByLabelText('Question'), { key: 'Escape', keyCode: 27, which: 27 });
    expect(onDismiss).toHaveBeenCalledTimes(2);
    expect(screen.getByRole('dialog')).toBeInTheDocument();
  });

  it('is not closed by a click beside it: typing must not be lost', async () => {
    const onDismiss = jest.fn();
    await open({ children: <input aria-label="Question" />, onDismiss });
    const overlay = document.querySelector('.ms-Overlay');
    if (overlay) await userEvent.click(overlay);
    await userEvent.click(document.body);
    expect(onDismiss).not.toHaveBeenCalled();
  });
});
