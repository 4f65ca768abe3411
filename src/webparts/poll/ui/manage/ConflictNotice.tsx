import { useQuery } from '@tanstack/react-query';
import * as React from 'react';
import type { Poll, PollDraft, PollOption } from '../../../../domain/polls/Poll';
import type { Formats } from '../../../../shell/Formats';
import { usePage, useWords } from '../../../../shell/Page';
import { WhenReady } from '../../../../shell/states';
import { TwoVersions } from '../../../../ui/TwoVersions';
import { usePollServices } from '../pollServices';
import { changedFields } from './PollForm';
import type { ManageWords } from './strings';
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
  const words = useWords(manageWords);
  const { conflict } = words;
  const { formats } = usePage();
  const { polls } = usePollServices();
  const stored = useQuery({ queryKey: ['polls', 'conflict', poll.id], cacheTime: 0, queryFn: () => polls.get(poll.id) });
  return (
    <WhenReady read={stored} lines={3}>
      {(theirs) => (
        <TwoVersions
          words={{ ...conflict, text: conflict.text(theirs.modifiedBy.name, formats.dateTime(theirs.modified)) }}
          rows={changedFields(draft, theirs).map((field) => ({
            field: conflict.fields[field],
            yours: shown(draft, field, words, formats),
            theirs: shown(theirs, field, words, formats)
          }))}
          onKeepYours={() => onKeepMine(theirs.etag)}
          onKeepTheirs={() => onTakeTheirs(theirs)}
        />
      )}
    </WhenReady>
  );
}

function shown(draft: PollDraft, field: keyof PollDraft, { conflict, form }: ManageWords, formats: Formats): string {
  if (field === 'resultVisibility') return form.visibilities[draft.resultVisibility];
  if (field === 'optionOrder') return form.orders[draft.optionOrder];
  const value = draft[field];
  if (value === null) return '';
  if (value instanceof Date) return formats.dateTime(value);
  if (typeof value === 'number') return formats.number(value);
  if (typeof value === 'boolean') return value ? conflict.yes : conflict.no;
  return typeof value === 'string' ? value : value.map(optionShown).join('\n');
}

function optionShown({ text, description, link, picture }: PollOption): string {
  return [text, description, link, picture].filter(Boolean).join(' – ');
}
