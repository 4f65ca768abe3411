import { render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import * as React from 'react';
import { Check, ChoiceList } from './ChoiceList';
import type { DateTimeWords } from './DateTimeField';
import { DateTimeField } from './DateTimeField';
import { FieldFrame } from './FieldFrame';
import { LabelledField } from './LabelledField';
import { SelectField } from './SelectField';
import type { LocalDateTime } from './zonedTime';

// Fluent's calendar takes its time on a busy machine.
jest.setTimeout(60_000);

const options = [
  { key: 'a', text: 'Aucun' },
  { key: 'b', text: 'Les agents' }
];

describe('a select', () => {
  it('is named by its label, shows what is chosen, and tells the key of what is picked', async () => {
    const onChange = jest.fn();
    render(<SelectField label="Public" options={options} selected="b" onChange={onChange} />);
    const select = screen.getByRole('combobox', { name: 'Public' });
    expect(select).toHaveDisplayValue('Les agents');
    await userEvent.selectOptions(select, 'Aucun');
    expect(onChange).toHaveBeenCalledWith('a');
  });

  it('takes name, hint and fault from the field around it', () => {
    render(
      <LabelledField label="Outil" hint="Celui qui le remplace." message="Choisissez-en un." isError isRequired>
        <SelectField options={options} selected="a" onChange={jest.fn()} />
      </LabelledField>
    );
    const select = screen.getByRole('combobox', { name: /^Outil/ });
    expect(select).toHaveAccessibleDescription('Celui qui le remplace. Choisissez-en un.');
    expect(select).toBeInvalid();
    expect(select).toBeRequired();
  });

  it('has no star and no colour of a fault where there is none, and is read with a hint or a message alone', () => {
    const control = <SelectField options={options} selected="a" onChange={jest.fn()} />;
    const { container, rerender } = render(<LabelledField label="Outil" message="Ne change plus.">{control}</LabelledField>);
    const select = screen.getByRole('combobox', { name: 'Outil' });
    expect(select).toHaveAccessibleDescription('Ne change plus.');
    expect([select.getAttribute('aria-invalid'), container.querySelector('.star'), container.querySelector('.error')]).toEqual([null, null, null]);
    rerender(<LabelledField label="Outil" message="Choisissez-en un." isError isRequired>{control}</LabelledField>);
    expect([container.querySelector('.star')?.textContent, container.querySelector('.error')?.textContent]).toEqual([' *', 'Choisissez-en un.']);
    rerender(<FieldFrame label="Dates" message="Elles ne changent plus."><i /></FieldFrame>);
    expect(screen.getByRole('group', { name: 'Dates' })).toHaveAccessibleDescription('Elles ne changent plus.');
    expect([container.querySelector('.star'), container.querySelector('.error')]).toEqual([null, null]);
    rerender(<FieldFrame label="Dates" isRequired><i /></FieldFrame>);
    expect(container.querySelector('.star')).not.toBeNull();
  });

  it('is not taken for another one beside it', () => {
    render(<>{['Un', 'Deux'].map((label) => <SelectField key={label} label={label} options={options} selected="a" onChange={jest.fn()} />)}</>);
    expect(screen.getByRole('combobox', { name: 'Un' })).not.toBe(screen.getByRole('combobox', { name: 'Deux' }));
  });
});

describe('a list of choices', () => {
  const choices = [
    { key: 'open', text: 'Ouvert', hint: 'Chacun voit qui a voté.' },
    { key: 'secret', text: 'Confidentiel' }
  ] as const;
  function Votes({ isDisabled, onChange }: { readonly isDisabled?: boolean; readonly onChange: (key: string) => void }): React.ReactElement {
    const [selected, select] = React.useState<'open' | 'secret'>('open');
    const choose = (key: 'open' | 'secret'): void => {
      select(key);
      onChange(key);
    };
    return (
      <FieldFrame label="Secret du vote" hint="Ne change plus ensuite.">
        <ChoiceList name="secrecy" choices={choices} selected={selected} isDisabled={isDisabled} onChange={choose} />
      </FieldFrame>
    );
  }

  it('is one group with its label and hint; each choice is said with its explanation and chosen by a click anywhere on it', async () => {
    const onChange = jest.fn();
    render(<Votes onChange={onChange} />);
    const group = screen.getByRole('group', { name: 'Secret du vote' });
    expect(group).toHaveAccessibleDescription('Ne change plus ensuite.');
    expect(within(group).getByRole('radio', { name: /Ouvert.*Chacun voit qui a voté\./ })).toBeChecked();
    await userEvent.click(screen.getByText('Confidentiel'));
    expect(onChange).toHaveBeenCalledWith('secret');
    expect(screen.getByRole('radio', { name: 'Confidentiel' })).toBeChecked();
    expect(screen.getByRole('radio', { name: /^Ouvert/ })).not.toBeChecked();
  });

  it('has one stop for the Tab key, and does nothing while it is off', async () => {
    const onChange = jest.fn();
    const { rerender } = render(<Votes onChange={onChange} />);
    await userEvent.tab();
    expect(screen.getByRole('radio', { name: /^Ouvert/ })).toHaveFocus();
    await userEvent.tab();
    expect(document.body).toHaveFocus();
    rerender(<Votes isDisabled onChange={onChange} />);
    await userEvent.click(screen.getByText('Confidentiel'));
    expect(onChange).not.toHaveBeenCalled();
  });

  it('a tick tells its new state', async () => {
    const onChange = jest.fn();
    const { rerender } = render(<Check text="Peut changer son vote" hint="Jusqu’à la clôture." isChecked={false} onChange={onChange} />);
    const box = screen.getByRole('checkbox', { name: /Peut changer son vote.*Jusqu’à la clôture\./ });
    await userEvent.click(box);
    expect(onChange).toHaveBeenLastCalledWith(true);
    rerender(<Check text="Peut changer son vote" isChecked onChange={onChange} />);
    await userEvent.click(box);
    expect(onChange).toHaveBeenLastCalledWith(false);
    rerender(<Check text="Peut changer son vote" isChecked isDisabled onChange={onChange} />);
    await userEvent.click(box);
    expect(onChange).toHaveBeenCalledTimes(2);
  });
});

describe('a day and a time', () => {
  const words: DateTimeWords = {
    date: 'Jour', time: 'Heure', goToToday: 'Aujourd’hui', previousMonth: 'Mois précédent', nextMonth: 'Mois suivant',
    previousYear: 'Année précédente', nextYear: 'Année suivante', close: 'Fermer le calendrier'
  };
  function End({ start = null, message, isDisabled, onChange }: { readonly start?: LocalDateTime | null; readonly message?: string; readonly isDisabled?: boolean; readonly onChange?: (value: LocalDateTime | null) => void }): React.ReactElement {
    const [value, setValue] = React.useState(start);
    const change = (next: LocalDateTime | null): void => {
      setValue(next);
      onChange?.(next);
    };
    return <DateTimeField label="Fin" hint="À l’heure du site." message={message} isError={message !== undefined} isDisabled={isDisabled} value={value} defaultTime="18:00" culture="fr-FR" words={words} onChange={change} />;
  }
  const day = (): HTMLElement => screen.getByRole('combobox', { name: 'Fin, Jour' });
  const time = (): HTMLElement => screen.getByLabelText('Fin, Heure');

  it('is one group with its hint and its fault; the time waits for the day', () => {
    render(<End message="La fin est passée." />);
    const group = screen.getByRole('group', { name: 'Fin' });
    expect(group).toHaveAccessibleDescription('À l’heure du site. La fin est passée.');
    expect(group).toHaveAttribute('aria-invalid', 'true');
    expect(time()).toBeDisabled();
  });

  it('is shown in the words of the page, whatever the zone of the browser', () => {
    render(<End start={{ date: '2026-12-01', time: '09:30' }} />);
    expect(day()).toHaveTextContent('1 déc. 2026');
    expect(time()).toHaveValue('09:30');
  });

  it('gives a day that is chosen first its usual time, and keeps the time when another day is chosen', async () => {
    const onChange = jest.fn();
    render(<End start={{ date: '2026-12-10', time: '09:30' }} onChange={onChange} />);
    await userEvent.click(day());
    const calendar = await screen.findByRole('dialog');
    expect(within(calendar).getAllByRole('columnheader')[0]).toHaveTextContent(/^l/i);
    await userEvent.click(within(calendar).getByRole('button', { name: /^24/ }));
    expect(onChange).toHaveBeenLastCalledWith({ date: '2026-12-24', time: '09:30' });
    expect(day()).toHaveTextContent('24 déc. 2026');
  });

  it('gives the first day its usual time, in a calendar whose buttons say what they do', async () => {
    const onChange = jest.fn();
    render(<End onChange={onChange} />);
    await userEvent.click(day());
    const calendar = await screen.findByRole('dialog');
    const named = (name: string): HTMLElement => within(calendar).getByRole('button', { name: new RegExp(name) });
    const month = within(calendar).getByText((text) => /^\p{L}+ \d{4}$/u.test(text)).textContent;
    await userEvent.click(named('Mois suivant'));
    expect(within(calendar).queryByText(month ?? '')).toBeNull();
    await userEvent.click(named('Mois précédent'));
    expect(within(calendar).getByText(month ?? '')).toBeInTheDocument();
    await userEvent.click(within(calendar).getAllByRole('button', { name: /^15/ })[0] ?? calendar);
    expect(onChange).toHaveBeenCalledWith({ date: expect.stringMatching(/-15$/), time: '18:00' });
  });

  it('keeps the day while the time is half typed', async () => {
    const onChange = jest.fn();
    render(<End start={{ date: '2026-12-10', time: '09:30' }} onChange={onChange} />);
    await userEvent.clear(time());
    expect(onChange).toHaveBeenLastCalledWith({ date: '2026-12-10', time: '' });
    expect(day()).toHaveTextContent('10 déc. 2026');
  });

  it('is off as a whole', async () => {
    render(<End start={{ date: '2026-12-10', time: '09:30' }} isDisabled />);
    expect(time()).toBeDisabled();
    await userEvent.click(day());
    expect(screen.queryByRole('dialog')).toBeNull();
  });
});
