import type { CampaignDraft } from '../../src/domain/ideas/Campaign';
import type { IdeaDraft } from '../../src/domain/ideas/Idea';

const DAY_MS = 86_400_000;

/** Collects from now on, votes at once, decides in ten days. */
export function campaignDraft(changes: Partial<CampaignDraft> = {}): CampaignDraft {
  return {
    question: 'Que changer dans nos accueils ?', why: 'Pour les habitants.', outcome: 'La direction répond à chaque idée.', sponsor: 'Direction des accueils', names: 'shown', moderation: 'after', movers: 'animators',
    vote: { kind: 'support', votes: 5, most: 2, from: 'collect', on: 'all', countsHidden: false, supportsMove: true },
    starts: { collect: null, gather: null, vote: null, decide: new Date(Math.floor(Date.now() / 1000) * 1000 + 10 * DAY_MS), follow: null },
    categories: [{ id: 1, name: 'Accueil' }], criteria: [{ id: 1, name: 'Effet', isCost: false }], evaluators: [], mayComment: true, mayPicture: true, reasons: [{ id: 1, text: 'Attaque une personne' }], retentionMonths: 24, ...changes
  };
}

export function ideaDraft(title: string, changes: Partial<IdeaDraft> = {}): IdeaDraft {
  return { title, text: 'Un guichet ouvert le soir.', category: 1, link: '', picture: '', buildsOn: 0, direction: '', ...changes };
}
