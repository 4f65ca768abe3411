import * as React from 'react';
import { newClientKey } from '../../../../../data/items/newClientKey';
import { MemoryIdeaServices } from '../../../../../data/ideas/testing/MemoryIdeaServices';
import type { MemoryRole } from '../../../../../data/ideas/testing/MemoryIdeaSite';
import { blankCampaign } from '../../../../../domain/ideas/blankCampaign';
import type { Campaign, CampaignDraft } from '../../../../../domain/ideas/Campaign';
import { brainstorm } from '../../../../../domain/ideas/brainstorm';
import type { CampaignContent, CampaignDecision, CampaignDecisionKind } from '../../../../../domain/ideas/CampaignDecision';
import type { Idea, IdeaRecord } from '../../../../../domain/ideas/Idea';
import type { OpenedCampaign } from '../../../../../domain/ideas/IdeaThread';
import { planVote } from '../../../../../domain/ideas/votes';
import type { Language } from '../../../../../shell/Language';
import type { RenderedScreen } from '../../../../../shell/testing/renderScreen';
import { renderScreen } from '../../../../../shell/testing/renderScreen';
import { BrainstormingProvider } from '../../Brainstorming';
import { useCampaign, useRights } from '../../queries';
import { useBrainstorm } from '../../useBrainstorm';

export const NADIA = { id: 21, name: 'Nadia Benali' };
export const KARIM = { id: 31, name: 'Karim Haddad' };
const AGENTS = ['Léa Martin', 'Hugo Petit', 'Inès Leroy', 'Paul Moreau', 'Zoé Garnier'];
const START = new Date('2026-03-02T09:00:00Z');

const DRAFT: CampaignDraft = {
  ...blankCampaign,
  question: 'Que changer dans nos accueils ?',
  outcome: 'La direction répond à chaque idée.',
  sponsor: 'Direction des accueils',
  starts: { ...blankCampaign.starts, decide: new Date('2026-03-20T16:00:00Z') },
  categories: [{ id: 1, name: 'Horaires' }],
  reasons: [{ id: 1, text: 'Hors sujet.' }]
};

/** A campaign of a city with its ideas, and a page of it as one of two animators has it. */
export class DeskCity {
  public readonly services: MemoryIdeaServices;
  public readonly other: MemoryIdeaServices;
  private time = START;
  private opened: OpenedCampaign | undefined;

  private constructor(role: MemoryRole) {
    // A clock that never shows the same twice.
    this.services = new MemoryIdeaServices(NADIA, { role, now: () => (this.time = new Date(this.time.getTime() + 1)) });
    this.other = this.services.as(KARIM, 'animator');
  }

  /** @param role of who has the page */
  public static async open(changes: Partial<CampaignDraft> = {}, role: MemoryRole = 'animator'): Promise<DeskCity> {
    localStorage.clear();
    const city = new DeskCity(role);
    city.opened = await city.services.publish({ ...DRAFT, ...changes });
    city.pass(60);
    return city;
  }

  public get campaign(): Campaign {
    if (!this.opened) throw new Error('not open yet');
    return this.opened.campaign;
  }

  /** Lets seconds pass. */
  public pass(seconds: number): void {
    this.time = new Date(this.time.getTime() + seconds * 1000);
  }

  /** @param by which of the agents */
  public async think(title: string, text = '', by = 0): Promise<Idea> {
    this.pass(1);
    return this.agent(by).ideas.add(this.campaign, { title, text, category: 0, link: '', picture: '', buildsOn: 0, direction: 'Accueils' }, newClientKey());
  }

  public async comment({ id, campaignId }: Idea, text: string, by: number): Promise<IdeaRecord> {
    this.pass(1);
    return this.agent(by).ideas.record(this.campaign, { id, campaignId }, { kind: 'comment', text }, newClientKey());
  }

  public async support(idea: number, by: number): Promise<void> {
    this.pass(1);
    const services = this.agent(by);
    const opened = await services.campaigns.open(this.campaign.id);
    const { campaign, state, ideas, forest } = brainstorm({ campaign: opened.campaign, ...(await services.ideas.book(opened)) }, services.serverNow());
    const voted = { campaign, state, ideas };
    const known = await services.votes.read(voted);
    const steps = planVote(idea, known.mine, state.rules.vote, forest);
    if (typeof steps === 'string') throw new Error(steps);
    await services.votes.cast(voted, steps, known);
  }

  /** What the other animator decides. @param known the newest of the same thing that he saw */
  public async decide(kind: CampaignDecisionKind, content: CampaignContent, { idea = 0, targets = [], reason = 'Parce que.', known = 0 }: Partial<Pick<CampaignDecision, 'idea' | 'targets' | 'reason'>> & { readonly known?: number } = {}): Promise<CampaignDecision> {
    this.pass(1);
    const opened = await this.other.campaigns.open(this.campaign.id);
    const newest = known || Math.max(0, ...opened.decisions.filter((decision) => decision.idea === idea).map(({ id }) => id));
    return (await this.other.animation()).decide(opened, { kind, idea, targets, reason, content }, newest);
  }

  /** Without its publication. */
  public async decisions(): Promise<readonly CampaignDecision[]> {
    return (await this.services.campaigns.open(this.campaign.id)).decisions.filter(({ kind }) => kind !== 'published');
  }

  public show(page: React.ReactElement, language: Language = 'fr'): RenderedScreen {
    return renderScreen(<Host id={this.campaign.id} page={page} />, { services: this.services, language });
  }

  private agent(by: number): MemoryIdeaServices {
    return this.services.as({ id: 101 + by, name: AGENTS[by] ?? `Agent ${by}` });
  }
}

function Host({ id, page }: { readonly id: number; readonly page: React.ReactElement }): React.ReactElement | null {
  const opened = useCampaign(id).data;
  const rights = useRights().data;
  return opened && rights ? <Loaded opened={opened} rights={rights} page={page} /> : null;
}

function Loaded({ opened, rights, page }: { readonly opened: OpenedCampaign; readonly rights: NonNullable<ReturnType<typeof useRights>['data']>; readonly page: React.ReactElement }): React.ReactElement | null {
  const storm = useBrainstorm(opened, rights).data;
  return storm ? <BrainstormingProvider value={storm}>{page}</BrainstormingProvider> : null;
}
