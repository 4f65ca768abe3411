import * as React from 'react';
import type { FormStep, FormVersion } from '../../../../domain/requests/RequestForm';
import { sensitivities, usageKinds } from '../../../../domain/requests/RequestForm';
import { newClientKey } from '../../../../data/items/newClientKey';
import { PlainText } from '../../../../shell/contributions/PlainText';
import { ChoiceField } from '../../../../shell/editor/ChoiceField';
import { useFieldWords } from '../../../../shell/editor/EditorContext';
import { Field } from '../../../../shell/editor/Field';
import { RowsField } from '../../../../shell/editor/RowsField';
import { usePage, useWords } from '../../../../shell/Page';
import { PeopleField } from '../../../../shell/people/PeopleField';
import type { FindPeople } from '../../../../shell/people/usePeopleSearch';
import { Check } from '../../../../ui/ChoiceList';
import { TextBox } from '../../../../ui/TextBox';
import type { SlugCheck } from './AddressLine';
import { AddressLine } from './AddressLine';
import type { FormDraft, PartnerDraft } from './formDraft';
import { slugTyped } from './formDraft';
import { requestFormWords } from './formStrings';
import { similarWords } from './similarStrings';

const MOST_PARTNERS = 12;

interface FormFieldsProps {
  readonly draft: FormDraft;
  readonly step: FormStep;
  readonly version: FormVersion;
  readonly charterText: string;
  readonly minAnimators: number;
  readonly find: FindPeople;
  checkSlug(slug: string): Promise<SlugCheck>;
  onChange(changes: Partial<FormDraft>): void;
}

/** The fields of a step of the form, and the questions that owners added to it. */
export function FormFields(props: FormFieldsProps): React.ReactElement {
  const { draft, step, version, onChange } = props;
  return (
    <>
      {step === 'purpose' ? <Purpose {...props} /> : step === 'people' ? <People {...props} /> : step === 'animators' ? <Animators {...props} /> : step === 'name' ? <Name {...props} /> : <Usages {...props} />}
      {version.questions
        .filter((question) => question.step === step)
        .map(({ key, hint, isRequired }) => (
          <Field key={key} name={`answers.${key}`} hint={hint} isRequired={isRequired}>
            <TextBox multiline rows={2} dir="auto" maxLength={2000} value={draft.answers[key] ?? ''} onChange={(typed) => onChange({ answers: { ...draft.answers, [key]: typed } })} />
          </Field>
        ))}
    </>
  );
}

function Purpose({ draft, onChange }: FormFieldsProps): React.ReactElement {
  const { hints } = useWords(requestFormWords);
  return (
    <>
      <Field name="objectives" hint={hints.objectives} isRequired>
        <TextBox multiline rows={4} dir="auto" maxLength={3000} value={draft.objectives} onChange={(objectives) => onChange({ objectives })} />
      </Field>
      <Field name="success" hint={hints.success} isRequired>
        <TextBox multiline rows={3} dir="auto" maxLength={2000} value={draft.success} onChange={(success) => onChange({ success })} />
      </Field>
    </>
  );
}

function People({ draft, onChange }: FormFieldsProps): React.ReactElement {
  const { hints, partner: words } = useWords(requestFormWords);
  const { formats } = usePage();
  const set = (index: number, changes: Partial<PartnerDraft>): void => onChange({ partners: draft.partners.map((each, at) => (at === index ? { ...each, ...changes } : each)) });
  return (
    <>
      <Field name="directions" hint={hints.directions} isRequired>
        <TextBox dir="auto" maxLength={1000} value={draft.directions} onChange={(directions) => onChange({ directions })} />
      </Field>
      <Field name="professions" hint={hints.professions}>
        <TextBox dir="auto" maxLength={1000} value={draft.professions} onChange={(professions) => onChange({ professions })} />
      </Field>
      <Field name="size">
        <TextBox inputMode="numeric" maxLength={9} value={draft.size} onChange={(size) => onChange({ size })} />
      </Field>
      <RowsField<PartnerDraft>
        name="partners"
        hint={hints.partners}
        rows={draft.partners}
        addLabel={words.add}
        most={MOST_PARTNERS}
        keyOf={({ key }) => key}
        faultOf={({ key }) => `partners-${key}`}
        nameOf={(_, index) => words.nth(formats.number(index + 1))}
        onAdd={() => onChange({ partners: [...draft.partners, { key: newClientKey(), name: '', organisation: '', reason: '', until: '' }] })}
        onRemove={(index) => onChange({ partners: draft.partners.filter((_, at) => at !== index) })}
      >
        {(partner, index) => (
          <>
            <TextBox label={words.name} dir="auto" maxLength={120} value={partner.name} onChange={(name) => set(index, { name })} />
            <TextBox label={words.organisation} dir="auto" maxLength={120} value={partner.organisation} onChange={(organisation) => set(index, { organisation })} />
            <TextBox label={words.reason} dir="auto" maxLength={500} value={partner.reason} onChange={(reason) => set(index, { reason })} />
            <TextBox label={words.until} type="date" value={partner.until} onChange={(until) => set(index, { until })} />
          </>
        )}
      </RowsField>
    </>
  );
}

function Animators({ draft, minAnimators, find, onChange }: FormFieldsProps): React.ReactElement {
  const { hints } = useWords(requestFormWords);
  const { formats } = usePage();
  const { label, fault } = useFieldWords('animators');
  return <PeopleField label={label ?? ''} hint={hints.animators(formats.number(minAnimators))} fault={fault} isRequired find={find} value={draft.animators} onChange={(animators) => onChange({ animators })} />;
}

function Name({ draft, checkSlug, onChange }: FormFieldsProps): React.ReactElement {
  const { hints } = useWords(requestFormWords);
  return (
    <>
      <Field name="name" hint={hints.name} isRequired>
        <TextBox dir="auto" maxLength={120} value={draft.name} onChange={(name) => onChange({ name })} />
      </Field>
      <Field name="slug" hint={hints.slug}>
        <TextBox maxLength={50} value={draft.slug} onChange={(slug) => onChange({ slug })} />
      </Field>
      <AddressLine slug={slugTyped(draft)} check={checkSlug} onTake={(slug) => onChange({ slug })} />
      <Field name="until" hint={hints.until}>
        <TextBox type="date" value={draft.until} onChange={(until) => onChange({ until })} />
      </Field>
    </>
  );
}

function Usages({ draft, charterText, onChange }: FormFieldsProps): React.ReactElement {
  const words = useWords(requestFormWords);
  const { usages } = useWords(similarWords);
  return (
    <>
      <Field name="usages" isGroup isRequired>
        {usageKinds.map((kind) => (
          <Check key={kind} text={usages[kind]} isChecked={draft.usages.includes(kind)} onChange={(isChecked) => onChange({ usages: usageKinds.filter((each) => (each === kind ? isChecked : draft.usages.includes(each))) })} />
        ))}
      </Field>
      <ChoiceField name="sensitivity" keys={sensitivities} selected={draft.sensitivity} words={words.sensitivities} hints={words.sensitivityHints} onChange={(sensitivity) => onChange({ sensitivity })} />
      <Field name="isCharterAccepted" isGroup isRequired>
        {charterText !== '' && <PlainText text={charterText} />}
        <Check text={charterText === '' ? words.accept : words.acceptThis} isChecked={draft.isCharterAccepted} onChange={(isCharterAccepted) => onChange({ isCharterAccepted })} />
      </Field>
    </>
  );
}
