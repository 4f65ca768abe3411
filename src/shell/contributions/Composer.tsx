import * as React from 'react';
import type { Anchor } from '../../domain/anchors/Anchor';
import type { CallServices } from '../../data/calls/CallServices';
import type { Call, ContributionKind } from '../../domain/calls/Call';
import { isSecret } from '../../domain/calls/Call';
import type { Mention } from '../../domain/people/mentions';
import { mentionedIn, withMention } from '../../domain/people/mentions';
import type { ThreadState } from '../../domain/calls/threadState';
import type { ContributionIssue } from '../../domain/calls/validateContribution';
import { validateContribution } from '../../domain/calls/validateContribution';
import type { DraftsScope } from '../drafts/DraftsContext';
import type { OpenedDraft } from '../drafts/DraftStore';
import { KeptActions } from '../drafts/KeptActions';
import { draftsOf } from '../drafts/useDrafts';
import { useBegun, useKeptForm } from '../drafts/useKeptForm';
import { lazyScreen } from '../lazyScreen';
import { useOutbox } from '../outbox/useOutbox';
import { usePage } from '../Page';
import { Loading } from '../states';
import { Button } from '../../ui/Button';
import { MessageLine } from '../../ui/MessageLine';
import { TextBox } from '../../ui/TextBox';
import { beginning } from './beginning';
import type { ComposeWords } from './composeStrings';
import type { ContributionForm } from './contributionFormats';
import { contributionForm } from './contributionFormats';
import { contributionSubmission, recordSubmission } from './contributionOutbox';
import styles from './Contributions.module.scss';
import own from './Composer.module.scss';
import { useDiscussing } from './Discussing';
import { KindChoice } from './KindChoice';
import { knownDirection, rememberDirection } from './knownDirection';
import { refOf } from './refOf';
import { useCallServices } from './useCallServices';
import { useComposeWords } from './useComposeWords';
import { WhoReads } from './WhoReads';

const loadFiles = () => import(/* webpackChunkName: 'contributions-files' */ './FilesField');
const loadMention = () => import(/* webpackChunkName: 'contributions-mention' */ './MentionField');
const loadWording = () => import(/* webpackChunkName: 'contributions-wording' */ './WordingField');
const FilesField = lazyScreen(loadFiles);
const MentionField = lazyScreen(loadMention);
const WordingField = lazyScreen(loadWording, { lines: 3 });

/** Loads what may be needed until it is sent. Never fails: what does not come is told where it is missed. */
export function expectSending({ contributions }: CallServices, { kind, kinds, mayAttach }: Call): void {
  contributions.expectAdd();
  const needed = [...(mayAttach ? [loadFiles] : []), ...(kind === 'article' ? [loadMention] : []), ...(kinds.includes('wording') ? [loadWording] : [])];
  for (const load of needed) load().catch(() => undefined);
}

/** Was something begun of this, that no other tab is writing? */
export async function isBegun(scope: DraftsScope, thing: string): Promise<boolean> {
  return (await draftsOf(scope).open(thing, contributionForm)).draft !== undefined;
}

export interface ComposerProps {
  /** Of what it is said; with the words that were selected, where some were. */
  readonly anchor: Anchor;
  /** Said above it, e.g. `passage 12`. */
  readonly place?: string;
  /** What it replies to. */
  readonly answering?: ThreadState;
  /** What its author corrects. */
  readonly editing?: ThreadState;
  /** Asks for the author's direction. */
  readonly asksDirection?: boolean;
  /** It does not take the focus when it comes: nobody asked for it. */
  readonly isQuiet?: boolean;
  /** Shown below the text while it is typed, e.g. what is close to it. */
  aside?(text: string): React.ReactNode;
  /** The words that were selected are not what it is about. */
  onWhole?(): void;
  /** Of one that stays: there is no way to close it. */
  onClose?(): void;
}

/** Where something is said, replied or corrected: kept on the device from the first key, sent through the outbox. */
export default function Composer(props: ComposerProps): React.ReactElement {
  const { call } = useDiscussing().opened;
  const services = useCallServices();
  const thing = thingOf(call.id, props);
  React.useEffect(() => expectSending(services, call), [services, call]);
  const begun = useBegun(thing, contributionForm);
  // Typed into before it is known what was begun earlier, it would put its own in the place of that.
  return begun ? <Writing {...props} thing={thing} begun={begun} /> : <Loading lines={5} />;
}

interface WritingProps extends ComposerProps {
  readonly thing: string;
  readonly begun: OpenedDraft<ContributionForm>;
}

