import * as React from 'react';
import type { RegisteredAct, RegisteredRecord } from '../../../../data/tariffs/ActRegister';
import { safeAddress } from '../../../../domain/address/safeAddress';
import { usePage, useWords } from '../../../../shell/Page';
import { WhenReady } from '../../../../shell/states';
import { Button } from '../../../../ui/Button';
import { DataTable } from '../../../../ui/DataTable';
import { EmptyState } from '../../../../ui/EmptyState';
import { BackIcon, InfoIcon } from '../../../../ui/icons';
import { MessageLine } from '../../../../ui/MessageLine';
import { ActFacts } from '../line/ActFacts';
import { useIndex } from '../queries';
import styles from '../Tariffs.module.scss';
import { useTariffFormats } from '../tariffFormats';
import { useToday } from '../useToday';
import { AnnulmentEffect } from './AnnulmentEffect';
import { ApplySection } from './ApplySection';
import { CorrectionForm } from './CorrectionForm';
import { useAct, useExempt, useFrame } from './councilQueries';
import { councilWords } from './councilStrings';
import { Enforceability } from './Enforceability';
import { Lacks } from './Lacks';
import { RecordForm } from './RecordForm';

interface ActDeskProps {
  readonly id: number;
  /** What was done just before. */
  readonly said?: string | undefined;
  onBack(): void;
  onAct(act: number): void;
}

/** One act: what it lacks, from when on it can be enforced, what was recorded, and what comes next. */
export function ActDesk({ id, said, onBack, onAct }: ActDeskProps): React.ReactElement {
  const words = useWords(councilWords);
  const act = useAct(id);
  const gone = <EmptyState icon={<InfoIcon />} title={words.acts.gone} />;
  return (
    <div className={styles.page}>
      <div>
        <Button appearance="text" icon={<BackIcon />} onClick={onBack}>
          {words.acts.back}
        </Button>
      </div>
      <WhenReady read={act} lines={8} onError={{ notFound: gone }}>
        {(found) => <ActView act={found} said={said} onAct={onAct} />}
      </WhenReady>
    </div>
  );
}

interface ActViewProps extends Pick<ActDeskProps, 'said' | 'onAct'> {
  readonly act: RegisteredAct;
}

function ActView({ act, said: before, onAct }: ActViewProps): React.ReactElement {
  const words = useWords(councilWords);
  const today = useToday();
  const frame = useFrame();
  const index = useIndex();
  const exempt = useExempt(React.useMemo(() => [act], [act]));
  const [said, setSaid] = React.useState(before);
  const services = index.data?.fault === null ? index.data.index.services.filter(({ acts }) => acts.includes(act.id)).map(({ service }) => service) : [];
  const setsPrices = services.length > 0;
  const [recorded, setRecorded] = React.useState(0);
  const [corrections, setCorrections] = React.useState(0);
  return (
    <article className={styles.page}>
      <h3 className={styles.title}>{words.name(words.kinds[act.kind], act.number)}</h3>
      {said && <MessageLine tone="done">{said}</MessageLine>}
      <section className={styles.section}>
        <ActFacts act={act} />
        {setsPrices ? (
          <div>
            <Button appearance="text" onClick={() => onAct(act.id)}>
              {words.act.prices}
            </Button>
          </div>
        ) : (
          <p>{words.act.noPrices}</p>
        )}
      </section>
      <section className={styles.section}>
        <h4>{words.act.lacks}</h4>
        <div>
          <Lacks act={act} today={today} isExempt={exempt?.has(act.id) ?? false} />
          {exempt?.has(act.id) && <p className={styles.meta}>{words.act.exempt}</p>}
        </div>
      </section>
      <WhenReady read={frame} lines={3}>
        {(found) => <Enforceability act={act} frame={found} today={today} />}
      </WhenReady>
      {act.annulledOn !== null && <AnnulmentEffect act={act} today={today} />}
      <section className={styles.section}>
        <h4>{words.act.records}</h4>
        <Records records={act.records} />
      </section>
      <section className={styles.section}>
        <h4>{words.record.title}</h4>
        {/* What one records oneself begins another form; what somebody else records meanwhile takes nothing typed away. */}
        <RecordForm
          key={recorded}
          act={act}
          onSaved={(text) => {
            setSaid(text);
            setRecorded(recorded + 1);
          }}
        />
      </section>
      {act.file > 0 && act.annulledOn === null && <ApplySection act={act} onAct={onAct} />}
      {setsPrices && act.annulledOn === null && (
        <CorrectionForm
          key={`correction ${corrections}`}
          act={act}
          services={services}
          onSaved={(text) => {
            setSaid(text);
            setCorrections(corrections + 1);
          }}
        />
      )}
    </article>
  );
}

function Records({ records }: { readonly records: readonly RegisteredRecord[] }): React.ReactElement {
  const words = useWords(councilWords);
  const { formats } = usePage();
  const { day } = useTariffFormats();
  return (
    <DataTable<RegisteredRecord>
      caption={words.act.records}
      columns={[
        { key: 'what', title: words.act.recordColumns.what, render: ({ kind }) => words.act.recordKinds[kind] },
        { key: 'day', title: words.act.recordColumns.day, render: (record) => day(record.day) },
        { key: 'proof', title: words.act.recordColumns.proof, render: (record) => (record.address === '' && record.evidence === '' ? '' : <Proof record={record} />) },
        {
          key: 'by',
          title: words.act.recordColumns.by,
          render: ({ author, created, isAltered }) => (
            <>
              {words.act.recordedBy(author.name, formats.dateTime(created))}
              {isAltered && <span className={styles.detail}>{words.act.altered}</span>}
            </>
          )
        }
      ]}
      rows={records}
      words={words.acts.table}
      empty={words.act.noRecord}
      rowKey={({ id }) => id}
    />
  );
}

function Proof({ record: { address, evidence } }: { readonly record: RegisteredRecord }): React.ReactElement {
  const words = useWords(councilWords);
  const href = safeAddress(address);
  return (
    <>
      {href && (
        <a className={styles.link} href={href} target="_blank" rel="noreferrer">
          {words.act.open}
        </a>
      )}
      {evidence && (
        <span className={styles.detail} dir="auto">
          {evidence}
        </span>
      )}
    </>
  );
}
