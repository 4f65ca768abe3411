import * as React from 'react';
import { phases } from '../../../../domain/ideas/Campaign';
import { CAMPAIGN_LIMITS } from '../../../../domain/ideas/campaignLimits';
import { ChoiceField } from '../../../../shell/editor/ChoiceField';
import { DateField } from '../../../../shell/editor/DateField';
import { Field } from '../../../../shell/editor/Field';
import { FieldSection } from '../../../../shell/editor/FieldSection';
import { ReasonRows } from '../../../../shell/editor/ReasonRows';
import { RetentionField } from '../../../../shell/editor/RetentionField';
import { rowField } from '../../../../shell/editor/rows';
import { useWords } from '../../../../shell/Page';
import { Check } from '../../../../ui/ChoiceList';
import { TextBox } from '../../../../ui/TextBox';
import { startKey } from './CampaignForm';
import styles from './Edit.module.scss';
import { editWords } from './editStrings';
import { EvaluatorChoice } from './EvaluatorChoice';
import { GuestFields } from './GuestFields';
import { Part } from './Part';
import { CategoryRows, CriterionRows } from './rowFields';
import type { RuleFieldsProps } from './RuleFieldsProps';
import { VoteFields } from './VoteFields';

/** What a campaign asks, when, how people choose, who sees what, and what for. */
export function RuleFields(props: RuleFieldsProps): React.ReactElement {
  const words = useWords(editWords);
  const { form, lockOf, onChange, isTemplate = false } = props;
  const { fields, parts } = words;
  const rows = (field: 'categories' | 'criteria' | 'reasons'): readonly string[] => [field, ...form[field].map(({ id }) => rowField(field, id))];
  return (
    <>
      <Part title={parts.question}>
        {!isTemplate && (
          <Field name="question" hint={fields.questionHint} isRequired>
            <TextBox dir="auto" value={form.question} onChange={(question) => onChange({ question })} />
          </Field>
        )}
        <Field name="why" hint={fields.whyHint}>
          <TextBox multiline rows={3} dir="auto" value={form.why} onChange={(why) => onChange({ why })} />
        </Field>
        <Field name="outcome" hint={fields.outcomeHint} isRequired={!isTemplate}>
          <TextBox multiline rows={3} dir="auto" value={form.outcome} onChange={(outcome) => onChange({ outcome })} />
        </Field>
        <Field name="sponsor" hint={fields.sponsorHint} isRequired={!isTemplate}>
          <TextBox dir="auto" value={form.sponsor} onChange={(sponsor) => onChange({ sponsor })} />
        </Field>
      </Part>
      <Part title={parts.steps}>
        <div className={styles.pair}>
          {phases.map((phase) => (
            <DateField key={phase} name={startKey(phase)} hint={words.phaseHints[phase]} lock={lockOf('starts')} defaultTime={phase === 'collect' ? '09:00' : '18:00'} value={form[startKey(phase)]} onChange={(value) => onChange({ [startKey(phase)]: value })} />
          ))}
        </div>
      </Part>
      <Part title={parts.vote}>
        <VoteFields {...props} />
      </Part>
      <Part title={parts.sight}>
        <SightFields {...props} />
      </Part>
      <FieldSection label={parts.sort} names={[...rows('categories'), ...rows('criteria'), 'evaluators']} isInitiallyOpen={form.categories.length + form.criteria.length > 0}>
        <CategoryRows form={form} onChange={onChange} />
        <CriterionRows form={form} onChange={onChange} />
        {form.criteria.length > 0 && <EvaluatorChoice form={form} onChange={onChange} />}
      </FieldSection>
      <GuestFields {...props} />
      <FieldSection label={parts.charter} names={['charter', ...rows('reasons')]} isInitiallyOpen={form.charter !== ''}>
        <Field name="charter" hint={fields.charterHint} isRequired={form.isShared}>
          <TextBox multiline rows={5} dir="auto" value={form.charter} onChange={(charter) => onChange({ charter })} />
        </Field>
        <ReasonRows reasons={form.reasons} hint={fields.reasonsHint} most={CAMPAIGN_LIMITS.maxReasons} onChange={(reasons) => onChange({ reasons })} />
      </FieldSection>
      <RetentionField value={form.retentionMonths} hint={fields.retentionHint} lock={lockOf('retentionMonths')} words={fields} onChange={(retentionMonths) => onChange({ retentionMonths })} />
    </>
  );
}

function SightFields({ form, lockOf, onChange }: RuleFieldsProps): React.ReactElement {
  const words = useWords(editWords).fields;
  return (
    <>
      <ChoiceField name="names" keys={['shown', 'hidden']} selected={form.names} words={words.nameChoices} hints={words.nameHints} lock={lockOf('names')} onChange={(names) => onChange({ names })} />
      <ChoiceField name="moderation" keys={['none', 'after', 'before']} selected={form.moderation} words={words.moderations} hints={words.moderationHints} lock={lockOf('moderation')} onChange={(moderation) => onChange({ moderation })} />
      <ChoiceField name="movers" keys={['animators', 'authors', 'all']} selected={form.movers} words={words.moverChoices} hints={words.moverHints} lock={lockOf('movers')} onChange={(movers) => onChange({ movers })} />
      <Field name="may" label={words.may} isGroup>
        {(['mayComment', 'mayPicture'] as const).map((name) => (
          <Check key={name} text={words[name]} isChecked={form[name]} isDisabled={lockOf(name) !== undefined} hint={lockOf(name)} onChange={(isOn) => onChange({ [name]: isOn })} />
        ))}
      </Field>
    </>
  );
}
