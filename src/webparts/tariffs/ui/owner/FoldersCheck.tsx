import * as React from 'react';
import type { CheckedFolder, TariffFolders } from '../../../../data/tariffs/changes/TariffFolders';
import { usePage, useWords } from '../../../../shell/Page';
import { Failure } from '../../../../shell/states';
import { useTask } from '../../../../shell/tasks/useTask';
import { Button } from '../../../../ui/Button';
import { DataTable } from '../../../../ui/DataTable';
import { MessageLine } from '../../../../ui/MessageLine';
import { ownerWords } from './ownerStrings';

/** Wanted and actual rights of each folder, and one press that makes them the same. */
export function FoldersCheck({ folders }: { readonly folders: TariffFolders }): React.ReactElement {
  const { folders: words, table, noGroup } = useWords(ownerWords);
  const { formats } = usePage();
  const repairs = React.useRef(false);
  const task = useTask(async (found: readonly CheckedFolder[], { onProgress }) => {
    if (repairs.current) await folders.repair(found, (done) => onProgress(done / 2));
    const checked = await folders.check((done) => onProgress(repairs.current ? (1 + done) / 2 : done));
    await folders.notePeople();
    return checked;
  });
  const { state } = task;
  const start = (found: readonly CheckedFolder[], isRepair: boolean): void => {
    repairs.current = isRepair;
    task.start(found);
  };
  const found = state.kind === 'done' ? state.result : [];
  const ambiguous = found.filter((each) => each.state === 'ambiguous');
  const wrong = found.filter((each) => each.state !== 'same' && each.state !== 'ambiguous');
  const nobodys = found.filter(({ isNobodys }) => isNobodys);
  const names = (some: readonly CheckedFolder[]): string => formats.list([...new Set(some.map(({ folder }) => folder))]);
  return (
    <>
      <div>
        <Button isBusy={state.kind === 'running'} onClick={() => start([], false)}>
          {state.kind === 'running' ? (repairs.current ? words.repairing : words.running)(formats.percent(state.done)) : words.run}
        </Button>
      </div>
      {state.kind === 'failed' && <Failure error={state.error} onRetry={task.resume} />}
      {state.kind === 'done' && (
        <>
          {found.length > 0 && (
            <MessageLine tone={wrong.length === 0 ? 'done' : 'warning'} action={wrong.length > 0 && <Button onClick={() => start(found, true)}>{words.repair}</Button>}>
              {wrong.length > 0 ? words.wrong(wrong.length, formats.number(wrong.length)) : words.allSame}
            </MessageLine>
          )}
          {found.some(({ list }) => list === 'steps') && <MessageLine tone="info">{words.noted}</MessageLine>}
          {ambiguous.length > 0 && <MessageLine tone="warning">{words.ambiguous(names(ambiguous))}</MessageLine>}
          {nobodys.length > 0 && <MessageLine tone="warning">{words.nobody(names(nobodys))}</MessageLine>}
            <DataTable
              caption={words.caption}
              columns={[
                { key: 'folder', title: words.columns.folder, compare: (one, other) => formats.collate(one.folder, other.folder), render: ({ folder }) => folder },
                { key: 'list', title: words.columns.list, render: ({ list }) => words.lists[list] },
                { key: 'group', title: words.columns.group, render: ({ group }) => group?.name ?? noGroup },
                { key: 'state', title: words.columns.state, compare: (one, other) => formats.collate(words.states[one.state], words.states[other.state]), render: (each) => words.states[each.state] }
              ]}
              rows={found}
              words={table}
              empty={words.empty}
              rowKey={({ list, folder }) => `${list}/${folder}`}
            />
        </>
      )}
    </>
  );
}
