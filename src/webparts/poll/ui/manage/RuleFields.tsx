import * as React from 'react';
import type { PollDraft } from '../../../../domain/polls/Poll';
import type { PollLocks } from '../../../../domain/polls/pollLocks';
import { usePage, useWords } from '../../../../shell/Page';
import { Button } from '../../../../ui/Button';
import { Check, ChoiceList } from '../../../../ui/ChoiceList';
import { DateTimeField } from '../../../../ui/DateTimeField';
import { FieldFrame } from '../../../../ui/FieldFrame';
import { TextBox } from '../../../../ui/TextBox';
import { useId } from '../../../../ui/useId';
import type { IssueOf } from './issueFinder';
import styles from './ManagePanel.module.scss';
import type { PollForm } from './PollForm';
import { manageWords } from './strings';

interface RuleFieldsProps {
  readonly form: PollForm;
  readonly locks: PollLocks;
  readonly issueOf: IssueOf;
  onChange(changes: Partial<PollForm>): void;
}

/** How people vote, when, and who sees what. */
export function RuleFields({ form, locks, issueOf, onChange }: RuleFieldsProps): React.ReactElement {
  const words = useWords(manageWords);
  const text = words.form;
  const id = useId('rules');
  const lockOf = (field: keyof PollDraft): string | undefined => {
    const lock = locks[field];
    return lock && words.locks[lock];
  };
  const choicesLock = lockOf('maxChoices');
  return (
    <>
      <FieldFrame label={text.choices} message={choicesLock}>
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
            <TextBox label={text.least} inputMode="numeric" value={form.minChoices} disabled={choicesLock !== undefined} errorMessage={issueOf('minChoices')} onChange={(minChoices) => onChange({ minChoices })} />
            <TextBox label={text.most} inputMode="numeric" value={form.maxChoices} disabled={choicesLock !== undefined} errorMessage={issueOf('maxChoices')} onChange={(maxChoices) => onChange({ maxChoices })} />
          </div>
        )}
      </FieldFrame>

      <Dates form={form} lockOf={lockOf} issueOf={issueOf} onChange={onChange} />

      <FieldFrame label={text.secrecy} message={lockOf('confidential')}>
        <ChoiceList
          name={`${id}-secrecy`}
          selected={form.confidential ? 'confidential' : 'open'}
          isDisabled={locks.confidential !== undefined}
          choices={[
            { key: 'open', text: text.open, hint: text.openHint },
            { key: 'confidential', text: text.confidential, hint: text.confidentialHint }
          ]}
          onChange={(key) => onChange({ confidential: key === 'confidential' })}
        />
        {form.confidential && (
          <TextBox
            label={text.minimum}
            inputMode="numeric"
            value={form.minimumGroupSize}
            disabled={locks.minimumGroupSize !== undefined}
            description={lockOf('minimumGroupSize') ?? text.minimumHint}
            errorMessage={issueOf('minimumGroupSize')}
            onChange={(minimumGroupSize) => onChange({ minimumGroupSize })}
          />
        )}
      </FieldFrame>

      <FieldFrame label={text.visibility} hint={form.confidential ? text.visibilityConfidential : undefined} message={lockOf('resultVisibility')}>
        <ChoiceList
          name={`${id}-visibility`}
          selected={form.resultVisibility}
          isDisabled={locks.resultVisibility !== undefined}
          choices={(['always', 'afterVoting', 'afterClosing', 'ownerOnly'] as const).map((key) => ({ key, text: text.visibilities[key] }))}
          onChange={(resultVisibility) => onChange({ resultVisibility })}
        />
        <Check text={text.mayChange} isChecked={form.mayChangeVote} isDisabled={locks.mayChangeVote !== undefined} hint={lockOf('mayChangeVote')} onChange={(mayChangeVote) => onChange({ mayChangeVote })} />
      </FieldFrame>

      <FieldFrame label={text.order} message={lockOf('optionOrder')}>
        <ChoiceList
          name={`${id}-order`}
          selected={form.optionOrder}
          isDisabled={locks.optionOrder !== undefined}
          choices={(['fixed', 'random'] as const).map((key) => ({ key, text: text.orders[key] }))}
          onChange={(optionOrder) => onChange({ optionOrder })}
        />
      </FieldFrame>

      <TextBox label={text.invited} inputMode="numeric" description={text.invitedHint} value={form.invitedCount} errorMessage={issueOf('invitedCount')} onChange={(invitedCount) => onChange({ invitedCount })} />
    </>
  );
}

interface DatesProps extends Omit<RuleFieldsProps, 'locks'> {
  lockOf(field: keyof PollDraft): string | undefined;
}

function Dates({ form, lockOf, issueOf, onChange }: DatesProps): React.ReactElement {
  const words = useWords(manageWords);
  const { formats } = usePage();
  const field = (name: 'opensAt' | 'closesAt', label: string, hint: string, defaultTime: string): React.ReactElement => {
    const lock = lockOf(name);
    const issue = issueOf(name);
    return (
      <div>
        <DateTimeField
          label={label}
          hint={lock ? undefined : hint}
          message={lock ?? issue}
          isError={!lock && issue !== undefined}
          isDisabled={lock !== undefined}
          value={form[name]}
          defaultTime={defaultTime}
          culture={formats.culture}
          words={words.date}
          onChange={(value) => onChange({ [name]: value })}
        />
        {form[name] && !lock && <Button appearance="text" onClick={() => onChange({ [name]: null })}>{words.form.clearDate}</Button>}
      </div>
    );
  };
  return (
    <div className={styles.pair}>
      {field('opensAt', words.form.opensAt, words.form.opensHint, '09:00')}
      {field('closesAt', words.form.closesAt, words.form.closesHint, '18:00')}
    </div>
  );
}
