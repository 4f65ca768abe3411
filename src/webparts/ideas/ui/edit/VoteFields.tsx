import * as React from 'react';
import { voteKinds } from '../../../../domain/ideas/Campaign';
import { ChoiceField } from '../../../../shell/editor/ChoiceField';
import { Field } from '../../../../shell/editor/Field';
import { useWords } from '../../../../shell/Page';
import { Check } from '../../../../ui/ChoiceList';
import { TextBox } from '../../../../ui/TextBox';
import styles from './Edit.module.scss';
import { editWords } from './editStrings';
import type { RuleFieldsProps } from './RuleFieldsProps';

/** How people choose: what a vote is, on what and from when on. */
export function VoteFields({ form, lockOf, onChange }: RuleFieldsProps): React.ReactElement {
  const { vote: words } = useWords(editWords);
  const kindLock = lockOf('voteKind');
  const isLocked = lockOf('vote') !== undefined;
  return (
    <>
      <ChoiceField name="vote" keys={voteKinds} selected={form.voteKind} words={words.kinds} hints={words.kindHints} lock={kindLock} onChange={(voteKind) => onChange({ voteKind })} />
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
      <ChoiceField name="from" keys={['collect', 'vote']} selected={form.from} words={words.froms} lock={kindLock} onChange={(from) => onChange({ from })} />
      <ChoiceField name="on" keys={['all', 'shortList']} selected={form.on} words={words.ons} lock={lockOf('vote')} onChange={(on) => onChange({ on })} />
      <Check text={words.countsHidden} isChecked={form.countsHidden} isDisabled={isLocked} onChange={(countsHidden) => onChange({ countsHidden })} />
      {form.voteKind !== 'opinion' && <Check text={words.supportsMove} hint={words.supportsMoveHint} isChecked={form.supportsMove} isDisabled={isLocked} onChange={(supportsMove) => onChange({ supportsMove })} />}
    </>
  );
}
