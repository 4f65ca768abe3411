import { render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import * as React from 'react';
import { EmptyState } from './EmptyState';
import { CheckIcon, InfoIcon, WarningIcon } from './icons';
import { MessageLine } from './MessageLine';
import { Progress } from './Progress';
import { Skeleton } from './Skeleton';
import { StatusBadge } from './StatusBadge';
import { axeFaults } from './testing/axeFaults';
import { ThemeScope, useTheme } from './ThemeScope';

const shapeOf = (element: HTMLElement): string | null | undefined => element.closest('[data-notice]')?.querySelector('path')?.getAttribute('d');

describe('a message', () => {
  it('is said at once when something failed, and waits its turn otherwise', () => {
    const { rerender } = render(<MessageLine tone="error">Le réseau est coupé.</MessageLine>);
    expect(screen.getByRole('alert')).toHaveTextContent('Le réseau est coupé.');
    for (const tone of ['info', 'done', 'warning'] as const) {
      rerender(<MessageLine tone={tone}>Enregistré.</MessageLine>);
      expect(screen.queryByRole('alert')).toBeNull();
    }
  });

  it('is told by its shape too, not by its colour alone: what is done, what is said, what is wrong; its caller may give another', () => {
    render(
      <>
        <MessageLine tone="done">Fait</MessageLine>
        <MessageLine tone="info">Dit</MessageLine>
        <MessageLine tone="warning">Attention</MessageLine>
        <MessageLine tone="error">Faux</MessageLine>
        <MessageLine tone="done" icon={<i data-testid="own" />}>Autre</MessageLine>
      </>
    );
    const [done, info, warning, error] = ['Fait', 'Dit', 'Attention', 'Faux'].map((text) => shapeOf(screen.getByText(text)));
    const { container } = render(<><CheckIcon /><InfoIcon /><WarningIcon /></>);
    const [check, i, triangle] = Array.from(container.querySelectorAll('path')).map((path) => path.getAttribute('d'));
    expect(Array.from(container.querySelectorAll('svg')).every((svg) => svg.getAttribute('aria-hidden') === 'true')).toBe(true);
    expect([done, info, warning, error]).toEqual([check, i, triangle, triangle]);
    expect(screen.getByText('Autre').closest('[data-notice]')).toContainElement(screen.getByTestId('own'));
    expect(shapeOf(screen.getByText('Autre'))).toBeUndefined();
  });

  it('has what can be done about it within it, and is found by the panel that opens with it', async () => {
    const onRetry = jest.fn();
    render(<MessageLine tone="error" action={<button onClick={onRetry}>Réessayer</button>}>Rien n’est enregistré.</MessageLine>);
    await userEvent.click(within(screen.getByRole('alert')).getByRole('button', { name: 'Réessayer' }));
    expect(onRetry).toHaveBeenCalledTimes(1);
    expect(screen.getByRole('alert')).toHaveAttribute('data-notice');
  });
});

describe('a place where nothing is yet', () => {
  it('says so, then what is going on, then the next step', async () => {
    const { container } = render(
      <EmptyState icon={<svg aria-hidden="true" />} title="Aucun sondage." action={<button>Créer un sondage</button>}>
        <p>Ajout en cours…</p>
      </EmptyState>
    );
    expect(container).toHaveTextContent(/^Aucun sondage\.Ajout en cours…Créer un sondage$/);
    expect(container.querySelector('svg')).not.toBeNull();
    expect(await axeFaults(container)).toEqual([]);
  });

  it('has no place for a step that there is not', () => {
    const { container } = render(<EmptyState icon={null} title="Aucun sondage." />);
    expect(container.querySelectorAll('div')).toHaveLength(1);
  });
});

describe('something that takes a while', () => {
  it('says what it is and how far it is', () => {
    const { rerender } = render(<Progress label="Import… 40 %" done={0.4} />);
    const bar = screen.getByRole('progressbar', { name: 'Import… 40 %' });
    expect([bar.getAttribute('value'), bar.getAttribute('max')]).toEqual(['0.4', '1']);
    rerender(<Progress label="Import… 100 %" done={1} />);
    expect(screen.getByRole('progressbar', { name: 'Import… 100 %' })).toHaveAttribute('value', '1');
  });

  it('is said once, and stands for as many lines as will come', () => {
    const { rerender } = render(<Skeleton label="Chargement…" lines={7} />);
    const waiting = screen.getByRole('status', { name: 'Chargement…' });
    expect(waiting.children).toHaveLength(7);
    expect(waiting).toHaveTextContent(/^$/);
    rerender(<Skeleton label="Chargement…" />);
    expect(waiting.children).toHaveLength(4);
  });
});

test('a state is its word, and looks like what it means', () => {
  render(<StatusBadge tone="strong">Ouvert</StatusBadge>);
  expect(screen.getByText('Ouvert')).toHaveClass('badge', 'strong');
});

test('what is within a section has its colours, its language and its theme', () => {
  const theme = { isInverted: true };
  const Inner = (): React.ReactElement => <p>{String(useTheme() === theme)}</p>;
  render(
    <ThemeScope theme={theme} variables={{ color: 'rgb(1, 2, 3)' }} language="en">
      <Inner />
    </ThemeScope>
  );
  const scope = screen.getByText('true').closest('[data-parvis]');
  expect(scope).toHaveAttribute('lang', 'en');
  expect(scope).toHaveStyle({ color: 'rgb(1, 2, 3)' });
});
