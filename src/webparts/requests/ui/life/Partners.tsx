import * as React from 'react';
import type { OpenedRequest } from '../../../../data/requests/RequestServices';
import { readDay } from '../../../../domain/calendar/calendarDay';
import { cityMoments } from '../../../../domain/calendar/cityMoment';
import type { PartnerState } from '../../../../domain/requests/partners';
import { isSamePartner, partnerStanding } from '../../../../domain/requests/partners';
import { usePage, useWords } from '../../../../shell/Page';
import { Button } from '../../../../ui/Button';
import { MessageLine } from '../../../../ui/MessageLine';
import { StatusBadge } from '../../../../ui/StatusBadge';
import { ActForm } from '../act/ActForm';
import { useDay } from '../Clock';
import { useMe, useRequestServices, useSaid, useTeam } from '../queries';
import styles from '../Requests.module.scss';
import { useSay } from '../one/useSay';
import { lifeWords } from './lifeStrings';

/** Partners outside of an open space: who, why, until when; its animators and the team renew them. */
export default function Partners({ opened }: { readonly opened: OpenedRequest }): React.ReactElement {
  const words = useWords(lifeWords);
  const me = useMe();
  const team = useTeam();
  const show = useSaid();
  const today = useToday();
  const [isAdding, setAdding] = React.useState(false);
  const { state, roles } = opened;
  const isTeam = roles.includes('team');
  const isLiving = state.step === 'opened';
  const mayRenew = isLiving && (isTeam || state.animators.some(({ person, standing }) => person?.id === me && standing === 'joined'));
  const done = (): void => setAdding(false);
  return (
    <section aria-label={words.partners} className={styles.section}>
      <h4>{words.partners}</h4>
      <p className={styles.meta}>{state.partners.length === 0 ? words.none : words.partnersHint}</p>
      {state.partners.length > 0 && (
        <ul className={styles.cards} aria-label={words.partners}>
          {state.partners.map((partner) => (
            <PartnerCard key={partner.name} partner={partner} opened={opened} today={today} mayRenew={mayRenew} />
          ))}
        </ul>
      )}
      {isTeam && isLiving && !isAdding && (
        <div>
          <Button onClick={() => setAdding(true)}>{words.add}</Button>
        </div>
      )}
      {isAdding && (
        <ActForm
          thing={`request-${state.id}-partner`}
          title={words.add}
          fields={[
            { name: 'name', label: words.name, isRequired: true, fault: (name) => (state.partners.some((each) => !each.hasLeft && isSamePartner(each, name)) ? words.known : undefined) },
            { name: 'organisation', label: words.organisation, isRequired: true },
            { name: 'reason', label: words.reason, kind: 'long', isRequired: true },
            { name: 'until', label: words.renewUntil, hint: words.renewHint, kind: 'day', fault: (day) => (day <= today ? words.past : undefined) }
          ]}
          submit={words.add}
          said={words.added}
          send={async ({ name = '', organisation = '', reason = '', until = '' }, clientKey) => show(await (await team()).say(opened, { kind: 'partnered', partner: { name, organisation, reason, until: readDay(until) } }, clientKey))}
          onDone={done}
          onCancel={done}
        />
      )}
    </section>
  );
}

interface PartnerCardProps {
  readonly partner: PartnerState;
  readonly opened: OpenedRequest;
  /** `2026-11-27` */
  readonly today: string;
  readonly mayRenew: boolean;
}

function PartnerCard({ partner, opened, today, mayRenew }: PartnerCardProps): React.ReactElement {
  const words = useWords(lifeWords);
  const day = useDay();
  const say = useSay(opened);
  const [doing, setDoing] = React.useState<'renew' | 'part'>();
  const { name, organisation, reason, renewOn, hasLeft } = partner;
  const standing = partnerStanding(partner, readDay(today) ?? renewOn);
  const done = (): void => setDoing(undefined);
  return (
    <li className={styles.card}>
      <h5 className={styles.name} dir="auto">
        {words.partner(name, organisation)}
        <StatusBadge tone={standing === 'left' ? 'quiet' : standing === 'fine' ? 'plain' : 'strong'}>{words.standings[standing]}</StatusBadge>
      </h5>
      {reason && <p dir="auto">{reason}</p>}
      {!hasLeft && (standing === 'lapsed' ? <MessageLine tone="warning">{words.lapsed(day(renewOn))}</MessageLine> : <p className={styles.meta}>{words.until(day(renewOn))}</p>)}
      {mayRenew && !hasLeft && doing === undefined && (
        <div className={styles.row}>
          <Button aria-label={words.renewOf(name)} onClick={() => setDoing('renew')}>
            {words.renew}
          </Button>
          <Button appearance="text" aria-label={words.partOf(name)} onClick={() => setDoing('part')}>
            {words.part}
          </Button>
        </div>
      )}
      {doing === 'renew' && (
        <ActForm
          thing={`request-${opened.state.id}-renew-${name}`}
          title={words.renewOf(name)}
          fields={[
            { name: 'until', label: words.renewUntil, hint: words.renewHint, kind: 'day', fault: (typed) => (typed <= today ? words.past : undefined) },
            { name: 'word', label: words.word, kind: 'long' }
          ]}
          submit={words.renew}
          said={words.renewed}
          send={({ until = '', word = '' }, clientKey) => say({ kind: 'renewed', partner: name, until: readDay(until), word }, clientKey)}
          onDone={done}
          onCancel={done}
        />
      )}
      {doing === 'part' && (
        <ActForm
          thing={`request-${opened.state.id}-part-${name}`}
          title={words.partOf(name)}
          intro={<p>{words.partHint}</p>}
          fields={[{ name: 'word', label: words.word, kind: 'long' }]}
          submit={words.part}
          said={words.parted}
          send={({ word = '' }, clientKey) => say({ kind: 'parted', partner: name, word }, clientKey)}
          onDone={done}
          onCancel={done}
        />
      )}
    </li>
  );
}

function useToday(): string {
  const { formats } = usePage();
  const { serverNow } = useRequestServices();
  return cityMoments(formats.timeZone)(serverNow()).day;
}
