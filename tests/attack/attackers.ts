import type { Persona } from '../contract/SiteUnderTest';

/** One thing that somebody sends past the product. @returns was it stored? */
export type Attack = (by: Persona, victim: Persona) => Promise<boolean>;

/** What was seen of hostile agents, and what may be thought of, where each ballot is a step. */
export const STEP_ATTACKS = [
  'itemWithoutKey', 'keyOfVictim', 'nextKeysOfVictim', 'folderInFolder', 'folderInBox', 'farId', 'timeSetBack', 'timeSetForward', 'createdAlone', 'authorForged',
  'editorForged', 'announcement', 'ownStep', 'ownStepsBeyond', 'keyInRoot', 'keyOfOtherOption'
] as const;

/** As `STEP_ATTACKS`, where each ballot is a whole vote that nobody else reads. */
export const WHOLE_ATTACKS = [
  'ownVote', 'unreadable', 'otherOption', 'tooMany', 'otherWords', 'farId', 'timeSetBack', 'timeSetForward', 'createdAlone', 'authorForged', 'editorForged', 'announcement',
  'folderInBox', 'folderInList', 'peek'
] as const;

/** `npm run attack` draws from these. */
export type AttackName = (typeof STEP_ATTACKS)[number] | (typeof WHOLE_ATTACKS)[number];

export type Attacks = Readonly<Partial<Record<AttackName, Attack>>>;
