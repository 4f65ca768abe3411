import * as React from 'react';
import { phases, voteKinds } from '../../../../domain/ideas/Campaign';
import { DateField } from '../../../../shell/editor/DateField';
import { Field } from '../../../../shell/editor/Field';
import { useWords } from '../../../../shell/Page';
import { Check, ChoiceList } from '../../../../ui/ChoiceList';
import { TextBox } from '../../../../ui/TextBox';
import { useId } from '../../../../ui/useId';
import styles from '../Ideas.module.scss';
import type { CampaignForm } from './CampaignForm';
import { editWords } from './editStrings';

interface RuleFieldsProps {
  readonly form: CampaignForm;
  onChange(changes: Partial<CampaignForm>): void;
}

/** What is asked and by whom, when, who reads names, and how it is chosen. */
export function RuleFields({ form, onChange }: RuleFieldsProps): React.ReactElement {
  const words = useWords(editWords);
  const { fields, choices } = words;
  const id = useId('campaign');
  return (
    <>
      <Field name="question" hint={fields.questionHint} isRequired>
        <TextBox dir="auto" value={form.question} onChange={(question) => onChange({ question })} />
      </Field>
      <Field name="why">
        <TextBox multiline rows={2} dir="auto" value={form.why} onChange={(why) => onChange({ why })} />
      </Field>
      <Field name="outcome" isRequired>
        <TextBox multiline rows={2} dir="auto" value={form.outcome} onChange={(outcome) => onChange({ outcome })} />
      </Field>
      <Field name="sponsor" hint={fields.sponsorHint} isRequired>
        <TextBox dir="auto" value={form.sponsor} onChange={(sponsor) => onChange({ sponsor })} />
      </Field>
      <p className={styles.meta}>{fields.datesHint}</p>
      <div className={styles.finder}>
        {phases.map((phase) => (
          <DateField key={phase} name={phase} defaultTime="09:00" value={form[phase]} words={words.date} clearLabel={fields.clear} onChange={(start) => onChange({ [phase]: start })} />
        ))}
      </div>
      <Field name="kind" isGroup>
        <ChoiceList name={`${id}-kind`} selected={form.kind} choices={voteKinds.map((key) => ({ key, text: choices.kind[key] }))} onChange={(kind) => onChange({ kind })} />
        {form.kind === 'budget' && (
          <div className={styles.finder}>
            <TextBox label={fields.votes} inputMode="numeric" value={form.votes} onChange={(votes) => onChange({ votes })} />
            <TextBox label={fields.most} inputMode="numeric" value={form.most} onChange={(most) => onChange({ most })} />
          </div>
        )}
        <ChoiceList name={`${id}-from`} selected={form.from} choices={(['collect', 'vote'] as const).map((key) => ({ key, text: choices.from[key] }))} onChange={(from) => onChange({ from })} />
        <Check text={fields.countsHidden} isChecked={form.countsHidden} onChange={(countsHidden) => onChange({ countsHidden })} />
      </Field>
      <Field name="names" isGroup>
        <ChoiceList name={`${id}-names`} selected={form.names} choices={(['shown', 'hidden'] as const).map((key) => ({ key, text: choices.names[key], hint: choices.namesHints[key] }))} onChange={(names) => onChange({ names })} />
      </Field>
      <Field name="moderation" isGroup>
        <ChoiceList name={`${id}-moderation`} selected={form.moderation} choices={(['none', 'after', 'before'] as const).map((key) => ({ key, text: choices.moderation[key] }))} onChange={(moderation) => onChange({ moderation })} />
      </Field>
      <Field name="categories" hint={fields.categoriesHint}>
        <TextBox multiline rows={2} dir="auto" value={form.categories} onChange={(categories) => onChange({ categories })} />
      </Field>
      <Field name="may" isGroup>
        <Check text={fields.mayComment} isChecked={form.mayComment} onChange={(mayComment) => onChange({ mayComment })} />
        <Check text={fields.mayPicture} isChecked={form.mayPicture} onChange={(mayPicture) => onChange({ mayPicture })} />
      </Field>
    </>
  );
}
