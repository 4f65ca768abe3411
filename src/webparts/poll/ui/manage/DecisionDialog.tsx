import * as React from 'react';
import { POLL_LIMITS } from '../../../../domain/polls/Poll';
import type { Question } from '../../../../shell/editor/editorTypes';
import { formWords } from '../../../../shell/editor/formStrings';
import { usePage, useWords } from '../../../../shell/Page';
import { ConfirmDialog } from '../../../../ui/ConfirmDialog';
import { DateTimeField } from '../../../../ui/DateTimeField';
import { TextBox } from '../../../../ui/TextBox';
import type { LocalDateTime } from '../../../../ui/zonedTime';
import { fromLocalDateTime } from '../../../../ui/zonedTime';
import { usePollServices } from '../pollServices';
import type { ManageWords } from './strings';
import { manageWords } from './strings';

export type Decision =
  | { readonly kind: 'publish' }
  | { readonly kind: 'close' }
  | { readonly kind: 'reopen'; readonly reason: string; readonly closesAt: Date | null }
  | { readonly kind: 'archive' }
  | { readonly kind: 'remove' };

interface DecisionDialogProps {
  readonly kind: Decision['kind'];
  readonly confidential: boolean;
  onDecide(decision: Decision): void;
  onCancel(): void;
}

/** What is asked before a decision. */
export function decisionQuestion(kind: Exclude<Decision['kind'], 'reopen'>, confidential: boolean, { ask, actions }: ManageWords): Question {
  const { title, text } = {
    publish: { title: ask.publishTitle, text: confidential ? ask.publishConfidential : ask.publishOpen },
    close: { title: ask.closeTitle, text: ask.closeText },
    archive: { title: ask.archiveTitle, text: ask.archiveText },
    remove: { title: ask.removeTitle, text: ask.removeText }
  }[kind];
  return { title, text, confirm: actions[kind] };
}

/** Asks before a decision that everybody will see. */
export function DecisionDialog({ kind, confidential, onDecide, onCancel }: DecisionDialogProps): React.ReactElement {
  const words = useWords(manageWords);
  if (kind === 'reopen') return <ReopenDialog onDecide={onDecide} onCancel={onCancel} />;
  return <ConfirmDialog {...decisionQuestion(kind, confidential, words)} cancel={words.ask.cancel} onConfirm={() => onDecide({ kind })} onCancel={onCancel} />;
}

function ReopenDialog({ onDecide, onCancel }: Pick<DecisionDialogProps, 'onDecide' | 'onCancel'>): React.ReactElement {
  const words = useWords(manageWords);
  const dateWords = useWords(formWords);
  const { formats } = usePage();
  const { serverNow } = usePollServices();
  const [reason, setReason] = React.useState('');
  const [end, setEnd] = React.useState<LocalDateTime | null>(null);
  const [isTried, setTried] = React.useState(false);
  const closesAt = end && fromLocalDateTime(end, formats.timeZone);
  const limit = formats.number(POLL_LIMITS.reasonLength);
  const reasonIssue = reason.trim() === '' ? (isTried ? words.issues.required() : '') : reason.length > POLL_LIMITS.reasonLength ? words.issues.tooLong(limit) : '';
  const endIssue = end && (!closesAt || closesAt <= serverNow()) ? words.issues.closesInPast() : '';
  const decide = (): void => {
    setTried(true);
    if (reason.trim() !== '' && !reasonIssue && !endIssue) onDecide({ kind: 'reopen', reason: reason.trim(), closesAt });
  };
  return (
    <ConfirmDialog title={words.ask.reopenTitle} text={words.ask.reopenText} confirm={words.actions.reopen} cancel={words.ask.cancel} onConfirm={decide} onCancel={onCancel}>
      <TextBox label={words.ask.reason} required multiline value={reason} errorMessage={reasonIssue} onChange={(text) => setReason(text)} />
      <DateTimeField
        label={words.ask.newEnd}
        hint={words.ask.newEndHint}
        message={endIssue}
        isError={endIssue !== ''}
        value={end}
        defaultTime="18:00"
        culture={formats.culture}
        words={dateWords.date}
        onChange={setEnd}
      />
    </ConfirmDialog>
  );
}
