import * as React from 'react';
import type { StoredActivity } from '../../../../data/registrations/RegistrationServices';
import { MOST_QUESTIONS } from '../../../../domain/registrations/Activity';
import { EditorPanel } from '../../../../shell/editor/EditorPanel';
import type { EditorFields, Fault } from '../../../../shell/editor/editorTypes';
import { Field } from '../../../../shell/editor/Field';
import { rowField, withRow } from '../../../../shell/editor/rows';
import { RowsField } from '../../../../shell/editor/RowsField';
import { useEditor } from '../../../../shell/editor/useEditor';
import { usePage, useWords } from '../../../../shell/Page';
import { PeopleField } from '../../../../shell/people/PeopleField';
import { PictureField } from '../../../../shell/pictures/PictureField';
import { pictureWords } from '../../../../shell/pictures/pictureStrings';
import { ChoiceList, Check } from '../../../../ui/ChoiceList';
import { SelectField } from '../../../../ui/SelectField';
import { TextBox } from '../../../../ui/TextBox';
import { organiseWords } from '../../organiseStrings';
import { readersWords } from '../../readersStrings';
import { registrationWords } from '../../strings';
import { useRegistrationServices } from '../queries';
import type { ActivityFormValues, TypedQuestion } from './activityDraft';
import { activityForm, draftOf, emptyActivity, emptyQuestion, formOf, hasOptions, KINDS, newQuestionId, QUESTION_KINDS, questionFault } from './activityDraft';
import { useOrganising, useReadAgain } from './organiseQueries';
import { ReadersField } from './ReadersField';

interface ActivityFormProps {
  /** The one that is changed. */
  readonly activity?: StoredActivity;
  /** A template that a new one begins with. */
  readonly from?: StoredActivity;
  /** A session is published: who may see whom does not change any more. */
  readonly isPublished?: boolean;
  onSaved(activity: StoredActivity): void;
  onClose(): void;
}

