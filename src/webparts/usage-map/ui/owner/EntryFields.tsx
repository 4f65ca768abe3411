import * as React from 'react';
import { accessConditions, siteFacets, toolStatuses } from '../../../../domain/usages/usageMap';
import { useWords } from '../../../../shell/Page';
import { Check } from '../../../../ui/ChoiceList';
import { SelectField } from '../../../../ui/SelectField';
import { TextBox } from '../../../../ui/TextBox';
import { useId } from '../../../../ui/useId';
import { usageMapWords } from '../../strings';
import { useMap } from '../MapContext';
import type { EntryForm, EntryKind, FieldFault } from './entryForms';
import { ownerWords } from './ownerStrings';

interface EntryFieldsProps {
  readonly kind: EntryKind;
  readonly id: number;
  readonly form: EntryForm;
  readonly faults: Readonly<Partial<Record<string, FieldFault>>>;
  onChange(changes: EntryForm): void;
}

/** The fields of an entry, in the order in which an owner thinks of them. */
export function EntryFields({ kind, id, form, faults, onChange }: EntryFieldsProps): React.ReactElement {
  const { map } = useMap();
  const words = useWords(ownerWords);
  const agentWords = useWords(usageMapWords);
  const { fields } = words;
  const familiesId = useId('families');

  const text = (name: string, label: string, options: { hint?: string; isLong?: boolean; isRequired?: boolean; suggestionsId?: string } = {}): React.ReactElement => {
    const fault = faults[name];
    return (
      <TextBox
        label={label}
        description={options.hint}
        required={options.isRequired}
        multiline={options.isLong}
        rows={2}
        dir="auto"
        list={options.suggestionsId}
        maxLength={options.isLong ? 4000 : name.toLowerCase().endsWith('url') ? 2000 : 255}
        value={String(form[name] ?? '')}
        errorMessage={fault && words.faults[fault]}
        onChange={(value) => onChange({ [name]: value })}
      />
    );
  };
  const choice = (name: string, label: string, choices: readonly string[], wordOf: (key: string) => string): React.ReactElement => (
    <SelectField label={label} selected={String(form[name])} options={choices.map((key) => ({ key, text: wordOf(key) }))} onChange={(key) => onChange({ [name]: key })} />
  );
  const audience = (
    <>
      {text('directions', fields.directions, { isLong: true, hint: fields.audienceHint })}
      {text('professions', fields.professions, { isLong: true, hint: fields.audienceHint })}
    </>
  );

  if (kind === 'usage') {
    return (
      <>
        {text('title', fields.usageTitle, { hint: fields.usageTitleHint, isRequired: true })}
        {text('family', fields.family, { hint: fields.familyHint, isRequired: true, suggestionsId: familiesId })}
        <datalist id={familiesId}>
          {map.families.map(({ name }) => (
            <option key={name} value={name} />
          ))}
        </datalist>
        {text('description', fields.description, { isLong: true })}
        {text('synonyms', fields.synonyms, { isLong: true, hint: fields.onePerLine })}
        {text('order', fields.order, { hint: fields.orderHint })}
        {audience}
      </>
    );
  }
  if (kind === 'site') {
    return (
      <>
        {text('title', fields.title, { isRequired: true })}
        {choice('facet', fields.facet, siteFacets, (key) => words.facets[key as keyof typeof words.facets])}
        {text('url', fields.url, { hint: fields.urlHint, isRequired: true })}
        {text('description', fields.description, { isLong: true })}
        {text('contact', fields.contact)}
        {text('synonyms', fields.synonyms, { isLong: true, hint: fields.onePerLine })}
        {audience}
      </>
    );
  }
  const others = map.tools.filter((tool) => tool.id !== id);
  return (
    <>
      {text('title', fields.title, { isRequired: true })}
      {text('purpose', fields.purpose, { isLong: true })}
      {text('notFor', fields.notFor, { isLong: true })}
      {text('url', fields.url, { hint: fields.urlHint })}
      {choice('access', fields.access, accessConditions, (key) => agentWords.tool.access[key as keyof typeof agentWords.tool.access])}
      {choice('status', fields.status, toolStatuses, (key) => agentWords.tool.status[key as keyof typeof agentWords.tool.status])}
      {form['status'] === 'replaced' && (
        <SelectField
          label={fields.replacedBy}
          selected={String(form['replacedById'])}
          options={[{ key: '0', text: fields.nobody }, ...others.map(({ id: key, title }) => ({ key: String(key), text: title }))]}
          onChange={(key) => onChange({ replacedById: Number(key) })}
        />
      )}
      {text('synonyms', fields.synonyms, { isLong: true, hint: fields.onePerLine })}
      {text('recommendedBy', fields.recommendedBy)}
      {text('contact', fields.contact)}
      {text('trainingUrl', fields.trainingUrl)}
      {text('helpUrl', fields.helpUrl)}
      {text('pictureUrl', fields.pictureUrl)}
      <Check isChecked={form['alwaysAtHand'] === true} text={fields.alwaysAtHand} hint={fields.alwaysAtHandHint} onChange={(alwaysAtHand) => onChange({ alwaysAtHand })} />
      {audience}
    </>
  );
}
