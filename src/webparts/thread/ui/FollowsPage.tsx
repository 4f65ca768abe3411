import * as React from 'react';
import type { Follow } from '../../../domain/thread/Follow';
import { followKinds } from '../../../domain/thread/Follow';
import { FollowButton } from '../../../shell/following/FollowButton';
import { useFollows } from '../../../shell/following/useFollows';
import { followWords } from '../../../shell/following/strings';
import { announce } from '../../../shell/announce';
import { usePage, useWords } from '../../../shell/Page';
import { Button } from '../../../ui/Button';
import { TextBox } from '../../../ui/TextBox';
import { threadWords } from '../strings';
import styles from './ThreadScreen.module.scss';

/** All that the reader follows, each with the way out; the site and his skills are added here, the rest where it stands. */
export function FollowsPage(): React.ReactElement {
  const words = useWords(threadWords).follows;
  const { siteTitle } = usePage();
  const { all } = useFollows();
  const kinds = followKinds.filter((kind) => kind !== 'site' && kind !== 'skill' && all.some((each) => each.kind === kind));
  return (
    <div className={styles.days}>
      <p className={styles.text}>{words.intro}</p>
      <section className={styles.day} aria-label={words.kinds.site}>
        <h3 className={styles.title}>{words.kinds.site}</h3>
        <p className={styles.text}>{words.siteHint}</p>
        <div>
          <FollowButton kind="site" id={0} name={siteTitle} page="" isNamed />
        </div>
      </section>
      <section className={styles.day} aria-label={words.kinds.skill}>
        <h3 className={styles.title}>{words.kinds.skill}</h3>
        <Followed kind="skill" />
        <AddSkill />
      </section>
      {kinds.map((kind) => (
        <section key={kind} className={styles.day} aria-label={words.kinds[kind]}>
          <h3 className={styles.title}>{words.kinds[kind]}</h3>
          <Followed kind={kind} />
        </section>
      ))}
    </div>
  );
}

function Followed({ kind }: Pick<Follow, 'kind'>): React.ReactElement | null {
  const words = useWords(threadWords).follows;
  const { noMore } = useWords(followWords);
  const follows = useFollows();
  const some = follows.all.filter((each) => each.kind === kind);
  const remove = (follow: Follow): void => {
    follows.toggle(follow);
    announce(noMore(follow.name));
  };
  if (some.length === 0) return null;
  return (
    <ul className={styles.lines}>
      {some.map((follow) => (
        <li key={`${follow.id}-${follow.part}-${follow.name}`} className={styles.row}>
          <bdi>{follow.name}</bdi>
          <Button appearance="text" onClick={() => remove(follow)}>
            {words.remove(follow.name)}
          </Button>
        </li>
      ))}
    </ul>
  );
}

/** Longer is no skill. */
const LONGEST = 60;

function AddSkill(): React.ReactElement {
  const words = useWords(threadWords).follows;
  const { nowFollowed } = useWords(followWords);
  const follows = useFollows();
  const [skill, setSkill] = React.useState('');
  const name = skill.trim();
  const follow: Follow = { kind: 'skill', id: 0, part: 0, name, page: '' };
  const add = (event: React.FormEvent): void => {
    event.preventDefault();
    if (name === '') return;
    if (!follows.has(follow)) follows.toggle(follow);
    announce(nowFollowed(name));
    setSkill('');
  };
  return (
    <form onSubmit={add} className={styles.days}>
      <TextBox label={words.skill} description={words.skillHint} value={skill} maxLength={LONGEST} onChange={setSkill} />
      <div>
        <Button type="submit" disabled={name === ''}>
          {words.addSkill}
        </Button>
      </div>
    </form>
  );
}