function Writing({ thing, begun, ...props }: WritingProps): React.ReactElement {
  const { anchor, answering, editing, asksDirection, aside, onWhole, onClose } = props;
  const words = useComposeWords();
  const { opened, refusal, originalOf } = useDiscussing();
  const { call } = opened;
  const outbox = useOutbox();
  // The whole text has no words of its own to be written otherwise.
  const kinds = call.kinds.filter((each) => each !== 'wording' || anchor.passage > 0);
  const draft = useKeptForm(thing, contributionForm, formFor(props, kinds[0] ?? 'remark'), begun);
  const { form, kept } = draft;
  const [isTold, setTold] = React.useState(false);
  const textRef = React.useRef<HTMLElement>(null);
  const issueOf = useIssues(isTold);
  React.useEffect(() => {
    if (!props.isQuiet) textRef.current?.focus();
  }, [props.isQuiet]);

  const isPlain = answering !== undefined || (editing?.contribution.answers ?? 0) > 0;
  const where = placeOf(anchor, form.anchor);
  const original = where.quote || (originalOf?.(where) ?? '');
  const kind: ContributionKind = isPlain ? 'remark' : form.kind;
  const isWording = kind === 'wording';
  const said = { ...form, kind, anchor: where, wording: isWording ? form.wording : '', answers: answering?.contribution.id ?? editing?.contribution.answers ?? 0 };
  const issues = validateContribution(said, call, original);
  const change = (changes: Partial<ContributionForm>): void => draft.change({ anchor: where, ...changes });
  const choose = (next: ContributionKind): void => change(next === 'wording' && form.wording === '' ? { kind: next, wording: original } : { kind: next });
  const ofWhole = (): void => {
    draft.change({ anchor: { ...where, quote: '', before: '', after: '', start: 0, end: 0 }, wording: form.wording === original ? '' : form.wording });
    onWhole?.();
  };
  const mention = (person: Mention): void => {
    const box = textRef.current;
    const named = withMention(form.text, box instanceof HTMLTextAreaElement ? box.selectionEnd : form.text.length, person);
    change({ text: named.text, mentions: [...(form.mentions ?? []), person] });
    box?.focus();
  };
  const submit = (event: React.FormEvent): void => {
    event.preventDefault();
    if (refusal !== null) return;
    if (issues.length > 0) {
      setTold(true);
      textRef.current?.focus();
      return;
    }
    if (editing) {
      const record = { call: call.id, contribution: refOf(editing.contribution), kind: 'edited' as const, text: form.text, wording: isWording ? form.wording : undefined };
      recordSubmission.submit(outbox, String(editing.contribution.id), record, draft.clientKey);
    } else {
      contributionSubmission.submit(outbox, `${call.id}.${where.passage}.${draft.clientKey}`, { call: call.id, ...said, mentions: mentionedIn(form.text, form.mentions ?? []) }, draft.clientKey);
    }
    rememberDirection(form.direction);
    draft.forget();
    onClose?.();
  };
  const [title, label] = [titleOf(props, words), editing && !isWording ? words.editTitle : words.texts[isPlain ? 'reply' : kind]];
  return (
    <form className={own.composer} aria-label={title} onSubmit={submit} noValidate>
      {/* What the field says already is not said above it. */}
      {title !== label && <p className={own.composerTitle}>{title}</p>}
      {where.quote && !editing && !answering && (
        <div>
          <blockquote className={styles.quote} dir="auto">
            {where.quote}
          </blockquote>
          <Button appearance="text" onClick={ofWhole}>
            {words.wholePassage}
          </Button>
        </div>
      )}
      {kept === 'restored' && <MessageLine tone="info">{words.draftRestored}</MessageLine>}
      {!isPlain && !editing && <KindChoice kinds={kinds} selected={kind} onChange={choose} />}
      {isWording && <WordingField original={original} value={form.wording} error={issueOf(issues, 'wording')} onChange={(wording: string) => change({ wording })} />}
      <TextBox
        ref={textRef}
        label={label}
        multiline
        rows={isPlain ? 2 : 3}
        dir="auto"
        value={form.text}
        errorMessage={issueOf(issues, 'text')}
        onChange={(text) => change({ text })}
      />
      {call.kind === 'article' && !editing && <MentionField onMention={mention} />}
      {aside?.(isWording ? `${form.text} ${form.wording}` : form.text)}
      {asksDirection && !editing && <TextBox label={words.direction} value={form.direction} maxLength={255} dir="auto" onChange={(direction) => change({ direction })} />}
      {/* All read the library of files. */}
      {call.mayAttach && !isSecret(call) && !editing && !isPlain && <FilesField call={call} files={form.files} error={issueOf(issues, 'files')} onChange={(files) => change({ files })} />}
      <WhoReads passage={where.passage} />
      {refusal !== null && <MessageLine tone="warning">{editing ? words.closedEdit : refusal === 'held' ? words.held : words.closed}</MessageLine>}
      <div className={styles.actions}>
        <Button type="submit" appearance="primary" disabled={refusal !== null}>
          {editing ? words.sendEdit : words.send}
        </Button>
        <KeptActions kept={kept} noteClass={styles.meta} onClose={onClose} onDiscard={draft.forget} />
      </div>
    </form>
  );
}

/** Words that were selected just now go before those that the draft was begun on; of another version, none are known. */
function placeOf(anchor: Anchor, begun: Anchor): Anchor {
  if (anchor.quote) return anchor;
  return begun.passage === anchor.passage && begun.version === anchor.version ? begun : anchor;
}

function thingOf(call: number, { anchor, answering, editing }: ComposerProps): string {
  if (editing) return `contribution-edit-${editing.contribution.id}`;
  return answering ? `contribution-reply-${answering.contribution.id}` : beginning(call, anchor.passage);
}

function formFor({ anchor, editing, asksDirection }: ComposerProps, kind: ContributionKind): ContributionForm {
  if (editing) return { kind: editing.contribution.kind, anchor: editing.contribution.anchor, text: editing.text, wording: editing.wording, files: [], direction: '' };
  return { kind, anchor, text: '', wording: '', files: [], direction: asksDirection ? knownDirection() : '' };
}

function titleOf({ place, answering, editing }: ComposerProps, words: ComposeWords): string {
  if (editing) return words.editTitle;
  if (answering) return words.replyTitle;
  return place ? words.titleOf(place) : words.title;
}

/** What keeps a field from being sent, in words, once somebody tried. */
function useIssues(isTold: boolean): (issues: readonly ContributionIssue[], field: ContributionIssue['field']) => string | undefined {
  const words = useComposeWords().issues;
  const { formats } = usePage();
  return (issues, field) => {
    const issue = issues.find((each) => each.field === field && (isTold || each.code === 'tooLong'));
    if (!issue) return undefined;
    const limit = formats.number(issue.limit ?? 0);
    if (issue.code === 'tooLong') return words.tooLong(limit);
    return issue.code === 'tooMany' ? words.tooMany(limit) : words[issue.code];
  };
}
