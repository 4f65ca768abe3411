import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import * as React from 'react';
import { renderScreen } from '../testing/renderScreen';
import { ChoiceField } from './ChoiceField';
import { ReasonRows } from './ReasonRows';
import { RetentionField } from './RetentionField';

type Reasons = React.ComponentProps<typeof ReasonRows>['reasons'];

describe('the reasons of a charter', () => {
  const changed = jest.fn<void, [Reasons]>();

  function Charter({ given, most }: { readonly given: Reasons; readonly most: number }): React.ReactElement {
    const [reasons, setReasons] = React.useState(given);
    const change = (next: Reasons): void => {
      changed(next);
      setReasons(next);
    };
    return <ReasonRows reasons={reasons} hint="Pourquoi" most={most} onChange={change} />;
  }
  const show = (most: number, ...ids: readonly number[]): void => void renderScreen(<Charter given={ids.map((id) => ({ id, text: `Règle ${id}` }))} most={most} />, { services: {} });
  const boxes = (): readonly string[] => screen.queryAllByRole<HTMLTextAreaElement>('textbox').map(({ value }) => value);
  const last = (): Reasons | undefined => changed.mock.calls[changed.mock.calls.length - 1]?.[0];
  beforeEach(() => changed.mockClear());

  it('are numbered as they stand and keep their ids, whichever is taken away', async () => {
    show(5, 2, 4, 7);
    await userEvent.click(screen.getByRole('button', { name: /^Retirer\s: Motif 2$/ }));
    expect(last()).toEqual([
      { id: 2, text: 'Règle 2' },
      { id: 7, text: 'Règle 7' }
    ]);
    await userEvent.type(screen.getByRole('textbox', { name: 'Motif 2' }), ' !');
    expect(last()).toEqual([
      { id: 2, text: 'Règle 2' },
      { id: 7, text: 'Règle 7 !' }
    ]);
    expect(boxes()).toEqual(['Règle 2', 'Règle 7 !']);
  });

  it('gain one that bears no other’s id, up to as many as there may be', async () => {
    show(3, 4, 1);
    await userEvent.click(screen.getByRole('button', { name: 'Ajouter un motif' }));
    expect(last()).toEqual([
      { id: 4, text: 'Règle 4' },
      { id: 1, text: 'Règle 1' },
      { id: 5, text: '' }
    ]);
    expect(document.activeElement).toContainElement(screen.getByRole('textbox', { name: 'Motif 3' }));
    expect(screen.queryByRole('button', { name: 'Ajouter un motif' })).not.toBeInTheDocument();
  });

  it('begin with the first', async () => {
    show(3);
    await userEvent.click(screen.getByRole('button', { name: 'Ajouter un motif' }));
    expect(last()).toEqual([{ id: 1, text: '' }]);
  });
});

describe('one of a few', () => {
  const words = { shown: 'Affichés', hidden: 'Masqués' };
  const hints = { shown: 'Chacun lit les noms.', hidden: 'Personne ne lit les noms.' };
  const onChange = jest.fn();
  const show = (changes: { readonly lock?: string; readonly hint?: string } = {}): void =>
    void renderScreen(
      <ChoiceField name="names" keys={['shown', 'hidden']} selected="shown" words={words} hints={hints} onChange={onChange} {...changes}>
        <button>Plus</button>
      </ChoiceField>,
      { services: {} }
    );
  const choices = (): readonly HTMLInputElement[] => screen.getAllByRole<HTMLInputElement>('radio');
  beforeEach(() => onChange.mockClear());

  it('is chosen, each with its explanation, and what belongs to the choice stands below it', async () => {
    show({ hint: 'Cela ne change plus.' });
    expect(choices().map(({ checked, labels }) => [checked, labels?.[0]?.textContent])).toEqual([
      [true, 'AffichésChacun lit les noms.'],
      [false, 'MasquésPersonne ne lit les noms.']
    ]);
    expect(within(screen.getByRole('group')).getByRole('button', { name: 'Plus' })).toBeVisible();
    expect(screen.getByText('Cela ne change plus.')).toBeVisible();
    await userEvent.click(screen.getByText('Masqués'));
    expect(onChange.mock.calls).toEqual([['hidden']]);
  });

  it('is said, and why it stays, where it cannot be changed', async () => {
    show({ lock: 'Promis aux agents.' });
    expect(screen.getByText('Promis aux agents.')).toBeVisible();
    for (const choice of choices()) expect(choice).toBeDisabled();
    await userEvent.click(screen.getByText('Masqués'));
    expect(onChange).not.toHaveBeenCalled();
  });
});

describe('how long what people say is kept', () => {
  const words = { noRetention: 'Rien n’est annoncé', months: (count: string) => `${count} mois` };
  const onChange = jest.fn();
  const show = (value: number | null, lock?: string): void => void renderScreen(<RetentionField value={value} hint="Après la clôture" lock={lock} words={words} onChange={onChange} />, { services: {} });
  beforeEach(() => onChange.mockClear());

  it('is chosen among the usual periods and the one that stands', async () => {
    show(7);
    const choice = screen.getByRole<HTMLSelectElement>('combobox');
    const offered = within(choice).getAllByRole('option').map(({ textContent }) => textContent);
    expect(choice.selectedOptions[0]).toHaveTextContent('7 mois');
    expect([offered[0], offered.filter((text) => text === '7 mois').length]).toEqual([words.noRetention, 1]);
    await userEvent.selectOptions(choice, words.noRetention);
    await userEvent.selectOptions(choice, '7 mois');
    expect(onChange.mock.calls).toEqual([[null], [7]]);
  });

  it.each([
    [12, '12 mois'],
    [null, words.noRetention]
  ])('is said, and why it stays, once it was announced: %s', (value, text) => {
    show(value, 'Annoncé aux agents.');
    expect(screen.queryByRole('combobox')).not.toBeInTheDocument();
    expect(screen.getByText(text)).toBeVisible();
    expect(screen.getByText('Annoncé aux agents.')).toBeVisible();
    expect(screen.queryByText('Après la clôture')).not.toBeInTheDocument();
  });
});
