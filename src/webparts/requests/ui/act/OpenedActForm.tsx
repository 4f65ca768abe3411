import * as React from 'react';
import { record, string } from 'valibot';
import { readDay } from '../../../../domain/calendar/calendarDay';
import { defineStored } from '../../../../domain/stored/defineStored';
import { announce } from '../../../../shell/announce';
import type { OpenedDraft } from '../../../../shell/drafts/DraftStore';
import { useBegun, useKeptForm } from '../../../../shell/drafts/useKeptForm';
import { usePage, useWords } from '../../../../shell/Page';
import { useMutation } from '../../../../shell/queries/useMutation';
import { Failure } from '../../../../shell/states';
import { Button } from '../../../../ui/Button';
import { Check } from '../../../../ui/ChoiceList';
import { FieldFrame } from '../../../../ui/FieldFrame';
import { LabelledField } from '../../../../ui/LabelledField';
import { MessageLine } from '../../../../ui/MessageLine';
import { SelectField } from '../../../../ui/SelectField';
import { TextBox } from '../../../../ui/TextBox';
import { requestKeys } from '../keys';
import styles from '../Requests.module.scss';
import { actWords } from './actStrings';
import type { ActField, ActFormProps, ActValues } from './actTypes';

const NONE = '';

const format = defineStored({ name: 'something said of a community request', version: 1, schema: record(string(), string()) });

/** A short form whose text is kept on the device from the first key until it is stored, once. */
export default function OpenedActForm(props: ActFormProps): React.ReactElement | null {
  const begun = useBegun(props.thing, format);
  return begun ? <Form {...props} begun={begun} /> : null;
}

function Form({ thing, title, intro, fields, initial = {}, templates = [], into = 'text', submit, said, send, onDone, onCancel, begun }: ActFormProps & { readonly begun: OpenedDraft<ActValues> }): React.ReactElement {
  const words = useWords(actWords);
  const { formats } = usePage();
  const kept = useKeptForm<ActValues>(thing, format, initial, begun);
  const [isTried, setTried] = React.useState(false);
  const box = React.useRef<HTMLFormElement>(null);
  const values = kept.form;
  const shown = fields.filter(({ isShown }) => isShown?.(values) ?? true);
  const faultOf = ({ name, kind, isRequired, fault }: ActField): string | undefined => {
    const value = (values[name] ?? '').trim();
    if (value === '') return isRequired ? words.missing : undefined;
    if (kind === 'day' && readDay(value) === null) return words.noDay;
    if (kind === 'number' && !/^\d{1,6}$/.test(value)) return words.noNumber;
    return fault?.(value, values);
  };
  const wrong = shown.filter((field) => faultOf(field) !== undefined).length;
  const mutation = useMutation({
    mutationKey: [...requestKeys.all, thing],
    mutationFn: (typed: ActValues) => send(typed, kept.clientKey),
    onSuccess: () => {
      kept.forget();
      setTried(false);
      announce(said);
      onDone();
    }
  });
  const onSubmit = (event: React.FormEvent): void => {
    event.preventDefault();
    setTried(true);
    if (wrong > 0) {
      requestAnimationFrame(() => box.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus());
      return;
    }
    if (!mutation.isLoading) mutation.mutate(Object.fromEntries(shown.map(({ name }) => [name, (values[name] ?? '').trim()])));
  };
  const change = (name: string, value: string): void => kept.change({ [name]: value });
  return (
    <form ref={box} className={styles.form} aria-label={title} noValidate onSubmit={onSubmit}>
      <h4 className={styles.name}>{title}</h4>
      {intro}
      {kept.kept === 'restored' && <MessageLine tone="info">{words.restored}</MessageLine>}
      {kept.kept === 'unkept' && <MessageLine tone="warning">{words.unkept}</MessageLine>}
      {mutation.error !== null && <Failure error={mutation.error} />}
      {templates.length > 0 && (
        <SelectField
          label={words.template}
          selected={NONE}
          options={[{ key: NONE, text: words.noTemplate }, ...templates.map(({ id, title: name }) => ({ key: String(id), text: name }))]}
          onChange={(key) => {
            const chosen = templates.find(({ id }) => String(id) === key);
            // What is typed already stays.
            if (chosen) change(into, [values[into], chosen.text].filter(Boolean).join('\n\n'));
          }}
        />
      )}
      <div className={styles.fields}>
        {shown.map((field) => (
          <div key={field.name} className={field.kind === 'day' || field.kind === 'time' || field.kind === 'number' ? styles.short : styles.wide}>
            <Control field={field} value={values[field.name] ?? ''} fault={isTried ? faultOf(field) : undefined} onChange={(value) => change(field.name, value)} />
          </div>
        ))}
      </div>
      {isTried && wrong > 0 && <MessageLine tone="warning">{words.wrong(wrong, formats.number(wrong))}</MessageLine>}
      <div className={styles.row}>
        <Button type="submit" appearance="primary" isBusy={mutation.isLoading}>
          {submit}
        </Button>
        {onCancel && <Button onClick={onCancel}>{words.cancel}</Button>}
      </div>
    </form>
  );
}

interface ControlProps {
  readonly field: ActField;
  readonly value: string;
  readonly fault: string | undefined;
  onChange(value: string): void;
}

function Control({ field: { label, hint, kind, options = [], isRequired }, value, fault, onChange }: ControlProps): React.ReactElement {
  if (kind === 'choice') {
    return (
      <LabelledField label={label} hint={hint} message={fault} isError={fault !== undefined} isRequired={isRequired}>
        <SelectField options={options} selected={value} onChange={onChange} />
      </LabelledField>
    );
  }
  if (kind === 'checks') {
    const ticked = value.split(' ').filter(Boolean);
    return (
      <FieldFrame label={label} hint={hint} message={fault} isError={fault !== undefined}>
        {options.map(({ key, text }) => (
          <Check key={key} text={text} isChecked={ticked.includes(key)} onChange={(isChecked) => onChange(options.flatMap((each) => ((each.key === key ? isChecked : ticked.includes(each.key)) ? [each.key] : [])).join(' '))} />
        ))}
      </FieldFrame>
    );
  }
  return (
    <TextBox
      label={label}
      description={hint}
      errorMessage={fault}
      required={isRequired}
      multiline={kind === 'long'}
      type={kind === 'day' ? 'date' : kind === 'time' ? 'time' : 'text'}
      inputMode={kind === 'number' ? 'numeric' : undefined}
      dir={kind === undefined || kind === 'long' ? 'auto' : undefined}
      maxLength={kind === 'long' ? 4000 : 400}
      value={value}
      onChange={onChange}
    />
  );
}
