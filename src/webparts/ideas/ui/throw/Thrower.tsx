import * as React from 'react';
import { safeAddress } from '../../../../domain/address/safeAddress';
import type { IdeaIssue } from '../../../../domain/ideas/validateIdea';
import { validateIdea } from '../../../../domain/ideas/validateIdea';
import { mayThrow } from '../../../../domain/ideas/mayDo';
import { mostIdeas } from '../../../../domain/ideas/voteSpace';
import { newClientKey } from '../../../../data/items/newClientKey';
import type { OpenedDraft } from '../../../../shell/drafts/DraftStore';
import { KeptActions } from '../../../../shell/drafts/KeptActions';
import { useDrafts } from '../../../../shell/drafts/useDrafts';
import { useBegun, useKeptForm } from '../../../../shell/drafts/useKeptForm';
import { useOutbox } from '../../../../shell/outbox/useOutbox';
import { usePage, useWords } from '../../../../shell/Page';
import { Loading } from '../../../../shell/states';
import { Button } from '../../../../ui/Button';
import { Disclosure } from '../../../../ui/Disclosure';
import { MessageLine } from '../../../../ui/MessageLine';
import { SelectField } from '../../../../ui/SelectField';
import { TextBox } from '../../../../ui/TextBox';
import { useId } from '../../../../ui/useId';
import { throwWords } from '../../throwStrings';
import { useBrainstorming } from '../Brainstorming';
import styles from '../Ideas.module.scss';
import { GuestsRead } from '../guests/lazyGuests';
import say from '../Say.module.scss';
import { ideaSubmission } from '../send/ideaOutbox';
import type { IdeaForm } from '../send/draftFormats';
import { ideaForm, recordForm } from '../send/draftFormats';
import { CloseIdeas } from './CloseIdeas';
import { PictureField } from './PictureField';
import { WhoReads } from './WhoReads';

export interface ThrowerProps {
  /** The idea that this one builds on; 0: none. */
  readonly buildsOn: number;
  onOpen(idea: number): void;
  onClose(): void;
}

/** Where an idea is thrown: two fields, kept on the device from the first key, sent through the outbox. */
export default function Thrower(props: ThrowerProps): React.ReactElement {
  const { campaign } = useBrainstorming();
  const thing = props.buildsOn > 0 ? `idea-${campaign.id}-on-${props.buildsOn}` : `idea-${campaign.id}`;
  const begun = useBegun(thing, ideaForm);
  return begun ? <Writing {...props} thing={thing} begun={begun} /> : <Loading lines={5} />;
}

const EMPTY: IdeaForm = { title: '', text: '', category: 0, link: '', picture: '' };

function Writing({ buildsOn, onOpen, onClose, thing, begun }: ThrowerProps & { readonly thing: string; readonly begun: OpenedDraft<IdeaForm> }): React.ReactElement {
  const words = useWords(throwWords);
  const { campaign, state, rights, byId, ideas } = useBrainstorming();
  const { formats } = usePage();
  const outbox = useOutbox();
  const drafts = useDrafts();
  const titleId = useId('throw');
  const { form, kept, clientKey, change, forget } = useKeptForm(thing, ideaForm, EMPTY, begun);
  const [isTold, setTold] = React.useState(false);
  const box = React.useRef<HTMLElement>(null);
  const issueOf = useIssue(isTold);
  React.useEffect(() => box.current?.focus(), []);
  const most = mostIdeas(state.rules.vote);
  const refused = mayThrow(state, rights) !== null ? words.over : ideas.length >= most ? words.full(formats.number(most)) : undefined;
  const draft = { ...form, title: form.title.trim(), text: form.text.trim(), link: form.link.trim(), buildsOn, direction: '' };
  const issues = validateIdea(draft, { categories: campaign.categories, mayPicture: campaign.mayPicture, isKnown: (id) => byId.has(id), isAddress: (text) => safeAddress(text) !== undefined });
  const submit = (event: React.FormEvent): void => {
    event.preventDefault();
    if (refused) return;
    if (issues.length > 0) {
      setTold(true);
      box.current?.focus();
      return;
    }
    ideaSubmission.submit(outbox, `${campaign.id}.${clientKey}`, { campaign: campaign.id, ...draft }, clientKey);
    forget();
    onClose();
  };
  const addTo = (idea: number): void => {
    const text = [form.title, form.text].map((part) => part.trim()).filter(Boolean).join('\n');
    drafts.write(`idea-comment-${idea}`, recordForm, { form: { title: '', text, link: '' }, base: undefined, etag: '', clientKey: newClientKey() });
    forget();
    onClose();
    onOpen(idea);
  };
  const parent = byId.get(buildsOn)?.title;
  return (
    <form className={say.composer} aria-labelledby={titleId} onSubmit={submit} noValidate>
      <p id={titleId} className={say.composerTitle}>
        {parent ? words.buildsOn(parent) : words.title}
      </p>
      {/* Before anything is typed. */}
      {refused && <MessageLine tone="warning">{refused}</MessageLine>}
      {kept === 'restored' && <MessageLine tone="info">{words.draftRestored}</MessageLine>}
      <TextBox ref={box} label={words.name} value={form.title} maxLength={120} dir="auto" autoComplete="off" errorMessage={issueOf(issues, 'title')} onChange={(title) => change({ title })} />
      <TextBox label={words.text} multiline rows={3} value={form.text} dir="auto" errorMessage={issueOf(issues, 'text')} onChange={(text) => change({ text })} />
      <CloseIdeas text={`${form.title} ${form.text}`} mayAdd={campaign.mayComment} onAdd={addTo} />
      <Disclosure label={words.more} isInitiallyOpen={form.category > 0 || form.link !== '' || form.picture !== ''}>
        <div className={say.fields}>
          {campaign.categories.length > 0 && (
            <SelectField
              label={words.category}
              selected={String(form.category)}
              options={[{ key: '0', text: words.noCategory }, ...campaign.categories.map(({ id, name }) => ({ key: String(id), text: name }))]}
              onChange={(key) => change({ category: Number(key) })}
            />
          )}
          <TextBox label={words.link} description={words.linkHint} type="url" value={form.link} errorMessage={issueOf(issues, 'link')} onChange={(link) => change({ link })} />
          {campaign.mayPicture && <PictureField picture={form.picture} onChange={(picture) => change({ picture })} />}
        </div>
      </Disclosure>
      <WhoReads />
      {state.rules.host !== undefined && <GuestsRead />}
      <div className={styles.actions}>
        <Button type="submit" appearance="primary" disabled={refused !== undefined}>
          {words.send}
        </Button>
        <KeptActions kept={kept} noteClass={styles.meta} onClose={onClose} onDiscard={forget} />
      </div>
    </form>
  );
}

/** What keeps a field from being sent, in words, once somebody tried. */
function useIssue(isTold: boolean): (issues: readonly IdeaIssue[], field: IdeaIssue['field']) => string | undefined {
  const words = useWords(throwWords).issues;
  const { formats } = usePage();
  return (issues, field) => {
    const issue = issues.find((each) => each.field === field && (isTold || each.code === 'tooLong'));
    if (!issue) return undefined;
    if (issue.code === 'tooLong') return words.tooLong(formats.number(issue.limit ?? 0));
    return issue.code === 'required' ? words.required : issue.code === 'unreadable' ? words.unreadable : words.other;
  };
}
