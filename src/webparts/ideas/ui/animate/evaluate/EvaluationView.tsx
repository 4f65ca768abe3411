import * as React from 'react';
import type { Evaluation } from '../../../../../domain/ideas/Evaluation';
import type { EvaluationMatrix } from '../../../../../domain/ideas/evaluationMatrix';
import { evaluationMatrix, mayReadMarks, shownMatrix } from '../../../../../domain/ideas/evaluationMatrix';
import { isEvaluator } from '../../../../../domain/ideas/evaluators';
import type { Ignored } from '../../../../../domain/ideas/Ignored';
import type { Person } from '../../../../../domain/people/Person';
import { announce } from '../../../../../shell/announce';
import { usePage, useWords } from '../../../../../shell/Page';
import { WhenReady } from '../../../../../shell/states';
import { Button } from '../../../../../ui/Button';
import { ConfirmDialog } from '../../../../../ui/ConfirmDialog';
import { DataTable } from '../../../../../ui/DataTable';
import { Disclosure } from '../../../../../ui/Disclosure';
import { MessageLine } from '../../../../../ui/MessageLine';
import { Quoting } from '../../../../../ui/Quoting';
import { useBrainstorming } from '../../Brainstorming';
import { EvaluationMatrixPart } from '../../evaluate/lazyMatrix';
import { useEvaluations } from '../../evaluate/useEvaluations';
import { DecisionFailure } from '../DecisionFailure';
import { useDesk } from '../Desk';
import styles from '../Desk.module.scss';
import { deskWords } from '../deskStrings';
import { useDecideNow } from '../useDecideNow';
import { evaluationWords } from './evaluationStrings';
import { StandingPanel } from './StandingPanel';

/** Who evaluates and how far they are, what they gave, and its publication. */
export default function EvaluationView(): React.ReactElement {
  const words = useWords(evaluationWords);
  const desk = useWords(deskWords);
  const { formats } = usePage();
  const { campaign } = useBrainstorming();
  const { state: { shortList, marksShown } } = useDesk();
  const isMissing = shortList === null || shortList.length === 0 || campaign.evaluators.length === 0 || campaign.criteria.length === 0;
  return (
    <section className={styles.part} aria-label={desk.sections.evaluate}>
      <p className={styles.note}>{words.intro}</p>
      {marksShown ? (
        <EvaluationMatrixPart matrix={shownMatrix(campaign, marksShown)} note={words.published(marksShown.author.name, formats.dateTime(marksShown.created))} />
      ) : isMissing ? (
        <MessageLine tone="info">{!shortList || shortList.length === 0 ? words.noList : campaign.criteria.length === 0 ? words.noCriteria : words.noEvaluators}</MessageLine>
      ) : (
        <Loaded shortList={shortList} />
      )}
    </section>
  );
}

interface ListedProps {
  readonly shortList: readonly number[];
}

function Loaded({ shortList }: ListedProps): React.ReactElement {
  return (
    <WhenReady read={useEvaluations(useBrainstorming().campaign)} lines={6}>
      {(evaluations) => <Open evaluations={evaluations} shortList={shortList} />}
    </WhenReady>
  );
}

