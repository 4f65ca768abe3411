import * as React from 'react';
import type { CalendarDay } from '../../../../domain/calendar/calendarDay';
import { serviceOfLine } from '../../../../domain/tariffs/prices/PriceFile';
import type { Arrival } from '../../../../shell/addresses/Addresses';
import { GoneThing } from '../../../../shell/opened/GoneThing';
import { useWords } from '../../../../shell/Page';
import { useQuery } from '../../../../shell/queries/useQuery';
import { WhenReady } from '../../../../shell/states';
import { Button } from '../../../../ui/Button';
import { BackIcon } from '../../../../ui/icons';
import { tariffWords } from '../../strings';
import { BooksReady } from '../BooksReady';
import { tariffKeys, useIndex, useTariffServices } from '../queries';
import styles from '../Tariffs.module.scss';
import { LineView } from './LineView';

interface LinePageProps {
  readonly line: number;
  readonly day: CalendarDay;
  readonly arrival: Arrival | undefined;
  onDay(day: CalendarDay): void;
  onAct(act: number): void;
  /** @param service the number of its service; 0: not known */
  onBack(service: number): void;
}

/** A line on a day: the amount, why it is that, what comes next, and its course. */
export default function LinePage({ line: id, day, arrival, onDay, onAct, onBack }: LinePageProps): React.ReactElement {
  const words = useWords(tariffWords);
  const { prices } = useTariffServices();
  const key = useQuery({ queryKey: tariffKeys.line(id), queryFn: () => prices.keyOf(id) });
  const index = useIndex();
  const services = index.data?.fault === null ? index.data.index.services : [];
  const service = services.find((each) => each.service === (key.data && serviceOfLine(key.data)));
  const back = (
    <Button appearance="text" icon={<BackIcon />} onClick={() => onBack(service?.id ?? 0)}>
      {service ? words.backToService(service.title) : words.back}
    </Button>
  );
  const gone = (
    <GoneThing arrival={arrival} back={back}>
      {words.gone}
    </GoneThing>
  );
  return (
    <WhenReady read={key} lines={6} onError={{ notFound: gone }}>
      {(found) => (
        <div className={styles.page}>
          <div>{back}</div>
          <BooksReady services={[serviceOfLine(found)]}>
            {([book]) => {
              const line = book?.lines.find((each) => each.key === found);
              return book && line ? <LineView book={book} line={line} day={day} arrival={arrival} onDay={onDay} onAct={onAct} /> : gone;
            }}
          </BooksReady>
        </div>
      )}
    </WhenReady>
  );
}
