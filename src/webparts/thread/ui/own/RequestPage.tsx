import * as React from 'react';
import { object, string } from 'valibot';
import { newClientKey } from '../../../../data/items/newClientKey';
import { defineStored } from '../../../../domain/stored/defineStored';
import type { HelpRequest, HelpRow } from '../../../../domain/thread/help';
import { isOpen, repliers } from '../../../../domain/thread/help';
import type { Arrival } from '../../../../shell/addresses/Addresses';
import { CopyLinkButton } from '../../../../shell/addresses/CopyLinkButton';
import { useArrivalFocus, useThing } from '../../../../shell/addresses/useAddresses';
import { announce } from '../../../../shell/announce';
import { PlainText } from '../../../../shell/contributions/PlainText';
import type { OpenedDraft } from '../../../../shell/drafts/DraftStore';
import { useBegun, useKeptForm } from '../../../../shell/drafts/useKeptForm';
import { useOutbox } from '../../../../shell/outbox/useOutbox';
import { usePage, useWords } from '../../../../shell/Page';
import { useMutation } from '../../../../shell/queries/useMutation';
import { useQuery, useQueryClient } from '../../../../shell/queries/useQuery';
import { Failure, WhenReady } from '../../../../shell/states';
import { useServerTime } from '../../../../shell/useServerTime';
import { AskingButton } from '../../../../ui/AskingButton';
import { Button } from '../../../../ui/Button';
import { Check } from '../../../../ui/ChoiceList';
import { MessageLine } from '../../../../ui/MessageLine';
import { TextBox } from '../../../../ui/TextBox';
import { useId } from '../../../../ui/useId';
import { ownWords } from '../../ownStrings';
import { helpSubmission } from '../helpOutbox';
import { threadKeys, useThreadServices } from '../queries';
import { Thank } from '../Thank';
import styles from '../ThreadScreen.module.scss';

interface RequestPageProps {
  readonly id: number;
  readonly arrival: Arrival | undefined;
  onBack(): void;
}

/** One request, its replies, and what its author and others can do. */
export function RequestPage({ id, arrival, onBack }: RequestPageProps): React.ReactElement {
  const words = useWords(ownWords).help;
  const { own, userId } = useThreadServices();
  const read = useQuery({
    queryKey: [...threadKeys.help, 'one', id],
    queryFn: async () => {
      const services = await own();
      const [request, me] = await Promise.all([services.request(id), userId()]);
      return { request, me };
    }
  });
  return (
    <>
      <div>
        <Button appearance="text" onClick={onBack}>
          {words.back}
        </Button>
      </div>
      <WhenReady read={read} lines={4} onError={{ notFound: <MessageLine tone="info">{words.gone}</MessageLine> }}>
        {({ request, me }) => (request.isWithdrawn ? <MessageLine tone="info">{words.withdrawn}</MessageLine> : <Shown request={request} me={me} arrival={arrival} />)}
      </WhenReady>
    </>
  );
}

function Shown({ request: opened, me, arrival }: { readonly request: HelpRequest; readonly me: number } & Pick<RequestPageProps, 'arrival'>): React.ReactElement {
  const words = useWords(ownWords).help;
  const { formats } = usePage();
  const now = useServerTime();
  const headingId = useId('request');
  const { request, replies, closed } = opened;
  const thing = useThing('help', request.id);
  const heading = useArrivalFocus<HTMLHeadingElement>(arrival);
  const isMine = request.author.id === me;
  return (
    <article className={styles.days} aria-labelledby={headingId}>
      <div className={styles.row}>
        <h3 ref={heading} tabIndex={-1} id={headingId} className={styles.title} dir="auto">
          {request.title}
        </h3>
        <CopyLinkButton thing={thing} title={request.title} />
      </div>
      <p className={styles.meta} dir="auto">
        {[words.skillIs(request.skill), words.by(request.author.name, formats.dateTime(request.created)), ...(request.until ? [words.untilDay(formats.date(request.until))] : [])].join(' · ')}
      </p>
      {request.text && <PlainText text={request.text} />}
      {replies.length > 0 && (
        <ol className={styles.lines}>
          {replies.map((reply) => (
            <Reply key={reply.id} reply={reply} isThankable={reply.author.id !== me} />
          ))}
        </ol>
      )}
      {closed && (
        <p className={styles.text}>
          {words.closedBy(formats.date(closed.created))} {closed.helpers.length > 0 && words.thanked(formats.list(closed.helpers.map(({ name }) => name)))}
        </p>
      )}
      {closed === null && (isOpen(opened, now) || isMine) && <ReplyForm request={request.id} />}
      {isMine && closed === null && <OwnActions request={opened} />}
    </article>
  );
}

