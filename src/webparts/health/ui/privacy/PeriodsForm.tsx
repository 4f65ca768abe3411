import * as React from 'react';
import { newClientKey } from '../../../../data/items/newClientKey';
import type { RuleId } from '../../../../domain/privacy/kept';
import { ruleIds } from '../../../../domain/privacy/kept';
import type { Periods } from '../../../../domain/privacy/periods';
import { choosablePeriods, monthsOf, retentionRules } from '../../../../domain/privacy/periods';
import type { SiteRegister } from '../../../../domain/privacy/SiteRegister';
import { announce } from '../../../../shell/announce';
import { usePage, useWords } from '../../../../shell/Page';
import { useMutation } from '../../../../shell/queries/useMutation';
import { useQueryClient } from '../../../../shell/queries/useQuery';
import { Failure } from '../../../../shell/states';
import { Button } from '../../../../ui/Button';
import { MessageLine } from '../../../../ui/MessageLine';
import { SelectField } from '../../../../ui/SelectField';
import styles from './Privacy.module.scss';
import { privacyKeys } from './privacyKeys';
import { registerWords } from './registerStrings';
import { retentionWords } from './retentionStrings';
import { usePrivacy } from './usePrivacy';

const FOREVER = 'forever';

/** Periods that an owner says here, of what the site has. */
export function PeriodsForm({ periods, register }: { readonly periods: Periods; readonly register: SiteRegister }): React.ReactElement {
  const words = useWords(retentionWords);
  const said = useWords(registerWords);
  const { formats } = usePage();
  const privacy = usePrivacy();
  const queries = useQueryClient();
  const [changes, change] = React.useState<Periods>({});
  const [isSaved, setSaved] = React.useState(false);
  // One key a saving: sent again, it is stored once.
  const key = React.useRef(newClientKey());
  const there = new Set(register.parts.flatMap(({ lists }) => lists.flatMap(({ keeping }) => (keeping.by === 'rule' ? [keeping.rule] : []))));
  const rules = ruleIds.filter((rule) => there.has(rule) && retentionRules[rule].says === 'site');
  const now = { ...periods, ...changes };
  const save = useMutation({
    mutationKey: ['health', 'privacy', 'periods'],
    mutationFn: async () => (await privacy()).record('periods', { months: now }, key.current),
    onSuccess: async () => {
      key.current = newClientKey();
      change({});
      setSaved(true);
      announce(words.saved);
      await queries.invalidateQueries(privacyKeys.acts);
    }
  });
  const options = [...choosablePeriods.map((months) => ({ key: String(months), text: said.months(months, formats.number(months)) })), { key: FOREVER, text: words.unlimited }];
  const set = (rule: RuleId, chosen: string): void => {
    setSaved(false);
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
      {save.error !== null && <Failure error={save.error} />}
      {isSaved && <MessageLine tone="done">{words.saved}</MessageLine>}
      <div>
        <Button isBusy={save.isLoading} onClick={() => save.mutate(undefined)}>
          {words.save}
        </Button>
      </div>
    </section>
  );
}
