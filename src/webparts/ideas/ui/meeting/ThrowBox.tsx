import * as React from 'react';
import { CAMPAIGN_LIMITS } from '../../../../domain/ideas/campaignLimits';
import { isBlank } from '../../../../domain/text/isBlank';
import type { OpenedDraft } from '../../../../shell/drafts/DraftStore';
import { useBegun, useKeptForm } from '../../../../shell/drafts/useKeptForm';
import { PlainText } from '../../../../shell/contributions/PlainText';
import { PendingNotice } from '../../../../shell/outbox/PendingNotice';
import { useOutbox } from '../../../../shell/outbox/useOutbox';
import { useSent, useSubmissions } from '../../../../shell/outbox/useSubmissions';
import { usePage, useWords } from '../../../../shell/Page';
import { announce } from '../../../../shell/announce';
import { Button } from '../../../../ui/Button';
import { MessageLine } from '../../../../ui/MessageLine';
import { TextBox } from '../../../../ui/TextBox';
import { meetingWords } from '../../meetingStrings';
import '../../sendingTexts';
import { ideaSubmission } from '../send/ideaOutbox';
import type { IdeaForm } from '../send/draftFormats';
import { ideaForm } from '../send/draftFormats';
import styles from './Meeting.module.scss';

interface ThrowBoxProps {
  readonly campaignId: number;
  /** Is this what the meeting does now? Else it is shown as long as something is begun. */
  readonly isStep: boolean;
  /** Ideas are collected at this moment. */
  readonly isCollecting: boolean;
}

const EMPTY: IdeaForm = { title: '', text: '', category: 0, link: '', picture: '' };

/** Two fields that stay: one idea after the other, kept from the first key and sent through the outbox, network or not. */
export function ThrowBox(props: ThrowBoxProps): React.ReactElement {
  // The same draft as on the campaign's page.
  const thing = `idea-${props.campaignId}`;
  const begun = useBegun(thing, ideaForm);
  return begun ? <Writing {...props} thing={thing} begun={begun} /> : <></>;
}

function Writing({ campaignId, isStep, isCollecting, thing, begun }: ThrowBoxProps & { readonly thing: string; readonly begun: OpenedDraft<IdeaForm> }): React.ReactElement {
  const words = useWords(meetingWords);
  const { formats } = usePage();
  const outbox = useOutbox();
  const { form, kept, clientKey, change, forget } = useKeptForm(thing, ideaForm, EMPTY, begun);
  const [isTold, setTold] = React.useState(false);
  const [sent, setSent] = React.useState(0);
  const title = React.useRef<HTMLElement>(null);
  const waiting = useSubmissions(ideaSubmission).filter((submission) => ideaSubmission.payloadOf(submission)?.campaign === campaignId);
  useSent(ideaSubmission, ({ payload }) => {
    if (payload.campaign !== campaignId) return;
    setSent(sent + 1);
    announce(words.sent(sent + 1, formats.number(sent + 1)));
  });
  const isEmpty = isBlank(form.title) && isBlank(form.text);
  const fault = form.title.trim().length > CAMPAIGN_LIMITS.titleLength ? words.tooLong(formats.number(CAMPAIGN_LIMITS.titleLength)) : isTold && isBlank(form.title) ? words.required : undefined;
  const textFault = form.text.trim().length > CAMPAIGN_LIMITS.textLength ? words.tooLong(formats.number(CAMPAIGN_LIMITS.textLength)) : undefined;
  const submit = (event: React.FormEvent): void => {
    event.preventDefault();
    if (!isCollecting) return;
    title.current?.focus();
    if (isBlank(form.title) || fault || textFault) return setTold(true);
    ideaSubmission.submit(outbox, `${campaignId}.${clientKey}`, { campaign: campaignId, ...form, title: form.title.trim(), text: form.text.trim(), buildsOn: 0, direction: '' }, clientKey);
    setTold(false);
    forget();
  };
  return (
    <>
      {waiting.map((submission) => (
        <PendingNotice key={submission.subject} kind={ideaSubmission} submission={submission} describe={({ title: name, text }) => <PlainText text={`${name}\n${text}`} />} />
      ))}
      {sent > 0 && isStep && <MessageLine tone="done">{words.sent(sent, formats.number(sent))}</MessageLine>}
      {(isStep || !isEmpty) && (
        <form className={styles.form} aria-label={words.steps.throw} onSubmit={submit} noValidate>
          {kept === 'restored' && <MessageLine tone="info">{words.restored}</MessageLine>}
          {!isCollecting ? <MessageLine tone="warning">{words.closed}</MessageLine> : !isStep && <MessageLine tone="info">{words.stillOpen}</MessageLine>}
          <TextBox ref={title} label={words.name} value={form.title} dir="auto" autoComplete="off" errorMessage={fault} onChange={(text) => change({ title: text })} />
          <TextBox label={words.text} multiline rows={2} value={form.text} dir="auto" errorMessage={textFault} onChange={(text) => change({ text })} />
          <div>
            <Button type="submit" appearance="primary" disabled={!isCollecting}>
              {words.send}
            </Button>
          </div>
        </form>
      )}
    </>
  );
}
