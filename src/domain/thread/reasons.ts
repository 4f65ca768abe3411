import type { Follow } from './Follow';
import { foldSkill } from './Follow';
import type { News, NewsKind, StreamId } from './News';

type Topic = 'campaign' | 'call' | 'poll' | 'help';

const TOPICS: Readonly<Record<StreamId, Topic>> = { ideas: 'campaign', ideaRecords: 'campaign', campaignDecisions: 'campaign', campaignCourse: 'campaign', callDecisions: 'call', callCourse: 'call', contributions: 'call', pollRecords: 'poll', help: 'help' };

/** What people say themselves. */
const SAID: readonly NewsKind[] = ['ideaThrown', 'ideaCommented', 'contributed', 'helpAsked', 'helpReplied'];
/** What happens to a site as a whole. */
const OF_SITE: readonly NewsKind[] = ['campaignOpened', 'campaignRanked', 'campaignArchived', 'callOpened', 'callSynthesis', 'pollOpened', 'pollResults'];
/** What of a brainstorm is for all who follow it: comments are for who follows the person. */
const OF_CAMPAIGN: readonly NewsKind[] = ['ideaThrown', 'ideaDecided', 'campaignOpened', 'campaignRanked', 'campaignArchived', 'campaignCollects', 'campaignGathers', 'campaignVotes', 'campaignDecides', 'campaignFollows'];
const OF_CALL: readonly NewsKind[] = ['callOpened', 'callVersion', 'callClosed', 'callReopened', 'callAnswered', 'callOpinion', 'callSynthesis'];

export function topicOf({ stream }: Pick<News, 'stream'>): Topic {
  return TOPICS[stream];
}

/** Why an agent is shown something: all that he follows and that leads to it; nothing: it is none of his. */
export function reasonsFor(news: News, follows: readonly Follow[]): readonly Follow[] {
  return follows.filter((follow) => isReason(news, follow));
}

function isReason(news: News, { kind, id, part, name }: Follow): boolean {
  const isAbout = news.about === id;
  switch (kind) {
    case 'campaign':
      return isAbout && topicOf(news) === 'campaign' && OF_CAMPAIGN.includes(news.kind);
    case 'theme':
      return isAbout && news.kind === 'ideaThrown' && news.category === part;
    case 'call':
      return isAbout && topicOf(news) === 'call' && OF_CALL.includes(news.kind);
    case 'page':
      return isAbout && news.kind === 'contributed';
    case 'person':
      return news.by?.id === id && SAID.includes(news.kind);
    case 'site':
      return OF_SITE.includes(news.kind);
    case 'skill':
      return news.kind === 'helpAsked' && foldSkill(news.skill) === foldSkill(name);
    case 'help':
      return isAbout && topicOf(news) === 'help' && news.kind === 'helpReplied';
  }
}
