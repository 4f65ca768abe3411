import * as React from 'react';
import { usePage, useWords } from '../../../../shell/Page';
import { Button } from '../../../../ui/Button';
import { EmptyState } from '../../../../ui/EmptyState';
import { MapIcon } from '../mapIcons';
import { ownerWords } from './ownerStrings';

interface EmptyDirectoryProps {
  onAdd(): void;
  onImport(): void;
}

/** What fills a directory: a first site, a file of them, or those of another site, such as the hub. */
export function EmptyDirectory({ onAdd, onImport }: EmptyDirectoryProps): React.ReactElement {
  const { openPropertyPane } = usePage();
  const words = useWords(ownerWords);
  const { text, importFile, otherSite } = words.emptyDirectory;
  return (
    <EmptyState
      icon={<MapIcon />}
      title={text}
      action={
        <>
          <Button appearance="primary" onClick={onAdd}>{words.addSite}</Button>
          <Button onClick={onImport}>{importFile}</Button>
          <Button onClick={openPropertyPane}>{otherSite}</Button>
        </>
      }
    />
  );
}
