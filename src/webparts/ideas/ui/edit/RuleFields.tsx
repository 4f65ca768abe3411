import * as React from 'react';
import { phases } from '../../../../domain/ideas/Campaign';
import { CAMPAIGN_LIMITS } from '../../../../domain/ideas/campaignLimits';
import { DateField } from '../../../../shell/editor/DateField';
import { Field } from '../../../../shell/editor/Field';
import { FieldSection } from '../../../../shell/editor/FieldSection';
import { ReasonRows } from '../../../../shell/editor/ReasonRows';
import { RetentionField } from '../../../../shell/editor/RetentionField';
import { rowField } from '../../../../shell/editor/rows';
import { useWords } from '../../../../shell/Page';
import { Check, ChoiceList } from '../../../../ui/ChoiceList';
import { TextBox } from '../../../../ui/TextBox';
import { useId } from '../../../../ui/useId';
import { startKey } from './CampaignForm';
import styles from './Edit.module.scss';
import { editWords } from './editStrings';
import { EvaluatorChoice } from './EvaluatorChoice';
import { Part } from './Part';
import { CategoryRows, CriterionRows } from './rowFields';
import type { RuleFieldsProps } from './RuleFieldsProps';
import { VoteFields } from './VoteFields';

/** What a campaign asks, when, how people choose, who sees what, and what for. */
export function RuleFields(props: RuleFieldsProps): React.ReactElement {
  const words = useWords(editWords);
  const { form, lockOf, onChange } = props;
  const { fields, parts } = words;
  const rows = (field: 'categories' | 'criteria' | 'reasons'): readonly string[] => [field, ...form[field].map(({ id }) => rowField(field, id))];
  return (
    <>
      <Part title={parts.question}>
        <Field name="question" hint={fields.questionHint} isRequired>
          <TextBox dir="auto" value={form.question} onChange={(question) => onChange({ question })} />
        </Field>
        <Field name="why" hint={fields.whyHint}>
          <TextBox multiline rows={3} dir="auto" value={form.why} onChange={(why) => onChange({ why })} />
        </Field>
        <Field name="outcome" hint={fields.outcomeHint} isRequired>
          <TextBox multiline rows={3} dir="auto" value={form.outcome} onChange={(outcome) => onChange({ outcome })} />
        </Field>
        <Field name="sponsor" hint={fields.sponsorHint} isRequired>
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
      <FieldSection label={parts.charter} names={rows('reasons')}>
        <ReasonRows reasons={form.reasons} hint={fields.reasonsHint} most={CAMPAIGN_LIMITS.maxReasons} onChange={(reasons) => onChange({ reasons })} />
      </FieldSection>
      <RetentionField value={form.retentionMonths} hint={fields.retentionHint} lock={lockOf('retentionMonths')} words={fields} onChange={(retentionMonths) => onChange({ retentionMonths })} />
    </>
  );
}

function SightFields({ form, lockOf, onChange }: RuleFieldsProps): React.ReactElement {
  const words = useWords(editWords).fields;
  const id = useId('sight');
  return (
    <>
      <Field name="names" isGroup lock={lockOf('names')}>
        <ChoiceList
          name={`${id}-names`}
          selected={form.names}
          isDisabled={lockOf('names') !== undefined}
          choices={(['shown', 'hidden'] as const).map((key) => ({ key, text: words.nameChoices[key], hint: words.nameHints[key] }))}
          onChange={(names) => onChange({ names })}
        />
      </Field>
      <Field name="moderation" isGroup lock={lockOf('moderation')}>
        <ChoiceList
          name={`${id}-moderation`}
          selected={form.moderation}
          isDisabled={lockOf('moderation') !== undefined}
          choices={(['none', 'after', 'before'] as const).map((key) => ({ key, text: words.moderations[key], hint: words.moderationHints[key] }))}
          onChange={(moderation) => onChange({ moderation })}
        />
      </Field>
      <Field name="movers" isGroup lock={lockOf('movers')}>
        <ChoiceList
          name={`${id}-movers`}
          selected={form.movers}
          isDisabled={lockOf('movers') !== undefined}
          choices={(['animators', 'authors', 'all'] as const).map((key) => ({ key, text: words.moverChoices[key], hint: words.moverHints[key] }))}
          onChange={(movers) => onChange({ movers })}
        />
      </Field>
      <Field name="may" label={words.may} isGroup>
        {(['mayComment', 'mayPicture'] as const).map((name) => (
          <Check key={name} text={words[name]} isChecked={form[name]} isDisabled={lockOf(name) !== undefined} hint={lockOf(name)} onChange={(isOn) => onChange({ [name]: isOn })} />
        ))}
      </Field>
    </>
  );
}
