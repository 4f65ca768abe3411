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

describe('retention', () => {
  it('removes what was said of an archived call, once an owner saw what goes and wrote its title', async () => {
    const city = await DeskCity.open({}, 'owner');
    const { id } = await city.say('Trois jours seraient mieux.');
    const animation = await city.services.animation();
    await animation.decide(city.call, { kind: 'disposed', contribution: id, targets: [], reason: 'Oui.', content: { disposition: 'kept' } }, 0);
    city.pass(5);
    const { decisions } = await city.services.calls.open(city.call.id);
    await animation.decide(city.call, { kind: 'archived', contribution: 0, targets: [], reason: '', content: {} }, decisions[0]?.id ?? 0);
    city.pass(5);
    city.show();
    await goTo('Conservation');
    await userEvent.click(await screen.findByRole('button', { name: /^Voir ce qui serait effacé/ }));
    expect(await screen.findByText(/1.contribution de 1.personne/)).toBeInTheDocument();
    expect(screen.getByText(/1.décision sur des contributions/)).toBeInTheDocument();
    expect(screen.getByText(/Aucune synthèse n’est publiée/)).toBeInTheDocument();
    await userEvent.click(screen.getByRole('button', { name: 'Effacer' }));
    const dialog = await screen.findByRole('dialog', { name: /Effacer ce que les agents ont dit/ });
    await userEvent.click(within(dialog).getByRole('button', { name: 'Effacer' }));
    expect(city.services.lists.contributions.peek()).toHaveLength(1);
    await userEvent.type(within(dialog).getByRole('textbox', { name: 'Titre de l’appel' }), 'Charte du télétravail');
    await userEvent.click(within(dialog).getByRole('button', { name: 'Effacer' }));
    expect(await screen.findByText(/C’est effacé/)).toBeInTheDocument();
    expect([city.services.lists.contributions.peek(), city.services.lists.decisions.peek().map(({ kind }) => kind)]).toEqual([[], ['published', 'archived']]);
  });

  it('names on the health page each call that is kept longer than was said, and removes it there once it is archived', async () => {
    const city = await DeskCity.open({ retentionMonths: 6, closesAt: new Date('2026-12-01T09:00:00Z') }, 'owner');
    await city.say('Trois jours seraient mieux.');
    const animation = await city.services.animation();
    expect(await animation.keptTooLong()).toEqual([]);
    city.pass(250 * 86_400);
    const { unmount } = city.show();
    await goTo('Santé');
    const part = await screen.findByRole('region', { name: 'Conservation' });
    const item = await within(part).findByRole('listitem');
    expect(item).toHaveTextContent(/Charte du télétravail À garder jusqu’au 1.{1,2} juin 2027 : cette date est passée/);
    expect(item).toHaveTextContent('Archivez-le d’abord');
    expect(within(item).queryByRole('button')).toBeNull();
    const { decisions } = await city.services.calls.open(city.call.id);
    await animation.decide(city.call, { kind: 'archived', contribution: 0, targets: [], reason: '', content: {} }, decisions[0]?.id ?? 0);
    unmount();
    city.show();
    await goTo('Santé');
    await userEvent.click(await screen.findByRole('button', { name: /^Voir ce qui serait effacé/ }));
    expect(await screen.findByText(/1.contribution de 1.personne/)).toBeInTheDocument();
    await userEvent.click(screen.getByRole('button', { name: 'Effacer' }));
    const dialog = await screen.findByRole('dialog', { name: /Effacer ce que les agents ont dit/ });
    expect(city.services.lists.contributions.peek()).toHaveLength(1);
    await userEvent.type(within(dialog).getByRole('textbox', { name: 'Titre de l’appel' }), 'Charte du télétravail');
    await userEvent.click(within(dialog).getByRole('button', { name: 'Effacer' }));
    expect(await screen.findByText(/Aucun appel de ce site ne garde/)).toBeInTheDocument();
    expect(city.services.lists.contributions.peek()).toEqual([]);
  });

  it('is chosen once by an owner for new calls, said on the health page, and of two owners the second sees both', async () => {
    const city = await DeskCity.open({}, 'owner');
    const animation = await city.services.animation();
    await expect((await city.other.animation()).saveDefaults({ retentionMonths: 6 }, 0)).rejects.toMatchObject({ code: 'forbidden' });
    city.show();
    await goTo('Santé');
    expect(await screen.findByText(/Aucune durée n’est choisie pour ce site/)).toBeInTheDocument();
    await goTo('Conservation');
    const form = await screen.findByRole('form', { name: /^Durée proposée/ });
    const choice = await within(form).findByRole('combobox', { name: 'Durée de conservation' });
    expect(choice).toHaveValue('24');
    await userEvent.selectOptions(choice, '12');
    await userEvent.click(within(form).getByRole('button', { name: 'Enregistrer' }));
    expect(await screen.findByText(/les prochains appels commencent par cette durée/)).toBeInTheDocument();
    expect(await animation.defaults()).toMatchObject({ retentionMonths: 12, step: 1, by: 'Nadia Benali' });
    await goTo('Santé');
    expect(await screen.findByText(/nouveaux appels : 12 mois \(choisie par Nadia Benali, le/)).toBeInTheDocument();
    await goTo('Conservation');
    await userEvent.selectOptions(await screen.findByRole('combobox', { name: 'Durée de conservation' }), '');
    await (await city.services.as({ id: 3, name: 'Camille Moreau' }, 'owner').animation()).saveDefaults({ retentionMonths: 36 }, 1);
    await userEvent.click(screen.getByRole('button', { name: 'Enregistrer' }));
    const both = await screen.findByRole('group', { name: 'Durée de conservation' });
    expect(both).toHaveTextContent(/Votre saisieRien n’est annoncéVersion enregistrée36 mois/);
    expect((await animation.defaults())?.retentionMonths).toBe(36);
  });

  it('removes nothing of a call that goes on', async () => {
    const city = await DeskCity.open({}, 'owner');
    city.show();
    await goTo('Conservation');
    expect(await screen.findByText(/Cet appel n’est pas archivé/)).toBeInTheDocument();
    expect(screen.queryByRole('button', { name: /^Voir ce qui serait effacé/ })).toBeNull();
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
