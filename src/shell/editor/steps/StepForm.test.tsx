import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import * as React from 'react';
import { object, string } from 'valibot';
import { DataError } from '../../../data/DataError';
import { defineStored } from '../../../domain/stored/defineStored';
import { TextBox } from '../../../ui/TextBox';
import { axeFaults } from '../../../ui/testing/axeFaults';
import { renderScreen } from '../../testing/renderScreen';
import type { Version } from '../editorTypes';
import { Field } from '../Field';
import { StepForm } from './StepForm';
import { useStepEditor } from './useStepEditor';

jest.setTimeout(60_000);

interface Trip {
  readonly where: string;
  readonly why: string;
  readonly who: string;
}

const EMPTY: Trip = { where: '', why: '', who: '' };
const format = defineStored({ name: 'trip', version: 1, schema: object({ where: string(), why: string(), who: string() }) });
const fields = {
  where: { label: 'Où', parts: ['where'], show: ({ where }: Trip) => where },
  why: { label: 'Pourquoi', parts: ['why'], show: ({ why }: Trip) => why },
  who: { label: 'Qui', parts: ['who'], show: ({ who }: Trip) => who }
} as const;
const steps = [
  { key: 'place', title: 'Le lieu', names: ['where', 'why'] },
  { key: 'people', title: 'Les gens', names: ['who'] }
];
const fault = (text: string): { readonly text: string } | undefined => (text.trim() === '' ? { text: 'À remplir.' } : undefined);

class Trips {
  public readonly sent: Trip[] = [];
  public readonly failures: unknown[] = [];
  public kept: Version<Trip> | undefined;

  public readonly store = async (form: Trip, etag: string): Promise<Version<Trip>> => {
    const failure = this.failures.shift();
    if (failure) throw failure;
    if ((this.kept?.etag ?? '') !== etag) throw new DataError('conflict');
    this.kept = { form, etag: `${Number(etag) + 1}` };
    return this.kept;
  };
}

function Screen({ trips, onDone = () => undefined }: { readonly trips: Trips; onDone?(): void }): React.ReactElement {
  const form = useStepEditor<Trip>(
    {
      draft: { thing: 'trip', format },
      initial: trips.kept ?? { form: EMPTY, etag: '' },
      fields,
      check: ({ where, who }) => ({ where: fault(where), who: fault(who) }),
      save: async (trip) => {
        const failure = trips.failures.shift();
        if (failure) throw failure;
        trips.sent.push(trip);
      },
      onSaved: onDone
    },
    steps
  );
  return (
    <StepForm form={form} label="Un voyage" elsewhere={{ store: trips.store, latest: async () => trips.kept ?? { form: EMPTY, etag: '' } }} onCancel={onDone}>
      {(trip, step) =>
        (step === 'place' ? (['where', 'why'] as const) : (['who'] as const)).map((name) => (
          <Field key={name} name={name} isRequired={name !== 'why'}>
            <TextBox value={trip[name]} onChange={(typed) => form.editor.change({ [name]: typed })} />
          </Field>
        ))
      }
    </StepForm>
  );
}

/** Signs of French keep to their words by spaces of their own. */
const named = (name: string): RegExp => new RegExp(`^${name.replace(/[.()]/g, '\\$&').replace(/ /g, '\\s')}$`);
const heading = (name: string): Promise<HTMLElement> => screen.findByRole('heading', { level: 3, name: named(name) });
const press = async (name: string): Promise<void> => userEvent.click(await screen.findByRole('button', { name: named(name) }));
const type = async (name: string, text: string): Promise<void> => {
  const box = await screen.findByRole('textbox', { name: new RegExp(`^${name}`) });
  await userEvent.clear(box);
  await userEvent.type(box, text);
};

