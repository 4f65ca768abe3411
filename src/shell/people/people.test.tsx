import { act, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import * as React from 'react';
import { DataError } from '../../data/DataError';
import { MemoryPeople } from '../../data/people/testing/MemoryPeople';
import type { FoundPerson } from '../../domain/people/FoundPerson';
import { axeFaults } from '../../ui/testing/axeFaults';
import { renderScreen } from '../testing/renderScreen';
import { GroupMembersEditor } from './GroupMembersEditor';
import { PersonField } from './PersonField';
import { PersonSearch } from './PersonSearch';
import type { FindPeople } from './usePeopleSearch';

const said = (): string => document.getElementById('parvis-announcements')?.textContent ?? '';

function Field({ find, onChange = () => undefined }: { readonly find: FindPeople; onChange?(person: FoundPerson | null): void }): React.ReactElement {
  const [value, setValue] = React.useState<FoundPerson | null>(null);
  const change = (person: FoundPerson | null): void => {
    setValue(person);
    onChange(person);
  };
  return <PersonField label="Qui répond ?" hint="Une seule personne" find={find} value={value} onChange={change} />;
}

describe('a person', () => {
  const find: FindPeople = (text) => new MemoryPeople().search.find(text);
  const open = (finds: FindPeople = find) => {
    const changes: (string | undefined)[] = [];
    const view = renderScreen(<Field find={finds} onChange={(person) => changes.push(person?.name)} />, { services: {} });
    return { ...view, changes, box: screen.getByRole('combobox', { name: /^Qui répond\s\?$/ }) };
  };

  it('is found by name and chosen by the keyboard alone, and taken out again; the focus stays with it', async () => {
    const { changes, box, container } = open();
    await userEvent.type(box, 'mart');
    expect(await screen.findByRole('option', { name: /Léa Martin.*DSI/ })).toHaveAttribute('aria-selected', 'false');
    await waitFor(() => expect(said()).toMatch(/^2\spersonnes trouvées/));
    expect(await axeFaults(container)).toEqual([]);
    await userEvent.keyboard('{ArrowUp}');
    expect(screen.getByRole('option', { name: /Paul Martin/ })).toHaveAttribute('aria-selected', 'true');
    await userEvent.keyboard('{ArrowDown}');
    const first = screen.getByRole('option', { name: /Léa Martin/ });
    expect(box).toHaveAttribute('aria-activedescendant', first.id);
    await userEvent.keyboard('{Enter}');
    const clear = await screen.findByRole('button', { name: 'Enlever Léa Martin' });
    await waitFor(() => expect(clear).toHaveFocus());
    expect(await axeFaults(container)).toEqual([]);
    await userEvent.click(clear);
    await waitFor(() => expect(screen.getByRole('combobox')).toHaveFocus());
    expect(changes).toEqual(['Léa Martin', undefined]);
  });

  it('is offered in sight, where the list would end below the screen, and so is the one that the keyboard is at', async () => {
    const shown: (string | null)[] = [];
    Element.prototype.scrollIntoView = function (this: Element) {
      shown.push(this.getAttribute('role') ?? this.querySelector('[role]')?.getAttribute('role') ?? null);
    };
    try {
      const { box } = open();
      await userEvent.type(box, 'mart');
      await screen.findAllByRole('option');
      expect(shown[shown.length - 1]).toBe('listbox');
      await userEvent.keyboard('{ArrowDown}');
      expect(shown[shown.length - 1]).toBe('option');
    } finally {
      Reflect.deleteProperty(Element.prototype, 'scrollIntoView');
    }
  });

  it('is chosen by the pointer, too', async () => {
    const { changes, box } = open();
    await userEvent.type(box, 'paul');
    await userEvent.click(await screen.findByRole('option', { name: /Paul Martin/ }));
    expect(changes).toEqual(['Paul Martin']);
  });

  it('is not chosen by Enter before one is meant, and Escape closes the list alone', async () => {
    const heard = jest.fn();
    renderScreen(
      // eslint-disable-next-line jsx-a11y/no-static-element-interactions -- stands for the dialog around it
      <div onKeyDown={({ key }) => heard(key)}>
        <Field find={find} onChange={heard} />
      </div>,
      { services: {} }
    );
    await userEvent.type(screen.getByRole('combobox'), 'paul');
    await screen.findByRole('option');
    await userEvent.keyboard('{Enter}');
    await userEvent.keyboard('{Escape}');
    expect(screen.queryByRole('option')).toBeNull();
    expect(heard.mock.calls.flat()).not.toContain('Escape');
    await userEvent.keyboard('{ArrowDown}');
    expect(await screen.findByRole('option')).toHaveAttribute('aria-selected', 'true');
    await userEvent.keyboard('{Escape}{Escape}');
    expect(heard.mock.calls.flat()).toContain('Escape');
  });

  it('is nobody, or cannot be looked for, in words', async () => {
    let isBroken = false;
    const { box } = open(async () => {
      if (isBroken) throw new DataError('offline');
      return [];
    });
    await userEvent.type(box, 'xyz');
    expect(await screen.findByText('Personne de ce nom.')).toBeVisible();
    isBroken = true;
    await userEvent.type(box, 'w');
    expect(await screen.findByText(/n’a pas abouti/)).toBeVisible();
  });

  it('is not looked for with one letter, and what was asked before is given up', async () => {
    const asked: [string, AbortSignal | undefined][] = [];
    const { box } = open(async (text, signal) => {
      asked.push([text, signal]);
      return new Promise(() => undefined);
    });
    await userEvent.type(box, 'l');
    await userEvent.type(box, 'éa');
    await waitFor(() => expect(asked.map(([text]) => text)).toEqual(['léa']));
    await userEvent.type(box, 's');
    await waitFor(() => expect(asked.map(([text]) => text)).toEqual(['léa', 'léas']));
    expect(asked.map(([, signal]) => signal?.aborted)).toEqual([true, false]);
  });

  it('who is chosen already is not offered', async () => {
    renderScreen(<PersonSearch ariaLabel="Qui ?" find={find} exclude={['i:0#.f|membership|paul@ville.test']} onPick={() => undefined} />, { services: {} });
    await userEvent.type(screen.getByRole('combobox', { name: /^Qui\s\?$/ }), 'martin');
    expect((await screen.findAllByRole('option')).map(({ textContent }) => textContent)).toEqual([expect.stringContaining('Léa')]);
  });
});

describe('the members of a group', () => {
  const open = (people = new MemoryPeople()) => ({ people, ...renderScreen(<GroupMembersEditor group={people.animators} search={people.search} queryKey={['members']} />, { services: {} }) });

  it('are added and taken out by who may, and that is said', async () => {
    const { container } = open();
    await userEvent.type(await screen.findByRole('combobox', { name: 'Ajouter une personne' }), 'paul');
    await userEvent.click(await screen.findByRole('option'));
    expect(await screen.findByText('paul@ville.test')).toBeVisible();
    await waitFor(() => expect(said()).toBe('Paul Martin fait maintenant partie du groupe.'));
    expect(await axeFaults(container)).toEqual([]);
    const remove = screen.getByRole('button', { name: 'Retirer Nadia Benali du groupe' });
    act(() => remove.focus());
    await userEvent.click(remove);
    await waitFor(() => expect(screen.queryByText('Nadia Benali')).toBeNull());
    expect(screen.getByText('Paul Martin').closest('li')).toHaveFocus();
    await userEvent.click(screen.getByRole('button', { name: 'Retirer Paul Martin du groupe' }));
    expect(await screen.findByText('Personne pour l’instant.')).toBeVisible();
  });

  it('are read alone by who may not change them', async () => {
    const people = new MemoryPeople();
    people.mayEdit = false;
    open(people);
    expect(await screen.findByText('Nadia Benali')).toBeVisible();
    expect(screen.getByText(/Seuls les propriétaires/)).toBeVisible();
    expect([screen.queryByRole('combobox'), screen.queryByRole('button')]).toEqual([null, null]);
  });

  it('stay as they are stored when a change fails, and the next one may succeed', async () => {
    const { people } = open();
    const remove = await screen.findByRole('button', { name: 'Retirer Nadia Benali du groupe' });
    people.failure = new DataError('offline');
    await userEvent.click(remove);
    expect(await screen.findByText('La connexion au réseau est coupée.')).toBeVisible();
    expect(screen.getByText('Nadia Benali')).toBeVisible();
    await userEvent.click(remove);
    expect(await screen.findByText('Personne pour l’instant.')).toBeVisible();
    expect(screen.queryByText('La connexion au réseau est coupée.')).toBeNull();
  });
});
