import * as React from 'react';
import { ideaKeys } from '../../../../../data/ideas/ideaKeys';
import type { InsideDoor } from '../../../../../data/ideas/GuestServices';
import { campaignState } from '../../../../../domain/ideas/campaignState';
import { organisationsOf } from '../../../../../domain/people/guests';
import { errorCode } from '../../../../../shell/errorCode';
import { usePage, useWords } from '../../../../../shell/Page';
import { useQuery, useQueryClient } from '../../../../../shell/queries/useQuery';
import { WhenReady } from '../../../../../shell/states';
import { TaskProgress } from '../../../../../shell/tasks/TaskProgress';
import { useTask } from '../../../../../shell/tasks/useTask';
import { Button } from '../../../../../ui/Button';
import { MessageLine } from '../../../../../ui/MessageLine';
import { useIdeaServices } from '../../queries';
import styles from '../Desk.module.scss';
import { guestHealthWords } from './guestHealthStrings';

const KEY = [...ideaKeys.all, 'guestHealth'];

/** Who of other organisations has to do with this site, which campaigns are shared with them, and whether what agents say among themselves is kept from them. */
export function GuestHealth(): React.ReactElement {
  const words = useWords(guestHealthWords);
  const services = useIdeaServices();
  const read = useQuery({
    queryKey: KEY,
    queryFn: async () => {
      const [sharing, listed, door] = await Promise.all([(await services.guests()).sharing(), services.campaigns.list(), (await services.owning()).insideDoor().catch(noneIfMissing)]);
      const now = services.serverNow();
      const going = listed.map(({ campaign, decisions }) => ({ campaign, state: campaignState(campaign, decisions, now) })).filter(({ state: { phase } }) => phase !== 'archived');
      return { sharing, door, shared: going.filter(({ state }) => state.rules.host !== undefined).length, others: going.filter(({ state }) => state.rules.host === undefined).map(({ campaign }) => campaign.question) };
    }
  });
  return (
    <section className={styles.block} aria-label={words.title}>
      <h5 className={styles.subheading}>{words.title}</h5>
      <WhenReady read={read} lines={3}>
        {({ sharing, door, shared, others }) => (
          <>
            <Sharing {...sharing} shared={shared} others={others} />
            {door ? <Door door={door} isNeeded={shared > 0} /> : <MessageLine tone={shared > 0 ? 'warning' : 'info'}>{words.noList}</MessageLine>}
          </>
        )}
      </WhenReady>
    </section>
  );
}

interface SharingProps {
  readonly guests: readonly { readonly organisation: string }[];
  readonly isOn: boolean;
  readonly shared: number;
  /** Questions of campaigns that go on and are not shared. */
  readonly others: readonly string[];
}

function Sharing({ guests, isOn, shared, others }: SharingProps): React.ReactElement {
  const words = useWords(guestHealthWords);
  const { formats } = usePage();
  const organisations = formats.list(organisationsOf(guests));
  return (
    <>
      <MessageLine tone="info">{guests.length === 0 ? words.nobody : words.known(guests.length, formats.number(guests.length), organisations)}</MessageLine>
      {shared > 0 && guests.length === 0 && <MessageLine tone="warning">{isOn ? words.sharedWithNobody : words.sharingOff}</MessageLine>}
      {guests.length > 0 && others.length > 0 && <MessageLine tone="warning">{words.others(others.length, formats.number(others.length), formats.list(others.map(words.quoted)))}</MessageLine>}
    </>
  );
}

/** Who reads internal comments, and the press that gives them to agents alone. */
function Door({ door, isNeeded }: { readonly door: InsideDoor; readonly isNeeded: boolean }): React.ReactElement {
  const words = useWords(guestHealthWords);
  const { formats } = usePage();
  const services = useIdeaServices();
  const queries = useQueryClient();
  const opening = useTask<void, void>(async () => void (await (await services.owning()).openInside()), { onDone: () => void queries.invalidateQueries(ideaKeys.all) });
  const admitting = useTask<void, void>(async () => void (await (await services.owning()).admitGuests()), { onDone: () => void queries.invalidateQueries(ideaKeys.all) });
  const { isOpen, given, leaks, unadmitted, insiders } = door;
  const names = (all: readonly { readonly name: string }[]): string => formats.list(all.map(({ name }) => name));
  const isStale = isOpen && insiders.inside.some(({ id }) => !given.some((each) => each.id === id));
  return (
    <>
      {unadmitted.length > 0 && (
        <MessageLine
          tone="warning"
          action={
            <Button isBusy={admitting.state.kind === 'running'} onClick={() => admitting.start(undefined)}>
              {words.admit}
            </Button>
          }
        >
          {words.unadmitted(names(unadmitted))}
        </MessageLine>
      )}
      <TaskProgress task={admitting} running={words.running} />
      {leaks.length > 0 ? (
        <MessageLine tone="error">{words.leaks(names(leaks))}</MessageLine>
      ) : (
        <MessageLine tone={isOpen ? 'done' : isNeeded ? 'warning' : 'info'}>{isOpen ? words.open(names(given)) : words.closed}</MessageLine>
      )}
      {insiders.mixed.map(({ id, name, guests }) => (
        <MessageLine key={id} tone="info">
          {words.mixed(name, formats.list(guests))}
        </MessageLine>
      ))}
      {insiders.unseen.length > 0 && <MessageLine tone="warning">{words.unseen(names(insiders.unseen))}</MessageLine>}
      {insiders.inside.length === 0 && <MessageLine tone="warning">{words.nobodyInside}</MessageLine>}
      {(leaks.length > 0 || !isOpen || isStale) && insiders.inside.length > 0 && (
        <div>
          <Button isBusy={opening.state.kind === 'running'} onClick={() => opening.start(undefined)}>
            {leaks.length > 0 ? words.close : words.give(names(insiders.inside))}
          </Button>
        </div>
      )}
      <TaskProgress task={opening} running={words.running} />
    </>
  );
}

/** Sites of an earlier version have no such list. */
function noneIfMissing(error: unknown): null {
  if (errorCode(error) === 'notFound') return null;
  throw error;
}
