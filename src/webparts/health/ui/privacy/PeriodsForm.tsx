import * as React from 'react';
import type { RuleId } from '../../../../domain/privacy/kept';
import { ruleIds } from '../../../../domain/privacy/kept';
import type { Periods } from '../../../../domain/privacy/periods';
import { choosablePeriods, monthsOf, retentionRules } from '../../../../domain/privacy/periods';
import type { SiteRegister } from '../../../../domain/privacy/SiteRegister';
import { usePage, useWords } from '../../../../shell/Page';
import { SelectField } from '../../../../ui/SelectField';
import styles from './Privacy.module.scss';
import { registerWords } from './registerStrings';
import { retentionWords } from './retentionStrings';
import { useRecording } from './useRecording';

const FOREVER = 'forever';

/** Periods that an owner says here, of what the site has. */
export function PeriodsForm({ periods, register }: { readonly periods: Periods; readonly register: SiteRegister }): React.ReactElement {
  const words = useWords(retentionWords);
  const said = useWords(registerWords);
  const { formats } = usePage();
  const [changes, change] = React.useState<Periods>({});
  const there = new Set(register.parts.flatMap(({ lists }) => lists.flatMap(({ keeping }) => (keeping.by === 'rule' ? [keeping.rule] : []))));
  const rules = ruleIds.filter((rule) => there.has(rule) && retentionRules[rule].says === 'site');
  const now = { ...periods, ...changes };
  const recording = useRecording('periods', { months: now }, { words, onSaved: () => change({}) });
  const options = [...choosablePeriods.map((months) => ({ key: String(months), text: said.months(months, formats.number(months)) })), { key: FOREVER, text: words.unlimited }];
  const set = (rule: RuleId, chosen: string): void => {
    recording.touch();
    change({ ...changes, [rule]: chosen === FOREVER ? null : Number(chosen) });
  };
  return (
    <section className={styles.block} aria-label={words.periods}>
      <h4 className={styles.subtitle}>{words.periods}</h4>
      <p className={styles.note}>{words.periodsHint}</p>
      <div className={styles.periods}>
        {rules.map((rule) => (
          <SelectField key={rule} label={said.rules[rule]} options={options} selected={String(monthsOf(rule, now) ?? FOREVER)} onChange={(chosen) => set(rule, chosen)} />
        ))}
      </div>
      <p className={styles.note}>{words.others}</p>
      {recording.end}
    </section>
  );
}
