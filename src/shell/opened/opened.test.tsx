import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import * as React from 'react';
import { useArrival } from '../addresses/useAddresses';
import { renderScreen } from '../testing/renderScreen';
import { CurrentAndPast } from './CurrentAndPast';
import { GoneThing } from './GoneThing';
import { NoneOpen } from './NoneOpen';
import { NotChosen } from './NotChosen';
import { WayBack } from './WayBack';

const ways = { all: 'Toutes les notes', close: 'Fermer' };
const words = { agent: 'Aucune note ici.', chooser: 'Choisissez la note.', properties: 'Ouvrir les propriétés' };

/** A part that shows a note which is there no more, or what the part shows by itself. */
function Notes({ chosenIsGone = false }: { readonly chosenIsGone?: boolean }): React.ReactElement {
  const arrival = useArrival(['note']);
  if (!arrival && !chosenIsGone) return <p>La liste</p>;
  return (
    <GoneThing arrival={arrival} back={<WayBack to="list" words={ways} />}>
      Cette note a été supprimée.
    </GoneThing>
  );
}

describe('a thing that is gone', () => {
  it('tells who came by its address, where he is, and leads him back to the list', async () => {
    renderScreen(<Notes />, { services: {}, arriveAt: 'note-7' });
    const said = await screen.findByText('Cette note a été supprimée.');
    expect(document.activeElement).toContainElement(said);
    await userEvent.click(screen.getByRole('button', { name: 'Toutes les notes' }));
    expect(screen.getByText('La liste')).toBeVisible();
    expect(location.search).toBe('');
  });

  it('offers no way back from the one that was chosen, and takes nobody’s focus', () => {
    renderScreen(<Notes chosenIsGone />, { services: {} });
    expect(screen.getByText('Cette note a été supprimée.')).toBeVisible();
    expect(screen.queryByRole('button')).not.toBeInTheDocument();
    expect(document.body).toHaveFocus();
  });
});

it('closes what an address led to where one thing was chosen', async () => {
  const { addresses } = renderScreen(<WayBack to="chosen" words={ways} />, { services: {}, arriveAt: 'note-7' });
  const follow = jest.spyOn(addresses, 'follow');
  await userEvent.click(screen.getByRole('button', { name: 'Fermer' }));
  expect(follow.mock.calls).toEqual([[undefined, 'instance']]);
});

describe('a part for which nothing was chosen', () => {
  const show = (mayChoose: boolean, isEditing: boolean): jest.Mock => {
    const openPropertyPane = jest.fn();
    renderScreen(<NotChosen icon={<i />} mayChoose={mayChoose} words={words} meanwhile={<button>Créer</button>} />, { services: {}, isEditing, openPropertyPane });
    return openPropertyPane;
  };

  it('leads who may choose to the properties of the page that is edited', async () => {
    const opened = show(true, true);
    expect(screen.getByText(words.chooser)).toBeVisible();
    expect(screen.queryByRole('button', { name: 'Créer' })).not.toBeInTheDocument();
    await userEvent.click(screen.getByRole('button', { name: words.properties }));
    expect(opened).toHaveBeenCalledTimes(1);
  });

  it('offers something else while the page is not edited', () => {
    show(true, false);
    expect(screen.getAllByRole('button').map(({ textContent }) => textContent)).toEqual(['Créer']);
  });

  it('tells everybody else that there is nothing yet', () => {
    show(false, true);
    expect(screen.getByText(words.agent)).toBeVisible();
    expect(screen.queryByRole('button')).not.toBeInTheDocument();
  });
});

describe('the things of a part', () => {
  const show = (current: readonly string[], past: readonly string[], pastLabel: string | undefined): void =>
    void renderScreen(
      <CurrentAndPast current={current} past={past} pastLabel={pastLabel} none={<p>Rien en ce moment.</p>} listClass="list">
        {(title) => <li key={title}>{title}</li>}
      </CurrentAndPast>,
      { services: {} }
    );
  const rows = (): readonly (string | null)[] => screen.queryAllByRole('listitem').map(({ textContent }) => textContent);

  it('are the current ones, and the past ones behind a button', async () => {
    show(['a', 'b'], ['c'], 'Passées (1)');
    expect(rows()).toEqual(['a', 'b']);
    await userEvent.click(screen.getByRole('button', { name: 'Passées (1)' }));
    expect(rows()).toEqual(['a', 'b', 'c']);
    expect(screen.queryByText('Rien en ce moment.')).not.toBeInTheDocument();
  });

  it.each([
    ['there are none', [], 'Passées (0)'],
    ['they are not offered', ['c'], undefined]
  ])('have no button for past ones where %s', (_, past, pastLabel) => {
    show([], past, pastLabel);
    expect([rows(), screen.queryAllByRole('button')]).toEqual([[], []]);
    expect(screen.getByText('Rien en ce moment.')).toBeVisible();
  });
});

describe('that nothing is open', () => {
  const none = { none: { agent: 'Aucune note ouverte.', animator: 'Ouvrez une note.' }, open: 'Ouvrir une note' };

  it('is said to everybody, and who may open something is led to it', async () => {
    const onOpen = jest.fn();
    const { unmount } = renderScreen(<NoneOpen icon={<i />} mayAnimate={false} words={none} onOpen={onOpen} />, { services: {} });
    expect([screen.getByText(none.none.agent), screen.queryByRole('button')]).toEqual([expect.anything(), null]);
    unmount();
    renderScreen(<NoneOpen icon={<i />} mayAnimate words={none} onOpen={onOpen} />, { services: {} });
    expect(screen.getByText(none.none.animator)).toBeVisible();
    await userEvent.click(screen.getByRole('button', { name: none.open }));
    expect(onOpen).toHaveBeenCalledTimes(1);
  });
});
