import { useQuery } from '@tanstack/react-query';
import * as React from 'react';
import type { Poll, PollDraft } from '../../../../domain/polls/Poll';
import type { Formats } from '../../../../shell/Formats';
import { usePage, useWords } from '../../../../shell/Page';
import { WhenReady } from '../../../../shell/states';
import { MessageLine } from '../../../../ui/MessageLine';
import { TextButton } from '../../../../ui/TextButton';
import { usePollServices } from '../pollServices';
import styles from './ManagePanel.module.scss';
import { changedFields } from './PollForm';
import { manageWords } from './strings';

interface ConflictNoticeProps {
  readonly poll: Poll;
  /** What was typed here. */
  readonly draft: PollDraft;
  /** @param etag of the stored version that is to be overwritten knowingly */
  onKeepMine(etag: string): void;
  onTakeTheirs(stored: Poll): void;
}

/** Somebody else saved meanwhile: both versions side by side, and the owner chooses. */
export function ConflictNotice({ poll, draft, onKeepMine, onTakeTheirs }: ConflictNoticeProps): React.ReactElement {
  const { conflict } = useWords(manageWords);
  const { formats } = usePage();
  const { polls } = usePollServices();
  const stored = useQuery({ queryKey: ['polls', 'conflict', poll.id], cacheTime: 0, queryFn: () => polls.get(poll.id) });
  return (
    <WhenReady read={stored} lines={3}>
      {(theirs) => (
        <MessageLine
          tone="error"
          action={
            <>
              <TextButton onClick={() => onKeepMine(theirs.etag)}>{conflict.keepYours}</TextButton>
              <TextButton onClick={() => onTakeTheirs(theirs)}>{conflict.keepTheirs}</TextButton>
            </>
          }
        >
          {conflict.text(theirs.modifiedBy.name, formats.dateTime(theirs.modified))}
          <table className={styles.table}>
            <thead>
              <tr>
                <th scope="col">{conflict.field}</th>
                <th scope="col">{conflict.yours}</th>
                <th scope="col">{conflict.theirs}</th>
              </tr>
            </thead>
            <tbody>
              {changedFields(draft, theirs).map((field) => (
                <tr key={field}>
                  <th scope="row">{conflict.fields[field]}</th>
                  <td dir="auto">{shown(draft[field], formats)}</td>
                  <td dir="auto">{shown(theirs[field], formats)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </MessageLine>
      )}
    </WhenReady>
  );
}

function shown(value: PollDraft[keyof PollDraft], formats: Formats): string {
  if (value === null) return '–';
  if (value instanceof Date) return formats.dateTime(value);
  if (typeof value === 'number') return formats.number(value);
  if (typeof value === 'boolean') return value ? '✓' : '–';
  return typeof value === 'string' ? value : value.map(({ text }) => text).join(' · ');
}
