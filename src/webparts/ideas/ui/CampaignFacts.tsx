import * as React from 'react';
import type { Phase } from '../../../domain/ideas/Campaign';
import { isSecret, phases } from '../../../domain/ideas/Campaign';
import { FollowButton } from '../../../shell/following/FollowButton';
import type { Formats } from '../../../shell/Formats';
import { usePage, useWords } from '../../../shell/Page';
import type { IdeaWords } from '../strings';
import { ideaWords } from '../strings';
import { useBrainstorming } from './Brainstorming';
import styles from './Ideas.module.scss';

/** What an agent knows before he says anything: who asks, what becomes of it, who reads his name, how it is chosen, and when. */
export function CampaignFacts(): React.ReactElement {
  const words = useWords(ideaWords);
  const { formats } = usePage();
  const { campaign, state } = useBrainstorming();
  const { facts } = words;
  const { names, moderation, vote } = state.rules;
  return (
    <dl className={styles.facts} aria-label={facts.label}>
      {campaign.sponsor && (
        <Fact name={facts.asks}>
          <span dir="auto">{campaign.sponsor}</span>
        </Fact>
      )}
      {campaign.outcome && (
        <Fact name={facts.becomes}>
          <span className={styles.typed} dir="auto">
            {campaign.outcome}
          </span>
        </Fact>
      )}
      <Fact name={facts.reads}>{facts.names[names === 'hidden' ? 'hidden' : moderation === 'before' ? 'before' : 'shown']}</Fact>
      <Fact name={facts.votes}>
        {votesTold(vote, facts, formats)}
        {vote.on === 'shortList' && ` ${facts.shortList}`}
        {vote.countsHidden && ` ${facts.countsHidden}`}
      </Fact>
      {campaign.categories.length > 0 && !isSecret(campaign) && (
        <Fact name={facts.themes} isWide>
          <span className={styles.actions}>
            {campaign.categories.map(({ id, name }) => (
              <FollowButton key={id} kind="theme" id={campaign.id} part={id} name={name} isNamed />
            ))}
          </span>
        </Fact>
      )}
      <Fact name={facts.steps} isWide>
        <ol className={styles.steps}>
          {phases.filter((phase) => phase === 'collect' || state.starts[phase]).map((phase) => (
            <Step key={phase} phase={phase} />
          ))}
        </ol>
        {state.changes.map(({ id, author, created, reason }) => (
          <p key={id} className={styles.meta}>
            {facts.changed(author.name, formats.date(created), reason)}
          </p>
        ))}
      </Fact>
    </dl>
  );
}

function Fact({ name, isWide = false, children }: { readonly name: string; readonly isWide?: boolean; readonly children: React.ReactNode }): React.ReactElement {
  return (
    <div className={isWide ? `${styles.fact} ${styles.across}` : styles.fact}>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}

function Step({ phase }: { readonly phase: Phase }): React.ReactElement {
  const words = useWords(ideaWords);
  const { formats } = usePage();
  const { state } = useBrainstorming();
  const isNow = state.phase === phase;
  const start = state.starts[phase];
  return (
    <li aria-current={isNow ? 'step' : undefined} className={isNow ? styles.now : undefined}>
      {words.phases[phase]} {isNow ? `(${words.facts.now})` : start && <span className={styles.meta}>{words.facts.from(formats.date(start))}</span>}
    </li>
  );
}

function votesTold({ kind, votes, most }: { readonly kind: 'support' | 'budget' | 'opinion'; readonly votes: number; readonly most: number }, { kinds }: IdeaWords['facts'], { number }: Formats): string {
  return kind === 'budget' ? kinds.budget(number(votes), number(most)) : kinds[kind];
}
