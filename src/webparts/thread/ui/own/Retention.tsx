import * as React from 'react';
import { monthsAfter, retentionPeriods, USUAL_RETENTION } from '../../../../domain/retention/monthsAfter';
import { announce } from '../../../../shell/announce';
import { usePage, useWords } from '../../../../shell/Page';
import { useMutation } from '../../../../shell/queries/useMutation';
import { useQueryClient } from '../../../../shell/queries/useQuery';
import { Failure } from '../../../../shell/states';
import { AskingButton } from '../../../../ui/AskingButton';
import { Disclosure } from '../../../../ui/Disclosure';
import { MessageLine } from '../../../../ui/MessageLine';
import { SelectField } from '../../../../ui/SelectField';
import { ownWords } from '../../ownStrings';
import { threadKeys, useThreadServices } from '../queries';
import styles from '../ThreadScreen.module.scss';

/** For site owners: what is over for so long goes. */
export function Retention(): React.ReactElement {
  const words = useWords(ownWords).purge;
  const { formats } = usePage();
  const { own } = useThreadServices();
  const queries = useQueryClient();
  const [months, setMonths] = React.useState<number>(USUAL_RETENTION);
  const [gone, setGone] = React.useState<number>();
  const said = (count: number): string => words.monthsOf(count, formats.number(count));
  const purge = useMutation({
    mutationKey: ['thread', 'purge'],
    mutationFn: async () => {
      const services = await own();
      return services.purgeBefore(monthsAfter(services.serverNow(), -months));
    },
    onSuccess: async (count) => {
      setGone(count);
      announce(words.done(count, formats.number(count)));
      await queries.invalidateQueries(threadKeys.help);
    }
  });
  return (
    <Disclosure label={words.title}>
      <div className={styles.days}>
        <p className={styles.text}>{words.intro}</p>
        <SelectField label={words.months} options={retentionPeriods.map((each) => ({ key: String(each), text: said(each) }))} selected={String(months)} onChange={(key) => setMonths(Number(key))} />
        {purge.error !== null && <Failure error={purge.error} />}
        {gone !== undefined && <MessageLine tone="done">{words.done(gone, formats.number(gone))}</MessageLine>}
        <div>
          <AskingButton label={words.confirm(said(months))} question={words.question(said(months))} yes={words.run} no={words.keep} isBusy={purge.isLoading} onYes={() => purge.mutate(undefined)} />
        </div>
      </div>
    </Disclosure>
  );
}
