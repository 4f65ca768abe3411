import * as React from 'react';
import type { ArchiveSink, ExportResult, LeaveList, LeaveServices, LeaveSurvey, SiteExport } from '../../../../data/leave/SiteExport';
import { usePage, useWords } from '../../../../shell/Page';
import { useQuery } from '../../../../shell/queries/useQuery';
import { useServices } from '../../../../shell/services';
import { WhenReady } from '../../../../shell/states';
import { TaskProgress } from '../../../../shell/tasks/TaskProgress';
import { useTask } from '../../../../shell/tasks/useTask';
import { Button } from '../../../../ui/Button';
import { Check } from '../../../../ui/ChoiceList';
import { Disclosure } from '../../../../ui/Disclosure';
import { MessageLine } from '../../../../ui/MessageLine';
import { bytesIn } from '../bytesIn';
import type { HealthServices } from '../HealthServices';
import { downloadedArchive, hasFolders, pickedFolder } from './archiveSinks';
import styles from './Leave.module.scss';
import { leaveWords } from './leaveStrings';

/** More than this is written into a folder where the browser can. */
const LARGE = 300 * 1024 * 1024;
/** A tenth of a megabyte: nothing is no size. */
const LEAST = 1024 ** 2 / 10;

type ListUrl = LeaveList['url'];
/** Where the archives go. */
type Way = 'download' | 'folder';

interface Opened {
  readonly services: LeaveServices;
  readonly survey: LeaveSurvey;
}

interface Started {
  readonly lists: readonly ListUrl[];
  readonly open: (name: string) => Promise<ArchiveSink>;
}

/** Takes everything away in files that are read without Parvis. */
export default function LeaveSection(): React.ReactElement {
  const words = useWords(leaveWords);
  const { webUrl } = usePage();
  const { leave } = useServices<HealthServices>();
  const opened = useQuery<Opened>({
    queryKey: ['health', 'leave', webUrl],
    queryFn: async () => {
      const services = await leave();
      return { services, survey: await services.survey() };
    },
    refetchOnWindowFocus: false
  });
  return (
    <div className={styles.section}>
      <h3 className={styles.title}>{words.title}</h3>
      <p className={styles.text}>{words.about}</p>
      <WhenReady read={opened} lines={6}>
        {({ services, survey }) => (survey.lists.length === 0 ? <p className={styles.note}>{words.nothing}</p> : <Export services={services} survey={survey} />)}
      </WhenReady>
      <section className={styles.block} aria-labelledby="leave-then">
        <h4 id="leave-then" className={styles.subtitle}>
          {words.thenTitle}
        </h4>
        <ol className={styles.plain}>
          <li>{words.then.check}</li>
          <li>{words.then.pages}</li>
          <li>{words.then.app}</li>
          <li>{words.then.lists}</li>
        </ol>
        <p className={styles.note}>{words.thenHint}</p>
      </section>
    </div>
  );
}

