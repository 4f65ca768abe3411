import * as React from 'react';
import type { RegisteredAct } from '../../../../data/tariffs/ActRegister';
import { lacksOf } from '../../../../domain/tariffs/acts/actRules';
import { usePage, useWords } from '../../../../shell/Page';
import { WhenReady } from '../../../../shell/states';
import { Button } from '../../../../ui/Button';
import { Check } from '../../../../ui/ChoiceList';
import { DataTable } from '../../../../ui/DataTable';
import { MessageLine } from '../../../../ui/MessageLine';
import styles from '../Tariffs.module.scss';
import { useTariffFormats } from '../tariffFormats';
import { useToday } from '../useToday';
import { useActs, useExempt } from './councilQueries';
import { councilWords } from './councilStrings';
import { Lacks } from './Lacks';

/** Rows at first, and with each press of the button. */
const STEP = 50;

/** Acts, newest first, with what each still lacks. */
export function ActList({ onOpen }: { onOpen(id: number): void }): React.ReactElement {
  const pages = useActs();
  return (
    <WhenReady read={pages} lines={6}>
      {(read) => <Acts read={read} pages={pages} onOpen={onOpen} />}
    </WhenReady>
  );
}

interface ActsProps {
  readonly pages: ReturnType<typeof useActs>;
  readonly read: NonNullable<ReturnType<typeof useActs>['data']>;
  onOpen(id: number): void;
}

function Acts({ pages, read, onOpen }: ActsProps): React.ReactElement {
  const words = useWords(councilWords);
  const { formats } = usePage();
  const { day } = useTariffFormats();
  const today = useToday();
  const [isOnlyOpen, setOnlyOpen] = React.useState(false);
  const [count, setCount] = React.useState(STEP);
  const all = React.useMemo(() => read.flatMap(({ acts }) => acts), [read]);
  const exempt = useExempt(all);
  const unreadable = read.reduce((sum, page) => sum + page.unreadable.length, 0);
  const isExempt = ({ id }: RegisteredAct): boolean => exempt?.has(id) ?? false;
  const shown = isOnlyOpen ? all.filter((act) => lacksOf(act, today, isExempt(act)).length > 0) : all;
  return (
    <>
      <Check isChecked={isOnlyOpen} text={words.acts.onlyOpen} onChange={setOnlyOpen} />
      {unreadable > 0 && <MessageLine tone="warning">{words.acts.unreadable(unreadable, formats.number(unreadable))}</MessageLine>}
      <DataTable<RegisteredAct>
        caption={words.acts.caption}
        columns={[
          {
            key: 'act',
            title: words.acts.columns.act,
            render: ({ id, kind, number, title }) => (
              <>
                <Button appearance="text" onClick={() => onOpen(id)}>
                  {words.name(words.kinds[kind], number)}
                </Button>
                <span className={styles.detail} dir="auto">
                  {title}
                </span>
              </>
            )
          },
          { key: 'session', title: words.acts.columns.session, render: ({ votedOn, sessionDay }) => ((votedOn ?? sessionDay) === null ? words.acts.noSession : day(votedOn ?? sessionDay ?? today)) },
          { key: 'lacks', title: words.acts.columns.lacks, render: (act) => <Lacks act={act} today={today} isExempt={isExempt(act)} /> }
        ]}
        rows={shown.slice(0, count)}
        words={words.acts.table}
        empty={all.length === 0 ? words.acts.none : words.acts.noneOpen}
        rowKey={({ id }) => id}
        more={{
          hasMore: shown.length > count || pages.hasMore,
          isLoading: pages.isReadingMore,
          load: () => {
            if (shown.length <= count) pages.readMore();
            setCount(count + STEP);
          }
        }}
      />
    </>
  );
}
