import type { Campaign } from '../../domain/ideas/Campaign';
import { isSecret } from '../../domain/ideas/Campaign';
import type { OutsideMark } from '../../domain/ideas/CampaignDecision';
import type { Idea } from '../../domain/ideas/Idea';
import { exchangeKey } from '../../domain/ideas/outside/ExchangedIdea';
import type { ImportBatch } from '../../domain/ideas/outside/importBatches';
import type { ChangedLine, NewLine } from '../../domain/ideas/outside/planImport';
import { hasCode } from '../DataError';
import { keyWithin } from '../items/keyWithin';
import type { IdeaExchange } from './IdeaServices';
import type { LeadIdeaSite } from './IdeaSite';
import { decisionKey, fromDecision } from './ideaValues';
import { addIdea } from './oneIdea';

/** Requests at a time: SharePoint asks who sends many to wait. */
const AT_ONCE = 5;

/** Ideas that come in by a file, on the lists of a site. */
export class TableIdeaExchange implements IdeaExchange {
  public constructor(private readonly site: LeadIdeaSite) {}

  public async take(campaign: Campaign, { origin, added, changed }: ImportBatch, known: number): Promise<readonly number[]> {
    const { id: me } = await this.site.me();
    const stored: (OutsideMark | null)[] = [];
    for (let at = 0; at < added.length; at += AT_ONCE) {
      stored.push(...(await Promise.all(added.slice(at, at + AT_ONCE).map((line) => this.storeIdea(campaign, line, me)))));
    }
    const outside = [...stored.flatMap((mark) => mark ?? []), ...changed.map(toMark)];
    if (outside.length > 0) {
      const values = fromDecision(campaign.id, { kind: 'imported', idea: 0, targets: outside.map(({ idea }) => idea), reason: '', content: { origin, outside } });
      // The same step of the same work is one decision; the same figures at a later time are another.
      await this.site.decide(values, keyWithin(`import|${campaign.box}|${me}|${known}`, JSON.stringify(values.content)));
    }
    return added.flatMap(({ line }, index) => (stored[index] ? [] : [line]));
  }

  /** Null: somebody else stands in its place. */
  private async storeIdea(campaign: Campaign, { idea: row, category }: NewLine, me: number): Promise<OutsideMark | null> {
    const { title, text, date: on, supports } = row;
    const idea = await this.add(campaign, row, category, me);
    if (idea?.author?.id !== me) return null;
    if (isSecret(campaign)) {
      const content = { title: idea.title, text: idea.text, link: idea.link, category: idea.category, buildsOn: 0, name: '', at: idea.created };
      // What is published on a platform is no secret here: colleagues read it, whatever waits for an animator.
      await this.site.decide(fromDecision(campaign.id, { kind: 'released', idea: idea.id, targets: [], reason: '', content }), decisionKey(campaign.id, idea.id, 0));
    }
    // Under its key may stand what an import that was broken off found in an older file.
    const isSame = idea.title === title && idea.text === text;
    return { idea: idea.id, id: row.id, on, supports, ...(isSame ? {} : { title, text }) };
  }

  private async add(campaign: Campaign, row: NewLine['idea'], category: number, me: number): Promise<Idea | null> {
    const { title, text, link } = row;
    try {
      return await addIdea(this.site, campaign, { title, text, link, category, picture: '', buildsOn: 0, direction: '' }, keyWithin(`outside|${campaign.box}|${me}`, exchangeKey(row)));
    } catch (error) {
      if (hasCode(error, 'duplicate')) return null;
      throw error;
    }
  }
}

function toMark({ idea: { id, date, title, text, supports }, state, before }: ChangedLine): OutsideMark {
  const isSame = title === state.idea.title && text === state.idea.text;
  return { idea: state.idea.id, id, on: date, supports: supports ?? before.supports, ...(isSame ? {} : { title, text }) };
}
