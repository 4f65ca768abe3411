import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import * as React from 'react';
import { Button } from './Button';

describe('a button', () => {
  it('does nothing while it is off, and keeps the focus and says why', async () => {
    const onClick = jest.fn();
    const { rerender } = render(<Button onClick={onClick}>Enregistrer</Button>);
    await userEvent.tab();
    rerender(
      <Button disabled reason="Donnez d’abord un titre." onClick={onClick}>
        Enregistrer
      </Button>
    );
    const button = screen.getByRole('button', { name: 'Enregistrer' });
    expect(button).toHaveFocus();
    expect(button).toHaveAttribute('aria-disabled', 'true');
    expect(button).toHaveAccessibleDescription('Donnez d’abord un titre.');
    expect(button).toHaveAttribute('title', 'Donnez d’abord un titre.');
    expect(button).not.toHaveAttribute('aria-busy');
    await userEvent.keyboard('{Enter}');
    await userEvent.click(button);
    expect(onClick).not.toHaveBeenCalled();
  });

  it('says no reason while it is on, and submits no form unless it is there for that', async () => {
    const onSubmit = jest.fn((event: React.FormEvent) => event.preventDefault());
    render(
      <form onSubmit={onSubmit}>
        <Button reason="Donnez d’abord un titre.">Ajouter</Button>
      </form>
    );
    expect(screen.getByRole('button', { name: 'Ajouter' })).not.toHaveAccessibleDescription();
    await userEvent.click(screen.getByRole('button', { name: 'Ajouter' }));
    expect(onSubmit).not.toHaveBeenCalled();
  });

  it('shows that it is busy in the place of its icon', () => {
    const icon = <svg aria-hidden="true" />;
    const { rerender } = render(<Button icon={icon}>Lire</Button>);
    expect(screen.getByRole('button').querySelector('svg')).not.toBeNull();
    rerender(<Button icon={icon} isBusy>Lire</Button>);
    expect(screen.getByRole('button').querySelector('svg')).toBeNull();
    expect(screen.getByRole('button', { name: 'Lire' }).querySelector('.busy')).not.toBeNull();
  });

  it('acts on a click, on Enter and on Space', async () => {
    const onClick = jest.fn();
    render(<Button onClick={onClick}>Enregistrer</Button>);
    await userEvent.click(screen.getByRole('button'));
    await userEvent.keyboard('{Enter} ');
    expect(onClick).toHaveBeenCalledTimes(3);
  });

  it('submits its form once: not again while that is under way', async () => {
    const onSubmit = jest.fn((event: React.FormEvent) => event.preventDefault());
    const form = (isBusy: boolean): React.ReactElement => (
      <form onSubmit={onSubmit}>
        <input aria-label="Titre" />
        <Button type="submit" appearance="primary" isBusy={isBusy}>
          Envoyer
        </Button>
      </form>
    );
    const { rerender } = render(form(false));
    await userEvent.type(screen.getByLabelText('Titre'), 'Piscine{Enter}');
    expect(onSubmit).toHaveBeenCalledTimes(1);
    rerender(form(true));
    expect(screen.getByRole('button', { name: 'Envoyer' })).toHaveAttribute('aria-busy', 'true');
    await userEvent.click(screen.getByRole('button', { name: 'Envoyer' }));
    await userEvent.type(screen.getByLabelText('Titre'), '{Enter}');
    expect(onSubmit).toHaveBeenCalledTimes(1);
  });

  it('is named by its label when it is an icon alone, and gives its element', () => {
    const ref = React.createRef<HTMLButtonElement>();
    render(<Button ref={ref} icon={<svg aria-hidden="true" />} label="Monter" aria-expanded={false} />);
    expect(screen.getByRole('button', { name: 'Monter' })).toBe(ref.current);
    expect(ref.current).toHaveAttribute('title', 'Monter');
    expect(ref.current).toHaveAttribute('aria-expanded', 'false');
  });
});
