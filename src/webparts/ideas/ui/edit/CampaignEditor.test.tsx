import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import * as React from 'react';
import { DataError } from '../../../../data/DataError';
import { MemoryIdeaServices } from '../../../../data/ideas/testing/MemoryIdeaServices';
import type { MemoryPeople } from '../../../../data/people/testing/MemoryPeople';
import type { CampaignDraft } from '../../../../domain/ideas/Campaign';
import { blankCampaign } from '../../../../domain/ideas/blankCampaign';
import type { CampaignContent } from '../../../../domain/ideas/CampaignDecision';
import type { OpenedCampaign } from '../../../../domain/ideas/IdeaThread';
import type { RenderedScreen } from '../../../../shell/testing/renderScreen';
import { renderScreen } from '../../../../shell/testing/renderScreen';
import { axeFaults } from '../../../../ui/testing/axeFaults';
import type { CampaignEditorProps } from './CampaignEditorProps';
import CampaignEditor from './CampaignEditor';

jest.setTimeout(120_000);

const nadia = { id: 21, name: 'Nadia Benali' };
const karim = { id: 31, name: 'Karim Haddad' };
let now = new Date();

beforeEach(() => {
  localStorage.clear();
  // Axe measures letters to tell icons from words.
  jest.spyOn(HTMLCanvasElement.prototype, 'getContext').mockReturnValue(null);
  now = new Date('2026-03-10T09:00:00Z');
});
afterEach(() => jest.restoreAllMocks());

const draft = (changes: Partial<CampaignDraft> = {}): CampaignDraft => ({
  ...blankCampaign, question: 'Que changer dans nos accueils ?', outcome: 'La direction répond à chaque idée.', sponsor: 'Direction des accueils', reasons: [{ id: 1, text: 'Hors sujet.' }],
  starts: { ...blankCampaign.starts, decide: new Date('2026-04-10T16:00:00Z') }, ...changes
});
const animator = (): MemoryIdeaServices => new MemoryIdeaServices(nadia, { role: 'animator', now: () => now });
const spaced = (text: string) => (shown: string): boolean => shown.replace(/[\u00a0\u202f]/g, ' ') === text;

function show(services: MemoryIdeaServices, target: CampaignEditorProps['target'] = 'drafts'): RenderedScreen & { readonly published: jest.Mock; readonly closed: jest.Mock } {
  const [published, closed] = [jest.fn(), jest.fn()];
  return Object.assign(renderScreen(<CampaignEditor target={target} onClose={closed} onPublished={published} />, { services }), { published, closed });
}

const press = async (name: string, within_: HTMLElement = document.body): Promise<void> => userEvent.click(await within(within_).findByRole('button', { name: spaced(name) }));
const field = (name: RegExp): Promise<HTMLElement> => screen.findByRole('textbox', { name });
async function type(name: RegExp, text: string): Promise<void> {
  const box = await field(name);
  await userEvent.clear(box);
  await userEvent.type(box, text);
}
const decided = async (services: MemoryIdeaServices, { campaign }: OpenedCampaign): Promise<readonly (readonly [string, string, CampaignContent])[]> =>
  (await services.campaigns.open(campaign.id)).decisions.slice(1).map(({ kind, reason, content }) => [kind, reason, content]);

it('makes a campaign from a template, says what is missing beside its fields, and publishes it once it is confirmed', async () => {
  const services = animator();
  const { container, published } = show(services);
  await press('Utiliser ce modèle : Budget participatif interne');
  expect(await field(/^Ce qui sera fait des idées/)).toHaveValue('Les idées étudiées comme faisables forment une courte liste soumise au vote. Les premières sont financées, dans l’ordre du classement, jusqu’à épuisement du budget.');
  await press('Publier le remue-méninges');
  expect(await field(/^Question/)).toHaveAccessibleDescription(/Ce champ est obligatoire/);
  expect(await field(/^Qui pose la question/)).toHaveAccessibleDescription(/Ce champ est obligatoire/);
  await waitFor(async () => expect(await field(/^Question/)).toHaveFocus());
  await type(/^Question/, 'Que financer ?');
  await type(/^Qui pose la question/, 'DGS');
  await type(/^Au plus sur une même idée/, '7');
  expect(await field(/^Au plus sur une même idée/)).toHaveAccessibleDescription(/Un\snombre\sentre\s1\set\s4/);
  await type(/^Au plus sur une même idée/, '2');
  await press('Catégories et critères');
  await userEvent.click(await screen.findByRole('checkbox', { name: 'Nadia Benali' }));
  expect(await axeFaults(container)).toEqual([]);
  await press('Publier le remue-méninges');
  await press('Publier le remue-méninges', await screen.findByRole('dialog', { name: spaced('Publier ce remue-méninges ?') }));
  await waitFor(() => expect(published).toHaveBeenCalledTimes(1));
  const [opened] = await services.campaigns.list();
  expect(opened?.campaign).toMatchObject({ question: 'Que financer ?', sponsor: 'DGS', vote: { kind: 'budget', votes: 5, most: 2, on: 'shortList' }, criteria: [{ isCost: false }, { isCost: false }, { name: 'Coût', isCost: true }], evaluators: [{ id: 1, name: 'Nadia Benali' }] });
  expect(opened?.campaign.starts.decide).toEqual(new Date('2026-04-28T16:00:00Z'));
  expect(await (await services.animation()).drafts()).toEqual([]);
});

