import * as React from 'react';
import type { Evaluation } from '../../../../domain/ideas/Evaluation';
import { listToEvaluate } from '../../../../domain/ideas/evaluators';
import { givenBy } from '../../../../domain/ideas/givenBy';
import type { IdeaState } from '../../../../domain/ideas/ideaState';
import { announce } from '../../../../shell/announce';
import { PlainText } from '../../../../shell/contributions/PlainText';
import { usePage, useWords } from '../../../../shell/Page';
import { WhenReady } from '../../../../shell/states';
import { Button } from '../../../../ui/Button';
import { MessageLine } from '../../../../ui/MessageLine';
import { StatusBadge } from '../../../../ui/StatusBadge';
import { useBrainstorming } from '../Brainstorming';
import styles from './Evaluate.module.scss';
import { evaluateWords } from './evaluateStrings';
import { MarksForm } from './MarksForm';
import { useEvaluations } from './useEvaluations';

/** Where an evaluator gives marks to the short list, idea by idea; he reads nothing of what others gave. */
export default function EvaluatePage(): React.ReactElement {
  const words = useWords(evaluateWords);
  const { campaign } = useBrainstorming();
  return (
    <section className={styles.part} aria-label={words.title}>
      <h4 className={styles.heading}>{words.title}</h4>
      <p className={styles.note}>{words.intro}</p>
      <p className={styles.note}>{words.reads}</p>
      <WhenReady read={useEvaluations(campaign)} lines={6}>
        {(evaluations) => <ShortList evaluations={evaluations} />}
      </WhenReady>
    </section>
  );
}

function ShortList({ evaluations }: { readonly evaluations: readonly Evaluation[] }): React.ReactElement {
  const words = useWords(evaluateWords);
  const { formats } = usePage();
  const { campaign, state, byId, me = 0 } = useBrainstorming();
  /** The idea whose form is open. */
  const [open, setOpen] = React.useState(0);
  const [told, setTold] = React.useState('');
  const buttons = React.useRef(new Map<number, HTMLButtonElement>());
  const list = listToEvaluate(me, campaign, state);
  const given = givenBy(me, campaign, evaluations);
  // While it is open it stays, whatever was decided meanwhile: nothing typed is lost.
  const kept = React.useRef(list ?? []);
  if (list) kept.current = list;
  const ideas = kept.current.flatMap((id) => byId.get(id) ?? []);
  const close = (idea: number): void => {
    setOpen(0);
    // The form that had the focus is gone.
    window.setTimeout(() => buttons.current.get(idea)?.focus(), 0);
  };
  const done = (idea: IdeaState): void => {
    const text = words.done(idea.title);
    setTold(text);
    announce(text);
    const at = ideas.indexOf(idea);
    const next = [...ideas.slice(at + 1), ...ideas.slice(0, at)].find((each) => !given.has(each.idea.id));
    close(next?.idea.id ?? idea.idea.id);
  };
  if (campaign.criteria.length === 0) return <MessageLine tone="info">{words.noCriteria}</MessageLine>;
  const count = ideas.filter(({ idea }) => given.has(idea.id)).length;
  return (
    <>
      {told && <MessageLine tone="done">{told}</MessageLine>}
      {!list && <MessageLine tone="info">{words.over}</MessageLine>}
      <p className={styles.note}>{count === ideas.length ? words.all : words.progress(formats.number(count), formats.number(ideas.length))}</p>
      <ol className={styles.list} aria-label={words.list}>
        {ideas.map((state) => {
          const { idea, title, text } = state;
          const own = given.get(idea.id);
          return (
            <li key={idea.id} className={styles.row}>
              <h5 className={styles.title} dir="auto">
                {title}
              </h5>
              <div>
                <StatusBadge tone={own ? 'quiet' : 'strong'}>{own ? words.given : words.notGiven}</StatusBadge>
              </div>
              {text ? <PlainText text={text} /> : <p className={styles.note}>{words.noText}</p>}
              {open === idea.id ? (
                <MarksForm state={state} given={own} isOver={!list} onDone={() => done(state)} onClose={() => close(idea.id)} />
              ) : (
                list && (
                  <div>
                    <Button
                      ref={(button: HTMLButtonElement | null) => {
                        if (button) buttons.current.set(idea.id, button);
                        else buttons.current.delete(idea.id);
                      }}
                      aria-label={(own ? words.correctFor : words.sendFor)(title)}
                      onClick={() => {
                        setTold('');
                        setOpen(idea.id);
                      }}
                    >
                      {own ? words.change : words.give}
                    </Button>
                  </div>
                )
              )}
            </li>
          );
        })}
      </ol>
    </>
  );
}
