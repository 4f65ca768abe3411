import * as React from 'react';
import type { ProfileValues } from '../../../../data/thread/OwnServices';
import { safeAddress } from '../../../../domain/address/safeAddress';
import type { Thanks } from '../../../../domain/thread/thanks';
import { ThingLink } from '../../../../shell/addresses/ThingLink';
import { PlainText } from '../../../../shell/contributions/PlainText';
import { usePage, useWords } from '../../../../shell/Page';
import { ownWords } from '../../ownStrings';
import styles from '../ThreadScreen.module.scss';

interface ProfileViewProps {
  readonly profile: ProfileValues;
  /** All that the person received; what is shown of it, the page says. */
  readonly thanks: readonly Thanks[];
}

/** A page as others see it: what its owner chose, and nothing else. */
export function ProfileView({ profile: { name, direction, skills, words: said, links, shown }, thanks }: ProfileViewProps): React.ReactElement {
  const { fields, thanksFor } = useWords(ownWords).page;
  const { formats, webPath } = usePage();
  const shownThanks = thanks.filter(({ id }) => shown.thanks.includes(id));
  return (
    <div className={styles.days}>
      <div>
        <p className={styles.title} dir="auto">
          {name}
        </p>
        {direction && <p className={styles.meta} dir="auto">{direction}</p>}
      </div>
      {said && <PlainText text={said} />}
      {skills.length > 0 && <Some name={fields.skills}>{skills.map((skill) => <li key={skill} dir="auto">{skill}</li>)}</Some>}
      {links.length > 0 && (
        <Some name={fields.links}>
          {links.map((link) => {
            const href = safeAddress(link);
            return <li key={link}>{href ? <a className={styles.link} href={href} target="_blank" rel="noreferrer nofollow">{link}</a> : link}</li>;
          })}
        </Some>
      )}
      {shown.said.length > 0 && (
        <Some name={fields.ideas}>
          {shown.said.map(({ kind, id, title }) => (
            <li key={id}>
              <ThingLink thing={{ kind, id, webPath }}>
                <bdi>{title}</bdi>
              </ThingLink>
            </li>
          ))}
        </Some>
      )}
      {shownThanks.length > 0 && (
        <Some name={fields.thanks}>
          {shownThanks.map(({ id, what, author, created, words }) => (
            <li key={id} dir="auto">
              {thanksFor(what, author.name, formats.date(created))}
              {words && <PlainText text={words} />}
            </li>
          ))}
        </Some>
      )}
    </div>
  );
}

function Some({ name, children }: React.PropsWithChildren<{ readonly name: string }>): React.ReactElement {
  return (
    <section aria-label={name}>
      <h4 className={styles.date}>{name}</h4>
      <ul className={styles.list}>{children}</ul>
    </section>
  );
}
