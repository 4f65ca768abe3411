import * as React from 'react';
import { array, number, object, pipe, readonly, string } from 'valibot';
import type { OwnIdea, OwnServices, ProfileValues, StoredProfile } from '../../../../data/thread/OwnServices';
import { safeAddress } from '../../../../domain/address/safeAddress';
import { defineStored } from '../../../../domain/stored/defineStored';
import type { Follow } from '../../../../domain/thread/Follow';
import type { Thanks } from '../../../../domain/thread/thanks';
import { announce } from '../../../../shell/announce';
import type { OpenedDraft } from '../../../../shell/drafts/DraftStore';
import { useBegun, useKeptForm } from '../../../../shell/drafts/useKeptForm';
import { useFollows } from '../../../../shell/following/useFollows';
import { usePage, useWords } from '../../../../shell/Page';
import { useMutation } from '../../../../shell/queries/useMutation';
import { useQuery, useQueryClient } from '../../../../shell/queries/useQuery';
import { Failure, Loading, WhenReady } from '../../../../shell/states';
import { AskingButton } from '../../../../ui/AskingButton';
import { Button } from '../../../../ui/Button';
import { Check } from '../../../../ui/ChoiceList';
import { FieldFrame } from '../../../../ui/FieldFrame';
import { MessageLine } from '../../../../ui/MessageLine';
import { TextBox } from '../../../../ui/TextBox';
import { ownWords } from '../../ownStrings';
import { OwnLists } from '../OwnLists';
import { threadKeys, useThreadServices } from '../queries';
import styles from '../ThreadScreen.module.scss';
import { ProfileView } from './ProfileView';

const ids = pipe(array(number()), readonly());
const formSchema = object({ name: string(), direction: string(), skills: string(), words: string(), links: string(), said: ids, thanks: ids });
const pageDraft = defineStored({ name: 'draft of my page', version: 1, schema: formSchema });
interface PageForm {
  readonly name: string;
  readonly direction: string;
  /** One a line, as they are typed. */
  readonly skills: string;
  readonly words: string;
  readonly links: string;
  readonly said: readonly number[];
  readonly thanks: readonly number[];
}

interface Mine {
  readonly services: OwnServices;
  readonly profile: StoredProfile | null;
  readonly ideas: readonly OwnIdea[];
  readonly thanks: readonly Thanks[];
  readonly me: number;
}

/** The reader's own page: what he shows of himself, and how others see it. */
export default function MyPage(): React.ReactElement {
  const { own, userId } = useThreadServices();
  const key = [...threadKeys.own, 'mine'];
  const [done, setDone] = React.useState<'saved' | 'removed'>();
  const box = React.useRef<HTMLDivElement>(null);
  const words = useWords(ownWords).page;
  const finish = (how: 'saved' | 'removed'): void => {
    setDone(how);
    announce(words[how]);
    // The form begins anew under the button that was pressed.
    box.current?.focus();
  };
  const read = useQuery<Mine>({
    queryKey: key,
    refetchOnWindowFocus: false,
    queryFn: async () => {
      const [services, me] = await Promise.all([own(), userId()]);
      const [profile, ideas, thanks] = await Promise.all([services.profileOf(me), services.myIdeas(), services.thanksTo(me)]);
      return { services, profile, ideas, thanks, me };
    }
  });
  return (
    <OwnLists>
      {() => (
        <WhenReady read={read} lines={6}>
          {(mine) => (
            <div className={styles.days}>
              <p className={styles.text}>{words.intro}</p>
              <div ref={box} tabIndex={-1} className={styles.thanks}>
                {done && <MessageLine tone="done">{words[done]}</MessageLine>}
              </div>
              <Page key={`${mine.profile?.id ?? 0}-${mine.profile?.etag ?? ''}`} mine={mine} onDone={finish} />
            </div>
          )}
        </WhenReady>
      )}
    </OwnLists>
  );
}

interface PageProps {
  readonly mine: Mine;
  onDone(how: 'saved' | 'removed'): void;
}

/** What is typed is kept on the device; who alone writes a page meets nobody in it, so the last that he saves stands. */
function Page({ mine, onDone }: PageProps): React.ReactElement {
  const begun = useBegun('thread-page', pageDraft);
  return begun ? <Writing begun={begun} mine={mine} onDone={onDone} /> : <Loading lines={6} />;
}