function Export({ services, survey }: Opened): React.ReactElement {
  const words = useWords(leaveWords);
  const { language, formats } = usePage();
  const [left, setLeft] = React.useState<ReadonlySet<ListUrl>>(new Set());
  const [asks, setAsks] = React.useState<Way | null>(null);
  const [title, setTitle] = React.useState('');
  const running = React.useRef<Promise<SiteExport>>();
  const button = React.useRef<HTMLButtonElement>(null);
  const wanted = survey.lists.filter(({ url }) => !left.has(url));
  const discreet = wanted.filter((list) => list.isDiscreet && list.count > 0);
  const rows = wanted.reduce((sum, { count }) => sum + count, 0);
  const task = useTask<Started, ExportResult>(async ({ lists, open }, { signal, onProgress }) => {
    // Resumed, it is the same one.
    running.current ??= services.begin(survey, { lists, language, culture: formats.culture, open });
    running.current.catch(() => (running.current = undefined));
    return (await running.current).run({ signal, onProgress: (done, list) => (onProgress(done), setTitle(list)) });
  });
  const take = async (lists: readonly ListUrl[], way: Way): Promise<void> => {
    const open = way === 'folder' ? await pickedFolder() : downloadedArchive;
    setAsks(null);
    if (!open) return void requestAnimationFrame(() => button.current?.focus());
    running.current = undefined;
    task.start({ lists, open });
  };
  const isLarge = survey.bytes > LARGE;
  const { state } = task;
  const isIdle = state.kind === 'idle';
  const urls = wanted.map(({ url }) => url);
  const ask = (way: Way): void => (discreet.length > 0 ? setAsks(way) : void take(urls, way));
  return (
    <>
      <section className={styles.block} aria-labelledby="leave-size">
        <h4 id="leave-size" className={styles.subtitle}>
          {words.sizeTitle}
        </h4>
        <p className={styles.text}>{words.size(wanted.length, formats.number(wanted.length), formats.number(rows), formats.number(survey.files), bytesIn(formats.culture, Math.max(LEAST, survey.bytes)))}</p>
        {isLarge && <p className={styles.text}>{words.several}</p>}
        {survey.unseen.length > 0 && <MessageLine tone="warning">{words.unseen(survey.unseen.join(', '))}</MessageLine>}
        {isIdle && (
          <Disclosure label={words.choose}>
            <div className={styles.block}>
              <div className={styles.actions}>
                <Button appearance="text" onClick={() => setLeft(new Set())}>
                  {words.all}
                </Button>
                <Button appearance="text" onClick={() => setLeft(new Set(survey.lists.map(({ url }) => url)))}>
                  {words.none}
                </Button>
              </div>
              <div role="group" aria-label={words.choose} className={styles.lists}>
                {survey.lists.map(({ url, title: name, count, isDiscreet }) => (
                  <Check
                    key={url}
                    text={name}
                    hint={isDiscreet ? `${words.rows(count, formats.number(count))}, ${words.discreet}` : words.rows(count, formats.number(count))}
                    isChecked={!left.has(url)}
                    onChange={(isOn) => setLeft((known) => new Set(isOn ? [...known].filter((each) => each !== url) : [...known, url]))}
                  />
                ))}
              </div>
            </div>
          </Disclosure>
        )}
      </section>
      {isIdle && asks !== null && <Asking titles={discreet.map(({ title: name }) => name)} onYes={() => void take(urls, asks)} onWithout={() => void take(wanted.filter((list) => !list.isDiscreet).map(({ url }) => url), asks)} onNo={() => (setAsks(null), requestAnimationFrame(() => button.current?.focus()))} />}
      {isIdle && asks === null && (
        <div className={styles.actions}>
          <Button ref={button} appearance="primary" disabled={wanted.length === 0} reason={words.noList} onClick={() => ask('download')}>
            {left.size === 0 ? words.start : words.startSome}
          </Button>
          {isLarge && hasFolders() && (
            <Button onClick={() => ask('folder')} title={words.folderHint}>
              {words.folder}
            </Button>
          )}
        </div>
      )}
      <TaskProgress task={task} running={(percent) => (title === '' ? words.reading(percent) : words.running(title, percent))} stopped={words.stopped} done={(result) => words.done(formats.number(result.rows), formats.number(result.files))} />
      {state.kind === 'done' && <Ended result={state.result} onAgain={() => task.reset()} />}
    </>
  );
}

interface AskingProps {
  readonly titles: readonly string[];
  onYes(): void;
  onWithout(): void;
  onNo(): void;
}

/** What not everybody reads goes out with a second press only. */
function Asking({ titles, onYes, onWithout, onNo }: AskingProps): React.ReactElement {
  const words = useWords(leaveWords);
  const box = React.useRef<HTMLDivElement>(null);
  React.useEffect(() => box.current?.focus(), []);
  return (
    <div ref={box} role="group" aria-label={words.asks} tabIndex={-1} className={styles.asking}>
      <p className={styles.text}>{words.asks}</p>
      <ul className={styles.plain}>
        {titles.map((title) => (
          <li key={title}>{title}</li>
        ))}
      </ul>
      <p className={styles.text}>{words.asksWhat}</p>
      <div className={styles.actions}>
        <Button onClick={onYes}>{words.yes}</Button>
        <Button onClick={onWithout}>{words.withoutThem}</Button>
        <Button onClick={onNo}>{words.no}</Button>
      </div>
    </div>
  );
}

function Ended({ result, onAgain }: { readonly result: ExportResult; onAgain(): void }): React.ReactElement {
  const words = useWords(leaveWords);
  return (
    <section className={styles.block} aria-labelledby="leave-archives">
      <h4 id="leave-archives" className={styles.subtitle}>
        {words.archives}
      </h4>
      <ul className={styles.plain}>
        {result.archives.map((name) => (
          <li key={name}>{name}</li>
        ))}
      </ul>
      <p className={styles.text}>{words.open}</p>
      {result.left.length === 0 ? (
        <p className={styles.text}>{words.everything}</p>
      ) : (
        <>
          <h4 className={styles.subtitle}>{words.left}</h4>
          <ul className={styles.plain}>
            {result.left.map((each) => (
              <li key={each}>{each}</li>
            ))}
          </ul>
        </>
      )}
      <div>
        <Button onClick={onAgain}>{words.again}</Button>
      </div>
    </section>
  );
}
