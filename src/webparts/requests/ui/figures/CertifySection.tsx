import * as React from 'react';
import type { LookedMonth } from '../../../../data/requests/RequestServices';
import { newClientKey } from '../../../../data/items/newClientKey';
import { cityMoments } from '../../../../domain/calendar/cityMoment';
import { announce } from '../../../../shell/announce';
import { usePage, useWords } from '../../../../shell/Page';
import { useMutation } from '../../../../shell/queries/useMutation';
import { useQuery, useQueryClient } from '../../../../shell/queries/useQuery';
import { Failure, WhenReady } from '../../../../shell/states';
import { Button } from '../../../../ui/Button';
import { MessageLine } from '../../../../ui/MessageLine';
import { SelectField } from '../../../../ui/SelectField';
import { requestKeys } from '../keys';
import { useRequestServices } from '../queries';
import styles from '../Requests.module.scss';
import { FigureTable, useMonthName } from './FigureTable';
import { figureWords } from './figureStrings';

/** Months back from now that are offered. */
const OFFERED = 14;

/** A month as it stands now, and the record that certifies it. */
export function CertifySection(): React.ReactElement {
  const words = useWords(figureWords);
  const { formats } = usePage();
  const services = useRequestServices();
  const nameOf = useMonthName();
  const months = React.useMemo(() => {
    const [year = 0, month = 1] = cityMoments(formats.timeZone)(services.serverNow()).day.split('-').map(Number);
    return Array.from({ length: OFFERED }, (_, back) => new Date(Date.UTC(year, month - 1 - back, 15)).toISOString().slice(0, 7));
  }, [formats.timeZone, services]);
  const [month, setMonth] = React.useState(months[1] ?? '');
  const read = useQuery({ queryKey: [...requestKeys.figures, month], enabled: month !== '', queryFn: async () => (await services.months()).look(month) });
  return (
    <section className={styles.section} aria-label={words.team}>
      <h3 className={styles.name}>{words.team}</h3>
      <div className={styles.month}>
        <SelectField label={words.month} selected={month} options={months.map((key) => ({ key, text: nameOf(key) }))} onChange={setMonth} />
      </div>
      <WhenReady read={read} lines={4}>
        {(looked) => <Looked key={month} looked={looked} />}
      </WhenReady>
    </section>
  );
}

function Looked({ looked }: { readonly looked: LookedMonth }): React.ReactElement {
  const words = useWords(figureWords);
  const { formats } = usePage();
  const services = useRequestServices();
  const queries = useQueryClient();
  const nameOf = useMonthName();
  const key = React.useRef(newClientKey());
  const { figures, isOver, isFinal, certified, differs } = looked;
  const certify = useMutation({
    mutationKey: [...requestKeys.figures, 'certify'],
    mutationFn: async () => (await services.months()).certify(looked, key.current),
    onSuccess: async () => {
      key.current = newClientKey();
      announce(words.certified);
      await queries.invalidateQueries([...requestKeys.figures]);
    }
  });
  const rows = [{ name: nameOf(figures.month), figures: figures.total }];
  return (
    <>
      {(['contact', 'opening'] as const).map((promise) => (
        <FigureTable key={promise} caption={words[promise]} isCaptionShown first={words.columns.month} promise={promise} rows={rows} />
      ))}
      {figures.stopped > 0 && <p>{words.stopped(figures.stopped, formats.number(figures.stopped))}</p>}
      <p>{!isOver ? words.isRunning : isFinal ? words.isFinal : words.isOpen}</p>
      {certified && <MessageLine tone={differs ? 'warning' : 'done'}>{`${differs ? words.differs : words.same} ${words.certifiedBy(certified.by.name, formats.date(certified.at))}`}</MessageLine>}
      {certify.error !== null && <Failure error={certify.error} />}
      {isOver && (certified === null || differs) && (
        <div>
          <Button isBusy={certify.isLoading} onClick={() => certify.mutate(undefined)}>
            {certified ? words.again : words.certify}
          </Button>
        </div>
      )}
    </>
  );
}
