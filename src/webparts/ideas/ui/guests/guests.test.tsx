import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { ideaDraft } from '../../../../../tests/contract/ideaTexts';
import { DataError } from '../../../../data/DataError';
import type { MemoryIdeaServices } from '../../../../data/ideas/testing/MemoryIdeaServices';
import type { OpenedCampaign } from '../../../../domain/ideas/IdeaThread';
import { axeFaults } from '../../../../ui/testing/axeFaults';
import { openCampaign, show, theo } from '../testing/showIdeas';

jest.setTimeout(120_000);

const lucie = { id: 31, name: 'Lucie Brun' };
const LOGIN = 'i:0#.f|membership|lucie_metropole.example#ext#@ville.onmicrosoft.example';
const CHARTER = 'Chacun écoute les autres.';

async function shared(): Promise<{ readonly services: MemoryIdeaServices; readonly opened: OpenedCampaign; readonly guest: MemoryIdeaServices }> {
  const { services, opened } = await openCampaign({ host: 'Ville de Valmont', charter: CHARTER });
  services.welcome({ ...lucie, organisation: 'metropole.example', groups: [] });
  await services.as(theo).ideas.add(opened.campaign, ideaDraft('Un guichet commun'), 'key-0');
  return { services, opened, guest: services.as(lucie, 'guest') };
}

const press = async (name: string | RegExp): Promise<void> => userEvent.click(await screen.findByRole('button', { name }));

beforeEach(() => localStorage.clear());

describe('a guest', () => {
  it('accepts the charter before he takes part, once, whatever becomes of the answers', async () => {
    const { opened, guest, services } = await shared();
    const { container } = show(guest, {}, { arriveAt: `campaign-${opened.campaign.id}`, loginName: LOGIN });
    const charter = await screen.findByRole('region', { name: 'Avant de participer, acceptez la charte' });
    expect(charter).toHaveTextContent(CHARTER);
    expect(charter).toHaveTextContent(/votre organisation \(metropole\.example\)/);
    expect(await screen.findByText(/Théo Lefèvre \(Ville de Valmont\)/)).toBeVisible();
    expect(screen.queryByRole('button', { name: 'Proposer une idée' })).not.toBeInTheDocument();
    expect(screen.queryByRole('button', { name: /Soutenir/ })).not.toBeInTheDocument();
    expect(await axeFaults(container)).toEqual([]);
    services.loseAnswers(1);
    await press('J’accepte cette charte');
    expect(await screen.findByText('Votre acceptation n’a pas pu être enregistrée. Rien n’est perdu ; réessayez.')).toBeVisible();
    await press('J’accepte cette charte');
    expect(await screen.findByText('Charte acceptée : vous pouvez participer.')).toHaveFocus();
    expect(services.lists.records.peek().filter(({ kind }) => kind === 'charterAccepted')).toHaveLength(1);
    await press('Proposer une idée');
    expect(await screen.findByText(/Votre organisation \(metropole\.example\) s’affichera avec votre nom/)).toBeVisible();
    await userEvent.type(await screen.findByRole('textbox', { name: 'Votre idée en une phrase' }), 'Une carte pour deux villes');
    await press('Envoyer mon idée');
    expect(await screen.findByText(/Lucie Brun \(vous, metropole\.example\)/)).toBeVisible();
  });

  it('is asked again once the charter changed', async () => {
    const { services, opened, guest } = await shared();
    await (await guest.guests()).accept(opened.campaign, 'Une charte plus ancienne.', 'metropole.example', 'key-1');
    show(services.as(lucie, 'guest'), {}, { arriveAt: `campaign-${opened.campaign.id}`, loginName: LOGIN });
    expect(await screen.findByText('La charte a changé depuis que vous l’avez acceptée : relisez-la avant de continuer.')).toBeVisible();
  });

  it('who loses his access keeps what he wrote, is told so, and can send it once he has it again', async () => {
    const { opened, guest, services } = await shared();
    await (await guest.guests()).accept(opened.campaign, CHARTER, 'metropole.example', 'key-1');
    show(guest, {}, { arriveAt: `campaign-${opened.campaign.id}`, loginName: LOGIN });
    await press('Proposer une idée');
    await userEvent.type(await screen.findByRole('textbox', { name: 'Votre idée en une phrase' }), 'Une idée de loin');
    services.failNext('add', new DataError('forbidden'));
    await press('Envoyer mon idée');
    expect(await screen.findByText(/vous n’avez plus accès à cet espace.*Demandez un nouvel accès à la personne qui vous a invité/)).toHaveTextContent('Une idée de loin');
    await press('Réessayer maintenant');
    expect(await screen.findByText('Votre idée est enregistrée.')).toBeVisible();
    expect(services.lists.ideas.peek()).toHaveLength(2);
  });

  it('reads a brainstorm that is not shared, and is told that he cannot take part', async () => {
    const { services, opened } = await openCampaign();
    show(services.as(lucie, 'guest'), {}, { arriveAt: `campaign-${opened.campaign.id}`, loginName: LOGIN });
    expect(await screen.findByText(/n’est pas partagé avec des invités/)).toBeVisible();
    expect(screen.queryByRole('button', { name: 'Proposer une idée' })).not.toBeInTheDocument();
  });
});

