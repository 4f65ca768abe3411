import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import * as React from 'react';
import { planOpinion } from '../../../../../domain/ideas/votes';
import { brainstorm } from '../../../../../domain/ideas/brainstorm';
import type { Opinion } from '../../../../../domain/ideas/voteTargets';
import * as downloads from '../../../../../ui/downloadText';
import { axeFaults } from '../../../../../ui/testing/axeFaults';
import ResultsPage from '../../results/ResultsPage';
import AnimatePage from '../AnimatePage';
import { DeskCity } from '../testing/showDesk';

jest.setTimeout(120_000);
beforeEach(() => void jest.spyOn(HTMLCanvasElement.prototype, 'getContext').mockReturnValue(null));
afterEach(() => jest.restoreAllMocks());

const goTo = async (section: string): Promise<void> => userEvent.click(within(await screen.findByRole('navigation', { name: 'Pages de l’animation' })).getByRole('button', { name: section }));

describe('figures of brainstorms', () => {
  it('are there for one campaign, and for the site by a press; what too few said of a direction is hidden', async () => {
    const city = await DeskCity.open();
    const { id } = await city.think('Ouvrir le samedi', '', 0);
    await city.think('Un guichet mobile', '', 1);
    await city.support(id, 2);
    await city.decide('staged', { stage: 'done' }, { idea: id });
    city.show(<AnimatePage />);
    await goTo('Chiffres');
    const part = await screen.findByRole('region', { name: 'Chiffres' });
    const fact = (name: string): string => within(part).getAllByText(name)[0]?.nextElementSibling?.textContent ?? '';
    expect([fact('Idées'), fact('Personnes qui ont proposé')]).toEqual(['2', '2']);
    expect(fact('Idées réalisées')).toMatch(/^1 · 50.%$/);
    expect(within(part).getByText('trop peu de personnes')).toBeInTheDocument();
    await userEvent.click(within(part).getByRole('button', { name: 'Calculer pour tout le site' }));
    expect(await within(part).findByText('Remue-méninges')).toBeInTheDocument();
    await waitFor(() => expect(within(part).getAllByText('trop peu de personnes')).toHaveLength(2));
    expect(await axeFaults(part)).toEqual([]);
  });
});

