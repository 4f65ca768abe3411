import { render, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import * as React from 'react';
import { SidePanel } from './SidePanel';

/** A list in a panel, and a form in another that takes its place. */
function Page(): React.ReactElement {
  const [open, setOpen] = React.useState<'list' | 'form'>();
  return (
    <section>
      <button onClick={() => setOpen('list')}>Gérer</button>
      {open === 'list' && (
        <SidePanel key="list" title="Liste" closeLabel="Fermer" onDismiss={() => setOpen(undefined)}>
          <button onClick={() => setOpen('form')}>Nouveau</button>
        </SidePanel>
      )}
      {open === 'form' && (
        <SidePanel key="form" title="Formulaire" closeLabel="Fermer" onDismiss={() => setOpen(undefined)}>
          <button>Enregistrer</button>
        </SidePanel>
      )}
    </section>
  );
}

test('the focus goes back to where the first of two panels was opened from, whose own button is gone', async () => {
  render(<Page />);
  const manage = screen.getByRole('button', { name: 'Gérer' });
  await userEvent.click(manage);
  await userEvent.click(await screen.findByRole('button', { name: 'Nouveau' }));
  await screen.findByRole('button', { name: 'Enregistrer' });
  await userEvent.click(screen.getByRole('button', { name: 'Fermer' }));
  await waitFor(() => expect(manage).toHaveFocus());
});
