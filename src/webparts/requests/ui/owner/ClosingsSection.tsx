import * as React from 'react';
import type { CalendarDay } from '../../../../domain/calendar/calendarDay';
import { readDay } from '../../../../domain/calendar/calendarDay';
import { usePage, useWords } from '../../../../shell/Page';
import { useMutation } from '../../../../shell/queries/useMutation';
import { Failure } from '../../../../shell/states';
import { Button } from '../../../../ui/Button';
import { useDay } from '../Clock';
import { requestKeys } from '../keys';
import styles from '../Requests.module.scss';
import { OpeningForm } from './OpeningForm';
import { ownerWords } from './ownerStrings';
import type { SettingsProps } from './SettingsProps';

/** Days on which the city is closed, each with its reason; one that was withdrawn stays in sight, for it counts on for what was promised. */
export function ClosingsSection({ frame: { closings }, change }: SettingsProps): React.ReactElement {
  const words = useWords(ownerWords);
  const { formats } = usePage();
  const day = useDay();
  const withdrawal = useMutation({ mutationKey: [...requestKeys.owner, 'withdraw'], mutationFn: (which: CalendarDay) => change((owner) => owner.withdrawClosing(which)) });
  const standing = new Set<string>(closings.filter(({ withdrawnAt }) => withdrawnAt === null).map((each) => each.day));
  return (
    <section aria-label={words.closings} className={styles.section}>
      <h3 className={styles.name}>{words.closings}</h3>
      <p className={styles.meta}>{words.closingsNote}</p>
      {withdrawal.error !== null && <Failure error={withdrawal.error} />}
      {closings.length === 0 && <p>{words.noClosing}</p>}
      <ul className={styles.stack}>
        {[...closings]
          .sort((one, other) => (one.day < other.day ? -1 : 1))
          .map((closing) => (
            <li key={`${closing.day} ${closing.declaredAt.getTime()}`} className={styles.row}>
              <span dir="auto">
                {day(closing.day)} · {closing.reason}
              </span>
              <span className={styles.meta}>{closing.withdrawnAt ? words.withdrawn(formats.date(closing.withdrawnAt)) : words.declaredOn(formats.date(closing.declaredAt))}</span>
              {closing.withdrawnAt === null && (
                <Button appearance="text" isBusy={withdrawal.isLoading} onClick={() => withdrawal.mutate(closing.day)}>
                  {words.withdraw(day(closing.day))}
                </Button>
              )}
            </li>
          ))}
      </ul>
      <OpeningForm
        open={words.declare}
        thing="request-closing"
        title={words.declare}
        fields={[
          { name: 'day', label: words.day, kind: 'day', isRequired: true, fault: (value) => (standing.has(value) ? words.already : undefined) },
          { name: 'reason', label: words.reason, isRequired: true }
        ]}
        submit={words.save}
        said={words.declared}
        send={async ({ day: typed = '', reason = '' }, clientKey) => {
          const which = readDay(typed);
          if (which) await change((owner) => owner.declareClosing(which, reason, clientKey));
        }}
      />
    </section>
  );
}