describe('exports of brainstorms', () => {
  it('hold everything and say what they leave out; hidden names are in none of them', async () => {
    const texts: string[] = [];
    const files: Blob[] = [];
    jest.spyOn(downloads, 'downloadText').mockImplementation((_, __, text) => void texts.push(text));
    jest.spyOn(downloads, 'downloadFile').mockImplementation((_, file) => void files.push(file));
    const city = await DeskCity.open({ names: 'hidden' });
    const { id } = await city.think('=1+1', 'Le samedi', 0);
    await city.think('Pas encore lue', '', 1);
    await city.decide('released', { title: '=1+1', text: 'Le samedi', at: new Date('2026-03-02T10:00:00Z') }, { idea: id });
    city.show(<AnimatePage />);
    expect(await screen.findByText('=1+1')).toBeInTheDocument();
    await userEvent.click(screen.getByRole('button', { name: 'Exporter en CSV' }));
    await goTo('Exports');
    await userEvent.click(await screen.findByRole('button', { name: 'Préparer les exports' }));
    const part = screen.getByRole('region', { name: 'Exports' });
    const out = await within(part).findByRole('region', { name: 'Ce que ces fichiers laissent de côté' });
    expect(within(out).getByText(/Les noms et les directions des auteurs/)).toBeInTheDocument();
    expect(within(out).getByText(/Les idées que vos collègues ne lisent pas.: 1/)).toBeInTheDocument();
    for (const name of ['Idées', 'Commentaires', 'Décisions', 'Votes', 'Évaluations']) await userEvent.click(within(part).getByRole('button', { name: new RegExp(`^CSV.: ${name}$`) }));
    await waitFor(() => expect(texts).toHaveLength(6));
    expect(texts.join('\n')).not.toMatch(/Léa Martin|Hugo Petit|Accueils;|Pas encore lue/);
    expect(texts[1]).toMatch(/'=1\+1/);
    expect(texts[1]).toContain('Ce que ce fichier laisse de côté');
    await userEvent.click(within(part).getByRole('button', { name: /Classeur/ }));
    await waitFor(() => expect(files).toHaveLength(1));
    const report = within(part).getAllByText('Que changer dans nos accueils ?');
    expect(report.length).toBeGreaterThan(0);
    expect(part.textContent).not.toMatch(/Léa Martin|Hugo Petit|Pas encore lue/);
    expect(await axeFaults(part)).toEqual([]);
    expect(files[0]?.size).toBeGreaterThan(1000);
  });
});

describe('a map of opinions', () => {
  it('is computed by an owner once the vote is over, published, and read by all among the results', async () => {
    const city = await DeskCity.open({ vote: { kind: 'opinion', votes: 5, most: 2, from: 'collect', on: 'all', countsHidden: false, supportsMove: true } }, 'owner');
    const [one, other] = [await city.think('Ouvrir le samedi'), await city.think('Fermer le lundi')];
    const vote = async (agent: number, given: Readonly<Record<number, Opinion>>): Promise<void> => {
      city.pass(1);
      const services = city.services.as({ id: 500 + agent, name: `Votant ${agent}` });
      const opened = await services.campaigns.open(city.campaign.id);
      const { campaign, state, ideas } = brainstorm({ campaign: opened.campaign, ...(await services.ideas.book(opened)) }, services.serverNow());
      const voted = { campaign, state, ideas };
      for (const [idea, opinion] of Object.entries(given)) await services.votes.cast(voted, planOpinion(Number(idea), opinion, []), await services.votes.read(voted));
    };
    for (let agent = 0; agent < 12; agent++) await vote(agent, { [one.id]: 'agree', [other.id]: agent < 6 ? 'agree' : 'disagree' });
    const { unmount } = city.show(<AnimatePage />);
    await goTo('Opinions');
    expect(await screen.findByText(/Le vote n’est pas terminé/)).toBeInTheDocument();
    expect(screen.queryByRole('button', { name: 'Calculer la carte' })).toBeNull();
    city.pass(30 * 86_400);
    unmount();
    const again = city.show(<AnimatePage />);
    await goTo('Opinions');
    await userEvent.click(await screen.findByRole('button', { name: 'Calculer la carte' }));
    expect(await screen.findByText(/Votes comptés.: 12.agents, 2.groupes/)).toBeInTheDocument();
    expect(within(screen.getByRole('region', { name: 'Ce qui rapproche tous les groupes' })).getByText('Ouvrir le samedi')).toBeInTheDocument();
    expect(within(screen.getByRole('region', { name: 'Ce qui sépare le plus les groupes' })).getByText('Fermer le lundi')).toBeInTheDocument();
    expect(await axeFaults(screen.getByRole('region', { name: 'Carte des opinions' }))).toEqual([]);
    await userEvent.click(screen.getByRole('button', { name: 'Publier cette carte' }));
    const dialog = await screen.findByRole('dialog', { name: /Publier cette carte/ });
    await userEvent.click(within(dialog).getByRole('button', { name: 'Publier cette carte' }));
    await waitFor(async () => expect((await city.decisions()).map(({ kind }) => kind)).toEqual(['opinionsMapped']));
    expect(JSON.stringify((await city.decisions())[0]?.content)).not.toMatch(/Votant|50\d/);
    again.unmount();
    city.show(<ResultsPage onOpen={() => undefined} />);
    const shown = await screen.findByRole('region', { name: 'Carte des opinions' });
    expect(within(shown).getByRole('table', { name: 'Les opinions de chaque groupe' })).toBeInTheDocument();
  });
});