function Writing({ begun, mine, onDone }: PageProps & { readonly begun: OpenedDraft<PageForm> }): React.ReactElement {
  const { services, profile, ideas, thanks, me } = mine;
  const words = useWords(ownWords).page;
  const { user, formats } = usePage();
  const queries = useQueryClient();
  const follows = useFollows();
  const stored = formOf(profile, user.displayName);
  const kept = useKeptForm('thread-page', pageDraft, stored, begun);
  const [isTried, setTried] = React.useState(false);
  const name = React.useRef<HTMLElement>(null);
  const links = React.useRef<HTMLElement>(null);
  const { form } = kept;
  const show = (next: StoredProfile | null): void => queries.setQueryData<Mine>([...threadKeys.own, 'mine'], { ...mine, profile: next });
  const save = useMutation({
    mutationKey: ['thread', 'save page'],
    mutationFn: async (values: ProfileValues) => {
      // Another tab may have stored one since.
      const last = await services.profileOf(me);
      return last ? services.profiles.update({ ...values, id: last.id, etag: last.etag }) : services.profiles.add(values, kept.clientKey);
    },
    onSuccess: (next) => {
      for (const skill of next.skills) {
        const follow: Follow = { kind: 'skill', id: 0, part: 0, name: skill, page: '' };
        if (!follows.has(follow)) follows.toggle(follow);
      }
      kept.forget();
      show(next);
      onDone('saved');
    }
  });
  const remove = useMutation({
    mutationKey: ['thread', 'remove page'],
    mutationFn: async () => {
      if (profile) await services.purgeProfile(profile);
    },
    onSuccess: () => {
      kept.forget();
      show(null);
      onDone('removed');
    }
  });
  const faults = {
    name: form.name.trim() === '' ? words.missingName : undefined,
    links: linesOf(form.links).some((link) => safeAddress(link) === undefined) ? words.badLink : undefined
  };
  const send = (event: React.FormEvent): void => {
    event.preventDefault();
    setTried(true);
    const wrong = faults.name ? name : faults.links ? links : undefined;
    if (wrong) return wrong.current?.focus();
    save.mutate(valuesOf(form, ideas, profile));
  };
  const chosen = (some: readonly number[], id: number): readonly number[] => (some.includes(id) ? some.filter((each) => each !== id) : [...some, id]);
  return (
    <>
      <form className={styles.days} aria-label={words.mine} noValidate onSubmit={send}>
        {kept.kept === 'restored' && <MessageLine tone="info">{words.restored}</MessageLine>}
        <TextBox ref={name} label={words.name} required dir="auto" autoComplete="name" maxLength={255} errorMessage={isTried ? faults.name : undefined} value={form.name} onChange={(typed) => kept.change({ name: typed })} />
        <TextBox label={words.direction} dir="auto" maxLength={120} value={form.direction} onChange={(typed) => kept.change({ direction: typed })} />
        <TextBox label={words.skills} description={words.skillsHint} multiline rows={2} dir="auto" maxLength={1000} value={form.skills} onChange={(typed) => kept.change({ skills: typed })} />
        <TextBox label={words.words} multiline dir="auto" maxLength={2000} value={form.words} onChange={(typed) => kept.change({ words: typed })} />
        <TextBox ref={links} label={words.links} description={words.linksHint} multiline rows={2} maxLength={2000} errorMessage={isTried ? faults.links : undefined} value={form.links} onChange={(typed) => kept.change({ links: typed })} />
        <FieldFrame label={words.ideas} hint={ideas.length === 0 ? words.noIdeas : undefined}>
          {ideas.map(({ id, title }) => (
            <Check key={id} text={title} isChecked={form.said.includes(id)} onChange={() => kept.change({ said: chosen(form.said, id) })} />
          ))}
        </FieldFrame>
        <FieldFrame label={words.thanks} hint={thanks.length === 0 ? words.noThanks : undefined}>
          {thanks.map(({ id, what, author, created, words: said }) => (
            <Check key={id} text={words.thanksFor(what, author.name, formats.date(created))} hint={said} isChecked={form.thanks.includes(id)} onChange={() => kept.change({ thanks: chosen(form.thanks, id) })} />
          ))}
        </FieldFrame>
        <section aria-label={words.preview} className={styles.preview}>
          <h3 className={styles.date}>{words.preview}</h3>
          <ProfileView profile={valuesOf(form, ideas, profile)} thanks={thanks} />
        </section>
        {save.error !== null && <Failure error={save.error} />}
        <div>
          <Button type="submit" appearance="primary" isBusy={save.isLoading}>
            {words.save}
          </Button>
        </div>
      </form>
      {profile && (
        <div className={styles.days}>
          {remove.error !== null && <Failure error={remove.error} />}
          <p className={styles.text}>{words.removeHint}</p>
          <div>
            <AskingButton label={words.remove} {...words.removing} isBusy={remove.isLoading} onYes={() => remove.mutate(undefined)} />
          </div>
        </div>
      )}
    </>
  );
}

function formOf(profile: StoredProfile | null, userName: string): PageForm {
  if (!profile) return { name: userName, direction: '', skills: '', words: '', links: '', said: [], thanks: [] };
  const { name, direction, skills, words, links, shown } = profile;
  return { name, direction, skills: skills.join('\n'), words, links: links.join('\n'), said: shown.said.map(({ id }) => id), thanks: shown.thanks };
}

/** Of what is shown already, the title stands as it was chosen. */
function valuesOf(form: PageForm, ideas: readonly OwnIdea[], profile: StoredProfile | null): ProfileValues {
  const said = form.said.flatMap((id) => {
    const known = ideas.find((idea) => idea.id === id) ?? profile?.shown.said.find((each) => each.id === id);
    return known ? [{ kind: 'idea' as const, id, title: known.title }] : [];
  });
  return { name: form.name.trim(), direction: form.direction.trim(), skills: linesOf(form.skills), words: form.words.trim(), links: linesOf(form.links), shown: { said, thanks: form.thanks } };
}

function linesOf(text: string): readonly string[] {
  return [...new Set(text.split(/\r?\n/).map((line) => line.trim()).filter((line) => line !== ''))];
}
