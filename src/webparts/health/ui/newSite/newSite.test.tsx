import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import * as React from 'react';
import type { NewSites, NewSiteStart } from '../../../../data/newSite/NewSites';
import { planSession } from '../../../../data/plans/PlanSession';
import { MemoryPlanNotes } from '../../../../data/plans/testing/MemoryPlanNotes';
import type { NewSiteChoice, NewSiteStepId } from '../../../../domain/newSite/newSitePlan';
import { newSiteNeeds, newSiteSteps, newSiteUndoNeeds } from '../../../../domain/newSite/newSitePlan';
import type { StepCheck } from '../../../../domain/plans/PlanStep';
import { undoOf } from '../../../../domain/plans/undoOf';
import { renderScreen } from '../../../../shell/testing/renderScreen';
import { axeFaults } from '../../../../ui/testing/axeFaults';
import NewSiteSection from './NewSiteSection';

const MAP = { webUrl: 'https://ville.example/sites/intranet', title: 'Intranet' };
const START: NewSiteStart = { webUrl: 'https://ville.example/sites/creches', title: 'Crèches', language: 'fr', chosen: null, map: MAP, firstPage: 'SitePages/Home.aspx' };
const CHOICE: NewSiteChoice = { template: 'project', parts: ['waiting', 'polls'], purpose: 'Bâtir', contact: '', animators: [], map: MAP, isFirstPage: true };

/** Steps that are done once they were done; one is refused. */
class MemoryNewSites implements NewSites {
  public readonly done = new Set<string>();
  public readonly chosen: NewSiteChoice[] = [];
  private readonly notes = new MemoryPlanNotes(() => new Date());

  public constructor(
    private readonly first: NewSiteStart = START,
    private readonly refused: NewSiteStepId | null = null
  ) {}

  public start = async (webUrl?: string): Promise<NewSiteStart> => (webUrl === undefined ? this.first : { ...this.first, webUrl, title: 'Jardin', chosen: null });
  public hub: readonly { readonly webUrl: string; readonly title: string }[] = [];
  public hubSites = async () => this.hub;
  public findSites = async (text: string) => (text === 'jardin' ? [{ webUrl: 'https://ville.example/sites/jardin', title: 'Jardin' }] : []);
  public findPeople = async () => [{ login: 'i:0#.f|membership|lea@ville.example', name: 'Léa Roux', details: '' }];
  public mapAt = async (webUrl: string) => (webUrl.endsWith('jardin') ? null : MAP);
  public session: NewSites['session'] = async (_, choice) => {
    this.chosen.push(choice);
    const ids = newSiteSteps(choice);
    const steps = ids.map((id) => ({
      id, needs: newSiteNeeds(id, ids),
      check: async () => (this.done.has(id) ? ({ is: 'done' } as const) : ({ is: 'todo' } as const)),
      do: async () => {
        if (id === this.refused) throw new Error('forbidden');
        this.done.add(id);
      },
      undo: {
        needs: newSiteUndoNeeds(id),
        check: async (): Promise<StepCheck> => (!this.done.has(id) ? { is: 'done' } : id === 'lists:polls' ? { is: 'barred', why: 'written' } : { is: 'todo' }),
        do: async () => void this.done.delete(id)
      }
    }));
    const me = { id: 1, name: 'Ana' };
    const page = { notes: this.notes.as(me), me: { id: 1, holder: 'x' }, kindOf: () => 'refused' as const, serverNow: () => new Date(), pause: async () => undefined };
    return { ...planSession<NewSiteStepId>({ ...page, steps }), back: planSession<NewSiteStepId>({ ...page, steps: undoOf<NewSiteStepId>(steps) }), page: 'Accueil' };
  };
}

const show = (sites: NewSites, language: 'fr' | 'en' = 'fr'): void => void renderScreen(<NewSiteSection />, { services: { newSite: async () => sites }, language });

test('what a site usually has is ticked by what it is, until the owner chooses himself', async () => {
  show(new MemoryNewSites());
  const ticked = async (): Promise<readonly string[]> => (await screen.findAllByRole<HTMLInputElement>('checkbox', { checked: true })).map((box) => box.closest('label')?.textContent?.split(/[:.]/)[0] ?? '');
  expect((await ticked()).join()).toMatch(/carte des usages de la ville.*attend.*Sondages.*Appels.*Inscriptions/s);
  await userEvent.click(screen.getByRole('radio', { name: /Une communauté/ }));
  await waitFor(async () => expect((await ticked()).join()).toMatch(/Mon fil.*Remue-méninges.*Discussion/s));
  await userEvent.click(screen.getByRole('checkbox', { name: /^Discussion/ }));
  await userEvent.click(screen.getByRole('radio', { name: /Un projet/ }));
  expect((await ticked()).join()).not.toMatch(/Discussion|Appels/);
  expect(await axeFaults(document.body)).toEqual([]);
});

