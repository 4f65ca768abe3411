import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { ideaDraft } from '../../../../tests/contract/ideaTexts';
import { MemoryIdeaServices } from '../../../data/ideas/testing/MemoryIdeaServices';
import type { CampaignState } from '../../../domain/ideas/campaignState';
import { campaignState } from '../../../domain/ideas/campaignState';
import { axeFaults } from '../../../ui/testing/axeFaults';
import { nadia, openCampaign, show, theo } from './testing/showIdeas';

jest.setTimeout(120_000);

const press = async (name: string | RegExp): Promise<void> => userEvent.click(await screen.findByRole('button', { name }));

beforeEach(() => localStorage.clear());

describe('the list of brainstorms', () => {
  it('says that there is none, and lets only animators open one', async () => {
    show(new MemoryIdeaServices(nadia));
    expect(await screen.findByText('Aucun remue-méninges en cours pour le moment.')).toBeVisible();
    expect(screen.queryByRole('button', { name: 'Ouvrir un remue-méninges' })).not.toBeInTheDocument();
  });

  it('leads to one, whose address is then the page’s, and back', async () => {
    const { services, opened } = await openCampaign();
    show(services);
    await userEvent.click(await screen.findByRole('link', { name: /Que changer dans nos accueils/ }));
    expect(await screen.findByRole('heading', { name: /Que changer dans nos accueils/, level: 3 })).toHaveFocus();
    expect(location.search).toBe(`?parvis=campaign-${opened.campaign.id}`);
    await press('Tous les remue-méninges');
    expect(await screen.findByRole('link', { name: /Que changer/ })).toBeVisible();
  });
});

