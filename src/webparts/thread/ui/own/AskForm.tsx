import * as React from 'react';
import { object, string } from 'valibot';
import { defineStored } from '../../../../domain/stored/defineStored';
import type { OpenedDraft } from '../../../../shell/drafts/DraftStore';
import { useBegun, useKeptForm } from '../../../../shell/drafts/useKeptForm';
import { useOutbox } from '../../../../shell/outbox/useOutbox';
import { usePage, useWords } from '../../../../shell/Page';
import { Loading } from '../../../../shell/states';
import { useServerTime } from '../../../../shell/useServerTime';
import { Button } from '../../../../ui/Button';
import { MessageLine } from '../../../../ui/MessageLine';
import { TextBox } from '../../../../ui/TextBox';
import { fromLocalDateTime } from '../../../../ui/zonedTime';
import { ownWords } from '../../ownStrings';
import { helpSubmission } from '../helpOutbox';
import styles from '../ThreadScreen.module.scss';

const schema = object({ title: string(), text: string(), skill: string(), until: string() });
const askDraft = defineStored({ name: 'draft of a request for help', version: 1, schema });
interface AskDraft {
  readonly title: string;
  readonly text: string;
  readonly skill: string;
  /** As it is typed: `2026-12-01`; '' for none. */
  readonly until: string;
}

const EMPTY: AskDraft = { title: '', text: '', skill: '', until: '' };

/** A request for help by a skill; kept on the device from the first key until it is sent. */
export function AskForm({ onClose }: { onClose(): void }): React.ReactElement {
  const begun = useBegun('thread-ask', askDraft);
  return begun ? <Form begun={begun} onClose={onClose} /> : <Loading lines={4} />;
}

function Form({ begun, onClose }: { readonly begun: OpenedDraft<AskDraft>; onClose(): void }): React.ReactElement {
  const words = useWords(ownWords).help;
  const { formats } = usePage();
  const outbox = useOutbox();
  const now = useServerTime();
  const kept = useKeptForm('thread-ask', askDraft, EMPTY, begun);
  const [isTried, setTried] = React.useState(false);
  const title = React.useRef<HTMLElement>(null);
  const skill = React.useRef<HTMLElement>(null);
  const day = React.useRef<HTMLElement>(null);
  React.useEffect(() => title.current?.focus(), []);
  const { form } = kept;
  const until = form.until === '' ? null : fromLocalDateTime({ date: form.until, time: '23:59' }, formats.timeZone);
  const faults = {
    title: form.title.trim() === '' ? words.missingTitle : undefined,
    skill: form.skill.trim() === '' ? words.missingSkill : undefined,
    until: form.until !== '' && (until === null || until <= now) ? words.badDay : undefined
  };
  const send = (event: React.FormEvent): void => {
    event.preventDefault();
    setTried(true);
    const wrong = faults.title ? title : faults.skill ? skill : faults.until ? day : undefined;
    if (wrong) return wrong.current?.focus();
    helpSubmission.submit(outbox, kept.clientKey, { request: 0, title: form.title.trim(), text: form.text.trim(), skill: form.skill.trim(), until }, kept.clientKey);
    kept.forget();
    onClose();
  };
  const fault = (name: keyof typeof faults): string | undefined => (isTried ? faults[name] : undefined);
  return (
    <form className={styles.days} aria-label={words.ask} noValidate onSubmit={send}>
      <p className={styles.text}>{words.intro}</p>
      {kept.kept === 'restored' && <MessageLine tone="info">{words.restored}</MessageLine>}
      <TextBox ref={title} label={words.title} required dir="auto" maxLength={255} errorMessage={fault('title')} value={form.title} onChange={(typed) => kept.change({ title: typed })} />
      <TextBox ref={skill} label={words.skill} description={words.skillHint} required dir="auto" maxLength={60} errorMessage={fault('skill')} value={form.skill} onChange={(typed) => kept.change({ skill: typed })} />
      <TextBox label={words.text} multiline dir="auto" maxLength={4000} value={form.text} onChange={(typed) => kept.change({ text: typed })} />
      <TextBox ref={day} label={words.until} description={words.untilHint} type="date" errorMessage={fault('until')} value={form.until} onChange={(typed) => kept.change({ until: typed })} />
      <div className={styles.row}>
        <Button type="submit" appearance="primary">
          {words.send}
        </Button>
        <Button onClick={onClose}>{words.cancel}</Button>
      </div>
    </form>
  );
}
