import type { CampaignDraft } from '../../src/domain/ideas/Campaign';
import type { IdeaDraft } from '../../src/domain/ideas/Idea';
import type { ExchangedIdea } from '../../src/domain/ideas/outside/ExchangedIdea';
import type { NewLine } from '../../src/domain/ideas/outside/planImport';

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

/** A line of a file, as an import has it. */
export function newLine(id: string, title: string, changes: Partial<ExchangedIdea> = {}): NewLine {
  const idea = { origin: 'Je participe', id, date: new Date('2026-03-12T12:00:00Z'), title, text: 'Dit sur la plateforme.', category: '', link: '', supports: 34, state: '', reason: '', answered: null, cluster: '', supportsHere: null, mergedInto: '', ...changes } as const;
  return { line: Number(id) + 1, idea, category: 0 };
}