describe('a brainstorm', () => {
  it('says its rules before anybody says anything, without a fault that axe finds', async () => {
    const { services, opened } = await openCampaign();
    await services.as(theo).ideas.add(opened.campaign, ideaDraft('Ouvrir un soir par semaine'), 'key-1');
    const { container } = show(services, {}, { arriveAt: `campaign-${opened.campaign.id}` });
    expect(await screen.findByText('La direction répond à chaque idée.')).toBeVisible();
    expect(screen.getByText('Vos collègues lisent votre idée et votre nom.')).toBeVisible();
    expect(screen.getByText(/1 idée · 1 personne a proposé/)).toBeVisible();
    expect(await axeFaults(container)).toEqual([]);
  });

  it('takes an idea once, whatever becomes of the answers, and leads to it', async () => {
    const { services, opened } = await openCampaign();
    show(services, {}, { arriveAt: `campaign-${opened.campaign.id}` });
    await press('Proposer une idée');
    await userEvent.click(await screen.findByRole('textbox', { name: 'Votre idée en une phrase' }));
    await userEvent.paste('Rappeler les gens');
    services.loseAnswers(1);
    await press('Envoyer mon idée');
    await press('Réessayer maintenant');
    expect(await screen.findByText('Votre idée est enregistrée.')).toBeVisible();
    expect(services.lists.ideas.peek()).toHaveLength(1);
    await press('La voir');
    expect(await screen.findByRole('heading', { name: 'Rappeler les gens', level: 4 })).toHaveFocus();
  });

  it('says what is missing of an idea, and keeps what was begun', async () => {
    const { services, opened } = await openCampaign();
    const { unmount } = show(services, {}, { arriveAt: `campaign-${opened.campaign.id}` });
    await press('Proposer une idée');
    await userEvent.click(await screen.findByRole('textbox', { name: 'En quelques mots (facultatif)' }));
    await userEvent.paste('Le mardi.');
    await press('Envoyer mon idée');
    expect(await screen.findByText('Dites d’abord votre idée en une phrase.')).toBeVisible();
    expect(screen.getByRole('textbox', { name: 'Votre idée en une phrase' })).toHaveFocus();
    unmount();
    show(services, {}, { arriveAt: `campaign-${opened.campaign.id}` });
    await press('Proposer une idée');
    expect(await screen.findByRole('textbox', { name: 'En quelques mots (facultatif)' })).toHaveValue('Le mardi.');
  });

  it('shows close ideas while one is typed, and takes what is typed along to the one that is completed', async () => {
    const { services, opened } = await openCampaign();
    await services.as(theo).ideas.add(opened.campaign, ideaDraft('Ouvrir les mairies le samedi matin'), 'key-1');
    await services.as(theo).ideas.add(opened.campaign, ideaDraft('Des panneaux lisibles', { text: '' }), 'key-2');
    show(services, {}, { arriveAt: `campaign-${opened.campaign.id}` });
    await press('Proposer une idée');
    await userEvent.click(await screen.findByRole('textbox', { name: 'Votre idée en une phrase' }));
    await userEvent.paste('Ouvrir la mairie le samedi matin ');
    await press(/Compléter .{2}Ouvrir les mairies le samedi matin/);
    expect(await screen.findByRole('heading', { name: 'Ouvrir les mairies le samedi matin', level: 4 })).toBeVisible();
    expect(await screen.findByRole('textbox', { name: 'Votre commentaire' })).toHaveValue('Ouvrir la mairie le samedi matin');
    await press('Envoyer');
    expect(await screen.findByText('Votre commentaire est enregistré.')).toBeVisible();
    expect(services.lists.records.peek()).toHaveLength(1);
  });

  it('lets each idea be supported once, and taken back', async () => {
    const { services, opened } = await openCampaign();
    await services.as(theo).ideas.add(opened.campaign, ideaDraft('Ouvrir un soir'), 'key-1');
    show(services, {}, { arriveAt: `campaign-${opened.campaign.id}` });
    await press(/^Soutenir .{2}Ouvrir un soir.{2}$/);
    await press(/^Soutenir .{2}Ouvrir un soir.{2} \(1.soutien\)$/);
    const given = await screen.findByRole('button', { name: /^Soutenir .{2}Ouvrir un soir.{2}$/ });
    await waitFor(() => expect(given).toHaveAttribute('aria-pressed', 'false'));
  });

  it('keeps what is left of a budget in sight, and gives no more than it has', async () => {
    const { services, opened } = await openCampaign({ vote: { kind: 'budget', votes: 2, most: 2, from: 'collect', on: 'all', countsHidden: false, supportsMove: true } });
    for (const [index, title] of ['Ouvrir un soir', 'Des chaises'].entries()) await services.as(theo).ideas.add(opened.campaign, ideaDraft(title), `key-${index}`);
    show(services, {}, { arriveAt: `campaign-${opened.campaign.id}` });
    expect(await screen.findByText('Il vous reste 2 votes sur 2.')).toBeVisible();
    await press(/^Donner un vote à .{2}Ouvrir un soir.{2}$/);
    expect(await screen.findByText('Il vous reste 1 vote sur 2.')).toBeVisible();
    await press(/^Donner un vote à .{2}Ouvrir un soir.{2}$/);
    expect((await screen.findAllByText(/Vous avez donné vos 2 votes/))[0]).toBeVisible();
    expect(screen.getByRole('button', { name: /^Donner un vote à .{2}Des chaises.{2}$/ })).toHaveAttribute('aria-disabled', 'true');
    await press(/^Reprendre un vote à .{2}Ouvrir un soir.{2}$/);
    expect(await screen.findByText('Il vous reste 1 vote sur 2.')).toBeVisible();
  });

  it('is searched, and lists ideas in the order of the reader’s choice', async () => {
    const { services, opened } = await openCampaign();
    for (const [index, title] of ['Écrire en langage clair', 'Des chaises', 'Ouvrir un soir'].entries()) await services.as(theo).ideas.add(opened.campaign, ideaDraft(title, { text: '' }), `key-${index}`);
    show(services, {}, { arriveAt: `campaign-${opened.campaign.id}` });
    const titles = (): readonly string[] => screen.getAllByRole('heading', { level: 4 }).map(({ textContent }) => textContent ?? '');
    await screen.findByRole('link', { name: 'Des chaises' });
    expect(titles()).toEqual(['Ouvrir un soir', 'Des chaises', 'Écrire en langage clair']);
    await userEvent.type(screen.getByRole('searchbox', { name: 'Chercher dans les idées' }), 'ecrire');
    expect(titles()).toEqual(['Écrire en langage clair']);
    expect(screen.getByText('1 idée affichée')).toBeVisible();
    await userEvent.clear(screen.getByRole('searchbox', { name: 'Chercher dans les idées' }));
    await userEvent.selectOptions(screen.getByRole('combobox', { name: 'Montrer' }), 'Mes idées');
    expect(await screen.findByText('Aucune idée ne correspond.')).toBeVisible();
  });
});

