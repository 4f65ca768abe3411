import type { Call, CallDraft, ContributionKind } from '../../domain/calls/Call';
import { contributionKinds } from '../../domain/calls/Call';
import { folderOf } from '../../domain/calls/callFolders';
import type { AuthorRecord, Contribution, ContributionDraft } from '../../domain/calls/Contribution';
import { authorRecordKinds } from '../../domain/calls/Contribution';
import type { Decision } from '../../domain/calls/Decision';
import type { DecisionScope } from '../../domain/calls/decisionScope';
import { scopeOf } from '../../domain/calls/decisionScope';
import { readSpace } from '../../domain/calls/supportSpaces';
import type { Anchor } from '../../domain/anchors/Anchor';
import { isAltered } from '../append/asArrived';
import { isChanged } from '../append/isChanged';
import type { Entry, Stored } from '../items/Table';
import type { AuthorRecordDraft, DecisionDraft, SaidRef } from './CallServices';
import type { CallDraftValues, CallValues, ContributionValues, DecisionValues } from './callTables';

export function toCall({ id, box, ...values }: Entry<CallValues>): Call {
  return { ...toCallDraft(values), id, box };
}

export function toCallDraft({ title, kind, intro, opensAt, closesAt, page, settings }: Omit<CallDraftValues, 'file'>): CallDraft {
  return { ...settings, title, kind, intro, opensAt, closesAt, page };
}

/** What is stored of a call, or of a draft of one. */
export function fromCallDraft({ title, kind, intro, opensAt, closesAt, page, ...settings }: CallDraft): Omit<CallDraftValues, 'file'> {
  const { outcome, audience, kinds, names, moderation, mayReply, maySupport, mayEdit, mayAttach, bodies, answerers, answersBy, reasons, reminder, retentionMonths, origin } = settings;
  return { title, kind, intro, opensAt, closesAt, page, settings: { outcome, audience, kinds, names, moderation, mayReply, maySupport, mayEdit, mayAttach, bodies, answerers, answersBy, reasons, reminder, retentionMonths, ...(origin ? { origin } : {}) } };
}

export function passageKey(call: number, passage: number): string {
  return `${call}.${passage}`;
}

export function fromContribution(call: number, draft: ContributionDraft, space: number): ContributionValues {
  const { anchor, kind, text, wording, direction, files, answers, mentions = [] } = draft;
  return {
    call,
    kind,
    text,
    content: { anchor, ...(wording === '' ? {} : { wording }), ...(direction === '' ? {} : { direction }), ...(files.length === 0 ? {} : { files }), ...(mentions.length === 0 ? {} : { mentions }) },
    answers,
    space,
    passage: passageKey(call, anchor.passage)
  };
}

export function fromRecord(call: number, { id, anchor }: SaidRef, draft: AuthorRecordDraft): ContributionValues {
  const { kind, text = '', wording, anchor: place } = draft;
  return { call, kind, text, content: { ...(wording === undefined ? {} : { wording }), ...(place === undefined ? {} : { anchor: place }) }, answers: id, space: 0, passage: passageKey(call, anchor.passage) };
}

/** A stored row is a contribution; or what an author says later of his own, or whom he named in it. */
export function isRecordRow({ kind }: Pick<ContributionValues, 'kind'>): boolean {
  return !isContributionKind(kind);
}

/** Does it say the same of its place everywhere? What does not was written past the product. */
function isMisplaced({ call, passage, folder, kind, answers, content: { anchor } }: Stored<ContributionValues>, box: string): boolean {
  if (anchor === undefined || passage !== passageKey(call, anchor.passage)) return true;
  return folder !== undefined && isContributionKind(kind) && !folder.endsWith(`${box}/${folderOf({ anchor, kind, answers })}`);
}

const WHOLE: Anchor = { version: 1, passage: 0, quote: '', before: '', after: '', start: 0, end: 0 };

/** @param box of its call; '' where it is not known */
export function toContribution(row: Stored<ContributionValues>, box = ''): Contribution {
  const { id, call, kind, text, content, answers, space, author, created } = row;
  const { anchor = WHOLE, wording = '', direction = '', files = [], mentions } = content;
  // Records are told apart before.
  return { id, callId: call, kind: isContributionKind(kind) ? kind : 'remark', anchor, text, wording, answers, files, direction, ...(mentions ? { mentions } : {}), space: readSpace(space), author, created, isAltered: isChanged(row, [text, wording]), isMisplaced: isMisplaced(row, box) };
}

export function toRecord(row: Stored<ContributionValues>): AuthorRecord | null {
  const kind = recordKindOf(row.kind);
  if (!kind) return null;
  const { id, call, answers, text, content, author, created } = row;
  const { wording, anchor } = content;
  return {
    id,
    callId: call,
    contribution: answers,
    kind,
    ...(kind === 'edited' ? { text } : {}),
    ...(wording === undefined ? {} : { wording }),
    ...(anchor === undefined ? {} : { anchor }),
    author,
    created,
    isAltered: isChanged(row, [text, wording])
  };
}

export function toDecision(row: Stored<DecisionValues>): Decision {
  const { id, call, contribution, targets, kind, reason, content, author, created } = row;
  return { id, callId: call, contribution, targets, kind, reason, content, author, created, isAltered: kind === 'shown' ? isChanged(row, [content.text, content.wording]) : isAltered(row) };
}

export function fromDecision(call: number, draft: DecisionDraft): DecisionValues {
  const { kind, contribution, targets, reason, content } = draft;
  return { call, scope: isCopy(draft) ? shownKey(call, content.anchor?.passage ?? 0) : scopeKey(call, scopeOf(draft)), contribution, kind, reason, content, targets };
}

/** Does it show what only animators can read? Then it is read with its passage. */
export function isCopy({ kind, contribution, content }: Pick<DecisionDraft, 'kind' | 'contribution' | 'content'>): boolean {
  return kind === 'shown' && contribution > 0 && content.anchor !== undefined && content.text !== undefined;
}

export function shownKey(call: number, passage: number): string {
  return `${call}.shown.${passage}`;
}

/** What colleagues see of a contribution that only animators can read. */
export function shownContribution({ id: _, callId, contribution, content, created: shownAt, isAltered: altered }: Decision): Contribution {
  // It is as late, or in time, as its author was: not as the animator who let it through.
  const { anchor = WHOLE, said = 'remark', saidAt: created = shownAt, text = '', wording = '', name = '' } = content;
  return { id: contribution, callId, kind: said, anchor, text, wording, answers: 0, files: [], direction: '', space: 0, author: name === '' ? null : { id: 0, name }, created, isAltered: altered, isMisplaced: false };
}

export function scopeKey(call: number, scope: DecisionScope): string {
  return `${call}.${scope}`;
}

/** Of all that decide on one thing having seen the same, the server lets one in. */
export function decisionKey(call: number, draft: Pick<DecisionDraft, 'contribution' | 'kind'>, known: number): string {
  const scope = scopeOf(draft);
  return `${call}:${scope === 'one' ? draft.contribution : scope.charAt(0)}:${known}`;
}

type RecordKind = AuthorRecord['kind'];

function recordKindOf(kind: string): RecordKind | undefined {
  return authorRecordKinds.find((each) => each === kind);
}

function isContributionKind(kind: ContributionValues['kind']): kind is ContributionKind {
  return contributionKinds.some((each) => each === kind);
}