describe('a form in steps', () => {
  let trips: Trips;
  beforeEach(() => {
    localStorage.clear();
    trips = new Trips();
  });
  const open = (): ReturnType<typeof renderScreen> => renderScreen(<Screen trips={trips} />, { services: {} });

  it('says where one stands, and gives the focus to the heading of each step, by the keyboard', async () => {
    open();
    expect(await heading('Étape 1 sur 2 : Le lieu')).not.toHaveFocus();
    expect(within(screen.getByRole('list', { name: 'Étapes du formulaire' })).getByText('Le lieu').closest('li')).toHaveAttribute('aria-current', 'step');
    expect(await axeFaults(document.body)).toEqual([]);
    await type('Où', 'Lyon{Enter}');
    await waitFor(async () => expect(await heading('Étape 2 sur 2 : Les gens')).toHaveFocus());
    await press('Précédent');
    await waitFor(async () => expect(await heading('Étape 1 sur 2 : Le lieu')).toHaveFocus());
    expect(screen.getByRole('textbox', { name: /^Où/ })).toHaveValue('Lyon');
  });

  it('stops at a step that is not right: beside the field, at the end, with the focus on it', async () => {
    open();
    await press('Suivant');
    const box = screen.getByRole('textbox', { name: /^Où/ });
    await waitFor(() => expect(box).toHaveFocus());
    expect(box).toHaveAccessibleDescription('À remplir.');
    expect(screen.getByText('Un point est à corriger dans cette étape.')).toBeInTheDocument();
    await heading('Étape 1 sur 2 : Le lieu');
    await type('Où', 'Lyon');
    expect(screen.queryByText(/à corriger/)).toBeNull();
    await press('Suivant');
    // The next step has not been tried: nothing is told of it.
    expect(await screen.findByRole('textbox', { name: /^Qui/ })).not.toBeInvalid();
  });

  it('shows all before it is sent, lets each step be changed, and sends once', async () => {
    open();
    await type('Où', 'Lyon');
    await press('Suivant');
    await type('Qui', 'Léa');
    await press('Relire');
    await waitFor(async () => expect(await heading('Relire avant d’envoyer')).toHaveFocus());
    expect(within(screen.getByRole('region', { name: 'Le lieu' })).getByText('Lyon')).toBeInTheDocument();
    expect(within(screen.getByRole('region', { name: 'Le lieu' })).getByText('(vide)')).toBeInTheDocument();
    expect(await axeFaults(document.body)).toEqual([]);
    await press('Modifier : Le lieu');
    await type('Où', 'Paris');
    await userEvent.click(within(screen.getByRole('list', { name: 'Étapes du formulaire' })).getByRole('button', { name: 'Relire avant d’envoyer' }));
    await press('Envoyer');
    await waitFor(() => expect(trips.sent).toEqual([{ where: 'Paris', why: '', who: 'Léa' }]));
  });

  it('says at the end what is missing, and leads to its field', async () => {
    open();
    await type('Où', 'Lyon');
    await press('Suivant');
    await type('Qui', 'Léa');
    await press('Relire');
    await press('Modifier : Les gens');
    await type('Qui', ' ');
    await userEvent.click(within(screen.getByRole('list', { name: 'Étapes du formulaire' })).getByRole('button', { name: 'Relire avant d’envoyer' }));
    await press('Envoyer');
    expect(trips.sent).toEqual([]);
    await waitFor(() => expect(document.activeElement).toHaveTextContent('Un point est à corriger avant l’envoi.'));
    expect(await axeFaults(document.body)).toEqual([]);
    await press('Les gens : À remplir.');
    await waitFor(() => expect(screen.getByRole('textbox', { name: /^Qui/ })).toHaveFocus());
  });

  it('keeps what is typed from the first key, and goes on at the first step that is not right yet', async () => {
    const first = open();
    await type('Où', 'Lyon');
    await press('Suivant');
    await screen.findByRole('textbox', { name: /^Qui/ });
    first.unmount();
    open();
    await heading('Étape 2 sur 2 : Les gens');
    expect(screen.getByText(/Voici ce que vous aviez saisi/)).toBeInTheDocument();
  });

  it('is gone on with on another device once it is saved', async () => {
    const first = open();
    await type('Où', 'Lyon');
    await press('Enregistrer pour continuer ailleurs');
    expect(await screen.findByText('Enregistré. Vous pouvez continuer sur un autre appareil.')).toBeInTheDocument();
    first.unmount();
    localStorage.clear();
    open();
    await heading('Étape 2 sur 2 : Les gens');
    await press('Précédent');
    expect(await screen.findByRole('textbox', { name: /^Où/ })).toHaveValue('Lyon');
  });

  it('says what went wrong when it could not be saved, and keeps what was typed', async () => {
    trips.failures.push(new DataError('offline'));
    open();
    await type('Où', 'Lyon');
    await press('Enregistrer pour continuer ailleurs');
    await screen.findByRole('alert');
    expect(screen.getByRole('textbox', { name: /^Où/ })).toHaveValue('Lyon');
    await press('Enregistrer pour continuer ailleurs');
    expect(await screen.findByText(/Vous pouvez continuer/)).toBeInTheDocument();
  });

  it('shows both where another device saved something else meanwhile', async () => {
    open();
    await type('Où', 'Lyon');
    trips.kept = { form: { ...EMPTY, where: 'Nantes' }, etag: '7' };
    await press('Enregistrer pour continuer ailleurs');
    expect(await screen.findByText(/enregistré une autre version/)).toBeInTheDocument();
    await press('Continuer avec ces choix');
    await press('Enregistrer pour continuer ailleurs');
    await screen.findByText(/Vous pouvez continuer/);
    expect(trips.kept.form.where).toBe('Lyon');
  });

  it('asks before it is left with something that is not saved', async () => {
    const onDone = jest.fn();
    renderScreen(<Screen trips={trips} onDone={onDone} />, { services: {} });
    await type('Où', 'Lyon');
    await press('Quitter');
    expect(onDone).not.toHaveBeenCalled();
    await press('Garder pour plus tard');
    expect(onDone).toHaveBeenCalledTimes(1);
  });
});
