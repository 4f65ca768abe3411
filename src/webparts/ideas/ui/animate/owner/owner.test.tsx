import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import * as React from 'react';
import { campaignState } from '../../../../../domain/ideas/campaignState';
import { renderScreen } from '../../../../../shell/testing/renderScreen';
import { axeFaults } from '../../../../../ui/testing/axeFaults';
import AnimatePage from '../AnimatePage';
import ServerClosing from '../closing/ServerClosing';
import { DeskCity } from '../testing/showDesk';

jest.setTimeout(120_000);
beforeEach(() => void jest.spyOn(HTMLCanvasElement.prototype, 'getContext').mockReturnValue(null));
afterEach(() => jest.restoreAllMocks());

const goTo = async (section: string): Promise<void> => userEvent.click(within(await screen.findByRole('navigation', { name: 'Pages de l’animation' })).getByRole('button', { name: section }));
const show = (city: DeskCity): (() => void) => city.show(<AnimatePage />).unmount;

describe('an owner of brainstorms', () => {
  it('has health, retention and animators to himself', async () => {
    const city = await DeskCity.open();
    show(city);
    const pages = await screen.findByRole('navigation', { name: 'Pages de l’animation' });
    expect(within(pages).queryByRole('button', { name: 'Santé' })).toBeNull();
  });

  it('is told which rows count for nothing, what is late, and what the server is still to close', async () => {
    const city = await DeskCity.open({ starts: { collect: null, gather: new Date('2026-03-03T09:00:00Z'), vote: null, decide: new Date('2026-03-20T16:00:00Z'), follow: null } }, 'owner');
    const { id } = await city.think('Ouvrir le samedi');
    await city.decide('staged', { stage: 'kept', owner: 'Léa', dueAt: new Date('2026-03-04T09:00:00Z') }, { idea: id });
    const other = await city.think('Fermer le lundi');
    city.services.lists.ideas.meddle(other.id, { title: 'Fermer toujours' });
    city.pass(5 * 86_400);
    show(city);
    await goTo('Santé');
    expect(await screen.findByText(/sont comme prévu/)).toBeInTheDocument();
    expect(screen.getByText(/1.idée a dépassé la date/)).toBeInTheDocument();
    expect(await screen.findByText(/Le serveur accepte les idées et ce qui en est dit. Or la collecte est finie/)).toBeInTheDocument();
    await userEvent.click(screen.getByRole('button', { name: 'Tout vérifier' }));
    expect(await screen.findByRole('row', { name: new RegExp(`Idée.${other.id}`) })).toHaveTextContent('modifiée dans sa liste');
    expect(screen.getByText('(plus d’idées nouvelles)')).toBeInTheDocument();
    expect(await axeFaults(screen.getByRole('region', { name: 'Santé du remue-méninges' }))).toEqual([]);
    await userEvent.click(screen.getByRole('button', { name: 'Le faire maintenant' }));
    expect(await screen.findByText(/Le serveur fait ce qu’il doit dans tous/)).toBeInTheDocument();
    expect(await (await city.services.owning()).taking(city.campaign)).toBe('saying');
  });

  it('removes what was said of an archived campaign once he saw what goes and wrote its question, and the trace stays', async () => {
    const city = await DeskCity.open({}, 'owner');
    const idea = await city.think('Ouvrir le samedi');
    await city.comment(idea, 'Oui', 1);
    const unmount = show(city);
    await goTo('Conservation');
    expect(await screen.findByText(/n’est pas archivé/)).toBeInTheDocument();
    expect(screen.queryByRole('button', { name: /^Voir ce qui serait effacé/ })).toBeNull();
    await city.decide('archived', {}, { reason: 'Tout est dit.' });
    unmount();
    show(city);
    await goTo('Conservation');
    await userEvent.click(await screen.findByRole('button', { name: /^Voir ce qui serait effacé/ }));
    expect(await screen.findByText('1 idée')).toBeInTheDocument();
    expect(screen.getByText(/Ce que 2.personnes en ont dit/)).toBeInTheDocument();
    expect(screen.getByText(/Aucun classement n’est certifié/)).toBeInTheDocument();
    await userEvent.click(screen.getByRole('button', { name: 'Effacer' }));
    const dialog = await screen.findByRole('dialog', { name: /Effacer ce que les agents ont dit/ });
    await userEvent.click(within(dialog).getByRole('button', { name: 'Effacer' }));
    expect(city.services.lists.ideas.peek()).toHaveLength(1);
    await userEvent.type(within(dialog).getByRole('textbox', { name: 'Question du remue-méninges' }), 'Que changer dans nos accueils\u00a0?');
    await userEvent.click(within(dialog).getByRole('button', { name: 'Effacer' }));
    expect(await screen.findByText(/C’est effacé/)).toBeInTheDocument();
    expect(city.services.lists.ideas.peek()).toEqual([]);
    expect(await screen.findByText(/Nadia Benali a commencé l’effacement/)).toBeInTheDocument();
  });

  it('has the server refuse ideas once they are no longer collected, all else once it is archived, and take both again once it was reopened', async () => {
    const city = await DeskCity.open({ starts: { collect: null, gather: new Date('2026-03-03T09:00:00Z'), vote: null, decide: new Date('2026-03-20T16:00:00Z'), follow: null } }, 'owner');
    const taking = async (): Promise<string> => (await city.services.owning()).taking(city.campaign);
    const visit = async (expected: string): Promise<void> => {
      const { decisions } = await city.services.campaigns.open(city.campaign.id);
      const { unmount } = renderScreen(<ServerClosing campaign={city.campaign} state={campaignState(city.campaign, decisions, city.services.serverNow())} />, { services: city.services });
      await waitFor(async () => expect(await taking()).toBe(expected));
      unmount();
    };
    await visit('all');
    const idea = await city.think('À temps');
    city.pass(2 * 86_400);
    await visit('saying');
    await expect(city.think('Trop tard')).rejects.toMatchObject({ code: 'forbidden' });
    await city.comment(idea, 'Encore un mot', 1);
    await city.decide('dates', { starts: { ...city.campaign.starts, gather: new Date('2026-03-10T09:00:00Z') } });
    city.pass(5);
    await visit('all');
    await city.think('De nouveau');
    await city.decide('archived', {});
    await visit('none');
    await expect(city.comment(idea, 'Trop tard', 1)).rejects.toMatchObject({ code: 'forbidden' });
  });
});
