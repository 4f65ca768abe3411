import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import * as React from 'react';
import type { CallPhase } from '../../../../../domain/calls/callState';
import { renderScreen } from '../../../../../shell/testing/renderScreen';
import { axeFaults } from '../../../../../ui/testing/axeFaults';
import ServerClosing from '../closing/ServerClosing';
import { DeskCity } from '../testing/showDesk';

jest.setTimeout(120_000);
beforeEach(() => void jest.spyOn(HTMLCanvasElement.prototype, 'getContext').mockReturnValue(null));
afterEach(() => jest.restoreAllMocks());

const goTo = async (section: string): Promise<void> => userEvent.click(within(await screen.findByRole('navigation', { name: 'Pages de l’animation' })).getByRole('button', { name: section }));

describe('an owner', () => {
  it('is told which rows count for nothing, and why', async () => {
    const city = await DeskCity.open({}, 'owner');
    const { id } = await city.say('Trois jours seraient mieux.');
    await city.say('Deux suffisent.', { by: 1 });
    city.services.lists.contributions.meddle(id, { text: 'Quatre jours !' });
    city.show();
    await goTo('Santé');
    expect(await screen.findByText(/sont comme prévu/)).toBeInTheDocument();
    await userEvent.click(screen.getByRole('button', { name: 'Tout vérifier' }));
    const row = await screen.findByRole('row', { name: new RegExp(`Contribution.${id}`) });
    expect(row).toHaveTextContent('modifiée dans sa liste après son enregistrement');
    expect(screen.getAllByRole('row')).toHaveLength(2);
    expect(await axeFaults(screen.getByRole('region', { name: 'Santé de l’appel' }))).toEqual([]);
  });

  it('has the health page and the animators to himself', async () => {
    const city = await DeskCity.open();
    city.show();
    await screen.findByRole('navigation', { name: 'Pages de l’animation' });
    expect([screen.queryByRole('button', { name: 'Santé' }), screen.queryByRole('button', { name: 'Animateurs' })]).toEqual([null, null]);
  });
});

describe('an owner’s page', () => {
  const visit = async (city: DeskCity, phase: CallPhase): Promise<() => void> => renderScreen(<ServerClosing call={city.call} phase={phase} />, { services: city.services }).unmount;

  it('has the server refuse contributions once the call is over, and take them again once it was reopened', async () => {
    const city = await DeskCity.open({}, 'owner');
    const isLocked = async (): Promise<boolean> => city.services.contributions.isLocked(city.call);
    (await visit(city, 'open'))();
    expect(await isLocked()).toBe(false);
    const leave = await visit(city, 'closed');
    await waitFor(async () => expect(await isLocked()).toBe(true));
    leave();
    await expect(city.say('Trop tard.')).rejects.toMatchObject({ code: 'forbidden' });
    const leaveAgain = await visit(city, 'held');
    await waitFor(async () => expect(await isLocked()).toBe(false));
    leaveAgain();
  });
});
