import * as React from 'react';
import { readDay } from '../../../../domain/calendar/calendarDay';
import { cityMoments } from '../../../../domain/calendar/cityMoment';
import type { Replacement } from '../../../../domain/requests/RequestRules';
import { usePage, useWords } from '../../../../shell/Page';
import { useDay } from '../Clock';
import { useRequestServices } from '../queries';
import styles from '../Requests.module.scss';
import { OpeningForm } from './OpeningForm';
import { ownerWords } from './ownerStrings';
import { RuleRows } from './RuleRows';
import type { PeopleRulesProps } from './SettingsProps';

/** Who of the team is away, and who does his work meanwhile. What is over goes with the next change. */
export function AbsencesSection({ frame: { rules }, members, change }: PeopleRulesProps): React.ReactElement {
  const words = useWords(ownerWords).absences;
  const { save } = useWords(ownerWords);
  const { formats } = usePage();
  const { serverNow } = useRequestServices();
  const day = useDay();
  const today = cityMoments(formats.timeZone)(serverNow()).day;
  const shown = rules.replacements.filter(({ until }) => until >= today);
  const store = (replacements: readonly Replacement[], clientKey: string): Promise<void> => change((owner) => owner.saveRules({ ...rules, replacements }, clientKey));
  const people = members.map(({ id, name }) => ({ key: String(id), text: name }));
  return (
    <section aria-label={words.title} className={styles.section}>
      <h3 className={styles.name}>{words.title}</h3>
      <p className={styles.meta}>{words.note}</p>
      <RuleRows
        none={words.none}
        rows={shown.map((each) => ({ key: keyOf(each), text: words.row(each.person.name, each.by.name, day(each.from), day(each.until)), remove: words.remove(each.person.name, day(each.from)) }))}
        onRemove={(key, clientKey) => store(shown.filter((each) => keyOf(each) !== key), clientKey)}
      />
      {members.length > 1 ? (
        <OpeningForm
          open={words.add}
          thing="request-absence"
          title={words.add}
          fields={[
            { name: 'person', label: words.person, kind: 'choice', options: people },
            { name: 'by', label: words.by, kind: 'choice', options: people, fault: (value, { person }) => (value === person ? words.same : undefined) },
            { name: 'from', label: words.from, kind: 'day', isRequired: true },
            { name: 'until', label: words.until, kind: 'day', isRequired: true, fault: (value, { from = '' }) => (value < from ? words.backwards : value < today ? words.over : undefined) }
          ]}
          initial={{ person: String(members[0]?.id ?? ''), by: String(members[1]?.id ?? ''), from: today }}
          submit={save}
          said={words.saved}
          send={async ({ from: begins = '', until: ends = '', ...chosen }, clientKey) => {
            const of = (key = '') => members.find(({ id }) => String(id) === key);
            const [person, by, from, until] = [of(chosen.person), of(chosen.by), readDay(begins), readDay(ends)];
            if (person && by && from && until) await store([...shown, { person, by, from, until }], clientKey);
          }}
        />
      ) : (
        <p>{words.alone}</p>
      )}
    </section>
  );
}

function keyOf({ person, by, from, until }: Replacement): string {
  return [person.id, by.id, from, until].join(' ');
}
