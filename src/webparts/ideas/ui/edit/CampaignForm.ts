import type { InferOutput } from 'valibot';
import { boolean, nullable, object, picklist, string } from 'valibot';
import type { CampaignDraft, Category, Phase } from '../../../../domain/ideas/Campaign';
import { phases, voteKinds } from '../../../../domain/ideas/Campaign';
import { defineStored } from '../../../../domain/stored/defineStored';
import { fromLocalDateTime, toLocalDateTime } from '../../../../ui/zonedTime';

const start = nullable(object({ date: string(), time: string() }));
const formSchema = object({
  question: string(),
  why: string(),
  outcome: string(),
  sponsor: string(),
  collect: start,
  gather: start,
  vote: start,
  decide: start,
  follow: start,
  names: picklist(['shown', 'hidden']),
  moderation: picklist(['none', 'after', 'before']),
  kind: picklist(voteKinds),
  votes: string(),
  most: string(),
  from: picklist(['collect', 'vote']),
  countsHidden: boolean(),
  /** One a line. */
  categories: string(),
  mayComment: boolean(),
  mayPicture: boolean()
});

/** A campaign as its animator types it: dates as clocks show them, so that what is half typed can be kept as it is. */
export type CampaignForm = Readonly<InferOutput<typeof formSchema>>;
export type StartField = Extract<keyof CampaignForm, Phase>;

export const campaignFormat = defineStored({ name: 'draft of a brainstorm', version: 1, schema: formSchema });

export function toForm(draft: CampaignDraft, timeZone: string): CampaignForm {
  const { question, why, outcome, sponsor, names, moderation, vote, categories, mayComment, mayPicture, starts } = draft;
  const local = (phase: Phase): CampaignForm[StartField] => {
    const moment = starts[phase];
    return moment && toLocalDateTime(moment, timeZone);
  };
  return {
    question, why, outcome, sponsor, names, moderation, mayComment, mayPicture,
    collect: local('collect'), gather: local('gather'), vote: local('vote'), decide: local('decide'), follow: local('follow'),
    kind: vote.kind, votes: String(vote.votes), most: String(vote.most), from: vote.from, countsHidden: vote.countsHidden,
    categories: categories.map(({ name }) => name).join('\n')
  };
}

/** What is typed, as it would be stored; a day without a time has no moment yet. @param before what cannot be typed, and the ids of categories */
export function fromForm(form: CampaignForm, before: CampaignDraft, timeZone: string): CampaignDraft {
  const { names, moderation, mayComment, mayPicture, kind, from, countsHidden } = form;
  const moment = (phase: Phase): Date | null => {
    const local = form[phase];
    return local && fromLocalDateTime(local, timeZone);
  };
  return {
    ...before, names, moderation, mayComment, mayPicture,
    question: form.question.trim(),
    why: form.why.trim(),
    outcome: form.outcome.trim(),
    sponsor: form.sponsor.trim(),
    starts: { collect: moment('collect'), gather: moment('gather'), vote: moment('vote'), decide: moment('decide'), follow: moment('follow') },
    vote: { ...before.vote, kind, from, countsHidden, votes: Number(form.votes), most: Number(form.most) },
    categories: categoriesOf(form.categories, before.categories)
  };
}

/** A day that is typed half. */
export function halfDates(form: CampaignForm, timeZone: string): readonly Phase[] {
  return phases.filter((phase) => {
    const local = form[phase];
    return local !== null && fromLocalDateTime(local, timeZone) === null;
  });
}

/** A category keeps its number for as long as it keeps its name. */
function categoriesOf(text: string, before: readonly Category[]): readonly Category[] {
  const names = text.split('\n').map((line) => line.trim()).filter(Boolean);
  let last = Math.max(0, ...before.map(({ id }) => id));
  return names.map((name) => before.find((each) => each.name === name) ?? { id: ++last, name });
}
