import * as React from 'react';
import { descentOf } from '../../../../domain/ideas/descent';
import { useAddresses } from '../../../../shell/addresses/useAddresses';
import { useWords } from '../../../../shell/Page';
import { ideaPageWords } from '../../ideaPageStrings';
import { useBrainstorming } from '../Brainstorming';
import styles from '../Ideas.module.scss';
import say from '../Say.module.scss';

interface LineageProps {
  readonly idea: number;
  onOpen(idea: number): void;
}

/** What an idea builds on, what builds on it, and what stands as one with it. */
export function Lineage({ idea, onOpen }: LineageProps): React.ReactElement | null {
  const words = useWords(ideaPageWords);
  const { forest, ideas } = useBrainstorming();
  const descent = React.useMemo(() => descentOf(ideas.map((state) => state.idea)), [ideas]);
  const ancestors = descent.ancestors(idea);
  const children = descent.children(idea);
  const members = forest.rootOf(idea) === idea ? forest.leavesOf(idea).filter((leaf) => leaf !== idea) : [];
  if (ancestors.length + children.length + members.length === 0) return null;
  return (
    <>
      {members.length > 0 && (
        <section className={styles.section} aria-label={words.members}>
          <h5 className={styles.clusterName}>{words.members}</h5>
          <p className={styles.meta}>{words.membersHint}</p>
          <Links ideas={members} onOpen={onOpen} />
        </section>
      )}
      {ancestors.length + children.length > 0 && (
        <section className={styles.section} aria-label={words.lineage}>
          <h5 className={styles.clusterName}>{words.lineage}</h5>
          {ancestors.length > 0 && <Links ideas={[...ancestors].reverse()} nameOf={words.buildsOn} onOpen={onOpen} />}
          {children.length > 0 && (
            <>
              <p className={styles.meta}>{words.children}</p>
              <Links ideas={children} onOpen={onOpen} />
            </>
          )}
        </section>
      )}
    </>
  );
}

interface LinksProps {
  readonly ideas: readonly number[];
  nameOf?(title: string): string;
  onOpen(idea: number): void;
}

function Links({ ideas, nameOf = (title) => title, onOpen }: LinksProps): React.ReactElement {
  const addresses = useAddresses();
  const { byId, thingOf } = useBrainstorming();
  const open = (event: React.MouseEvent, idea: number): void => {
    if (event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    onOpen(idea);
  };
  return (
    <ul className={say.links}>
      {ideas.map((id) => (
        <li key={id} dir="auto">
          <a className={styles.link} href={addresses.hrefOf(thingOf(id))} onClick={(event) => open(event, id)}>
            {nameOf(byId.get(id)?.title ?? String(id))}
          </a>
        </li>
      ))}
    </ul>
  );
}
