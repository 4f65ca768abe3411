import * as React from 'react';
import { useAddresses, useArrival } from '../../../shell/addresses/useAddresses';
import { lazyScreen } from '../../../shell/lazyScreen';
import { usePage, useWords } from '../../../shell/Page';
import type { ScreenProps } from '../../../shell/site/Mounting';
import { PartFrame } from '../../../shell/site/PartFrame';
import { usePartLists } from '../../../shell/site/usePartLists';
import { CheckIcon } from '../../../ui/icons';
import { Sections } from '../../../ui/Sections';
import { registrationWords } from '../strings';
import type { RegistrationsProperties } from '../RegistrationsProperties';
import { CataloguePage } from './catalogue/CataloguePage';
import { registrationKeys, useRegistrationServices, useRights } from './queries';
import styles from './Registrations.module.scss';
import { TrainingYears } from './retention';
import { SESSION_KIND } from './sessionThing';

const SessionPage = lazyScreen(() => import(/* webpackChunkName: 'registrations-session' */ './session/SessionPage'), { lines: 8 });
const MinePage = lazyScreen(() => import(/* webpackChunkName: 'registrations-mine' */ './mine/MinePage'), { lines: 6 });
const OrganisePage = lazyScreen(() => import(/* webpackChunkName: 'registrations-organise' */ './organise/OrganisePage'), { lines: 8 });

type View = 'sessions' | 'mine' | 'organise';

/** The web part "registrations": the sessions that are coming, one of them, one's own, and what organisers work with. */
export function RegistrationsScreen({ properties }: ScreenProps<RegistrationsProperties>): React.ReactElement {
  const words = useWords(registrationWords);
  const { webUrl } = usePage();
  const { setup } = useRegistrationServices();
  const lists = usePartLists(registrationKeys.all, { setup, icon: <CheckIcon />, words: words.setUp, needsProtection: true });
  return (
    <PartFrame title={properties.title || words.title} label={words.title} lists={lists}>
      <TrainingYears.Provider value={properties.trainingYears === '3' ? 3 : 1}>
        <Registrations key={webUrl} isMonth={properties.view === 'month'} />
      </TrainingYears.Provider>
    </PartFrame>
  );
}

function Registrations({ isMonth }: { readonly isMonth: boolean }): React.ReactElement {
  const words = useWords(registrationWords);
  const { instanceId, webPath } = usePage();
  const addresses = useAddresses();
  const arrival = useArrival([SESSION_KIND]);
  const rights = useRights();
  const [view, setView] = React.useState<View>('sessions');
  const open = (id: number): void => addresses.go({ kind: SESSION_KIND, id, webPath }, instanceId);
  const leave = (): void => addresses.follow(undefined, instanceId);
  if (arrival) return (
    <SessionPage
      key={arrival.thing.id}
      id={arrival.thing.id}
      arrival={arrival}
      onOpen={open}
      onBack={leave}
      onOrganise={() => {
        setView('organise');
        leave();
      }}
    />
  );
  const views: readonly View[] = ['sessions', 'mine', ...(rights.data?.mayOrganise ? (['organise'] as const) : [])];
  return (
    <div className={styles.page}>
      <Sections<View> label={words.views.label} sections={views} section={view} words={words.views} onChoose={setView} />
      {view === 'mine' ? (
        <MinePage onOpen={open} onSessions={() => setView('sessions')} />
      ) : view === 'organise' ? (
        <OrganisePage rights={rights.data} onOpen={open} />
      ) : (
        <CataloguePage isMonth={isMonth} onOpen={open} />
      )}
    </div>
  );
}
