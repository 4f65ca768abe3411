import * as React from 'react';
import type { IdeaState } from '../../../../domain/ideas/ideaState';
import { personName } from '../../../../domain/people/personName';
import { usePage, useWords } from '../../../../shell/Page';
import { Button } from '../../../../ui/Button';
import { MessageLine } from '../../../../ui/MessageLine';
import { Quoting } from '../../../../ui/Quoting';
import { SidePanel } from '../../../../ui/SidePanel';
import { CommentsPart } from './CommentsPart';
import type { Deciding } from './decide/Decider';
import { useDesk } from './Desk';
import styles from './Desk.module.scss';
import { actionsFor } from './deskActions';
import type { Sight } from './deskFilter';
import { deskWords } from './deskStrings';
import { Standing } from './IdeaGrid';
import { Said } from './Said';

interface IdeaPanelProps {
  readonly state: IdeaState;
  readonly sight: Sight | null;
  readonly told: string;
  onAct(deciding: Deciding): void;
  onTell(text: string): void;
  onClose(): void;
}

/** One idea: what it says, what was decided of it, and what can be. */
export function IdeaPanel({ state, sight, told, onAct, onTell, onClose }: IdeaPanelProps): React.ReactElement {
  const words = useWords(deskWords);
  const { formats } = usePage();
  const desk = useDesk();
  const { idea, title, stages, proposals, hidden } = state;
  return (
    <SidePanel title={title} closeLabel={words.close} onDismiss={onClose}>
      <div className={styles.part}>
        {told && <MessageLine tone="done">{told}</MessageLine>}
        <div>
          <Standing state={state} sight={sight} />
        </div>
        {hidden && <p className={styles.words}>{hidden.reason}</p>}
        <Said state={state} />
        {proposals.length > 0 && (
          <section className={styles.block} aria-label={words.panel.proposals}>
            <h3 className={styles.subheading}>{words.panel.proposals}</h3>
            <ul className={styles.list}>
              {proposals.map((proposal) => {
                const other = desk.byId.get(proposal.other ?? 0);
                return (
                  <li key={proposal.id} className={styles.entry}>
                    <Quoting said={words.panel.same(personName(proposal.author), other?.title ?? '')} text={other?.title ?? ''} />
                    {other && !desk.state.archived && <Button onClick={() => onAct({ action: 'merge', states: [state, other] })}>{words.panel.mergeBoth}</Button>}
                  </li>
                );
              })}
            </ul>
          </section>
        )}
        <section className={styles.block} aria-label={words.panel.course}>
          <h3 className={styles.subheading}>{words.panel.course}</h3>
          {stages.length === 0 && <p className={styles.note}>{words.panel.noCourse}</p>}
          <ol className={styles.list}>
            {stages.map(({ stage, reason, by, at, decision }) => (
              <li key={decision.id} className={styles.row}>
                <p className={styles.strong}>{words.stages[stage]}</p>
                <p className={styles.words} dir="auto">
                  {reason}
                </p>
                <p className={styles.meta}>
                  <bdi>{words.by(by.name, formats.dateTime(at))}</bdi>
                </p>
              </li>
            ))}
          </ol>
        </section>
        {desk.opened.campaign.mayComment && !desk.state.archived && <CommentsPart idea={idea} onTell={onTell} />}
        <div className={styles.buttons} role="group" aria-label={words.panel.actions}>
          {actionsFor(idea.id, sight, desk).map((action) => (
            <Button key={action} onClick={() => onAct({ action, states: [state] })}>
              {words.actions[action]}
            </Button>
          ))}
        </div>
      </div>
    </SidePanel>
  );
}