function Open({ evaluations, shortList }: ListedProps & { readonly evaluations: readonly Evaluation[] }): React.ReactElement {
  const words = useWords(evaluationWords);
  const desk = useWords(deskWords);
  const { formats } = usePage();
  const { campaign, me = 0 } = useBrainstorming();
  const { state } = useDesk();
  const [leaving, setLeaving] = React.useState<Person>();
  const [isAsking, ask] = React.useState(false);
  const [told, setTold] = React.useState('');
  const done = (text: string): void => {
    setLeaving(undefined);
    ask(false);
    setTold(text);
    announce(text);
  };
  const decide = useDecideNow(done);
  const listed = React.useMemo(() => evaluations.filter(({ idea }) => shortList.includes(idea)), [evaluations, shortList]);
  const matrix = React.useMemo(() => evaluationMatrix(campaign, shortList, listed, state), [campaign, shortList, listed, state]);
  const mayRead = (idea: number): boolean => mayReadMarks(me, idea, campaign, listed, state);
  // Who evaluates himself judges before he reads what others gave.
  const readable: EvaluationMatrix = { ...matrix, ideas: matrix.ideas.map((each) => (mayRead(each.idea) ? each : { ...each, evaluations: [], criteria: [], mean: null })) };
  const isBlind = matrix.ideas.some(({ idea }) => !mayRead(idea));
  const givenBy = ({ id }: Person): number => matrix.ideas.filter((each) => each.evaluations.some(({ author }) => author.id === id)).length;
  const given = matrix.ideas.reduce((sum, each) => sum + each.evaluations.length, 0);
  const awaited = matrix.ideas.reduce((sum, each) => sum + each.awaited.length, 0);
  const people = [...new Map([...campaign.evaluators, ...[...state.evaluators.values()].flatMap(({ content }) => content.evaluator ?? [])].map((person) => [person.id, person])).values()];
  return (
    <>
      <div className={styles.comings}>
        {told && <MessageLine tone="done">{told}</MessageLine>}
        {isBlind && <MessageLine tone="info">{words.shownAfter}</MessageLine>}
      </div>
      <DataTable
        caption={words.evaluators}
        isCaptionShown
        columns={[
          { key: 'name', title: words.columns.name, render: ({ name }) => <bdi>{name}</bdi> },
          { key: 'given', title: words.columns.given, render: (person) => words.given(formats.number(givenBy(person)), formats.number(shortList.length)) },
          { key: 'standing', title: words.columns.standing, render: (person) => <StandingOf person={person} /> }
        ]}
        rows={people}
        rowKey={({ id }) => id}
        rowName={({ name }) => name}
        rowActions={(person) => (state.archived ? [] : [{ key: 'standing', text: words.change, onSelect: () => setLeaving(person) }])}
        words={{ more: '', actions: words.actions }}
        empty={words.noEvaluators}
      />
      {matrix.ignored.length > 0 && <IgnoredOnes ignored={matrix.ignored} evaluations={listed} />}
      <EvaluationMatrixPart matrix={readable} note={words.open} />
      {!state.archived && (
        <div>
          <Button appearance="primary" disabled={given === 0} onClick={() => ask(true)}>
            {words.publish}
          </Button>
        </div>
      )}
      {isAsking && (
        <ConfirmDialog
          title={words.publishTitle}
          text={words.publishText(formats.number(given), formats.number(given + awaited))}
          confirm={words.publish}
          cancel={desk.cancel}
          isConfirmDisabled={decide.isLoading}
          onConfirm={() =>
            decide.mutate({
              said: words.done,
              draftOf: () => ({
                kind: 'marksShown',
                idea: 0,
                targets: shortList,
                reason: '',
                content: { shownMarks: matrix.ideas.flatMap(({ idea, evaluations: all }) => all.map(({ author, marks }) => ({ idea, evaluator: author, marks }))) }
              })
            })
          }
          onCancel={() => ask(false)}
        >
          <DecisionFailure error={decide.error} />
        </ConfirmDialog>
      )}
      {leaving && <StandingPanel key={leaving.id} person={leaving} onClose={() => setLeaving(undefined)} onDone={done} />}
    </>
  );
}

/** Whether his marks count, and why where somebody said something of it. */
function StandingOf({ person }: { readonly person: Person }): React.ReactElement {
  const words = useWords(evaluationWords);
  const { formats } = usePage();
  const { campaign } = useBrainstorming();
  const { state } = useDesk();
  const said = state.evaluators.get(person.id);
  const standing = said?.content.standing ?? (isEvaluator(person.id, campaign, state) ? 'evaluates' : 'left');
  return (
    <>
      {words.standings[standing]}
      {said && (
        <p className={styles.meta}>
          <Quoting said={words.because(said.author.name, formats.date(said.created), said.reason)} text={said.reason} />
        </p>
      )}
    </>
  );
}

/** What does not count, by name and with the reason. */
function IgnoredOnes({ ignored, evaluations }: { readonly ignored: readonly Ignored[]; readonly evaluations: readonly Evaluation[] }): React.ReactElement {
  const words = useWords(evaluationWords);
  const { formats } = usePage();
  const whys: Readonly<Record<string, string>> = words.whys;
  return (
    <Disclosure label={words.ignored(ignored.length, formats.number(ignored.length))}>
      <ul className={styles.list}>
        {ignored.map(({ id, why }) => {
          const evaluation = evaluations.find((each) => each.id === id);
          return evaluation && (
            <li key={id}>
              <bdi>{words.one(evaluation.author.name, formats.dateTime(evaluation.created), whys[why] ?? words.whys.other)}</bdi>
            </li>
          );
        })}
      </ul>
    </Disclosure>
  );
}
