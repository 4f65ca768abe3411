import * as React from 'react';
import type { CallDraft } from '../../../../domain/calls/Call';
import { contributionKinds, isSecret } from '../../../../domain/calls/Call';
import { CALL_LIMITS } from '../../../../domain/calls/callLimits';
import { ChoiceField } from '../../../../shell/editor/ChoiceField';
import { DateField } from '../../../../shell/editor/DateField';
import { Field } from '../../../../shell/editor/Field';
import { FieldSection } from '../../../../shell/editor/FieldSection';
import { IdRows } from '../../../../shell/editor/IdRows';
import { ReasonRows } from '../../../../shell/editor/ReasonRows';
import { RetentionField } from '../../../../shell/editor/RetentionField';
import { rowField } from '../../../../shell/editor/rows';
import { RowsField } from '../../../../shell/editor/RowsField';
import { usePage, useWords } from '../../../../shell/Page';
import { Check } from '../../../../ui/ChoiceList';
import { TextBox } from '../../../../ui/TextBox';
import type { CallForm } from './CallForm';
import { bodyDueField } from './callFields';
import { mayAttachIn } from './CallForm';
import styles from './Edit.module.scss';
import { editWords } from './editStrings';

interface RuleFieldsProps {
  readonly form: CallForm;
  /** Why a field cannot change; undefined: it can. */
  lockOf(field: keyof CallDraft): string | undefined;
  onChange(changes: Partial<CallForm>): void;
}

/** What a call is, until when, who may say what, who reads it and who answers. */
export function RuleFields({ form, lockOf, onChange }: RuleFieldsProps): React.ReactElement {
  const words = useWords(editWords).fields;
  return (
    <>
      <Field name="title" isRequired>
        <TextBox dir="auto" value={form.title} onChange={(title) => onChange({ title })} />
      </Field>
      <Field name="intro" hint={words.introHint}>
        <TextBox multiline rows={2} dir="auto" value={form.intro} onChange={(intro) => onChange({ intro })} />
      </Field>
      <Field name="audience" hint={words.audienceHint}>
        <TextBox dir="auto" value={form.audience} onChange={(audience) => onChange({ audience })} />
      </Field>
      <Field name="outcome" hint={words.outcomeHint} isRequired>
        <TextBox multiline rows={2} dir="auto" value={form.outcome} onChange={(outcome) => onChange({ outcome })} />
      </Field>
      <div className={styles.pair}>
        <DateField name="opensAt" hint={words.opensHint} lock={lockOf('opensAt')} defaultTime="09:00" value={form.opensAt} onChange={(opensAt) => onChange({ opensAt })} />
        <DateField name="closesAt" hint={words.closesHint} lock={lockOf('closesAt')} defaultTime="18:00" value={form.closesAt} onChange={(closesAt) => onChange({ closesAt })} />
        <DateField name="answersBy" hint={words.answersHint} lock={lockOf('answersBy')} defaultTime="18:00" value={form.answersBy} onChange={(answersBy) => onChange({ answersBy })} />
      </div>
      <Field name="kinds" isGroup isRequired>
        {contributionKinds.map((kind) => (
          <Check
            key={kind}
            text={words.kindNames[kind]}
            isChecked={form.kinds.includes(kind)}
            onChange={(isOn) => onChange({ kinds: contributionKinds.filter((each) => (each === kind ? isOn : form.kinds.includes(each))) })}
          />
        ))}
      </Field>
      <ChoiceField name="names" keys={['shown', 'hidden']} selected={form.names} words={words.nameChoices} hints={words.nameHints} lock={lockOf('names')} onChange={(names) => onChange({ names })} />
      <ChoiceField name="moderation" keys={['none', 'after', 'before']} selected={form.moderation} words={words.moderations} hints={words.moderationHints} lock={lockOf('moderation')} onChange={(moderation) => onChange({ moderation })} />
      <Field name="may" label={words.may} isGroup>
        {(['mayReply', 'maySupport', 'mayEdit'] as const).map((name) => (
          <Check key={name} text={words[name]} isChecked={form[name]} isDisabled={lockOf(name) !== undefined} hint={lockOf(name)} onChange={(isOn) => onChange({ [name]: isOn })} />
        ))}
        <Check text={words.mayAttach} isChecked={mayAttachIn(form)} isDisabled={isSecret(form)} hint={isSecret(form) ? words.attachReserved : undefined} onChange={(mayAttach) => onChange({ mayAttach })} />
      </Field>
      <AnswererFields form={form} onChange={onChange} />
      <BodyFields form={form} onChange={onChange} />
      <FieldSection label={words.reasons} names={['reasons', ...form.reasons.map((reason) => rowField('reasons', reason.id))]}>
        <ReasonRows reasons={form.reasons} hint={words.reasonsHint} most={CALL_LIMITS.maxReasons} onChange={(reasons) => onChange({ reasons })} />
      </FieldSection>
      <RetentionField value={form.retentionMonths} hint={words.retentionHint} lock={lockOf('retentionMonths')} words={words} onChange={(retentionMonths) => onChange({ retentionMonths })} />
      <Field name="reminder" hint={words.reminderHint}>
        <TextBox multiline rows={2} dir="auto" value={form.reminder} onChange={(reminder) => onChange({ reminder })} />
      </Field>
    </>
  );
}

