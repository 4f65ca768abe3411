import * as React from 'react';
import type { Spot } from '../../../../domain/ideas/spot';
import { announce } from '../../../../shell/announce';
import { errorCode } from '../../../../shell/errorCode';
import { usePage, useWords } from '../../../../shell/Page';
import { useErrorText } from '../../../../shell/states';
import { SupportCode } from '../../../../shell/SupportCode';
import { Button } from '../../../../ui/Button';
import { CloseIcon } from '../../../../ui/icons';
import { MessageLine } from '../../../../ui/MessageLine';
import type { BoardWords } from '../../boardStrings';
import { boardWords } from '../../boardStrings';
import { useBrainstorming } from '../Brainstorming';
import type { BoardNotice } from './BoardNotice';
import own from './Board.module.scss';
import type { Outcome } from './outcome';

export interface BoardNames {
  titleOf(idea: number): string;
  clusterName(cluster: number): string;
  /** Place of a note in its cluster, from 1, and how many lie there. */
  placeOf(idea: number): { readonly cluster: number; readonly place: number; readonly count: number };
}

interface BoardBarProps {
  readonly names: BoardNames;
  readonly notice: BoardNotice | undefined;
  /** What was moved is on its way to the server. */
  readonly isStoring: boolean;
  /** What letting go would do now, of the note that is carried. */
  readonly carried: { readonly idea: number; readonly outcome: Outcome | undefined } | undefined;
  onUndo(): void;
  onMove(idea: number, to: Spot): void;
  onGather(idea: number, onto: number): void;
  onClose(): void;
}

/** What letting go would do, what was done last and the way back, and what could not be done; it stays in sight over the notes. */
export function BoardBar({ names, notice, isStoring, carried, onUndo, onMove, onGather, onClose }: BoardBarProps): React.ReactElement | null {
  const words = useWords(boardWords);
  const { formats } = usePage();
  const said = notice ? textOf(notice, names, words, formats.number) : '';
  const telling = carried ? outcomeText(carried.idea, carried.outcome, names, words) : '';
  useSaid(notice, said);
  useSaid(carried?.outcome, telling);
  if (telling) return <p className={own.telling}>{telling}</p>;
  if (!notice) return null;
  const close = <Button icon={<CloseIcon />} label={words.hide} onClick={onClose} />;
  const undo = (
    <Button appearance="text" onClick={onUndo}>
      {words.undo}
    </Button>
  );
  switch (notice.kind) {
    case 'moved':
    case 'gathered':
      return <MessageLine tone={isStoring ? 'info' : 'done'} action={<>{undo}{close}</>}>{said} {isStoring && words.storing}</MessageLine>;
    case 'overtaken':
      return (
        <MessageLine
          tone="warning"
          action={
            <>
              <Button appearance="text" onClick={onClose}>{words.leave}</Button>
              <Button appearance="text" onClick={() => onMove(notice.idea, notice.wanted)}>
                {notice.wanted.cluster > 0 ? words.insist(names.clusterName(notice.wanted.cluster)) : words.insistLoose}
              </Button>
            </>
          }
        >
          {said}
        </MessageLine>
      );
    case 'refused':
      return <Refused text={said} error={notice.error} onRetry={() => onMove(notice.idea, notice.wanted)} onClose={onClose} />;
    case 'notGathered':
      return <Refused text={said} error={notice.error} onRetry={() => onGather(notice.idea, notice.onto)} onClose={onClose} />;
    case 'gathering':
      return <MessageLine tone="info">{said}</MessageLine>;
    default:
      return <MessageLine tone="done" action={close}>{said}</MessageLine>;
  }
}

/** What others moved, for a board that changed under the reader's eyes. */
export function OthersMoved({ names }: { readonly names: BoardNames & { readonly moved: readonly { readonly idea: number; readonly cluster: number; readonly editor: { readonly name: string } }[] } }): React.ReactElement | null {
  const { others } = useWords(boardWords);
  const { formats } = usePage();
  const { byId } = useBrainstorming();
  const seen = names.moved.filter(({ idea }) => byId.has(idea));
  const [first] = seen;
  const text = !first ? '' : seen.length > 1 ? others.many(seen.length, formats.number(seen.length)) : first.cluster > 0 ? others.one(first.editor.name, names.titleOf(first.idea), names.clusterName(first.cluster)) : others.oneLoose(first.editor.name, names.titleOf(first.idea));
  useSaid(names.moved, text);
  return text ? <MessageLine tone="info">{text}</MessageLine> : null;
}

function Refused({ text, error, onRetry, onClose }: { readonly text: string; readonly error: unknown; onRetry(): void; onClose(): void }): React.ReactElement {
  const words = useWords(boardWords);
  const why = useErrorText(error);
  const isOffline = errorCode(error) === 'offline';
  return (
    <MessageLine
      tone="error"
      action={
        <>
          <Button appearance="text" onClick={onRetry}>{words.retry}</Button>
          <Button icon={<CloseIcon />} label={words.hide} onClick={onClose} />
        </>
      }
    >
      {text} {!isOffline && why}
      {!isOffline && <SupportCode error={error} />}
    </MessageLine>
  );
}

/** Says a text to screen readers when what it is about is another one. */
function useSaid(about: unknown, text: string): void {
  const latest = React.useRef(text);
  latest.current = text;
  React.useEffect(() => {
    if (about && latest.current) announce(latest.current);
  }, [about]);
}

function textOf(notice: BoardNotice, names: BoardNames, words: BoardWords, number: (value: number) => string): string {
  const title = 'idea' in notice ? names.titleOf(notice.idea) : '';
  switch (notice.kind) {
    case 'moved': {
      const { cluster, place, count } = names.placeOf(notice.idea);
      return cluster > 0 ? words.done.moved(title, names.clusterName(cluster), number(place), number(count)) : words.done.loosened(title);
    }
    case 'undone':
      return words.done.undone(title);
    case 'gathering':
      return words.gathering;
    case 'gathered':
      return words.done.gathered(notice.name);
    case 'ungathered':
      return words.done.ungathered(notice.name);
    case 'cancelled':
      return words.drag.cancelled(title);
    case 'overtaken': {
      const { cluster, editor } = notice.place;
      return cluster > 0 ? words.overtaken(title, editor.name, names.clusterName(cluster)) : words.overtakenLoose(title, editor.name);
    }
    case 'refused':
      return errorCode(notice.error) === 'offline' ? words.offline(title) : words.refused(title);
    case 'notGathered':
      return words.notGathered;
    case 'said':
      return notice.text;
  }
}

function outcomeText(idea: number, outcome: Outcome | undefined, { titleOf, clusterName }: BoardNames, { drag }: BoardWords): string {
  switch (outcome?.kind) {
    case undefined:
      return drag.taken(titleOf(idea));
    case 'nowhere':
      return drag.nowhere;
    case 'stays':
      return drag.stays;
    case 'wait':
      return drag.wait(titleOf(outcome.onto));
    case 'onto':
      return drag.onto(titleOf(outcome.onto));
    case 'place':
      return outcome.cluster === 0 ? drag.loose : outcome.before === null ? drag.last(clusterName(outcome.cluster)) : drag.before(clusterName(outcome.cluster), titleOf(outcome.before));
  }
}
