import { latest } from '../../domain/calendar/extremes';
import type { BallotRules, ConfidentialBallot, MyVote } from '../../domain/ballots/Ballot';
import { countConfidential } from '../../domain/ballots/countConfidential';
import { isErased } from '../../domain/privacy/erased';
import { parseJson } from '../../domain/stored/parseJson';
import type { ConfidentialBallotRow } from './ballotRows';
import { readChoices, stampsOf, writeChoices } from './ballotRows';

export function toConfidentialBallot(row: ConfidentialBallotRow): ConfidentialBallot {
  const [, choices = '', said] = /^(\S*)(?: (.+))?$/.exec(row.Secret || row.Choices || '') ?? [];
  const texts = said && parseJson(said);
  const stamps = stampsOf(row);
  // Words that were erased at their author's request leave his choices as they were.
  const altered = stamps.altered && !(isTexts(texts) && isErased(texts));
  return { ...stamps, altered, choices: !said || isTexts(texts) ? readChoices(choices) : null, ...(isTexts(texts) ? { texts } : {}), seen: row.Title ?? '' };
}

/** A whole confidential vote: the choices, and what was written for those in own words: `1,3 ["Plus d’ombre"]`. */
export function writeSecret(choices: readonly number[], texts: readonly string[]): string {
  return texts.length > 0 ? `${writeChoices(choices)} ${JSON.stringify(texts)}` : writeChoices(choices);
}

function isTexts(value: unknown): value is readonly string[] {
  return Array.isArray(value) && value.every((text) => typeof text === 'string');
}

/** @param rows of other polls and agents too */
export function readVote(rows: readonly ConfidentialBallotRow[], rules: BallotRules, agentId: number): MyVote {
  const ballots = rows.filter(({ Poll, AuthorId }) => Poll === rules.pollId && AuthorId === agentId).map(toConfidentialBallot);
  const { choices, counted, uncounted } = countConfidential(ballots, rules);
  return { choices: choices.get(agentId) ?? [], texts: counted.get(agentId)?.texts, at: latest(ballots.map(({ created }) => created)), uncounted: uncounted.get(agentId) ?? null, unfinished: null };
}