type PartProps = Omit<RuleFieldsProps, 'lockOf'>;

function AnswererFields({ form, onChange }: PartProps): React.ReactElement {
  const words = useWords(editWords).fields;
  const { formats } = usePage();
  const { answerers, passages } = form;
  const headings = passages.filter(({ kind }) => kind === 'heading');
  const change = (index: number, changes: Partial<CallForm['answerers'][number]>): void => onChange({ answerers: answerers.map((other, place) => (place === index ? { ...other, ...changes } : other)) });
  return (
    <RowsField
      name="answerers"
      hint={words.answerersHint}
      rows={answerers}
      addLabel={words.addAnswerer}
      most={CALL_LIMITS.maxAnswerers}
      keyOf={(_, index) => String(index)}
      faultOf={(_, index) => rowField('answerers', index + 1)}
      nameOf={({ name }, index) => name || words.answerer(formats.number(index + 1))}
      onAdd={() => onChange({ answerers: [...answerers, { name: '', sections: [] }] })}
      onRemove={(index) => onChange({ answerers: answerers.filter((_, other) => other !== index) })}
    >
      {({ name, sections }, index, fault) => (
        <>
          <TextBox label={words.answererName} errorMessage={fault} dir="auto" value={name} onChange={(typed) => change(index, { name: typed })} />
          {headings.length > 0 && (
            <fieldset className={styles.parts}>
              <legend>{words.sections}</legend>
              <p className={styles.note}>{words.sectionsHint}</p>
              {headings.map(({ id, label, text }) => (
                <Check
                  key={id}
                  text={[label, text].filter(Boolean).join(' ')}
                  isChecked={sections.includes(id)}
                  onChange={(isOn) => change(index, { sections: isOn ? [...sections, id] : sections.filter((other) => other !== id) })}
                />
              ))}
            </fieldset>
          )}
        </>
      )}
    </RowsField>
  );
}

function BodyFields({ form: { bodies }, onChange }: PartProps): React.ReactElement {
  const words = useWords(editWords).fields;
  const { formats } = usePage();
  return (
    <IdRows
      name="bodies"
      hint={words.bodiesHint}
      rows={bodies}
      addLabel={words.addBody}
      most={CALL_LIMITS.maxBodies}
      nameOf={({ name }, index) => name || words.body(formats.number(index + 1))}
      begin={(id) => ({ id, name: '', dueAt: null })}
      onChange={(changed) => onChange({ bodies: changed })}
    >
      {({ id, name, dueAt }, change, _, fault) => (
        <>
          <TextBox label={words.bodyName} errorMessage={fault} dir="auto" value={name} onChange={(typed) => change({ name: typed })} />
          <DateField name={bodyDueField(id)} label={words.bodyDue} defaultTime="18:00" value={dueAt} onChange={(due) => change({ dueAt: due })} />
        </>
      )}
    </IdRows>
  );
}
