import * as React from 'react';
import { voteKinds } from '../../../../domain/ideas/Campaign';
import { Field } from '../../../../shell/editor/Field';
import { useWords } from '../../../../shell/Page';
import { Check, ChoiceList } from '../../../../ui/ChoiceList';
import { TextBox } from '../../../../ui/TextBox';
import { useId } from '../../../../ui/useId';
import styles from './Edit.module.scss';
import { editWords } from './editStrings';
import type { RuleFieldsProps } from './RuleFieldsProps';

/** How people choose: what a vote is, on what and from when on. */
export function VoteFields({ form, lockOf, onChange }: RuleFieldsProps): React.ReactElement {
  const { vote: words } = useWords(editWords);
  const id = useId('vote');
  const kindLock = lockOf('voteKind');
  const isLocked = lockOf('vote') !== undefined;
  return (
    <>
      <Field name="vote" isGroup lock={kindLock}>
        <ChoiceList name={`${id}-kind`} selected={form.voteKind} isDisabled={kindLock !== undefined} choices={voteKinds.map((key) => ({ key, text: words.kinds[key], hint: words.kindHints[key] }))} onChange={(voteKind) => onChange({ voteKind })} />
      </Field>
      {form.voteKind === 'budget' && (
        <div className={styles.pair}>
          <Field name="votes" isRequired>
            <TextBox inputMode="numeric" className={styles.number} disabled={isLocked} value={form.votes} onChange={(votes) => onChange({ votes })} />
          </Field>
          <Field name="most" isRequired>
            <TextBox inputMode="numeric" className={styles.number} disabled={isLocked} value={form.most} onChange={(most) => onChange({ most })} />
          </Field>
        </div>
      )}
      <Field name="from" isGroup lock={kindLock}>
        <ChoiceList name={`${id}-from`} selected={form.from} isDisabled={kindLock !== undefined} choices={(['collect', 'vote'] as const).map((key) => ({ key, text: words.froms[key] }))} onChange={(from) => onChange({ from })} />
      </Field>
      <Field name="on" isGroup lock={lockOf('vote')}>
        <ChoiceList name={`${id}-on`} selected={form.on} isDisabled={isLocked} choices={(['all', 'shortList'] as const).map((key) => ({ key, text: words.ons[key] }))} onChange={(on) => onChange({ on })} />
      </Field>
      <Check text={words.countsHidden} isChecked={form.countsHidden} isDisabled={isLocked} onChange={(countsHidden) => onChange({ countsHidden })} />
      {form.voteKind !== 'opinion' && <Check text={words.supportsMove} hint={words.supportsMoveHint} isChecked={form.supportsMove} isDisabled={isLocked} onChange={(supportsMove) => onChange({ supportsMove })} />}
    </>
  );
}
