import * as React from 'react';
import { territories, territoryTable } from '../../../../domain/calendar/territories';
import type { RequestRules } from '../../../../domain/requests/RequestRules';
import { usePage, useWords } from '../../../../shell/Page';
import type { ActField } from '../act/actTypes';
import styles from '../Requests.module.scss';
import { OpeningForm } from './OpeningForm';
import { ownerWords } from './ownerStrings';
import type { PeopleRulesProps } from './SettingsProps';

/** Numbers of the settings, with the least that makes sense. */
const LEAST = { contactDays: 1, openingDays: 1, minAnimators: 1, firstReviewMonths: 1, reviewMonths: 1, soonDays: 0, escalateDays: 0, sleepMonths: 1, keepYears: 1 } as const satisfies Partial<Record<keyof RequestRules, number>>;
type NumberName = keyof typeof LEAST;
const names = Object.keys(LEAST) as NumberName[];

/** The settings as they are, and the form that changes them. */
export function RulesSection({ frame: { rules }, members, change }: PeopleRulesProps): React.ReactElement {
  const words = useWords(ownerWords);
  const { formats } = usePage();
  const number = (name: NumberName): ActField => ({
    name,
    label: words.fields[name],
    kind: 'number',
    isRequired: true,
    fault: (value) => (Number(value) < LEAST[name] ? words.atLeast(formats.number(LEAST[name])) : undefined)
  });
  const shown: readonly (readonly [string, string])[] = [
    ...names.slice(0, 2).map((name) => [words.fields[name], formats.number(rules[name])] as const),
    [words.fields.closing, timeOf(rules.closingMinutes)],
    [words.fields.territory, words.article(words.territories[rules.territory], territoryTable[rules.territory].article)],
    [words.fields.whitMonday, words.whit[rules.isWhitMondayWorked ? 'worked' : 'free']],
    ...names.slice(2).map((name) => [words.fields[name], formats.number(rules[name])] as const),
    [words.fields.escalateTo, rules.escalateTo?.name ?? words.nobody]
  ];
  return (
    <section aria-label={words.rules} className={styles.section}>
      <h3 className={styles.name}>{words.rules}</h3>
      <p className={styles.meta}>{words.rulesNote}</p>
      <dl className={styles.facts}>
        {shown.map(([name, value]) => (
          <div key={name} className={styles.fact}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      <OpeningForm
        open={words.change}
        thing="request-rules"
        title={words.change}
        fields={[
          number('contactDays'),
          number('openingDays'),
          { name: 'closing', label: words.fields.closing, hint: words.fields.closingHint, kind: 'time', isRequired: true },
          { name: 'territory', label: words.fields.territory, kind: 'choice', options: territories.map((key) => ({ key, text: words.territories[key] })) },
          { name: 'whitMonday', label: words.fields.whitMonday, kind: 'choice', options: (['free', 'worked'] as const).map((key) => ({ key, text: words.whit[key] })) },
          ...names.slice(2).map(number),
          { name: 'escalateTo', label: words.fields.escalateTo, kind: 'choice', options: [{ key: '', text: words.nobody }, ...members.map(({ id, name }) => ({ key: String(id), text: name }))] }
        ]}
        initial={{
          ...Object.fromEntries(names.map((name) => [name, String(rules[name])])),
          closing: timeOf(rules.closingMinutes),
          territory: rules.territory,
          whitMonday: rules.isWhitMondayWorked ? 'worked' : 'free',
          escalateTo: rules.escalateTo ? String(rules.escalateTo.id) : ''
        }}
        submit={words.save}
        said={words.saved}
        send={({ closing = '', territory, whitMonday, escalateTo, ...values }, clientKey) => {
          const [hours = 0, minutes = 0] = closing.split(':').map(Number);
          const next: RequestRules = {
            ...rules,
            ...(Object.fromEntries(names.map((name) => [name, Number(values[name])])) as Record<NumberName, number>),
            closingMinutes: hours * 60 + minutes,
            territory: territories.find((each) => each === territory) ?? rules.territory,
            isWhitMondayWorked: whitMonday === 'worked',
            escalateTo: members.find(({ id }) => String(id) === escalateTo) ?? null
          };
          return change((owner) => owner.saveRules(next, clientKey));
        }}
      />
    </section>
  );
}

/** `17:00` */
function timeOf(minutes: number): string {
  return [Math.floor(minutes / 60), minutes % 60].map((part) => String(part).padStart(2, '0')).join(':');
}
