import * as React from 'react';
import { useAddresses, useArrival } from '../../../shell/addresses/useAddresses';
import { lazyScreen } from '../../../shell/lazyScreen';
import { usePage, useWords } from '../../../shell/Page';
import type { ScreenProps } from '../../../shell/site/Mounting';
import { PartFrame } from '../../../shell/site/PartFrame';
import { usePartLists } from '../../../shell/site/usePartLists';
import { Views } from '../../../ui/Views';
import { InfoIcon } from '../../../ui/icons';
import { requestWords } from '../strings';
import type { RequestsProperties } from '../RequestsProperties';
import { requestKeys } from './keys';
import { MyPage } from './MyPage';
import { useRequestServices, useRights } from './queries';
import styles from './Requests.module.scss';

const FormPage = lazyScreen(() => import(/* webpackChunkName: 'requests-form' */ './form/FormPage'), { lines: 8 });
const RequestPage = lazyScreen(() => import(/* webpackChunkName: 'requests-one' */ './one/RequestPage'), { lines: 10 });
const DirectoryPage = lazyScreen(() => import(/* webpackChunkName: 'requests-directory' */ './directory/DirectoryPage'), { lines: 6 });
const BoardPage = lazyScreen(() => import(/* webpackChunkName: 'requests-team' */ './team/BoardPage'), { lines: 10 });
const FiguresPage = lazyScreen(() => import(/* webpackChunkName: 'requests-figures' */ './figures/FiguresPage'), { lines: 8 });
const SettingsPage = lazyScreen(() => import(/* webpackChunkName: 'requests-owner' */ './owner/SettingsPage'), { lines: 10 });

/** A request, as addresses name it. */
export const REQUEST_KIND = 'request';
const KINDS = [REQUEST_KIND];
type View = 'mine' | 'communities' | 'promise' | 'board' | 'settings';

/** The web part "community requests": what an agent requests and follows, and what the team does. */
export function RequestsScreen({ properties }: ScreenProps<RequestsProperties>): React.ReactElement {
  const words = useWords(requestWords);
  const { webUrl } = usePage();
  const { setup } = useRequestServices();
  const lists = usePartLists(requestKeys.all, { setup, icon: <InfoIcon />, words: words.setUp });
  return (
    <PartFrame title={properties.title || words.title} label={words.title} lists={lists}>
      <Requests key={webUrl} />
    </PartFrame>
  );
}

function Requests(): React.ReactElement {
  const words = useWords(requestWords);
  const { instanceId, webPath } = usePage();
  const addresses = useAddresses();
  const arrival = useArrival(KINDS);
  const rights = useRights().data;
  const [view, setView] = React.useState<View>('mine');
  /** The request that is corrected; 0: a new one; undefined: no form is open. */
  const [form, setForm] = React.useState<number>();
  const open = (id: number): void => addresses.go({ kind: REQUEST_KIND, id, webPath }, instanceId);
  if (form !== undefined) {
    return (
      <FormPage
        corrects={form === 0 ? undefined : form}
        onSent={(id) => {
          setForm(undefined);
          open(id);
        }}
        onClose={() => setForm(undefined)}
      />
    );
  }
  if (arrival) return <RequestPage key={arrival.thing.id} id={arrival.thing.id} arrival={arrival} isTeam={rights?.isTeam} onCorrect={() => setForm(arrival.thing.id)} onBack={() => addresses.follow(undefined, instanceId)} />;
  const views: readonly View[] = ['mine', 'communities', 'promise', ...(rights?.isTeam ? (['board'] as const) : []), ...(rights?.mayOwn ? (['settings'] as const) : [])];
  return (
    <div className={styles.page}>
      <Views<View> label={words.views.label} views={views} view={view} words={words.views} onChoose={setView} />
      {view === 'communities' ? <DirectoryPage /> : view === 'promise' ? <FiguresPage isTeam={rights?.isTeam === true} /> : view === 'board' ? <BoardPage onOpen={open} /> : view === 'settings' ? <SettingsPage /> : <MyPage onStart={() => setForm(0)} onOpen={open} />}
    </div>
  );
}
