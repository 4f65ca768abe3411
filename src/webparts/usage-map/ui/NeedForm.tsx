import { useMutation } from '@tanstack/react-query';
import * as React from 'react';
import { needMaxLength } from '../../../domain/usages/needs';
import { announce } from '../../../shell/announce';
import { useDraft } from '../../../shell/drafts/useDraft';
import { useWords } from '../../../shell/Page';
import { Failure } from '../../../shell/states';
import { Button } from '../../../ui/Button';
import { MessageLine } from '../../../ui/MessageLine';
import { TextBox } from '../../../ui/TextBox';
import { usageMapWords } from '../strings';
import styles from './NeedForm.module.scss';
import { useUsageServices } from './usageServices';

interface NeedFormProps {
  /** What was typed in the search box. */
  readonly query: string;
  readonly isInitiallyOpen?: boolean;
}

/** "Tell us what you were looking for": an unmet need for the site owners. */
export default function NeedForm({ query, isInitiallyOpen = false }: NeedFormProps): React.ReactElement {
  const words = useWords(usageMapWords).need;
  const [isOpen, setOpen] = React.useState(isInitiallyOpen);
  const { usageMap } = useUsageServices();
  const note = useDraft('need-note', '');
  const [typed, setTyped] = React.useState<string>();
  const text = typed ?? query;
  const send = useMutation({
    mutationFn: () => usageMap.addNeed(text, note.value),
    onSuccess: () => {
      note.clear();
      note.change('');
      announce(words.sent);
    }
  });
  if (send.isSuccess) {
    return (
      <MessageLine
        tone="done"
        action={
          <Button appearance="text"
            onClick={() => {
              setTyped(undefined);
              send.reset();
            }}
          >
            {words.another}
          </Button>
        }
      >
        {words.sent}
      </MessageLine>
    );
  }
  if (!isOpen) return <Button appearance="text" onClick={() => setOpen(true)}>{words.ask}</Button>;
  return (
    <form
      className={styles.form}
      aria-label={words.ask}
      onSubmit={(event) => {
        event.preventDefault();
        if (text.trim() !== '' && !send.isLoading) send.mutate();
      }}
    >
      <TextBox label={words.words} value={text} maxLength={needMaxLength} required onChange={setTyped} />
      <TextBox label={words.note} value={note.value} multiline maxLength={2000} onChange={note.change} />
      <p className={styles.hint}>{words.whoReads}</p>
      {send.error !== null && <Failure error={send.error} />}
      <div className={styles.buttons}>
        <Button appearance="primary" type="submit" disabled={text.trim() === '' || send.isLoading}>{words.send}</Button>
        {!isInitiallyOpen && <Button appearance="text" onClick={() => setOpen(false)}>{words.cancel}</Button>}
      </div>
    </form>
  );
}
