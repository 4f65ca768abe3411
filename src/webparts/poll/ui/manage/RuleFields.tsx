import * as React from 'react';
import type { PollDraft } from '../../../../domain/polls/Poll';
import type { PollLocks } from '../../../../domain/polls/pollLocks';
import { ChoiceField } from '../../../../shell/editor/ChoiceField';
import { DateField } from '../../../../shell/editor/DateField';
import { Field } from '../../../../shell/editor/Field';
import { useWords } from '../../../../shell/Page';
import { Check, ChoiceList } from '../../../../ui/ChoiceList';
import { TextBox } from '../../../../ui/TextBox';
import { useId } from '../../../../ui/useId';
import styles from './ManagePanel.module.scss';
import { kindFormWords } from './kindStrings';
import type { PollForm } from './PollForm';
import { asksForText } from './PollForm';
import { manageWords } from './strings';

interface RuleFieldsProps {
  readonly form: PollForm;
  readonly locks: PollLocks;
  onChange(changes: Partial<PollForm>): void;
}

/** How people vote, when, and who sees what. */
export function RuleFields({ form, locks, onChange }: RuleFieldsProps): React.ReactElement {
  const words = useWords(manageWords);
  const text = words.form;
  const id = useId('rules');
  const lockOf = (field: keyof PollDraft): string | undefined => {
    const lock = locks[field];
    return lock && words.locks[lock];
  };
  const kindWords = useWords(kindFormWords);
  const choicesLock = lockOf('maxChoices');
  const isWritten = asksForText(form);
  const isConfidential = form.confidential || isWritten;
  return (
    <>
      {form.kind === 'choice' && <Field name="choices" isGroup lock={choicesLock}>
        <ChoiceList
          name={`${id}-choices`}
          selected={form.isMultiple ? 'multiple' : 'single'}
          isDisabled={choicesLock !== undefined}
          choices={[
            { key: 'single', text: text.single },
            { key: 'multiple', text: text.multiple }
          ]}
          onChange={(key) =>
            onChange(key === 'multiple' ? { isMultiple: true, maxChoices: Number(form.maxChoices) > 1 ? form.maxChoices : String(form.options.length) } : { isMultiple: false })
          }
        />
        {form.isMultiple && (
          <div className={styles.pair}>
            <Field name="minChoices" label={text.least}>
              <TextBox inputMode="numeric" value={form.minChoices} disabled={choicesLock !== undefined} onChange={(minChoices) => onChange({ minChoices })} />
            </Field>
            <Field name="maxChoices" label={text.most}>
              <TextBox inputMode="numeric" value={form.maxChoices} disabled={choicesLock !== undefined} onChange={(maxChoices) => onChange({ maxChoices })} />
            </Field>
          </div>
        )}
      </Field>}

      <Dates form={form} lockOf={lockOf} onChange={onChange} />

      <Field name="confidential" isGroup hint={isWritten ? kindWords.textSecrecy : undefined} lock={lockOf('confidential')}>
        <ChoiceList
          name={`${id}-secrecy`}
          selected={isConfidential ? 'confidential' : 'open'}
          isDisabled={isWritten || locks.confidential !== undefined}
          choices={[
            { key: 'open', text: text.open, hint: text.openHint },
            { key: 'confidential', text: text.confidential, hint: text.confidentialHint }
          ]}
          onChange={(key) => onChange({ confidential: key === 'confidential' })}
        />
        {isConfidential && (
          <Field name="minimumGroupSize" hint={text.minimumHint} lock={lockOf('minimumGroupSize')}>
            <TextBox inputMode="numeric" value={form.minimumGroupSize} disabled={locks.minimumGroupSize !== undefined} onChange={(minimumGroupSize) => onChange({ minimumGroupSize })} />
          </Field>
        )}
      </Field>

      <ChoiceField
        name="resultVisibility"
        keys={['always', 'afterVoting', 'afterClosing', 'ownerOnly']}
        selected={form.resultVisibility}
        words={text.visibilities}
        hint={isConfidential ? text.visibilityConfidential : undefined}
        lock={lockOf('resultVisibility')}
        onChange={(resultVisibility) => onChange({ resultVisibility })}
      >
        <Check text={text.mayChange} isChecked={form.mayChangeVote} isDisabled={locks.mayChangeVote !== undefined} hint={lockOf('mayChangeVote')} onChange={(mayChangeVote) => onChange({ mayChangeVote })} />
      </ChoiceField>

      {form.kind === 'choice' && <ChoiceField name="optionOrder" keys={['fixed', 'random']} selected={form.optionOrder} words={text.orders} lock={lockOf('optionOrder')} onChange={(optionOrder) => onChange({ optionOrder })} />}

      <Field name="invitedCount" hint={text.invitedHint}>
        <TextBox inputMode="numeric" value={form.invitedCount} onChange={(invitedCount) => onChange({ invitedCount })} />
      </Field>
    </>
  );
}

interface DatesProps extends Omit<RuleFieldsProps, 'locks'> {
  lockOf(field: keyof PollDraft): string | undefined;
}

function Dates({ form, lockOf, onChange }: DatesProps): React.ReactElement {
  const { form: words } = useWords(manageWords);
  const field = (name: 'opensAt' | 'closesAt', hint: string, defaultTime: string): React.ReactElement => (
    <DateField name={name} hint={hint} lock={lockOf(name)} defaultTime={defaultTime} value={form[name]} onChange={(value) => onChange({ [name]: value })} />
  );
  return (
    <div className={styles.pair}>
      {field('opensAt', words.opensHint, '09:00')}
      {field('closesAt', words.closesHint, '18:00')}
    </div>
  );
}
