import * as React from 'react';
import type { Approver } from '../../../../domain/requests/RequestRules';
import { isOfDirection } from '../../../../domain/requests/RequestRules';
import { useWords } from '../../../../shell/Page';
import styles from '../Requests.module.scss';
import { OpeningForm } from './OpeningForm';
import { ownerWords } from './ownerStrings';
import type { PeopleRulesProps } from './SettingsProps';
import { RuleRows } from './RuleRows';

/** Who decides on requests of a direction; of the others, who follows them. */
export function ApproversSection({ frame: { rules }, members, change }: PeopleRulesProps): React.ReactElement {
  const words = useWords(ownerWords).approvers;
  const { save } = useWords(ownerWords);
  const { approvers } = rules;
  const without = (direction: string): readonly Approver[] => approvers.filter((each) => !isOfDirection([direction], each));
  return (
    <section aria-label={words.title} className={styles.section}>
      <h3 className={styles.name}>{words.title}</h3>
      <p className={styles.meta}>{words.note}</p>
      <RuleRows
        none={words.none}
        rows={approvers.map(({ direction, people }) => ({ key: direction, text: words.row(direction, people[0]?.name ?? ''), remove: words.remove(direction) }))}
        onRemove={(direction, clientKey) => change((owner) => owner.saveRules({ ...rules, approvers: without(direction) }, clientKey))}
      />
      <OpeningForm
        open={words.add}
        thing="request-approver"
        title={words.add}
        fields={[
          { name: 'direction', label: words.direction, hint: words.directionHint, isRequired: true },
          { name: 'who', label: words.who, kind: 'choice', isRequired: true, options: members.map(({ id, name }) => ({ key: String(id), text: name })) }
        ]}
        initial={{ who: String(members[0]?.id ?? '') }}
        submit={save}
        said={words.saved}
        send={({ direction = '', who }, clientKey) => {
          const people = members.filter(({ id }) => String(id) === who);
          return change((owner) => owner.saveRules({ ...rules, approvers: [...without(direction), { direction, people }] }, clientKey));
        }}
      />
    </section>
  );
}
