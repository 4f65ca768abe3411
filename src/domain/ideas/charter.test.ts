import { acceptancesOf, charterMark } from './charter';
import { campaignState } from './campaignState';
import type { Campaign } from './Campaign';
import { rulesOf } from './Campaign';
import { campaignWith, camille, day, decision, nadia, record, theo } from './testing/campaignWith';

const CHARTER = 'Chacun écoute les autres.';
const accepted = (id: number, author: typeof nadia, charter: string, changes: object = {}) => record(id, day(1, id), 'charterAccepted', { author, idea: 0, charter: charterMark(charter), ...changes });
const campaign: Campaign = campaignWith({ host: 'Ville', charter: CHARTER });
const stateAfter = (rules: object) =>
  campaignState(campaign, [decision(1, day(1), 'published', { starts: campaign.starts, rules: rulesOf(campaign) }), decision(2, day(2), 'rules', { rules: { ...rulesOf(campaign), ...rules } })], day(3));

describe('a charter', () => {
  it('is accepted by whoever accepted it as it stands, once, and not an earlier one', () => {
    const records = [accepted(3, nadia, CHARTER), accepted(2, nadia, CHARTER), accepted(4, theo, 'Une plus ancienne.'), accepted(5, camille, `  ${CHARTER}\n`)];
    expect([...acceptancesOf(records, campaign.id, CHARTER)].map(([id, { id: row }]) => [id, row])).toEqual([[nadia.id, 2], [camille.id, 5]]);
  });

  it('is accepted by no row that somebody altered, that lies elsewhere, or is about something else', () => {
    const rows = [accepted(1, nadia, CHARTER, { isAltered: true }), accepted(2, nadia, CHARTER, { isMisplaced: true }), accepted(3, nadia, CHARTER, { idea: 100 }), accepted(4, nadia, CHARTER, { campaignId: campaign.id + 1 })];
    expect(acceptancesOf(rows, campaign.id, CHARTER).size).toBe(0);
  });

  it('changes by a decision with a reason', () => {
    expect(stateAfter({ charter: 'Une autre.' }).rules.charter).toBe('Une autre.');
  });
});

describe('sharing with guests', () => {
  it('does not change once people were told of it', () => {
    const { rules, ignored } = stateAfter({ host: undefined });
    expect([rules.host, ignored]).toEqual(['Ville', [{ what: 'decision', id: 2, why: 'notAllowed' }]]);
  });

  it('may go on under another name of ours', () => {
    expect(stateAfter({ host: 'Ville de Valmont' }).rules.host).toBe('Ville de Valmont');
  });
});
