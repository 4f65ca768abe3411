import { array, boolean, object, picklist, record, string } from 'valibot';
import type { CalendarDay } from '../../../../domain/calendar/calendarDay';
import { readDay } from '../../../../domain/calendar/calendarDay';
import type { NamedLogin } from '../../../../domain/people/NamedLogin';
import type { FormFault, FormVersion, RequestForm, Sensitivity, UsageKind } from '../../../../domain/requests/RequestForm';
import { formFaults, sensitivities, usageKinds } from '../../../../domain/requests/RequestForm';
import { slugOf } from '../../../../domain/requests/requestNames';
import { defineStored } from '../../../../domain/stored/defineStored';

export interface PartnerDraft {
  readonly key: string;
  readonly name: string;
  readonly organisation: string;
  readonly reason: string;
  /** As it is typed. */
  readonly until: string;
}

/** What is typed of a request. */
export interface FormDraft {
  /** One a line. */
  readonly objectives: string;
  readonly success: string;
  /** With commas between, as professions. */
  readonly directions: string;
  readonly professions: string;
  readonly size: string;
  readonly partners: readonly PartnerDraft[];
  readonly animators: readonly NamedLogin[];
  readonly name: string;
  /** '': the address is the one that the name gives. */
  readonly slug: string;
  readonly until: string;
  readonly usages: readonly UsageKind[];
  readonly sensitivity: Sensitivity;
  readonly isCharterAccepted: boolean;
  readonly answers: Readonly<Record<string, string>>;
}

export const EMPTY_DRAFT: FormDraft = {
  objectives: '',
  success: '',
  directions: '',
  professions: '',
  size: '',
  partners: [],
  animators: [],
  name: '',
  slug: '',
  until: '',
  usages: [],
  sensitivity: 'ordinary',
  isCharterAccepted: false,
  answers: {}
};

export const formDraft = defineStored({
  name: 'draft of a community request',
  version: 1,
  schema: object({
    objectives: string(),
    success: string(),
    directions: string(),
    professions: string(),
    size: string(),
    partners: array(object({ key: string(), name: string(), organisation: string(), reason: string(), until: string() })),
    animators: array(object({ login: string(), name: string() })),
    name: string(),
    slug: string(),
    until: string(),
    usages: array(picklist(usageKinds)),
    sensitivity: picklist(sensitivities),
    isCharterAccepted: boolean(),
    answers: record(string(), string())
  })
});

/** The address of what is typed. */
export function slugTyped({ name, slug }: Pick<FormDraft, 'name' | 'slug'>): string {
  return slug.trim() === '' ? slugOf(name) : slugOf(slug);
}

/** @param charter which one was accepted */
export function formOf(draft: FormDraft, { version }: FormVersion, charter: string): RequestForm {
  return {
    version,
    objectives: split(draft.objectives, /\n/),
    success: draft.success.trim(),
    directions: split(draft.directions, /[,;\n]/),
    professions: split(draft.professions, /[,;\n]/),
    size: sizeTyped(draft.size) ?? null,
    partners: draft.partners.map(({ name, organisation, reason, until }) => ({ name: name.trim(), organisation: organisation.trim(), reason: reason.trim(), until: readDay(until) })),
    animators: draft.animators,
    name: draft.name.trim(),
    slug: slugTyped(draft),
    until: readDay(draft.until),
    usages: draft.usages,
    sensitivity: draft.sensitivity,
    charter: draft.isCharterAccepted ? charter : '',
    answers: draft.answers
  };
}

/** A request that was sent, to be corrected. */
export function draftOf(form: RequestForm): FormDraft {
  return {
    objectives: form.objectives.join('\n'),
    success: form.success,
    directions: form.directions.join(', '),
    professions: form.professions.join(', '),
    size: form.size === null ? '' : String(form.size),
    partners: form.partners.map(({ until, ...partner }, index) => ({ key: String(index), ...partner, until: until ?? '' })),
    animators: form.animators,
    name: form.name,
    slug: form.slug === slugOf(form.name) ? '' : form.slug,
    until: form.until ?? '',
    usages: form.usages,
    sensitivity: form.sensitivity,
    isCharterAccepted: form.charter !== '',
    answers: form.answers
  };
}

/** What a field can have wrong, beside what the rules of a request say. */
export type TypedWhy = FormFault['why'] | 'noNumber' | 'noDay' | 'tooLong';

export interface TypedFault {
  readonly field: string;
  readonly why: TypedWhy;
}

interface DraftLimits {
  readonly version: FormVersion;
  readonly charter: string;
  readonly minAnimators: number;
  readonly today: CalendarDay;
}

/** What stops a draft from being sent. The name of a field is the one of the draft. */
export function draftFaults(draft: FormDraft, { version, charter, minAnimators, today }: DraftLimits): readonly TypedFault[] {
  const ruled = formFaults(formOf(draft, version, charter), version, { minAnimators, today }).map(({ field, why }): TypedFault => ({ field, why }));
  const typed: (TypedFault | false)[] = [
    sizeTyped(draft.size) === undefined && { field: 'size', why: 'noNumber' },
    isNoDay(draft.until) && { field: 'until', why: 'noDay' },
    draft.partners.some(({ until }) => isNoDay(until)) && { field: 'partners', why: 'noDay' }
  ];
  return [...ruled, ...typed.flatMap((fault) => fault || [])];
}

function isNoDay(typed: string): boolean {
  return typed !== '' && readDay(typed) === null;
}

/** Null: nothing was typed; undefined: no number of people. */
function sizeTyped(typed: string): number | null | undefined {
  const text = typed.replace(/\s/g, '');
  if (text === '') return null;
  return /^\d{1,6}$/.test(text) ? Number(text) : undefined;
}

function split(text: string, at: RegExp): readonly string[] {
  return [...new Set(text.split(at).map((each) => each.trim()).filter((each) => each !== ''))];
}
