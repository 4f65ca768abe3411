import type { InferOutput } from 'valibot';
import { array, boolean, nullable, number, object, optional, picklist, pipe, readonly, string } from 'valibot';
import type { CampaignDraft, Phase, PhaseStarts } from '../../../../domain/ideas/Campaign';
import { voteKinds } from '../../../../domain/ideas/Campaign';
import { defineStored } from '../../../../domain/stored/defineStored';
import { storedOrigin } from '../../../../domain/stored/storedOrigin';
import type { LocalDateTime } from '../../../../ui/zonedTime';
import { fromLocalDateTime, toLocalDateTime } from '../../../../ui/zonedTime';

const moment = nullable(object({ date: string(), time: string() }));
const list = <S extends Parameters<typeof array>[0]>(member: S) => pipe(array(member), readonly());
const named = pipe(object({ id: number(), name: string() }), readonly());

export const campaignFormSchema = object({
  question: string(),
  why: string(),
  outcome: string(),
  sponsor: string(),
  collectAt: moment,
  gatherAt: moment,
  voteAt: moment,
  decideAt: moment,
  followAt: moment,
  names: picklist(['shown', 'hidden']),
  moderation: picklist(['none', 'after', 'before']),
  movers: picklist(['animators', 'authors', 'all']),
  charter: optional(string(), ''),
  isShared: optional(boolean(), false),
  /** The name of our organisation beside those of guests. */
  host: optional(string(), ''),
  voteKind: picklist(voteKinds),
  /** As they are typed. */
  votes: string(),
  most: string(),
  from: picklist(['collect', 'vote']),
  on: picklist(['all', 'shortList']),
  countsHidden: boolean(),
  supportsMove: boolean(),
  categories: list(named),
  criteria: list(pipe(object({ id: number(), name: string(), isCost: boolean() }), readonly())),
  evaluators: list(named),
  mayComment: boolean(),
  mayPicture: boolean(),
  reasons: list(pipe(object({ id: number(), text: string() }), readonly())),
  retentionMonths: nullable(number()),
  /** What it was made of: nobody types it. */
  origin: optional(storedOrigin),
  /** Why dates or rules change, once people were told others. */
  reason: string()
});

/** A campaign as its animator types it: dates as clocks show them, so that what is half typed can be kept as it is. */
export type CampaignForm = Readonly<InferOutput<typeof campaignFormSchema>>;
export type FormStarts = Pick<CampaignForm, StartKey>;
export type StartKey = `${Phase}At`;

export const campaignFormat = defineStored({ name: 'draft of a campaign', version: 1, schema: campaignFormSchema });

/** The field in which the beginning of a phase is typed. */
export function startKey(phase: Phase): StartKey {
  return `${phase}At`;
}

export function toForm({ vote, starts, ...draft }: CampaignDraft, timeZone: string): CampaignForm {
  const { question, why, outcome, sponsor, names, moderation, movers, charter = '', host, categories, criteria, evaluators, mayComment, mayPicture, reasons, retentionMonths, origin } = draft;
  return {
    question, why, outcome, sponsor, names, moderation, movers, charter, isShared: host !== undefined, host: host ?? '', categories, criteria, evaluators, mayComment, mayPicture, reasons, retentionMonths,
    ...(origin ? { origin } : {}),
    ...toStarts(starts, timeZone),
    voteKind: vote.kind,
    votes: String(vote.votes),
    most: String(vote.most),
    from: vote.from,
    on: vote.on,
    countsHidden: vote.countsHidden,
    supportsMove: vote.supportsMove,
    reason: ''
  };
}

/** What is typed, as it would be stored; a day without a time has no moment yet, and what is no number of votes is none. */
export function fromForm(form: CampaignForm, timeZone: string): CampaignDraft {
  const { names, moderation, movers, evaluators, mayComment, mayPicture, retentionMonths, origin, voteKind: kind, from, on, countsHidden, supportsMove } = form;
  return {
    names, moderation, movers, evaluators, mayComment, mayPicture, retentionMonths,
    ...(origin ? { origin } : {}),
    ...(form.charter.trim() === '' ? {} : { charter: form.charter.trim() }),
    ...(form.isShared ? { host: form.host.trim() } : {}),
    question: form.question.trim(),
    why: form.why.trim(),
    outcome: form.outcome.trim(),
    sponsor: form.sponsor.trim(),
    starts: fromStarts(form, timeZone),
    vote: { kind, votes: wholeOf(form.votes), most: wholeOf(form.most), from, on, countsHidden, supportsMove },
    categories: form.categories.map(({ id, name }) => ({ id, name: name.trim() })),
    criteria: form.criteria.map(({ id, name, isCost }) => ({ id, name: name.trim(), isCost })),
    reasons: form.reasons.map(({ id, text }) => ({ id, text: text.trim() }))
  };
}

export function toStarts({ collect, gather, vote, decide, follow }: PhaseStarts, timeZone: string): FormStarts {
  const local = (start: Date | null): LocalDateTime | null => start && toLocalDateTime(start, timeZone);
  return { collectAt: local(collect), gatherAt: local(gather), voteAt: local(vote), decideAt: local(decide), followAt: local(follow) };
}

export function fromStarts({ collectAt, gatherAt, voteAt, decideAt, followAt }: FormStarts, timeZone: string): PhaseStarts {
  const start = (typed: LocalDateTime | null): Date | null => typed && fromLocalDateTime(typed, timeZone);
  return { collect: start(collectAt), gather: start(gatherAt), vote: start(voteAt), decide: start(decideAt), follow: start(followAt) };
}

function wholeOf(typed: string): number {
  return /^\s*\d+\s*$/.test(typed) ? Number(typed) : 0;
}

/** A day and a time that are not whole yet. */
export function isHalf(typed: LocalDateTime | null, timeZone: string): boolean {
  return typed !== null && fromLocalDateTime(typed, timeZone) === null;
}
