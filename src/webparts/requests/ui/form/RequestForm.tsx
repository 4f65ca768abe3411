import * as React from 'react';
import type { CalendarDay } from '../../../../domain/calendar/calendarDay';
import type { FormVersion, RequestForm as SentForm } from '../../../../domain/requests/RequestForm';
import { formSteps } from '../../../../domain/requests/RequestForm';
import type { EditorField, Faults, Version } from '../../../../shell/editor/editorTypes';
import { StepForm } from '../../../../shell/editor/steps/StepForm';
import type { KeepElsewhere } from '../../../../shell/editor/steps/useKeptElsewhere';
import { useStepEditor } from '../../../../shell/editor/steps/useStepEditor';
import { usePage, useWords } from '../../../../shell/Page';
import type { FindPeople } from '../../../../shell/people/usePeopleSearch';
import styles from '../Requests.module.scss';
import type { SlugCheck } from './AddressLine';
import { FormFields } from './FormFields';
import type { FormDraft, TypedFault } from './formDraft';
import { draftFaults, formDraft, formOf, slugTyped } from './formDraft';
import { requestFormWords } from './formStrings';
import { similarWords } from './similarStrings';

export interface RequestFormProps {
  /** Names the draft within the part. */
  readonly thing: string;
  readonly initial: Version<FormDraft>;
  readonly isCorrection: boolean;
  readonly version: FormVersion;
  /** Which charter is accepted. */
  readonly charter: string;
  /** '': owners wrote none, and the words of the box say it. */
  readonly charterText: string;
  readonly minAnimators: number;
  readonly today: CalendarDay;
  readonly find: FindPeople;
  readonly elsewhere?: KeepElsewhere<FormDraft>;
  checkSlug(slug: string): Promise<SlugCheck>;
  /** With the same key again after an answer that was lost. */
  send(form: SentForm, clientKey: string): Promise<void>;
  onSent(): void;
  onCancel(): void;
}

/** Which fields belong to which step, by the names of the draft. */
const NAMES: Readonly<Record<(typeof formSteps)[number], readonly string[]>> = {
  purpose: ['objectives', 'success'],
  people: ['directions', 'professions', 'size', 'partners'],
  animators: ['animators'],
  name: ['name', 'slug', 'until'],
  usages: ['usages', 'sensitivity', 'isCharterAccepted']
};

/** A request, in five steps. */
export function RequestForm({ thing, initial, isCorrection, version, charter, charterText, minAnimators, today, find, elsewhere, checkSlug, send, onSent, onCancel }: RequestFormProps): React.ReactElement {
  const words = useWords(requestFormWords);
  const fields = useFields(version);
  const faultsOf = (draft: FormDraft): Faults =>
    Object.fromEntries(draftFaults(draft, { version, charter, minAnimators, today }).map((fault) => [fault.field === 'charter' ? 'isCharterAccepted' : fault.field, { text: saidOf(fault, words) }]));
  const steps = React.useMemo(
    () =>
      formSteps.map((key) => ({
        key,
        title: words.steps[key],
        names: [...NAMES[key], ...version.questions.filter(({ step }) => step === key).map((question) => `answers.${question.key}`)]
      })),
    [words, version]
  );
  const form = useStepEditor<FormDraft>(
    {
      draft: { thing, format: formDraft },
      initial,
      fields,
      check: faultsOf,
      save: (draft, { clientKey }) => send(formOf(draft, version, charter), clientKey),
      latest: elsewhere && (() => elsewhere.latest()),
      said: { saved: () => (isCorrection ? words.corrected : words.sent) },
      onSaved: onSent
    },
    steps
  );
  return (
    <StepForm<FormDraft>
      form={form}
      label={isCorrection ? words.correct : words.title}
      send={isCorrection ? words.sendCorrection : words.send}
      elsewhere={elsewhere}
      intro={(step) => <p className={styles.text}>{step === null ? words.review : words.intros[formSteps.find((each) => each === step) ?? 'purpose']}</p>}
      onCancel={onCancel}
    >
      {(draft, step) => (
        <FormFields draft={draft} step={formSteps.find((each) => each === step) ?? 'purpose'} version={version} charterText={charterText} minAnimators={minAnimators} find={find} checkSlug={checkSlug} onChange={form.editor.change} />
      )}
    </StepForm>
  );
}

function saidOf({ field, why }: TypedFault, words: (typeof requestFormWords)['fr']): string {
  if (field === 'usages') return words.missingUsage;
  if (field === 'charter') return words.missingCharter;
  if (field === 'partners' && why === 'missing') return words.missingPartner;
  return words.faults[why];
}

function useFields(version: FormVersion): Readonly<Record<string, EditorField<FormDraft>>> {
  const words = useWords(requestFormWords);
  const names = useWords(similarWords).usages;
  const { formats } = usePage();
  return React.useMemo(() => {
    const day = (typed: string): string => (/^\d{4}-\d\d-\d\d$/.test(typed) ? formats.date(new Date(`${typed}T12:00:00Z`)) : typed);
    const of = (name: keyof FormDraft, show: (draft: FormDraft) => string): EditorField<FormDraft> => ({ label: words.fields[name as keyof typeof words.fields], parts: [name], show });
    return {
      objectives: of('objectives', ({ objectives }) => objectives),
      success: of('success', ({ success }) => success),
      directions: of('directions', ({ directions }) => directions),
      professions: of('professions', ({ professions }) => professions),
      size: of('size', ({ size }) => size),
      partners: of('partners', ({ partners }) => partners.map(({ name, organisation, reason, until }) => [name, organisation, reason, day(until)].filter(Boolean).join(' · ')).join('\n')),
      animators: of('animators', ({ animators }) => animators.map(({ name }) => name).join('\n')),
      name: of('name', ({ name }) => name),
      slug: of('slug', (draft) => (slugTyped(draft) === '' ? '' : `…/${slugTyped(draft)}`)),
      until: of('until', ({ until }) => day(until)),
      usages: of('usages', ({ usages }) => usages.map((kind) => names[kind]).join('\n')),
      sensitivity: of('sensitivity', ({ sensitivity }) => words.sensitivities[sensitivity]),
      isCharterAccepted: of('isCharterAccepted', ({ isCharterAccepted }) => (isCharterAccepted ? words.accepted : '')),
      ...Object.fromEntries(version.questions.map(({ key, label }) => [`answers.${key}`, { label, parts: ['answers'], show: ({ answers }: FormDraft) => answers[key] ?? '' } satisfies EditorField<FormDraft>]))
    };
  }, [words, names, formats, version]);
}
