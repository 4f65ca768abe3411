import type { DutyRole } from '../../domain/privacy/duties';
import type { ListUrl } from '../ListDefinition';

/**
 * Why a column that names people gives none of them anything to do.
 * - `past`: it says what was done or decided: who has left did it all the same
 * - `own`: he speaks for himself, or is spoken to
 * - `copy`: another list says it, and is looked at
 * - `words`: of an office, or in the middle of a text
 */
export type NoDuty = 'past' | 'own' | 'copy' | 'words';

export interface DutyAnswer {
  /** What its author still has to do; null: nothing. */
  readonly author: Extract<DutyRole, 'draft'> | null;
  /** Of each column that names somebody, as `privacyAnswers` says: what he is to do, or why nothing. */
  readonly columns: Readonly<Record<string, NoDuty | readonly DutyRole[]>>;
}

const nobody: DutyAnswer = { author: null, columns: {} };
const past = (...columns: readonly string[]): DutyAnswer => ({ author: null, columns: Object.fromEntries(columns.map((column) => [column, 'past'])) });
const own = (...columns: readonly string[]): DutyAnswer => ({ author: null, columns: Object.fromEntries(columns.map((column) => [column, 'own'])) });

/** Lists that name somebody in a column, or whose author is waited for. A list with such a column and no answer here fails a test. */
const answers: Readonly<Record<string, DutyAnswer>> = {
  'Lists/ParvisPollDrafts': { author: 'draft', columns: {} },
  'Lists/ParvisPollRecords': past('Content'),
  'Lists/ParvisTools': { author: null, columns: { RecommendedBy: 'past', Contact: ['contact'] } },
  'Lists/ParvisSites': { author: null, columns: { Contact: ['contact'] } },
  'Lists/ParvisCalls': { author: null, columns: { Settings: ['answerer'] } },
  'Lists/ParvisCallDrafts': { author: 'draft', columns: { Settings: 'copy' } },
  'Lists/ParvisContributions': own('Content'),
  'Lists/ParvisHiddenContributions': own('Content'),
  'Lists/ParvisCallDecisions': { author: null, columns: { Content: ['animator'] } },
  'Lists/ParvisCampaigns': { author: null, columns: { Settings: ['evaluator'] } },
  'Lists/ParvisCampaignDrafts': { author: 'draft', columns: { Settings: 'copy' } },
  // Whoever begins a brainstorm with it chooses evaluators again.
  'Lists/ParvisCampaignTemplates': { author: null, columns: { Settings: 'copy' } },
  'Lists/ParvisIdeaRecords': own('Content'),
  'Lists/ParvisHiddenIdeaRecords': own('Content'),
  'Lists/ParvisCampaignDecisions': { author: null, columns: { Content: ['ideaOwner', 'evaluator'] } },
  'Lists/ParvisThanks': own('Person'),
  'Lists/ParvisHelp': own('Content'),
  'Lists/ParvisTariffActs': past('Signer'),
  'Lists/ParvisTariffRules': past('CheckedBy'),
  // Groups of directions and of steps; whom owners know to have been in one did what he did.
  'Lists/ParvisTariffSettings': { author: null, columns: { Content: ['group'] } },
  // The form stands in the file of the request, once that is open.
  'Lists/ParvisRequestBox': { author: null, columns: { Content: ['requester', 'leader'] } },
  'Lists/ParvisRequestFiles': { author: null, columns: { Person: 'copy', Content: ['follower', 'leader'] } },
  'Lists/ParvisRequestBoard': { author: null, columns: { Follower: 'copy', Content: 'copy' } },
  // Who is known to be of the team: who is of it now, its group says.
  'Lists/ParvisRequestKeys': past('Content'),
  'Lists/ParvisRequestDrafts': own('Content'),
  'Lists/ParvisRequestTexts': { author: null, columns: { Content: ['approver'] } },
  'Lists/ParvisCommunities': { author: null, columns: { Animators: ['leader'] } },
  'Lists/ParvisActivities': { author: null, columns: { Organisers: ['organiser'] } },
  'Lists/ParvisRegistrationDecisions': past('Content'),
  'Lists/ParvisDiscreetRegistrations': past('Content'),
  'Lists/ParvisDiscreetA': past('Content'),
  'Lists/ParvisDiscreetB': past('Content'),
  'Lists/ParvisDiscreetC': past('Content'),
  'Lists/ParvisDiscreetD': past('Content'),
  'Lists/ParvisDiscreetE': past('Content'),
  'Lists/ParvisAttendance': past('Person'),
  // A plan is gone on with by whoever opens it.
  'Lists/ParvisPlans': past('Content')
};

/** What people whom a list names are still to do. */
export function dutyAnswer(url: ListUrl): DutyAnswer {
  return answers[url] ?? nobody;
}

/** The lists that name somebody. */
export const dutyUrls: readonly string[] = Object.keys(answers);
