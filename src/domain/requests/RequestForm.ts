import type { CalendarDay } from '../calendar/calendarDay';
import type { NamedLogin } from '../people/NamedLogin';

/** What a community wants to do in its space: it decides what the space will hold. */
export const usageKinds = ['files', 'forum', 'polls', 'calls', 'brainstorm', 'directory', 'registrations', 'dashboard'] as const;
export type UsageKind = (typeof usageKinds)[number];

/** `ordinary`: nothing about people but names; `personal`: personal data; `sensitive`: health, opinions, sanctions. */
export const sensitivities = ['ordinary', 'personal', 'sensitive'] as const;
export type Sensitivity = (typeof sensitivities)[number];

/** Somebody of another organisation who takes part. */
export interface Partner {
  readonly name: string;
  readonly organisation: string;
  readonly reason: string;
  /** Null: not said. */
  readonly until: CalendarDay | null;
}

/** What a request asks for, as it was filled in. */
export interface RequestForm {
  /** Of the form with which it was filled in. */
  readonly version: number;
  readonly objectives: readonly string[];
  /** How success will be seen in six months. */
  readonly success: string;
  readonly directions: readonly string[];
  readonly professions: readonly string[];
  /** How many people; null: not known. */
  readonly size: number | null;
  readonly partners: readonly Partner[];
  readonly animators: readonly NamedLogin[];
  readonly name: string;
  /** The last part of the address. */
  readonly slug: string;
  /** Null: no end. */
  readonly until: CalendarDay | null;
  readonly usages: readonly UsageKind[];
  readonly sensitivity: Sensitivity;
  /** The charter that was accepted; '' for none yet. */
  readonly charter: string;
  /** To questions that owners added, by their key. */
  readonly answers: Readonly<Record<string, string>>;
}

export const blankForm: RequestForm = {
  version: 1,
  objectives: [],
  success: '',
  directions: [],
  professions: [],
  size: null,
  partners: [],
  animators: [],
  name: '',
  slug: '',
  until: null,
  usages: [],
  sensitivity: 'ordinary',
  charter: '',
  answers: {}
};

/** The steps of the form, in order. */
export const formSteps = ['purpose', 'people', 'animators', 'name', 'usages'] as const;
export type FormStep = (typeof formSteps)[number];

/** A question that owners added to a step. */
export interface FormQuestion {
  readonly key: string;
  readonly step: FormStep;
  readonly label: string;
  readonly hint: string;
  readonly isRequired: boolean;
}

/** The form as it is from a moment on. */
export interface FormVersion {
  /** From 1. */
  readonly version: number;
  readonly questions: readonly FormQuestion[];
}

/** The form before owners changed anything. */
export const firstForm: FormVersion = { version: 1, questions: [] };

/** Questions that the form has now and had not when a request was filled in: the team asks them. */
export function questionsAdded(form: Pick<RequestForm, 'version' | 'answers'>, now: FormVersion): readonly FormQuestion[] {
  return form.version >= now.version ? [] : now.questions.filter(({ key }) => (form.answers[key] ?? '').trim() === '');
}

/** What stops a form from being sent, each with its step; `field` is the name of the form's property, or the key of an added question. */
export interface FormFault {
  readonly step: FormStep;
  readonly field: keyof RequestForm | `answers.${string}`;
  readonly why: 'missing' | 'tooFew' | 'noSlug' | 'past';
}

export interface FormLimits {
  /** Animators at least. */
  readonly minAnimators: number;
  readonly today: CalendarDay;
}

/** In the order of the form. */
export function formFaults(form: RequestForm, { questions }: FormVersion, { minAnimators, today }: FormLimits): readonly FormFault[] {
  const said = (texts: readonly string[]): boolean => texts.some((text) => text.trim() !== '');
  const found: (FormFault | false)[] = [
    !said(form.objectives) && { step: 'purpose', field: 'objectives', why: 'missing' },
    form.success.trim() === '' && { step: 'purpose', field: 'success', why: 'missing' },
    !said(form.directions) && { step: 'people', field: 'directions', why: 'missing' },
    form.partners.some(({ name, organisation, reason }) => [name, organisation, reason].some((text) => text.trim() === '')) && { step: 'people', field: 'partners', why: 'missing' },
    new Set(form.animators.map(({ login }) => login.toLowerCase())).size < minAnimators && { step: 'animators', field: 'animators', why: 'tooFew' },
    form.name.trim() === '' ? { step: 'name', field: 'name', why: 'missing' } : form.slug === '' && { step: 'name', field: 'slug', why: 'noSlug' },
    form.until !== null && form.until <= today && { step: 'name', field: 'until', why: 'past' },
    form.usages.length === 0 && { step: 'usages', field: 'usages', why: 'missing' },
    form.charter === '' && { step: 'usages', field: 'charter', why: 'missing' },
    ...questions.map(({ key, step, isRequired }): FormFault | false => isRequired && (form.answers[key] ?? '').trim() === '' && { step, field: `answers.${key}`, why: 'missing' })
  ];
  const faults = found.flatMap((fault) => fault || []);
  return formSteps.flatMap((step) => faults.filter((fault) => fault.step === step));
}
