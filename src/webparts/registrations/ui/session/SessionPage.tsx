import * as React from 'react';
import type { MyStanding, OpenedSession } from '../../../../data/registrations/RegistrationServices';
import { isLive } from '../../../../domain/registrations/Standing';
import type { Arrival } from '../../../../shell/addresses/Addresses';
import { CopyLinkButton } from '../../../../shell/addresses/CopyLinkButton';
import { useArrivalFocus, useThing } from '../../../../shell/addresses/useAddresses';
import { GoneThing } from '../../../../shell/opened/GoneThing';
import { lazyScreen } from '../../../../shell/lazyScreen';
import { useSubmission } from '../../../../shell/outbox/useSubmissions';
import { useWords } from '../../../../shell/Page';
import { useQuery } from '../../../../shell/queries/useQuery';
import { KeepOrigin, References } from '../../../../shell/references/References';
import { WhenReady } from '../../../../shell/states';
import { useServerTime } from '../../../../shell/useServerTime';
import { Button } from '../../../../ui/Button';
import { BackIcon } from '../../../../ui/icons';
import { sessionWords } from '../../sessionStrings';
import { registrationWords } from '../../strings';
import { registrationKeys, useRegistrationServices, useRights, useSession, useStanding } from '../queries';
import styles from '../Registrations.module.scss';
import { registrationSubmission } from '../send/registrationOutbox';
import { SESSION_KIND } from '../sessionThing';
import { availabilityIn } from '../thereSaid';
import { AnswerBox } from './AnswerBox';
import { RegisterForm } from './RegisterForm';
import { SessionFacts } from './SessionFacts';
import { Truths } from './Truths';

const AgentDraw = lazyScreen(() => import(/* webpackChunkName: 'registrations-draw' */ '../draw/AgentDraw'), { lines: 1 });
const SessionDesk = lazyScreen(() => import(/* webpackChunkName: 'registrations-organise' */ '../organise/SessionDesk'), { lines: 8 });

interface SessionPageProps {
  readonly id: number;
  readonly arrival: Arrival;
  onOpen(session: number): void;
  onBack(): void;
  /** To all that the reader organises. */
  onOrganise(): void;
}

/** One session: what it is, what the reader has of it, and how he registers. */
export default function SessionPage({ id, arrival, onOpen, onBack, onOrganise }: SessionPageProps): React.ReactElement {
  const words = useWords(registrationWords);
  const read = useSession(id);
  const rights = useRights().data;
  const [isManaging, setManaging] = React.useState(false);
  const back = (
    <Button appearance="text" icon={<BackIcon />} onClick={onBack}>
      {words.back}
    </Button>
  );
  const gone = (
    <GoneThing arrival={arrival} back={back}>
      {words.gone}
    </GoneThing>
  );
  const desk = <SessionDesk id={id} arrival={arrival} mayOwn={rights?.mayOwn === true} gone={gone} onOpen={(session) => (session === id ? setManaging(false) : onOpen(session))} onBack={onOrganise} />;
  if (isManaging) return desk;
  return (
    <div className={styles.page}>
      <WhenReady read={read} lines={8} onError={{ notFound: rights?.mayOrganise ? desk : gone }}>
        {(opened) => (
          <>
            <div className={styles.bar}>
              {back}
              {rights?.mayOrganise && <Button onClick={() => setManaging(true)}>{words.manage}</Button>}
            </div>
            <OneSession opened={opened} arrival={arrival} />
          </>
        )}
      </WhenReady>
    </div>
  );
}

function OneSession({ opened, arrival }: { readonly opened: OpenedSession; readonly arrival: Arrival }): React.ReactElement {
  const { activity, session } = opened;
  const { catalogue } = useRegistrationServices();
  const rights = useRights().data;
  const title = useArrivalFocus<HTMLHeadingElement>(arrival);
  const thing = useThing(SESSION_KIND, session.id);
  const isDiscreet = activity.visibility === 'discreet';
  const counts = useQuery({ queryKey: [...registrationKeys.session(session.id), 'counts'], enabled: !isDiscreet, queryFn: () => catalogue.counts(session) });
  const name = session.title || activity.title;
  return (
    <>
      <div className={styles.bar}>
        <h3 ref={title} tabIndex={-1} className={styles.title} dir="auto">
          {name}
        </h3>
        <CopyLinkButton thing={thing} title={name} />
      </div>
      <SessionFacts entry={{ ...opened, counts: counts.data ?? null }} areCountsKnown={isDiscreet || counts.data !== undefined} />
      <References thing={thing} />
      {rights?.mayOrganise && session.origin && <KeepOrigin thing={{ ...thing, title: name }} origin={session.origin} />}
      <Registering opened={opened} counts={counts.data ?? null} />
      {session.mode === 'draw' && !isDiscreet && <AgentDraw opened={opened} />}
    </>
  );
}

function Registering({ opened, counts }: { readonly opened: OpenedSession; readonly counts: Parameters<typeof availabilityIn>[0]['counts'] }): React.ReactElement {
  const words = useWords(sessionWords);
  const { session } = opened;
  const now = useServerTime();
  const rights = useRights();
  const standing = useStanding(opened);
  const pending = useSubmission(registrationSubmission, String(session.id));
  const [isWriting, setWriting] = React.useState(false);
  const there = availabilityIn({ ...opened, counts }, now);
  const mayRegister = rights.data?.mayRegister === true && ['free', 'reserved', 'waiting', 'full', 'requests', 'discreet'].includes(there.kind);
  const label = session.mode !== 'arrival' ? words.request : there.kind === 'waiting' || there.kind === 'full' ? words.wait : words.register;
  return (
    <WhenReady read={standing} lines={3}>
      {(mine: MyStanding) => {
        const has = isLive(mine.standing ?? undefined);
        const isBarred = mine.standing?.kind === 'refused' || (mine.standing?.kind === 'void' && mine.standing.why === 'barred');
        return (
          <>
            <AnswerBox opened={opened} mine={mine} pending={pending} />
            {!has && !pending && mayRegister && !isBarred && (
              <section className={styles.section} aria-label={words.before}>
                <h4 className={styles.subtitle}>{words.before}</h4>
                <Truths opened={opened} />
                {isWriting ? (
                  <RegisterForm opened={opened} label={label} onClose={() => setWriting(false)} />
                ) : (
                  <div>
                    <Button appearance="primary" onClick={() => setWriting(true)}>
                      {mine.standing ? words.again : label}
                    </Button>
                  </div>
                )}
              </section>
            )}
          </>
        );
      }}
    </WhenReady>
  );
}
