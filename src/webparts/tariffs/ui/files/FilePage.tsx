import * as React from 'react';
import type { OpenedFile } from '../../../../data/tariffs/changes/ChangeFiles';
import type { CalendarDay } from '../../../../domain/calendar/calendarDay';
import { FILE_KIND } from '../../../../domain/tariffs/prices/lineOnDay';
import type { Arrival } from '../../../../shell/addresses/Addresses';
import { CopyLinkButton } from '../../../../shell/addresses/CopyLinkButton';
import { useArrivalFocus, useThing } from '../../../../shell/addresses/useAddresses';
import { lazyScreen } from '../../../../shell/lazyScreen';
import { GoneThing } from '../../../../shell/opened/GoneThing';
import { usePage, useWords } from '../../../../shell/Page';
import { WhenReady } from '../../../../shell/states';
import { Button } from '../../../../ui/Button';
import { BackIcon } from '../../../../ui/icons';
import { Sections } from '../../../../ui/Sections';
import type { FileLinksProps } from '../line/FileLinks';
import styles from '../Tariffs.module.scss';
import { useTariffFormats } from '../tariffFormats';
import { FileFault } from '../FileNotices';
import { AboutSection } from './AboutSection';
import { useDirections, useMayWrite, useOpened } from './changeQueries';
import type { FileSectionProps } from './FileSectionProps';
import type { FileWords } from './fileStrings';
import { fileWords } from './fileStrings';
import { ProposalsSection } from './ProposalsSection';

interface FilePageProps {
  readonly id: number;
  readonly arrival: Arrival | undefined;
  onLine(line: number, day: CalendarDay): void;
  onBack(): void;
}

const StepsSection = lazyScreen<FileSectionProps>(() => import(/* webpackChunkName: 'tariffs-files' */ '../steps/StepsSection'), { lines: 6 });
const FileActions = lazyScreen(() => import(/* webpackChunkName: 'tariffs-edit' */ './edit/FileActions'));
const FileLinks = lazyScreen<FileLinksProps>(() => import(/* webpackChunkName: 'tariffs-line' */ '../line/FileLinks'), { lines: 0 });
const LawSection = lazyScreen(() => import(/* webpackChunkName: 'tariffs-owner' */ './LawSection'), { lines: 6 });

type Section = 'proposals' | 'law' | 'steps' | 'about';
const SECTIONS: Readonly<Record<Section, React.ComponentType<FileSectionProps>>> = { proposals: ProposalsSection, law: LawSection, steps: StepsSection, about: AboutSection };
const ORDER: readonly Section[] = ['proposals', 'law', 'steps', 'about'];

/** A change file by its number: what is proposed, what the law and the steps say of it. */
export default function FilePage({ id, arrival, onLine, onBack }: FilePageProps): React.ReactElement {
  const words = useWords(fileWords);
  const read = useOpened(id);
  const back = (
    <Button appearance="text" icon={<BackIcon />} onClick={onBack}>
      {words.back}
    </Button>
  );
  const gone = (
    <GoneThing arrival={arrival} back={back}>
      {words.gone}
    </GoneThing>
  );
  // A price file that it starts from is missing, or half written.
  const unreadable = (
    <div className={styles.page}>
      <div>{back}</div>
      <FileFault fault="damaged" none="" />
    </div>
  );
  return (
    <WhenReady read={read} lines={6} onError={{ notFound: gone, unreadable }}>
      {(opened) => (
        <div className={styles.page}>
          <div>{back}</div>
          <FileView opened={opened} arrival={arrival} onLine={onLine} />
        </div>
      )}
    </WhenReady>
  );
}

function FileView({ opened, arrival, onLine }: Pick<FilePageProps, 'arrival' | 'onLine'> & { readonly opened: OpenedFile }): React.ReactElement {
  const words = useWords(fileWords);
  const mayWrite = useMayWrite(opened.direction);
  const [section, setSection] = React.useState<Section>('proposals');
  const Shown = SECTIONS[section];
  return (
    <article className={styles.page}>
      <FileHead opened={opened} arrival={arrival} />
      <FileLinks file={opened.file.id} />
      {mayWrite && <FileActions opened={opened} />}
      <Sections<Section> label={words.sections.label} sections={ORDER} section={section} words={words.sections} onChoose={setSection} />
      <Shown opened={opened} mayWrite={mayWrite} onLine={onLine} />
    </article>
  );
}

function FileHead({ opened, arrival }: { readonly opened: OpenedFile; readonly arrival: Arrival | undefined }): React.ReactElement {
  const words = useWords(fileWords);
  const { formats } = usePage();
  const shown = useTariffFormats();
  const { file } = opened;
  const heading = useArrivalFocus<HTMLHeadingElement>(arrival);
  const thing = useThing(FILE_KIND, file.id);
  const service = useDirections()
    .data?.flatMap(({ services }) => services)
    .find(({ key }) => key === file.service)?.name;
  const facts: readonly (readonly [string, string])[] = [
    ...(file.service === '' ? [] : [[words.facts.service, service ?? file.service] as const]),
    [words.facts.wanted, file.wantedDay ? shown.day(file.wantedDay) : words.noDay],
    [words.facts.state, stateOf(opened, words, formats)],
    [words.facts.opened, words.openedBy(file.author.name, formats.date(file.created))]
  ];
  return (
    <header className={styles.head}>
      <div className={styles.row}>
        <h3 ref={heading} tabIndex={-1} className={styles.title}>
          {file.title}
        </h3>
        <CopyLinkButton thing={thing} title={file.title} />
      </div>
      <dl className={styles.facts}>
        {facts.map(([name, value]) => (
          <div key={name} className={styles.fact}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
    </header>
  );
}

function stateOf({ file, state, chain }: OpenedFile, words: FileWords, formats: ReturnType<typeof usePage>['formats']): string {
  if (!file.submittedAt) return words.prepared;
  const asked = chain.filter(({ key }) => state.asked.includes(key)).map(({ name }) => name);
  const said = state.state === 'running' && asked.length > 0 ? words.waits(formats.list(asked)) : words.states[state.state];
  return `${said} (${words.sent(formats.date(file.submittedAt))})`;
}
