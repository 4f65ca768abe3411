import * as React from 'react';
import { safeAddress } from '../../../../domain/address/safeAddress';
import { CAMPAIGN_LIMITS } from '../../../../domain/ideas/campaignLimits';
import { isSecret } from '../../../../domain/ideas/Campaign';
import { wordIssues } from '../../../../domain/ideas/validateIdea';
import { isBlank } from '../../../../domain/text/isBlank';
import type { OpenedDraft } from '../../../../shell/drafts/DraftStore';
import { KeptActions } from '../../../../shell/drafts/KeptActions';
import { useBegun, useKeptForm } from '../../../../shell/drafts/useKeptForm';
import { useOutbox } from '../../../../shell/outbox/useOutbox';
import { usePage, useWords } from '../../../../shell/Page';
import { Loading } from '../../../../shell/states';
import { Button } from '../../../../ui/Button';
import { TextBox } from '../../../../ui/TextBox';
import { ideaPageWords } from '../../ideaPageStrings';
import { useBrainstorming } from '../Brainstorming';
import { GuestsRead } from '../guests/lazyGuests';
import styles from '../Ideas.module.scss';
import say from '../Say.module.scss';
import { recordSubmission } from '../send/ideaOutbox';
import type { RecordForm } from '../send/draftFormats';
import { recordForm } from '../send/draftFormats';

interface RecordBoxProps {
  readonly idea: number;
  readonly kind: 'comment' | 'reply' | 'corrected' | 'added' | 'withdrawn' | 'inside' | 'insideReply';
  /** Of a reply: the comment. */
  readonly answers?: number;
  /** Names its draft. */
  readonly thing: string;
  readonly initial?: RecordForm;
  onClose(): void;
}

/** Where somebody comments an idea, or its author corrects, completes or withdraws it: kept from the first key, sent through the outbox. */
export function RecordBox(props: RecordBoxProps): React.ReactElement {
  const begun = useBegun(props.thing, recordForm);
  return begun ? <Writing {...props} begun={begun} /> : <Loading lines={3} />;
}

const EMPTY: RecordForm = { title: '', text: '', link: '' };

function Writing({ idea, kind, answers, thing, initial = EMPTY, onClose, begun }: RecordBoxProps & { readonly begun: OpenedDraft<RecordForm> }): React.ReactElement {
  const words = useWords(ideaPageWords);
  const { formats } = usePage();
  const { campaign, state } = useBrainstorming();
  const outbox = useOutbox();
  const { form, kept, clientKey, change, forget } = useKeptForm(thing, recordForm, initial, begun);
  const [isTold, setTold] = React.useState(false);
  const box = React.useRef<HTMLElement>(null);
  React.useEffect(() => box.current?.focus(), []);
  const isCorrection = kind === 'corrected';
  const isInside = kind === 'inside' || kind === 'insideReply';
  const { title, text, send } = words.compose[kind];
  const issueOf = issuesOf(form, isCorrection);
  const told = (field: keyof RecordForm): string | undefined => {
    const code = issueOf[field];
    if (!code || !(isTold || code === 'tooLong')) return undefined;
    return code === 'tooLong' ? words.issues.tooLong(formats.number(field === 'title' ? CAMPAIGN_LIMITS.titleLength : CAMPAIGN_LIMITS.commentLength)) : words.issues[code];
  };
  const submit = (event: React.FormEvent): void => {
    event.preventDefault();
    if (Object.keys(issueOf).length > 0) {
      setTold(true);
      box.current?.focus();
      return;
    }
    const said = { campaign: campaign.id, idea, kind: isInside || kind === 'reply' ? ('comment' as const) : kind, ...(isInside ? { inside: true } : {}), text: form.text.trim(), ...(answers ? { answers } : {}), ...(isCorrection ? { title: form.title.trim(), link: form.link.trim() } : {}) };
    recordSubmission.submit(outbox, `${idea}.${kind}.${clientKey}`, said, clientKey);
    forget();
    onClose();
  };
  return (
    <form className={say.composer} aria-label={title} onSubmit={submit} noValidate>
      {/* Of a comment, its field says the same. */}
      {title !== text && <p className={say.composerTitle}>{title}</p>}
      {isCorrection && <TextBox ref={box} label={words.name} value={form.title} maxLength={120} dir="auto" errorMessage={told('title')} onChange={(next) => change({ title: next })} />}
      <TextBox ref={isCorrection ? undefined : box} label={text} multiline rows={3} dir="auto" value={form.text} errorMessage={told('text')} onChange={(next) => change({ text: next })} />
      {isCorrection && <TextBox label={words.linkField} type="url" value={form.link} errorMessage={told('link')} onChange={(next) => change({ link: next })} />}
      <p className={styles.meta}>{isInside ? words.readsInside : isSecret(campaign) ? words.readsLater : words.reads}</p>
      {!isInside && state.rules.host !== undefined && <GuestsRead />}
      <div className={styles.actions}>
        <Button type="submit" appearance="primary">
          {send}
        </Button>
        <KeptActions kept={kept} noteClass={styles.meta} onClose={onClose} onDiscard={forget} />
      </div>
    </form>
  );
}

type Code = 'required' | 'tooLong' | 'unreadable';

/** Nothing ends, and nothing is said, without words. */
function issuesOf(form: RecordForm, isCorrection: boolean): Partial<Record<keyof RecordForm, Code>> {
  if (!isCorrection) return isBlank(form.text) ? { text: 'required' } : form.text.length > CAMPAIGN_LIMITS.commentLength ? { text: 'tooLong' } : {};
  const found: Partial<Record<keyof RecordForm, Code>> = {};
  for (const { field, code } of wordIssues(form, { isAddress: (text) => safeAddress(text) !== undefined })) {
    if ((field === 'title' || field === 'text' || field === 'link') && (code === 'required' || code === 'tooLong' || code === 'unreadable')) found[field] = code;
  }
  return found;
}