describe('an idea', () => {
  it('is corrected by its author while nobody has voted, and completed afterwards', async () => {
    const { services, opened } = await openCampaign();
    const idea = await services.ideas.add(opened.campaign, ideaDraft('Ouvrir un soir'), 'key-1');
    const { unmount } = show(services, {}, { arriveAt: `idea-${idea.id}` });
    await press('Corriger');
    const field = await screen.findByRole('textbox', { name: 'Votre idée en une phrase' });
    await userEvent.clear(field);
    await userEvent.paste('Ouvrir deux soirs');
    await press('Enregistrer la correction');
    expect(await screen.findByRole('heading', { name: 'Ouvrir deux soirs', level: 4 })).toBeVisible();
    unmount();
    await services.as(theo).votes.cast({ campaign: opened.campaign, state: await stateOf(services, opened.campaign.id), ideas: [{ idea, title: 'Ouvrir deux soirs', text: idea.text, link: '' }] }, [{ target: idea.id * 4, isOn: true }], { counts: {}, mine: [], uncounted: {} });
    show(services, {}, { arriveAt: `idea-${idea.id}` });
    expect(await screen.findByText(/Quelqu’un a déjà voté pour cette idée/)).toBeVisible();
    expect(screen.queryByRole('button', { name: 'Corriger' })).not.toBeInTheDocument();
    await press('Ajouter un complément');
    await userEvent.click(await screen.findByRole('textbox', { name: 'Ce que vous ajoutez' }));
    await userEvent.paste('Le mardi et le jeudi.');
    await press('Ajouter');
    expect(await screen.findByText('Le mardi et le jeudi.')).toBeVisible();
  });

  it('tells in a link that it is gone', async () => {
    const { services } = await openCampaign();
    show(services, {}, { arriveAt: 'idea-999' });
    expect(await screen.findByText(/Ce lien mène à une idée qui n’existe plus/)).toBeVisible();
  });

  it('is shown with what it builds on, what was said of it and what became of it, without a fault that axe finds', async () => {
    const { services, opened } = await openCampaign();
    const first = await services.as(theo).ideas.add(opened.campaign, ideaDraft('Ouvrir un soir'), 'key-1');
    const second = await services.as(theo).ideas.add(opened.campaign, ideaDraft('Le mardi', { buildsOn: first.id }), 'key-2');
    await services.as(theo).ideas.record(opened.campaign, second, { kind: 'comment', text: 'Ou le jeudi.' }, 'key-3');
    const animation = await services.as({ id: 9, name: 'Inès Lopez' }, 'animator').animation();
    await animation.decide(opened, { kind: 'staged', idea: second.id, targets: [], reason: 'Essayée en mai.', content: { stage: 'kept' } }, 0);
    const { container } = show(services, {}, { arriveAt: `idea-${second.id}` });
    expect(await screen.findByText('Ou le jeudi.')).toBeVisible();
    expect(screen.getByText('Essayée en mai.')).toBeVisible();
    expect(await axeFaults(container)).toEqual([]);
    await userEvent.click(within(screen.getByRole('region', { name: /D’où elle vient/ })).getByRole('link'));
    expect(await screen.findByRole('heading', { name: 'Ouvrir un soir', level: 4 })).toHaveFocus();
    expect(screen.getByRole('link', { name: 'Le mardi' })).toBeVisible();
  });

  it('moves the row of pages on a phone to the one that is open, whatever chose it', async () => {
    const { services, opened } = await openCampaign();
    const { unmount } = show(services, {}, { arriveAt: `campaign-${opened.campaign.id}` });
    await userEvent.click(await screen.findByRole('button', { name: 'Nouveautés' }));
    unmount();
    jest.spyOn(Element.prototype, 'getBoundingClientRect').mockImplementation(function (this: Element) {
      const [left, width] = this.getAttribute('aria-current') === 'page' ? [410, 80] : [0, 320];
      return { x: left, y: 0, left, width, right: left + width, top: 0, bottom: 20, height: 20, toJSON: () => '' };
    });
    show(services, {}, { arriveAt: `campaign-${opened.campaign.id}` });
    const row = (await screen.findByRole('button', { name: 'Nouveautés', current: 'page' })).closest('nav');
    expect(row?.scrollLeft).toBe(170);
    jest.restoreAllMocks();
  });
});

async function stateOf(services: MemoryIdeaServices, campaign: number): Promise<CampaignState> {
  const opened = await services.campaigns.open(campaign);
  return campaignState(opened.campaign, opened.decisions, services.serverNow());
}