describe('an agent', () => {
  it('is told before he sends which guests will read it', async () => {
    const { services, opened } = await shared();
    show(services, {}, { arriveAt: `campaign-${opened.campaign.id}` });
    await press('Proposer une idée');
    expect(await screen.findByText(/Les invités \(metropole\.example\) pourront aussi le lire\./)).toBeVisible();
    expect(await screen.findByText(/Partagé avec des invités : metropole\.example/)).toBeVisible();
  });

  it('talks among agents, told that guests cannot read it; a guest sees nothing of it', async () => {
    const { services, opened, guest } = await shared();
    const { container, unmount } = show(services, {}, { arriveAt: `campaign-${opened.campaign.id}` });
    await userEvent.click(await screen.findByRole('link', { name: 'Un guichet commun' }));
    const inside = await screen.findByRole('region', { name: 'Commentaires internes' });
    await userEvent.click(await within(inside).findByRole('button', { name: 'Commenter entre agents' }));
    expect(await within(inside).findByText('Lu par les agents seulement : les invités ne peuvent pas le lire.')).toBeVisible();
    await userEvent.type(within(inside).getByRole('textbox', { name: 'Votre commentaire interne' }), 'À voir avec les finances');
    services.loseAnswers(1);
    await press('Envoyer aux agents seulement');
    await press('Réessayer maintenant');
    await waitFor(() => expect(inside).toHaveTextContent(/1 commentaire interne.*À voir avec les finances/));
    expect(services.lists.internal.peek()).toHaveLength(1);
    expect(services.lists.records.peek().filter(({ kind }) => kind === 'comment')).toEqual([]);
    expect(await axeFaults(container)).toEqual([]);
    unmount();
    await (await guest.guests()).accept(opened.campaign, CHARTER, 'metropole.example', 'key-1');
    show(guest, {}, { arriveAt: `campaign-${opened.campaign.id}`, loginName: LOGIN });
    await userEvent.click(await screen.findByRole('link', { name: 'Un guichet commun' }));
    expect(await screen.findByText('Personne n’a encore commenté cette idée.')).toBeVisible();
    expect(screen.queryByText(/interne/)).not.toBeInTheDocument();
  });
});

