import type { Opinion } from '../../domain/ideas/voteTargets';
import type { Words } from '../../shell/Language';
import { plural } from '../../shell/Language';

const fr = {
  support: 'Soutenir',
  supportOf: (title: string) => `Soutenir « ${title} »`,
  supports: (count: number, shown: string) => plural.fr(count, `${shown} soutien`, `${shown} soutiens`),
  votes: (count: number, shown: string) => plural.fr(count, `${shown} vote`, `${shown} votes`),
  between: (least: string, most: string) => `entre ${least} et ${most} soutiens`,
  apart: (counts: string) => `soutiens comptés à part : ${counts}`,
  mine: (count: number, shown: string) => plural.fr(count, `${shown} vote de votre part`, `${shown} votes de votre part`),
  more: (title: string) => `Donner un vote à « ${title} »`,
  less: (title: string) => `Reprendre un vote à « ${title} »`,
  left: (count: number, left: string, all: string) => plural.fr(count, `Il vous reste ${left} vote sur ${all}.`, `Il vous reste ${left} votes sur ${all}.`),
  noneLeft: (all: string) => `Vous avez donné vos ${all} votes. Vous pouvez en reprendre jusqu’à la fin du vote.`,
  opinions: { agree: 'D’accord', disagree: 'Pas d’accord', pass: 'Sans avis' } satisfies Readonly<Record<Opinion, string>>,
  opinionOn: (opinion: string, title: string) => `${opinion} : « ${title} »`,
  full: 'Vous avez donné à cette idée tous les votes qu’elle peut recevoir de vous.',
  uncounted: 'Votre vote pour cette idée n’est pas compté : ses mots ont changé, ou le vote était clos. Reprenez-le et donnez-le de nouveau si vous le souhaitez.'
};

const en: typeof fr = {
  support: 'Support',
  supportOf: (title) => `Support “${title}”`,
  supports: (count, shown) => plural.en(count, `${shown} support`, `${shown} supports`),
  votes: (count, shown) => plural.en(count, `${shown} vote`, `${shown} votes`),
  between: (least, most) => `between ${least} and ${most} supports`,
  apart: (counts) => `supports counted apart: ${counts}`,
  mine: (count, shown) => plural.en(count, `${shown} vote of yours`, `${shown} votes of yours`),
  more: (title) => `Give a vote to “${title}”`,
  less: (title) => `Take a vote back from “${title}”`,
  left: (count, left, all) => plural.en(count, `You have ${left} vote of ${all} left.`, `You have ${left} votes of ${all} left.`),
  noneLeft: (all) => `You have given your ${all} votes. You can take some back until the vote ends.`,
  opinions: { agree: 'Agree', disagree: 'Disagree', pass: 'Pass' },
  opinionOn: (opinion, title) => `${opinion}: “${title}”`,
  full: 'You have given this idea all the votes that it can have from you.',
  uncounted: 'Your vote for this idea does not count: its words have changed, or the vote was over. Take it back and give it again if you wish.'
};

/** Words of votes, which come with them. */
export const voteWords: Words<typeof fr> = { fr, en };
export type VoteWords = typeof fr;
