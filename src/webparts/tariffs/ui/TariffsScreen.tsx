import * as React from 'react';
import { addressOf, ACT_KIND, FILE_KIND, LINE_DAY_KIND, LINE_KIND, lineOnDay, SERVICE_KIND } from '../../../domain/tariffs/prices/lineOnDay';
import type { CalendarDay } from '../../../domain/calendar/calendarDay';
import { useAddresses, useArrival } from '../../../shell/addresses/useAddresses';
import { lazyScreen } from '../../../shell/lazyScreen';
import { usePage, useWords } from '../../../shell/Page';
import type { ScreenProps } from '../../../shell/site/Mounting';
import { PartFrame } from '../../../shell/site/PartFrame';
import { usePartLists } from '../../../shell/site/usePartLists';
import { WhenReady } from '../../../shell/states';
import { Views } from '../../../ui/Views';
import { InfoIcon } from '../../../ui/icons';
import { tariffWords } from '../strings';
import type { TariffsProperties } from '../TariffsProperties';
import { FileFault, OlderNotice, useMayWrite } from './FileNotices';
import { PricesPage } from './PricesPage';
import { tariffKeys, useIndex, useTariffServices } from './queries';
import styles from './Tariffs.module.scss';
import { useToday } from './useToday';

const LinePage = lazyScreen(() => import(/* webpackChunkName: 'tariffs-line' */ './line/LinePage'), { lines: 6 });
const ActPage = lazyScreen(() => import(/* webpackChunkName: 'tariffs-line' */ './line/ActPage'), { lines: 6 });
const ComparePage = lazyScreen(() => import(/* webpackChunkName: 'tariffs-line' */ './compare/ComparePage'), { lines: 6 });
const CouncilPage = lazyScreen(() => import(/* webpackChunkName: 'tariffs-council' */ './council/CouncilPage'), { lines: 6 });
const DashboardPage = lazyScreen(() => import(/* webpackChunkName: 'tariffs-dashboard' */ './dashboard/DashboardPage'), { lines: 10 });
const LawPage = lazyScreen(() => import(/* webpackChunkName: 'tariffs-owner' */ './law/LawPage'), { lines: 8 });
const SettingsPage = lazyScreen(() => import(/* webpackChunkName: 'tariffs-owner' */ './owner/SettingsPage'), { lines: 6 });
const CheckPage = lazyScreen(() => import(/* webpackChunkName: 'tariffs-writer' */ './check/CheckPage'), { lines: 6 });

const FilesPage = lazyScreen(() => import(/* webpackChunkName: 'tariffs-files' */ './files/FilesPage'), { lines: 6 });
const FilePage = lazyScreen(() => import(/* webpackChunkName: 'tariffs-files' */ './files/FilePage'), { lines: 6 });

const KINDS = [LINE_KIND, LINE_DAY_KIND, ACT_KIND, SERVICE_KIND, FILE_KIND];
type View = 'prices' | 'compare' | 'files' | 'council' | 'dashboard' | 'law' | 'settings' | 'check';

/** The web part "tariffs": what is in force today or on another day, two days compared, the course of a line, and the act behind an amount. */
export function TariffsScreen({ properties }: ScreenProps<TariffsProperties>): React.ReactElement {
  const words = useWords(tariffWords);
  const { webUrl } = usePage();
  const { setup } = useTariffServices();
  const lists = usePartLists(tariffKeys.all, { setup, icon: <InfoIcon />, words: words.setUp });
  return (
    <PartFrame title={properties.title || words.title} label={words.title} lists={lists}>
      <Tariffs key={webUrl} only={properties.service?.trim() || undefined} mayRepair={lists.status.data?.mayRepair === true} />
    </PartFrame>
  );
}

interface TariffsProps {
  /** The one service that the owner chose. */
  readonly only: string | undefined;
  readonly mayRepair: boolean;
}

function Tariffs({ only, mayRepair }: TariffsProps): React.ReactElement {
  const words = useWords(tariffWords);
  const { instanceId, webPath } = usePage();
  const addresses = useAddresses();
  const arrival = useArrival(KINDS);
  const index = useIndex();
  const maySetActs = useMayWrite();
  const today = useToday();
  const [day, setDay] = React.useState<CalendarDay>(today);
  const [view, setView] = React.useState<View>('prices');
  const thing = arrival?.thing;
  const line = thing && lineOnDay(thing);
  const go = (kind: string, id: number): void => addresses.go({ kind, id, webPath }, instanceId);
  const openLine = (id: number, on: CalendarDay): void => {
    const address = addressOf({ line: id, day: on === today ? null : on });
    go(address.kind, address.id);
  };
  const leave = (): void => addresses.follow(undefined, instanceId);
  if (line) {
    return (
      <LinePage
        key={line.line}
        line={line.line}
        day={line.day ?? today}
        arrival={arrival}
        onDay={(on) => addresses.follow({ ...addressOf({ line: line.line, day: on === today ? null : on }), webPath }, instanceId)}
        onAct={(act) => go(ACT_KIND, act)}
        onBack={(service) => (service > 0 && only === undefined ? go(SERVICE_KIND, service) : leave())}
      />
    );
  }
  if (thing?.kind === ACT_KIND) return <ActPage key={thing.id} act={thing.id} arrival={arrival} onLine={openLine} onBack={leave} />;
  if (thing?.kind === FILE_KIND) {
    const toFiles = (): void => {
      setView('files');
      leave();
    };
    return <FilePage key={thing.id} id={thing.id} arrival={arrival} onLine={openLine} onBack={toFiles} />;
  }
  const views: readonly View[] = ['prices', 'compare', 'files', ...(maySetActs ? (['council'] as const) : []), 'dashboard', 'law', ...(mayRepair ? (['settings', 'check'] as const) : [])];
  return (
    <div className={styles.page}>
      <Views<View> label={words.views.label} views={views} view={view} words={words.views} onChoose={setView} />
      {view === 'check' ? (
        <CheckPage />
      ) : view === 'files' ? (
        <FilesPage onFile={(id) => go(FILE_KIND, id)} />
      ) : view === 'council' ? (
        <CouncilPage onAct={(act) => go(ACT_KIND, act)} />
      ) : view === 'dashboard' ? (
        <DashboardPage onFile={(id) => go(FILE_KIND, id)} onLine={openLine} onLaw={() => setView('law')} />
      ) : view === 'law' ? (
        <LawPage />
      ) : view === 'settings' ? (
        <SettingsPage />
      ) : (
        <WhenReady read={index} lines={6}>
          {(reading) => {
            if (reading.fault !== null) return <FileFault fault={reading.fault} none={words.none} />;
            const { services } = reading.index;
            const chosen = services.find(({ id, service }) => (only === undefined ? thing?.kind === SERVICE_KIND && id === thing.id : service === only));
            return (
              <>
                {reading.isOlder && <OlderNotice />}
                {view === 'compare' ? (
                  <ComparePage services={services} only={chosen} today={today} onLine={openLine} />
                ) : (
                  <PricesPage
                    services={services}
                    chosen={chosen}
                    isAlone={only !== undefined}
                    day={day}
                    today={today}
                    arrival={thing?.kind === SERVICE_KIND ? arrival : undefined}
                    onDay={setDay}
                    onChoose={(id) => (id === undefined ? leave() : go(SERVICE_KIND, id))}
                    onLine={openLine}
                  />
                )}
              </>
            );
          }}
        </WhenReady>
      )}
    </div>
  );
}