describe('a colleague', () => {
  const asLea = { id: 41, name: 'Léa Morin' };

  it('answers what was said among agents, one level deep, and takes it back; a guest sees nothing of it', async () => {
    const { services, opened, guest } = await shared();
    const [idea] = (await services.ideas.book(opened)).ideas;
    if (!idea) throw new Error('no idea');
    await (await services.as(theo).guests()).sayInside(opened.campaign, idea, { kind: 'comment', text: 'À chiffrer', answers: 0 }, 'key-1');
    const { container, unmount } = show(services.as(asLea), {}, { arriveAt: `campaign-${opened.campaign.id}` });
    await userEvent.click(await screen.findByRole('link', { name: 'Un guichet commun' }));
    const inside = await screen.findByRole('region', { name: 'Commentaires internes' });
    await userEvent.click(await within(inside).findByRole('button', { name: 'Répondre à Théo Lefèvre' }));
    expect(await within(inside).findByText('Lu par les agents seulement : les invités ne peuvent pas le lire.')).toBeVisible();
    await userEvent.type(within(inside).getByRole('textbox', { name: 'Votre réponse interne' }), 'Je m’en charge');
    await press('Répondre aux agents seulement');
    const reply = await within(inside).findByText('Je m’en charge');
    expect(reply.closest('li')?.parentElement?.closest('li')).toHaveTextContent('À chiffrer');
    expect(inside).toHaveTextContent(/1 commentaire interne/);
    expect(within(inside).getAllByRole('button', { name: /^Répondre/ })).toHaveLength(1);
    const [said] = services.lists.internal.peek();
    expect(services.lists.internal.peek().map(({ answers }) => answers)).toEqual([0, said?.id]);
    expect(services.lists.records.peek().filter(({ kind }) => kind === 'comment')).toEqual([]);
    expect(await axeFaults(container)).toEqual([]);
    await userEvent.click(within(inside).getByRole('button', { name: 'Retirer' }));
    expect(await within(inside).findByText('Commentaire retiré par son auteur.')).toBeVisible();
    unmount();
    await (await guest.guests()).accept(opened.campaign, CHARTER, 'metropole.example', 'key-2');
    show(guest, {}, { arriveAt: `campaign-${opened.campaign.id}`, loginName: LOGIN });
    await userEvent.click(await screen.findByRole('link', { name: 'Un guichet commun' }));
    expect(await screen.findByText('Personne n’a encore commenté cette idée.')).toBeVisible();
    expect(screen.queryByText(/interne|À chiffrer|Je m’en charge/)).not.toBeInTheDocument();
  });

  it('reads nothing among agents that somebody altered', async () => {
    const { services, opened } = await shared();
    const [idea] = (await services.ideas.book(opened)).ideas;
    if (!idea) throw new Error('no idea');
    for (const text of ['À chiffrer', 'À oublier']) await (await services.as(theo).guests()).sayInside(opened.campaign, idea, { kind: 'comment', text, answers: 0 }, text);
    const altered = services.lists.internal.peek().find(({ text }) => text === 'À oublier');
    services.lists.internal.meddle(altered?.id ?? 0, { text: 'À voter tout de suite' });
    show(services.as(asLea), {}, { arriveAt: `campaign-${opened.campaign.id}` });
    await userEvent.click(await screen.findByRole('link', { name: 'Un guichet commun' }));
    const inside = await screen.findByRole('region', { name: 'Commentaires internes' });
    expect(await within(inside).findByText('À chiffrer')).toBeVisible();
    expect(inside).toHaveTextContent(/1 commentaire interne/);
    expect(screen.queryByText(/À oublier|À voter/)).not.toBeInTheDocument();
  });

  it('cannot answer any more once the brainstorm was put away', async () => {
    const { services, opened } = await shared();
    const [idea] = (await services.ideas.book(opened)).ideas;
    if (!idea) throw new Error('no idea');
    await (await services.as(theo).guests()).sayInside(opened.campaign, idea, { kind: 'comment', text: 'À chiffrer', answers: 0 }, 'key-1');
    await (await services.as({ id: 9, name: 'Ana' }, 'owner').animation()).decide(opened, { kind: 'archived', idea: 0, targets: [], reason: 'Fini', content: {} }, opened.decisions[0]?.id ?? 0);
    show(services.as(asLea), {}, { arriveAt: `campaign-${opened.campaign.id}` });
    await userEvent.click(await screen.findByRole('link', { name: 'Un guichet commun' }));
    const inside = await screen.findByRole('region', { name: 'Commentaires internes' });
    expect(await within(inside).findByText('À chiffrer')).toBeVisible();
    expect(within(inside).queryByRole('button')).not.toBeInTheDocument();
  });
});

describe('an animator', () => {
  it('is told who accepted, and who wrote before accepting anything', async () => {
    const { services, opened, guest } = await shared();
    await guest.ideas.add(opened.campaign, ideaDraft('Sans attendre'), 'key-2');
    const { unmount } = show(services.as({ id: 2, name: 'Karim Benali' }, 'animator'), {}, { arriveAt: `campaign-${opened.campaign.id}` });
    expect(await screen.findByText('Ont participé sans avoir d’abord accepté une charte : Lucie Brun (metropole.example).')).toBeVisible();
    unmount();
    await (await guest.guests()).accept(opened.campaign, CHARTER, 'metropole.example', 'key-1');
    show(services.as({ id: 2, name: 'Karim Benali' }, 'animator'), {}, { arriveAt: `campaign-${opened.campaign.id}` });
    await press(/^1\s?.?invité a accepté la charte$/);
    expect(await screen.findByText(/^Lucie Brun \(metropole\.example\), le /)).toBeVisible();
  });
});
