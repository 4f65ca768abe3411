import * as React from 'react';
import { readJoinCode } from '../../../../domain/live/joinCode';
import { useAddresses } from '../../../../shell/addresses/useAddresses';
import { usePage, useWords } from '../../../../shell/Page';
import { Button } from '../../../../ui/Button';
import { TextBox } from '../../../../ui/TextBox';
import { meetingWords } from '../../meetingStrings';
import styles from './Meeting.module.scss';

/** The way into a meeting by the code on the screen of the room: it stands for the brainstorm, and opens nothing that the site does not. */
export default function JoinMeeting({ onClose }: { onClose(): void }): React.ReactElement {
  const words = useWords(meetingWords).join;
  const { instanceId, webPath } = usePage();
  const addresses = useAddresses();
  const [code, setCode] = React.useState('');
  const [fault, setFault] = React.useState<string>();
  const field = React.useRef<HTMLElement>(null);
  React.useEffect(() => field.current?.focus(), []);
  const join = (event: React.FormEvent): void => {
    event.preventDefault();
    const id = readJoinCode(code);
    if (id === null) {
      setFault(code.trim() === '' ? words.missing : words.wrong);
      field.current?.focus();
      return;
    }
    onClose();
    addresses.go({ kind: 'meeting', id, webPath }, instanceId);
  };
  return (
    <form className={styles.form} aria-label={words.title} onSubmit={join} noValidate>
      <TextBox ref={field} label={words.code} description={words.hint} value={code} maxLength={12} autoComplete="off" errorMessage={fault} onChange={setCode} />
      <div className={styles.actions}>
        <Button type="submit" appearance="primary">
          {words.go}
        </Button>
        <Button onClick={onClose}>{words.cancel}</Button>
      </div>
    </form>
  );
}
