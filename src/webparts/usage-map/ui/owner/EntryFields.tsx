import * as React from 'react';
import { accessConditions, siteFacets, toolStatuses } from '../../../../domain/usages/usageMap';
import { Field } from '../../../../shell/editor/Field';
import { useWords } from '../../../../shell/Page';
import { Check } from '../../../../ui/ChoiceList';
import { SelectField } from '../../../../ui/SelectField';
import { TextBox } from '../../../../ui/TextBox';
import { useId } from '../../../../ui/useId';
import { usageMapWords } from '../../strings';
import { useMap } from '../MapContext';
import type { EntryForm, EntryKind } from './entryForms';
import { ownerWords } from './ownerStrings';

interface EntryFieldsProps {
  readonly kind: EntryKind;
  readonly id: number;
  readonly form: EntryForm;
  onChange(changes: EntryForm): void;
}

/** The fields of an entry, in the order in which an owner thinks of them. */
export function EntryFields({ kind, id, form, onChange }: EntryFieldsProps): React.ReactElement {
  const { map } = useMap();
  const words = useWords(ownerWords);
  const agentWords = useWords(usageMapWords);
  const { fields } = words;
  const familiesId = useId('families');

  const text = (name: string, options: { hint?: string; isLong?: boolean; isRequired?: boolean; suggestionsId?: string } = {}): React.ReactElement => (
    <Field name={name} hint={options.hint} isRequired={options.isRequired}>
      <TextBox
        multiline={options.isLong}
        rows={options.isLong ? 2 : undefined}
        dir="auto"
        list={options.suggestionsId}
        maxLength={options.isLong ? 4000 : name.toLowerCase().endsWith('url') ? 2000 : 255}
        value={String(form[name] ?? '')}
        onChange={(value) => onChange({ [name]: value })}
      />
    </Field>
  );
  const choice = (name: string, choices: readonly string[], wordsOf: Readonly<Record<string, string>>): React.ReactElement => (
    <Field name={name}>
      <SelectField selected={String(form[name])} options={choices.map((key) => ({ key, text: wordsOf[key] ?? key }))} onChange={(key) => onChange({ [name]: key })} />
    </Field>
  );
  const audience = (
    <>
      {text('directions', { isLong: true, hint: fields.audienceHint })}
      {text('professions', { isLong: true, hint: fields.audienceHint })}
    </>
  );

  if (kind === 'usage') {
    return (
      <>
        {text('title', { hint: fields.usageTitleHint, isRequired: true })}
        {text('family', { hint: fields.familyHint, isRequired: true, suggestionsId: familiesId })}
        <datalist id={familiesId}>
          {map.families.map(({ name }) => (
            <option key={name} value={name} />
          ))}
        </datalist>
        {text('description', { isLong: true })}
        {text('synonyms', { isLong: true, hint: fields.onePerLine })}
        {text('order', { hint: fields.orderHint })}
        {audience}
      </>
    );
  }
  if (kind === 'site') {
    return (
      <>
        {text('title', { isRequired: true })}
        {choice('facet', siteFacets, words.facets)}
        {text('url', { hint: fields.urlHint, isRequired: true })}
        {text('description', { isLong: true })}
        {text('contact')}
        {text('synonyms', { isLong: true, hint: fields.onePerLine })}
        {audience}
      </>
    );
  }
  const others = map.tools.filter((tool) => tool.id !== id);
  return (
    <>
      {text('title', { isRequired: true })}
      {text('purpose', { isLong: true })}
      {text('notFor', { isLong: true })}
      {text('url', { hint: fields.urlHint })}
      {choice('access', accessConditions, agentWords.tool.access)}
      {choice('status', toolStatuses, agentWords.tool.status)}
      {form['status'] === 'replaced' && (
        <Field name="replacedById">
          <SelectField
            selected={String(form['replacedById'])}
            options={[{ key: '0', text: fields.nobody }, ...others.map(({ id: key, title }) => ({ key: String(key), text: title }))]}
            onChange={(key) => onChange({ replacedById: Number(key) })}
          />
        </Field>
      )}
      {text('synonyms', { isLong: true, hint: fields.onePerLine })}
      {text('recommendedBy')}
      {text('contact')}
      {text('trainingUrl')}
      {text('helpUrl')}
      {text('pictureUrl')}
      <Check isChecked={form['alwaysAtHand'] === true} text={fields.alwaysAtHand} hint={fields.alwaysAtHandHint} onChange={(alwaysAtHand) => onChange({ alwaysAtHand })} />
      {audience}
    </>
  );
}
