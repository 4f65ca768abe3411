import * as React from 'react';
import { newClientKey } from '../../../../data/items/newClientKey';
import type { Acceptance } from '../../../../data/ideas/GuestServices';
import { ideaKeys } from '../../../../data/ideas/ideaKeys';
import { acceptancesOf } from '../../../../domain/ideas/charter';
import type { IdeaRecord } from '../../../../domain/ideas/Idea';
import { organisationOfGuest } from '../../../../domain/people/guests';
import { personName } from '../../../../domain/people/personName';
import { announce } from '../../../../shell/announce';
import { errorCode } from '../../../../shell/errorCode';
import { usePage, useWords } from '../../../../shell/Page';
import { useMutation } from '../../../../shell/queries/useMutation';
import { useQuery, useQueryClient } from '../../../../shell/queries/useQuery';
import { WhenReady } from '../../../../shell/states';
import { Button } from '../../../../ui/Button';
import { Disclosure } from '../../../../ui/Disclosure';
import { MessageLine } from '../../../../ui/MessageLine';
import { useId } from '../../../../ui/useId';
import { guestWords } from '../../guestStrings';
import { useBrainstorming } from '../Brainstorming';
import styles from '../Ideas.module.scss';
import { useBook, useIdeaServices } from '../queries';
import { useGuests } from './useGuests';
import own from './Guests.module.scss';

/** The charter of a campaign, who of other organisations takes part in it, and what a guest does before he does. */
export default function GuestBand(): React.ReactElement {
  const words = useWords(guestWords);
  const { formats } = usePage();
  const queries = useQueryClient();
  const { campaign, state, rights, opened, tellGuests } = useBrainstorming();
  const { host, charter = '' } = state.rules;
  const known = useGuests(campaign, state.rules, useBook(opened).data);
  const { isGuest, guests, isUnread } = known;
  React.useEffect(() => tellGuests(known), [known, tellGuests]);
  const organisations = formats.list(guests?.organisations ?? []);
  const retry = (): void => void queries.invalidateQueries(ideaKeys.guests(campaign.id));
  return (
    <section className={own.band} aria-label={words.label}>
      {host !== undefined && guests && <p className={styles.meta}>{isGuest ? words.youAmong(host, organisations) : organisations ? words.sharedWith(organisations) : words.sharedWithNobody}</p>}
      {isUnread && (
        <MessageLine tone="warning" action={<Button appearance="text" onClick={retry}>{words.retry}</Button>}>
          {words.unread}
        </MessageLine>
      )}
      {isGuest ? host === undefined ? <MessageLine tone="info">{words.notShared}</MessageLine> : <GuestCharter host={host} charter={charter} /> : charter && <Charter charter={charter} />}
      {rights.mayAnimate && host !== undefined && guests && <Acceptances />}
    </section>
  );
}

function Charter({ charter }: { readonly charter: string }): React.ReactElement {
  const words = useWords(guestWords);
  return (
    <Disclosure label={words.charter}>
      <p className={styles.typed} dir="auto">
        {charter}
      </p>
    </Disclosure>
  );
}

/** A guest's: open until he accepted it. */
function GuestCharter({ host, charter }: { readonly host: string; readonly charter: string }): React.ReactElement {
  const services = useIdeaServices();
  const { campaign } = useBrainstorming();
  const read = useQuery({ queryKey: ideaKeys.accepted(campaign.id, charter), queryFn: async () => (await services.guests()).accepted(campaign, charter) });
  const [isJustAccepted, setAccepted] = React.useState(false);
  return (
    <WhenReady read={read} lines={4}>
      {(acceptance) => (acceptance.record ? <Accepted at={acceptance.record.created} charter={charter} isJust={isJustAccepted} /> : <Accepting host={host} charter={charter} acceptance={acceptance} onAccepted={() => setAccepted(true)} />)}
    </WhenReady>
  );
}

