import * as React from 'react';
import type { ChangeFile, TariffDirection } from '../../../../data/tariffs/changes/ChangeFiles';
import { lazyScreen } from '../../../../shell/lazyScreen';
import { usePage, useWords } from '../../../../shell/Page';
import { usePages } from '../../../../shell/queries/usePages';
import { WhenReady } from '../../../../shell/states';
import { LocalStore } from '../../../../shell/storage/LocalStore';
import { UnreadableNotice } from '../../../../shell/unreadable/UnreadableNotice';
import { Button } from '../../../../ui/Button';
import { DataTable } from '../../../../ui/DataTable';
import { EmptyState } from '../../../../ui/EmptyState';
import { InfoIcon } from '../../../../ui/icons';
import { SelectField } from '../../../../ui/SelectField';
import styles from '../Tariffs.module.scss';
import { useTariffFormats } from '../tariffFormats';
import { changeKeys, useChanges, useDirections, useMayWrite } from './changeQueries';
import { fileWords } from './fileStrings';

const FileForm = lazyScreen(() => import(/* webpackChunkName: 'tariffs-edit' */ './edit/FileForm'));

interface FilesPageProps {
  onFile(id: number): void;
}

/** Change files of a direction, newest first. */
export default function FilesPage({ onFile }: FilesPageProps): React.ReactElement {
  const words = useWords(fileWords);
  const directions = useDirections();
  return (
    <WhenReady read={directions} lines={6}>
      {(all) => (all.length === 0 ? <EmptyState icon={<InfoIcon />} title={words.none} /> : <FilesOf directions={all} onFile={onFile} />)}
    </WhenReady>
  );
}

function FilesOf({ directions, onFile }: FilesPageProps & { readonly directions: readonly TariffDirection[] }): React.ReactElement | null {
  const words = useWords(fileWords);
  const { formats } = usePage();
  const [remembered, choose] = useRemembered();
  const inOrder = [...directions].sort((one, other) => formats.collate(one.name, other.name));
  const direction = inOrder.find(({ key }) => key === remembered) ?? inOrder[0];
  if (!direction) return null;
  return (
    <>
      <div className={styles.filters}>
        <SelectField label={words.direction} selected={direction.key} options={inOrder.map(({ key, name }) => ({ key, text: name }))} onChange={choose} />
      </div>
      <FileTable key={direction.key} direction={direction} onFile={onFile} />
    </>
  );
}

function FileTable({ direction, onFile }: FilesPageProps & { readonly direction: TariffDirection }): React.ReactElement {
  const words = useWords(fileWords);
  const { formats } = usePage();
  const shown = useTariffFormats();
  const changes = useChanges();
  const pages = usePages(changeKeys.page(direction.key), async (cursor) => (await changes()).page(direction.key, cursor));
  const mayWrite = useMayWrite(direction.key);
  const [isOpening, setOpening] = React.useState(false);
  const name = (service: string): string => direction.services.find(({ key }) => key === service)?.name ?? service;
  return (
    <WhenReady read={pages} lines={6}>
      {(read) => (
        <>
          {mayWrite && (
            <div>
              <Button onClick={() => setOpening(true)}>{words.new}</Button>
            </div>
          )}
          {isOpening && <FileForm direction={direction} onSaved={({ id }) => onFile(id)} onClose={() => setOpening(false)} />}
          <UnreadableNotice rows={read.flatMap(({ unreadable }) => unreadable)} />
          <DataTable<ChangeFile>
            caption={words.list(direction.name)}
            columns={[
              {
                key: 'title',
                title: words.columns.title,
                render: ({ id, title }) => (
                  <Button appearance="text" onClick={() => onFile(id)}>
                    {title}
                  </Button>
                )
              },
              { key: 'service', title: words.columns.service, render: ({ service }) => name(service) },
              { key: 'wanted', title: words.columns.wanted, render: ({ wantedDay }) => (wantedDay ? shown.day(wantedDay) : words.noDay) },
              { key: 'state', title: words.columns.state, render: ({ submittedAt }) => (submittedAt ? words.sent(formats.date(submittedAt)) : words.prepared) },
              { key: 'author', title: words.columns.author, render: ({ author }) => author.name }
            ]}
            rows={read.flatMap(({ files }) => files)}
            words={words.table}
            empty={words.noFile}
            rowKey={({ id }) => id}
            more={{ hasMore: pages.hasMore, isLoading: pages.isReadingMore, load: pages.readMore }}
          />
        </>
      )}
    </WhenReady>
  );
}

/** The direction that was looked at last, kept in this browser. */
function useRemembered(): readonly [string | undefined, (direction: string) => void] {
  const { user, webUrl } = usePage();
  const store = React.useMemo(() => new LocalStore(), []);
  const key = `parvis-tariff-direction|${user.loginName}|${webUrl}`;
  const [direction, set] = React.useState(() => store.get(key));
  return [
    direction,
    (next) => {
      store.put(key, next);
      set(next);
    }
  ];
}