/** What an activity is, for whom, who organises it, and what is asked of who registers. */
export function ActivityForm({ activity, from, isPublished = false, onSaved, onClose }: ActivityFormProps): React.ReactElement {
  const all = useWords(organiseWords);
  const words = all.activity;
  const picture = useWords(pictureWords);
  const { kinds } = useWords(registrationWords);
  const { formats } = usePage();
  const readersLabels = useWords(readersWords);
  const registrations = useRegistrationServices();
  const organising = useOrganising();
  const readAgain = useReadAgain();
  const stored = React.useRef(activity);
  const fields: EditorFields<ActivityFormValues> = {
    title: { label: words.title, parts: ['title'], show: ({ title }) => title },
    kind: { label: words.kind, parts: ['kind'], show: ({ kind }) => kinds[kind] },
    details: { label: words.details, parts: ['details'], show: ({ details }) => details },
    picture: { label: picture.picture, parts: ['pictureAddress'], show: ({ pictureAddress }) => pictureAddress },
    pictureText: { label: picture.text, parts: ['pictureText'], show: ({ pictureText }) => pictureText },
    organisers: { label: words.organisers, parts: ['organisers'], show: ({ organisers }) => formats.list(organisers.map(({ name }) => name)) },
    directions: { label: words.directions, parts: ['directions'], show: ({ directions }) => directions },
    professions: { label: words.professions, parts: ['professions'], show: ({ professions }) => professions },
    visibility: { label: words.visibility, parts: ['visibility'], show: ({ visibility }) => words.visibilities[visibility] },
    readers: { label: readersLabels.label, parts: ['readers'], show: ({ readers }) => readersLabels.of(readers) },
    questions: { label: words.questions, parts: ['questions'], show: ({ questions }) => questions.map(({ text }) => text).join('\n') },
    template: { label: words.template, parts: ['template'], show: ({ template }) => template }
  };
  const editor = useEditor<ActivityFormValues, StoredActivity>({
    draft: { thing: activity ? `activity-${activity.id}` : `activity-new-${from?.id ?? 0}`, format: activityForm },
    initial: activity ? { form: formOf(activity), etag: activity.etag } : { form: from ? { ...formOf(from), template: '' } : emptyActivity(), etag: '' },
    fields,
    check: (form) => ({
      title: form.title.trim() === '' ? { text: words.faults.title } : undefined,
      pictureText: form.pictureAddress !== '' && form.pictureText.trim() === '' ? { text: words.faults.pictureText } : undefined,
      ...Object.fromEntries(form.questions.map((question): [string, Fault | undefined] => {
        const fault = questionFault(question);
        return [rowField('questions', question.id), fault ? { text: words.faults[fault] } : undefined];
      }))
    }),
    save: async (form, { etag, clientKey }) => {
      const [services, { search }] = await Promise.all([organising(), registrations.people()]);
      const draft = await draftOf(form, (login) => search.known({ login }));
      const before = stored.current;
      return before ? services.saveActivity({ ...before, ...draft, etag }) : services.addActivity(draft, clientKey);
    },
    latest: async () => {
      const newest = (await (await organising()).activities()).find(({ id }) => id === activity?.id);
      stored.current = newest ?? stored.current;
      return { form: newest ? formOf(newest) : emptyActivity(), etag: newest?.etag ?? '', by: newest?.editor.name, at: newest?.modified };
    },
    onSaved: (saved) => {
      void readAgain();
      onSaved(saved);
    }
  });
  return (
    <EditorPanel editor={editor} title={activity ? all.edit : all.new} onClose={onClose}>
      {(form) => (
        <>
          <Field name="title" isRequired>
            <TextBox dir="auto" maxLength={255} value={form.title} onChange={(title) => editor.change({ title })} />
          </Field>
          <Field name="kind">
            <SelectField selected={form.kind} options={KINDS.map((key) => ({ key, text: kinds[key] }))} onChange={(key) => editor.change({ kind: KINDS.find((each) => each === key) ?? 'other' })} />
          </Field>
          <Field name="details">
            <TextBox multiline dir="auto" value={form.details} onChange={(details) => editor.change({ details })} />
          </Field>
          <PictureField
            names={{ picture: 'picture', pictureText: 'pictureText' }}
            value={{ picture: form.pictureAddress, pictureText: form.pictureText }}
            pictures={registrations.pictures}
            onChange={({ picture, pictureText }) => editor.change({ pictureAddress: picture, pictureText })}
          />
          <PeopleField
            label={words.organisers}
            hint={words.hints.organisers}
            find={async (text, signal) => (await registrations.people()).search.find(text, signal)}
            value={form.organisers}
            onChange={(organisers) => editor.change({ organisers: [...organisers] })}
          />
          <Field name="directions" hint={words.hints.lines}>
            <TextBox multiline rows={2} dir="auto" value={form.directions} onChange={(directions) => editor.change({ directions })} />
          </Field>
          <Field name="professions" hint={words.hints.lines}>
            <TextBox multiline rows={2} dir="auto" value={form.professions} onChange={(professions) => editor.change({ professions })} />
          </Field>
          <Field name="visibility" isGroup hint={words.hints.visibility} lock={isPublished ? words.locked : undefined}>
            <ChoiceList name="visibility" isDisabled={isPublished} choices={(['open', 'discreet'] as const).map((key) => ({ key, text: words.visibilities[key] }))} selected={form.visibility} onChange={(visibility) => editor.change({ visibility })} />
          </Field>
          {form.visibility === 'discreet' && <ReadersField readers={form.readers} isLocked={isPublished} onChange={(readers) => editor.change({ readers })} />}
          <RowsField
            name="questions"
            hint={words.hints.questions}
            rows={form.questions}
            addLabel={all.question.add}
            most={MOST_QUESTIONS}
            keyOf={({ id }) => String(id)}
            faultOf={({ id }) => rowField('questions', id)}
            nameOf={(_, index) => all.question.name(formats.number(index + 1))}
            onAdd={() => editor.change({ questions: [...form.questions, emptyQuestion(newQuestionId(form.questions))] })}
            onRemove={(index) => editor.change({ questions: form.questions.filter((_, each) => each !== index) })}
          >
            {(question, _, fault) => <QuestionFields question={question} fault={fault} onChange={(changes) => editor.change({ questions: [...withRow(form.questions, question.id, changes)] })} />}
          </RowsField>
          <Field name="template" hint={words.hints.template}>
            <TextBox dir="auto" maxLength={120} value={form.template} onChange={(template) => editor.change({ template })} />
          </Field>
        </>
      )}
    </EditorPanel>
  );
}

interface QuestionFieldsProps {
  readonly question: TypedQuestion;
  readonly fault: string | undefined;
  onChange(changes: Partial<TypedQuestion>): void;
}

function QuestionFields({ question, fault, onChange }: QuestionFieldsProps): React.ReactElement {
  const words = useWords(organiseWords).question;
  return (
    <>
      <TextBox label={words.text} dir="auto" maxLength={255} value={question.text} errorMessage={fault} onChange={(text) => onChange({ text })} />
      <TextBox label={words.why} dir="auto" maxLength={255} value={question.why} onChange={(why) => onChange({ why })} />
      <SelectField label={words.kind} selected={question.kind} options={QUESTION_KINDS.map((key) => ({ key, text: words.kinds[key] }))} onChange={(key) => onChange({ kind: QUESTION_KINDS.find((each) => each === key) ?? 'short' })} />
      {hasOptions(question.kind) && <TextBox label={words.options} description={words.optionsHint} multiline dir="auto" value={question.options} onChange={(options) => onChange({ options })} />}
      <Check text={words.sensitive} hint={words.sensitiveHint} isChecked={question.isSensitive} onChange={(isSensitive) => onChange({ isSensitive, ...(isSensitive ? { isRequired: false } : {}) })} />
      <Check text={words.required} isChecked={question.isRequired} isDisabled={question.isSensitive} onChange={(isRequired) => onChange({ isRequired })} />
      <TextBox label={words.keepDays} inputMode="numeric" value={question.keepDays} onChange={(keepDays) => onChange({ keepDays })} />
    </>
  );
}