function Accepted({ at, charter, isJust }: { readonly at: Date; readonly charter: string; readonly isJust: boolean }): React.ReactElement {
  const words = useWords(guestWords);
  const { formats } = usePage();
  const said = React.useRef<HTMLParagraphElement>(null);
  React.useEffect(() => {
    // The button that was pressed is gone.
    if (isJust) said.current?.focus();
  }, [isJust]);
  return (
    <>
      <p ref={said} tabIndex={-1} className={`${styles.meta} ${own.said}`}>
        {isJust ? words.accepted : words.acceptedOn(formats.date(at))}
      </p>
      <Charter charter={charter} />
    </>
  );
}

interface AcceptingProps {
  readonly host: string;
  readonly charter: string;
  readonly acceptance: Acceptance;
  onAccepted(): void;
}

function Accepting({ host, charter, acceptance, onAccepted }: AcceptingProps): React.ReactElement {
  const words = useWords(guestWords);
  const { user } = usePage();
  const services = useIdeaServices();
  const queries = useQueryClient();
  const { campaign } = useBrainstorming();
  const headingId = useId('charter');
  const key = React.useRef(newClientKey());
  const organisation = organisationOfGuest(user.loginName);
  const accepting = useMutation<IdeaRecord, void>({
    mutationKey: ['ideas', 'accept the charter'],
    mutationFn: async () => (await services.guests()).accept(campaign, charter, organisation, key.current),
    onSuccess: (record) => {
      announce(words.accepted);
      onAccepted();
      queries.setQueryData<Acceptance>(ideaKeys.accepted(campaign.id, charter), { record, hasEarlier: false });
    }
  });
  return (
    <section className={own.box} aria-labelledby={headingId}>
      <h4 id={headingId} className={own.title}>
        {words.first}
      </h4>
      {acceptance.hasEarlier && <MessageLine tone="info">{words.changed}</MessageLine>}
      <p className={styles.typed} dir="auto">
        {charter}
      </p>
      <p className={styles.meta}>{words.firstNote(host, organisation)}</p>
      {accepting.error !== null && <MessageLine tone="error">{errorCode(accepting.error) === 'forbidden' ? words.noAccess : words.notAccepted}</MessageLine>}
      <div className={styles.actions}>
        <Button appearance="primary" isBusy={accepting.isLoading} onClick={() => accepting.mutate(undefined)}>
          {words.accept}
        </Button>
      </div>
    </section>
  );
}

/** For those who lead: who accepted the charter as it stands, and who wrote something without any acceptance before it. */
function Acceptances(): React.ReactElement {
  const words = useWords(guestWords);
  const { formats } = usePage();
  const { campaign, state, ideas, guests, whose } = useBrainstorming();
  const { charter = '', host } = state.rules;
  const acceptances = guests?.acceptances ?? [];
  const accepted = [...acceptancesOf(acceptances, campaign.id, charter).values()];
  const first = new Map<number, Date>();
  for (const { author, created, isAltered } of acceptances) if (!isAltered && !(first.get(author.id) && (first.get(author.id) ?? created) <= created)) first.set(author.id, created);
  const without = new Map(
    ideas.flatMap(({ idea: { author, created }, imported }) => {
      const since = author && first.get(author.id);
      return author && author.id > 0 && imported.length === 0 && whose(author).organisation !== host && !(since && since <= created) ? [[author.id, author] as const] : [];
    })
  );
  return (
    <>
      {without.size > 0 && <MessageLine tone="warning">{words.without(formats.list([...without.values()].map((person) => personName(person))))}</MessageLine>}
      <Disclosure label={words.whoAccepted(accepted.length, formats.number(accepted.length))}>
        <ul className={styles.rows}>
          {accepted.map(({ id, author, created }) => (
            <li key={id} className={styles.meta}>
              <bdi>{words.acceptance(personName(whose(author)), formats.dateTime(created))}</bdi>
            </li>
          ))}
        </ul>
      </Disclosure>
    </>
  );
}