it('takes any agent as an evaluator, found by his name, and says why where the site cannot take him', async () => {
  const services = animator();
  const people = (await services.people()) as MemoryPeople;
  show(services);
  await press('Utiliser ce modèle : Budget participatif interne');
  await press('Catégories et critères');
  const box = await screen.findByRole('combobox', { name: 'Ajouter un autre évaluateur' });
  await userEvent.type(box, 'martin');
  await screen.findByRole('option', { name: /Paul Martin/ });
  people.failure = new DataError('forbidden', 'no');
  await userEvent.click(screen.getByRole('option', { name: /Paul Martin/ }));
  await waitFor(() => expect(box).toHaveAccessibleDescription(/n’est pas ajoutée/));
  expect(screen.queryByRole('checkbox', { name: 'Paul Martin' })).not.toBeInTheDocument();
  await userEvent.type(box, 'martin');
  await userEvent.click(await screen.findByRole('option', { name: /Paul Martin/ }));
  expect(await screen.findByRole('checkbox', { name: 'Paul Martin' })).toBeChecked();
  await type(/^Question/, 'Que financer ?');
  await press('Enregistrer le brouillon');
  await waitFor(async () => expect((await (await services.animation()).drafts()).map(({ evaluators }) => evaluators)).toEqual([[{ id: 43, name: 'Paul Martin' }]]));
  await userEvent.click(screen.getByRole('checkbox', { name: 'Paul Martin' }));
  expect(screen.queryByRole('checkbox', { name: 'Paul Martin' })).not.toBeInTheDocument();
});

it('asks before a template replaces what was filled in, and leaves the question', async () => {
  show(animator());
  await type(/^Question/, 'Que financer ?');
  await press('Utiliser ce modèle : Atelier d’une heure');
  const dialog = await screen.findByRole('dialog');
  expect(screen.getByRole('radio', { name: /^Soutenir/, hidden: true })).toBeChecked();
  await press('Remplacer', dialog);
  expect(screen.getByRole('radio', { name: /^Répartir des votes/ })).toBeChecked();
  expect(await field(/^Question/)).toHaveValue('Que financer ?');
  expect(await field(/^Votes de chacun/)).toHaveValue('3');
});

it('keeps a draft on the server, and shows both where somebody else saved meanwhile', async () => {
  const services = animator();
  const stored = await (await services.animation()).saveDraft(draft(), 'a');
  show(services);
  await press('Continuer : Que changer dans nos accueils ?');
  await type(/^Qui pose la question/, 'DGA');
  await (await services.as(karim, 'animator').animation()).saveDraft({ ...stored, sponsor: 'DGS' }, 'b');
  await press('Enregistrer le brouillon');
  expect(await screen.findByText(/Karim Haddad/)).toBeInTheDocument();
  expect(screen.getByRole('radio', { name: /DGA/ })).toBeInTheDocument();
  await userEvent.click(screen.getByRole('radio', { name: /DGS/ }));
  await press('Continuer avec ces choix');
  expect(await field(/^Qui pose la question/)).toHaveValue('DGS');
});

it('changes dates of a published campaign with a reason alone, and what was promised not at all', async () => {
  const services = animator();
  const opened = await services.publish(draft());
  now = new Date('2026-03-11T09:00:00Z');
  const { closed, container } = show(services, { opened });
  expect(await screen.findByRole('radio', { name: /^Masqués/ })).toBeDisabled();
  expect(screen.getByRole('radio', { name: /^Répartir des votes/ })).toBeDisabled();
  await userEvent.click(screen.getByRole('radio', { name: /^Tout le monde/ }));
  await press('Enregistrer');
  expect(await field(/^Motif du changement/)).toHaveAccessibleDescription(/Ce champ est obligatoire/);
  expect(await decided(services, opened)).toEqual([]);
  expect(await axeFaults(container)).toEqual([]);
  await type(/^Motif du changement/, 'On nous l’a demandé.');
  await type(/^Pourquoi cette question/, 'Trois sites ouvrent.');
  await press('Enregistrer');
  await waitFor(() => expect(closed).toHaveBeenCalled());
  expect(await decided(services, opened)).toEqual([['rules', 'On nous l’a demandé.', { rules: expect.objectContaining({ movers: 'all', names: 'shown' }) }]]);
  expect((await (await services.animation()).saved(opened.campaign)).why).toBe('Trois sites ouvrent.');
});

it('shows what somebody else decided of the rules meanwhile, and stores nothing before the second chose', async () => {
  const services = animator();
  const opened = await services.publish(draft());
  now = new Date('2026-03-11T09:00:00Z');
  const { closed } = show(services, { opened });
  await userEvent.click(await screen.findByRole('radio', { name: /^Tout le monde/ }));
  await type(/^Motif du changement/, 'On nous l’a demandé.');
  const { names, moderation, vote } = opened.campaign;
  now = new Date('2026-03-11T09:00:10Z');
  await (await services.as(karim, 'animator').animation()).decide(opened, { kind: 'rules', idea: 0, targets: [], reason: 'Les auteurs d’abord.', content: { rules: { names, moderation, vote, movers: 'authors' } } }, opened.decisions[0]?.id ?? 0);
  await press('Enregistrer');
  expect(await screen.findByText(/Karim Haddad/)).toBeInTheDocument();
  expect(await decided(services, opened)).toHaveLength(1);
  expect(screen.getByRole('radio', { name: /Version enregistrée.*Les auteurs, les leurs/ })).not.toBeChecked();
  await press('Continuer avec ces choix');
  now = new Date('2026-03-11T09:00:20Z');
  await press('Enregistrer');
  await waitFor(() => expect(closed).toHaveBeenCalled());
  expect((await decided(services, opened)).map(([, , { rules }]) => rules?.movers)).toEqual(['authors', 'all']);
});
