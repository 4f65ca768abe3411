import type { RuleId } from '../../../domain/privacy/kept';
import { CallsList } from '../../../lists/calls';
import { CallDraftsList } from '../../../lists/callDrafts';
import { CampaignDraftsList } from '../../../lists/ideaDrafts';
import { CampaignsList } from '../../../lists/ideas';
import type { ListSchema } from '../../../lists/defineList';
import { PollDraftsList } from '../../../lists/pollOwners';
import { PollsList } from '../../../lists/polls';
import { ReferencesList } from '../../../lists/references';
import { ActivitiesList } from '../../../lists/registrations';
import { RequestBoardList, RequestDraftsList } from '../../../lists/requests';
import { TariffFollowsList } from '../../../lists/tariffs';
import { HelpList, ProfilesList } from '../../../lists/thread';
import { NeedsList, UsageFavouritesList, UsageOpensList } from '../../../lists/usages';
import { callServicesOf } from '../../calls/callServicesOf';
import type { Connection } from '../../connection/Connection';
import { ideaServicesOf } from '../../ideas/ideaServicesOf';
import { pollServicesOf } from '../../polls/pollServices';
import { registrationServicesOf } from '../../registrations/registrationServicesOf';
import { requestServicesOf } from '../../requests/requestServicesOf';
import { ownServicesOf } from '../../thread/ownServicesOf';
import { AgedRows, endOfMonth } from './AgedRows';
import { brainstormRule, callRule, draftRule, helpRule, pollDraftRule, registrationRule, requestRule } from './partRules';
import { PollRule } from './PollRule';
import type { PurgeRule } from './PurgeRule';

/** A rule, and the list without which a site has nothing of it. */
export interface PlacedRule {
  readonly rule: RuleId;
  readonly list: ListSchema;
  readonly purge: PurgeRule;
}

/** How each rule removes what is over its time: by the services of its part, where it has any. @param timeZone of the city */
export function rulesOf(connection: Connection, timeZone: string): readonly PlacedRule[] {
  const [polls, calls, ideas, registrations] = [pollServicesOf(connection), callServicesOf(connection), ideaServicesOf(connection), registrationServicesOf(connection)];
  const aged = (rule: RuleId, list: ListSchema): PlacedRule => ({ rule, list, purge: new AgedRows(connection, list) });
  return [
    { rule: 'polls', list: PollsList, purge: new PollRule(connection, polls) },
    { rule: 'pollDrafts', list: PollDraftsList, purge: pollDraftRule(polls) },
    aged('needs', NeedsList),
    aged('favourites', UsageFavouritesList),
    { rule: 'openings', list: UsageOpensList, purge: new AgedRows(connection, UsageOpensList, 'Month', endOfMonth) },
    { rule: 'calls', list: CallsList, purge: callRule(calls) },
    { rule: 'callDrafts', list: CallDraftsList, purge: draftRule(async () => (await calls.animation()).drafts(), async (draft) => (await calls.animation()).removeDraft(draft)) },
    { rule: 'brainstorms', list: CampaignsList, purge: brainstormRule(ideas) },
    { rule: 'brainstormDrafts', list: CampaignDraftsList, purge: draftRule(async () => (await ideas.animation()).drafts(), async (draft) => (await ideas.animation()).removeDraft(draft)) },
    aged('profiles', ProfilesList),
    { rule: 'help', list: HelpList, purge: helpRule(ownServicesOf(connection)) },
    aged('follows', TariffFollowsList),
    { rule: 'requests', list: RequestBoardList, purge: requestRule(requestServicesOf(connection, timeZone)) },
    aged('requestDrafts', RequestDraftsList),
    { rule: 'registrationAnswers', list: ActivitiesList, purge: registrationRule(registrations, 'answers') },
    { rule: 'registrationNames', list: ActivitiesList, purge: registrationRule(registrations, 'names') },
    aged('links', ReferencesList)
  ];
}