function Reply({ reply, isThankable }: { readonly reply: HelpRow; readonly isThankable: boolean }): React.ReactElement {
  const words = useWords(ownWords).help;
  const { formats } = usePage();
  return (
    <li className={styles.line}>
      <PlainText text={reply.text} />
      <span className={styles.meta} dir="auto">
        {words.by(reply.author.name, formats.dateTime(reply.created))}
      </span>
      {isThankable && <Thank thanked={{ kind: 'help', id: reply.id, person: reply.author }} />}
    </li>
  );
}

const replyDraft = defineStored({ name: 'draft of a reply to a request for help', version: 1, schema: object({ text: string() }) });

function ReplyForm({ request }: { readonly request: number }): React.ReactElement | null {
  const begun = useBegun(`thread-reply-${request}`, replyDraft);
  return begun ? <Replying begun={begun} request={request} /> : null;
}

function Replying({ begun, request }: { readonly begun: OpenedDraft<{ readonly text: string }>; readonly request: number }): React.ReactElement {
  const words = useWords(ownWords).help;
  const outbox = useOutbox();
  const kept = useKeptForm(`thread-reply-${request}`, replyDraft, { text: '' }, begun);
  const text = kept.form.text.trim();
  const send = (event: React.FormEvent): void => {
    event.preventDefault();
    if (text === '') return;
    helpSubmission.submit(outbox, kept.clientKey, { request, title: '', text, skill: '', until: null }, kept.clientKey);
    kept.forget();
  };
  return (
    <form className={styles.days} aria-label={words.reply} onSubmit={send}>
      <TextBox label={words.replyLabel} multiline dir="auto" maxLength={4000} value={kept.form.text} onChange={(typed) => kept.change({ text: typed })} />
      <div>
        <Button type="submit" disabled={text === ''}>
          {words.replySend}
        </Button>
      </div>
    </form>
  );
}

/** What the author alone can do: end it, with thanks to whoever helped, or take it back. */
function OwnActions({ request }: { readonly request: HelpRequest }): React.ReactElement {
  const words = useWords(ownWords);
  const { own } = useThreadServices();
  const queries = useQueryClient();
  const [helpers, setHelpers] = React.useState<ReadonlySet<number>>(new Set());
  const key = React.useRef(newClientKey());
  const others = repliers(request);
  const end = useMutation({
    mutationKey: ['thread', 'end'],
    mutationFn: async (how: 'close' | 'withdraw') => {
      const services = await own();
      if (how === 'withdraw') return services.withdraw(request, key.current);
      // The first reply of each stands for his help.
      const thanked = others.filter(({ id }) => helpers.has(id)).flatMap((person) => request.replies.filter(({ author }) => author.id === person.id).slice(0, 1).map(({ id }) => ({ kind: 'help' as const, id, person, what: request.request.title })));
      return services.close(request, thanked, key.current);
    },
    onSuccess: async (_, how) => {
      announce(how === 'close' ? words.help.isClosed : words.help.isWithdrawn);
      await queries.invalidateQueries(threadKeys.help);
    }
  });
  const toggle = (id: number): void => {
    const next = new Set(helpers);
    if (!next.delete(id)) next.add(id);
    setHelpers(next);
  };
  return (
    <section className={styles.days} aria-label={words.help.close}>
      <h4 className={styles.title}>{words.help.close}</h4>
      {others.length > 0 && (
        <fieldset className={styles.choices}>
          <legend>{words.help.closeIntro}</legend>
          {others.map(({ id, name }) => (
            <Check key={id} text={name} isChecked={helpers.has(id)} onChange={() => toggle(id)} />
          ))}
        </fieldset>
      )}
      {end.error !== null && <Failure error={end.error} />}
      <div className={styles.row}>
        <Button isBusy={end.isLoading} onClick={() => end.mutate('close')}>
          {helpers.size > 0 ? words.help.closeNow : words.help.closeAlone}
        </Button>
        <AskingButton appearance="text" label={words.help.withdraw} {...words.help.withdrawing} onYes={() => end.mutate('withdraw')} />
      </div>
    </section>
  );
}