test('what is missing is said beside its field; then the plan is shown before anything is done', async () => {
  const sites = new MemoryNewSites();
  show(sites);
  await userEvent.click(await screen.findByRole('button', { name: 'Voir ce qui sera fait' }));
  const purpose = screen.getByRole('textbox', { name: /À quoi sert le site/ });
  expect(purpose).toBeInvalid();
  await waitFor(() => expect(purpose).toHaveFocus());
  await userEvent.type(purpose, 'Les crèches de la ville.');
  await userEvent.click(screen.getByRole('button', { name: 'Voir ce qui sera fait' }));
  expect(await screen.findByText('Préparer les listes : Sondages')).toBeVisible();
  expect(screen.getByText(/s’appellera « Accueil »/)).toBeVisible();
  expect([...sites.done]).toEqual([]);
  expect(await axeFaults(document.body)).toEqual([]);
  // There is nothing to take back yet.
  expect(screen.queryByRole('button', { name: 'Défaire la mise en place…' })).toBeNull();
  await userEvent.click(screen.getByRole('button', { name: 'Lancer le plan' }));
  expect(await screen.findByText('Tout est fait.')).toBeVisible();
  expect(screen.getByRole('button', { name: 'Défaire la mise en place…' })).toBeVisible();
  expect([...sites.done]).toEqual(newSiteSteps(sites.chosen[0] ?? CHOICE));
});

test('another owner finds the plan of the first, and a message for who keeps the map where the entry is refused', async () => {
  const sites = new MemoryNewSites({ ...START, chosen: CHOICE }, 'directory');
  show(sites);
  expect(await screen.findByText(/Un propriétaire a déjà choisi/)).toBeVisible();
  expect(sites.chosen).toEqual([CHOICE]);
  await userEvent.click(await screen.findByRole('button', { name: 'Lancer le plan' }));
  const step = (await screen.findByText('Inscrire le site à l’annuaire')).closest('li');
  await waitFor(() => expect(within(step as HTMLElement).getByText('droit manquant')).toBeVisible());
  await userEvent.click(within(step as HTMLElement).getByRole('button', { name: 'À faire par quelqu’un d’autre' }));
  expect(within(step as HTMLElement).getByText(/Rubrique : projet/)).toHaveTextContent('https://ville.example/sites/creches');
  expect(sites.done.has('menu')).toBe(true);
  await userEvent.click(screen.getByRole('button', { name: 'Choisir autrement' }));
  expect(await screen.findByDisplayValue('Bâtir')).toBeVisible();
});

test('another site is found by its name, and set up in its place; a site without a map offers none', async () => {
  show(new MemoryNewSites(), 'en');
  await userEvent.click(await screen.findByRole('button', { name: 'Search for the map of another site' }));
  await userEvent.type(await screen.findByRole('textbox', { name: 'Name of the site' }), 'jardin{enter}');
  await userEvent.click(await screen.findByRole('button', { name: 'Choose “Jardin”' }));
  expect(await screen.findByText('“Jardin” has no usage map.')).toBeVisible();
  await userEvent.click(screen.getByRole('button', { name: 'Set up another site' }));
  const [name] = await screen.findAllByRole('textbox', { name: 'Name of the site' });
  await userEvent.type(name as HTMLElement, 'rien{enter}');
  expect(await screen.findByText('No site that you read has this name.')).toBeVisible();
  await userEvent.clear(name as HTMLElement);
  await userEvent.type(name as HTMLElement, 'jardin{enter}');
  await userEvent.click((await screen.findAllByRole('button', { name: 'Choose “Jardin”' }))[0] as HTMLElement);
  expect(await screen.findByRole('heading', { name: 'Set up “Jardin”' })).toBeVisible();
});

test('a set-up is taken back after it was shown; what somebody wrote in stays, and says why', async () => {
  const sites = new MemoryNewSites({ ...START, chosen: CHOICE });
  for (const id of newSiteSteps(CHOICE)) sites.done.add(id);
  show(sites);
  await userEvent.click(await screen.findByRole('button', { name: 'Défaire la mise en place…' }));
  expect(await screen.findByText('Remettre la première page d’avant')).toBeVisible();
  expect(screen.getByRole('region', { name: 'Ce qui sera défait' })).toHaveFocus();
  expect(sites.done.size).toBe(newSiteSteps(CHOICE).length);
  expect(await axeFaults(document.body)).toEqual([]);
  await userEvent.click(screen.getByRole('button', { name: 'Défaire' }));
  expect(await screen.findByText(/Ce qui pouvait être défait l’est/)).toBeVisible();
  expect([...sites.done]).toEqual(['lists:polls']);
  expect(screen.getByText(/Quelqu’un y a écrit depuis/).closest('li')).toHaveTextContent('Mettre à la corbeille les listes : Sondages');
  await userEvent.click(screen.getByRole('button', { name: 'Revenir au plan' }));
  expect(await screen.findByRole('button', { name: 'Lancer le plan' })).toBeVisible();
});

test('all sites of the hub are listed, and searched in the list', async () => {
  const sites = new MemoryNewSites();
  sites.hub = Array.from({ length: 45 }, (_, index) => ({ webUrl: `https://ville.example/sites/d${index}`, title: index === 44 ? 'Éclairage public' : `Direction ${index}` }));
  show(sites);
  await userEvent.click(await screen.findByRole('button', { name: 'Mettre en place un autre site' }));
  expect(await screen.findByText('20 sites affichés sur 45.')).toBeVisible();
  await userEvent.click(screen.getByRole('button', { name: 'Afficher la suite' }));
  expect(within(screen.getByRole('list', { name: 'Les sites du hub' })).getAllByRole('listitem')).toHaveLength(40);
  await userEvent.type(screen.getByRole('textbox', { name: 'Chercher dans la liste' }), 'eclairage');
  expect(await screen.findByText('1 site affiché sur 1.')).toBeVisible();
  await userEvent.click(screen.getByRole('button', { name: /Choisir.*Éclairage public/ }));
  expect(await screen.findByRole('heading', { name: /Mettre en place.*Jardin/ })).toBeVisible();
});
