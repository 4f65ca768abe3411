import * as React from 'react';
import type { StoredCommunity } from '../../../../data/requests/RequestServices';
import { safeAddress } from '../../../../domain/address/safeAddress';
import { communityLife } from '../../../../domain/requests/communityLife';
import { usualRules } from '../../../../domain/requests/RequestRules';
import { foldText } from '../../../../domain/text/foldText';
import { usePage, useWords } from '../../../../shell/Page';
import { WhenReady } from '../../../../shell/states';
import { SelectField } from '../../../../ui/SelectField';
import { StatusBadge } from '../../../../ui/StatusBadge';
import { TextBox } from '../../../../ui/TextBox';
import { aboutWords } from '../one/aboutStrings';
import { useDay } from '../Clock';
import { useCommunities, useFrame, useRequestServices } from '../queries';
import styles from '../Requests.module.scss';
import { directoryWords } from './directoryStrings';

const ALL = 'all';
const shows = ['all', 'seeks', 'open', 'archived'] as const;
type Shows = (typeof shows)[number];

/** Communities of the city: what for, who animates, when they last showed a sign of life. */
export default function DirectoryPage(): React.ReactElement {
  const read = useCommunities();
  return (
    <WhenReady read={read} lines={6}>
      {(communities) => <Directory communities={communities} />}
    </WhenReady>
  );
}

function Directory({ communities }: { readonly communities: readonly StoredCommunity[] }): React.ReactElement {
  const words = useWords(directoryWords);
  const { formats } = usePage();
  const [text, setText] = React.useState('');
  const [direction, setDirection] = React.useState(ALL);
  const [show, setShow] = React.useState<Shows>('all');
  const directions = [...new Set(communities.flatMap((each) => each.directions))].sort(formats.collate);
  const typed = foldText(text).split(/\s+/).filter(Boolean);
  const found = communities
    .filter(({ name, purpose, state, seeksAnimators, ...community }) => {
      const held = foldText(`${name} ${purpose} ${community.animators.map((each) => each.name).join(' ')}`);
      return typed.every((word) => held.includes(word)) && (direction === ALL || community.directions.includes(direction)) && (show === 'all' || (show === 'seeks' ? seeksAnimators : show === 'archived' ? state === 'archived' || state === 'closed' : state === 'open'));
    })
    .sort((one, other) => formats.collate(one.name, other.name));
  return (
    <>
      <div className={styles.filters}>
        <TextBox label={words.words} dir="auto" value={text} onChange={setText} />
        <SelectField label={words.direction} selected={direction} options={[{ key: ALL, text: words.all }, ...directions.map((key) => ({ key, text: key }))]} onChange={setDirection} />
        <SelectField label={words.show} selected={show} options={shows.map((key) => ({ key, text: words.shows[key] }))} onChange={(key) => setShow(shows.find((each) => each === key) ?? 'all')} />
      </div>
      <p role="status" className={styles.meta}>
        {communities.length === 0 ? words.none : words.found(found.length, formats.number(found.length))}
      </p>
      <ul className={styles.cards} aria-label={words.list}>
        {found.map((community) => (
          <CommunityCard key={community.id} community={community} />
        ))}
      </ul>
    </>
  );
}

function CommunityCard({ community }: { readonly community: StoredCommunity }): React.ReactElement {
  const { name, purpose, directions, usages, animators, state, address, reviewOn, seeksAnimators, lastSignAt } = community;
  const words = useWords(directoryWords);
  const about = useWords(aboutWords);
  const { formats } = usePage();
  const { serverNow } = useRequestServices();
  const day = useDay();
  const rules = useFrame().data?.rules ?? usualRules;
  const { asleepSince } = communityLife(community, rules, serverNow());
  const href = safeAddress(address);
  return (
    <li className={styles.card}>
      <h3 className={styles.name}>
        {href ? (
          <a className={styles.link} href={href}>
            <bdi>{name}</bdi>
          </a>
        ) : (
          <bdi>{name}</bdi>
        )}
        <StatusBadge tone={state === 'open' ? 'strong' : 'quiet'}>{words.states[state]}</StatusBadge>
        {asleepSince && <StatusBadge tone="plain">{words.asleep}</StatusBadge>}
        {seeksAnimators && <StatusBadge tone="plain">{words.seeks}</StatusBadge>}
      </h3>
      <p className={styles.lines} dir="auto">
        {purpose}
      </p>
      {directions.length > 0 && <p className={styles.meta} dir="auto">{formats.list(directions)}</p>}
      {usages.length > 0 && <p className={styles.meta}>{formats.list(usages.map((usage) => about.usages[usage]))}</p>}
      <p className={styles.meta}>{animators.length === 0 ? words.noAnimator : words.animators(formats.list(animators.map((each) => (each.isGone ? words.gone(each.name) : each.name))))}</p>
      {state === 'open' && (
        <p className={styles.meta}>{[lastSignAt ? words.sign(formats.date(lastSignAt)) : words.noSign, reviewOn ? (new Date(`${reviewOn}T12:00:00Z`) < serverNow() ? words.reviewDue(day(reviewOn)) : words.reviewOn(day(reviewOn))) : ''].filter(Boolean).join(' ')}</p>
      )}
    </li>
  );
}
