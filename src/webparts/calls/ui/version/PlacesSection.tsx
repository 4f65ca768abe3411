import * as React from 'react';
import type { Place } from '../../../../domain/anchors/Anchor';
import { anchorOf } from '../../../../domain/anchors/anchorOf';
import { slice } from '../../../../domain/anchors/characters';
import type { TextVersion } from '../../../../domain/passages/Passage';
import { usePage, useWords } from '../../../../shell/Page';
import { TaskProgress } from '../../../../shell/tasks/TaskProgress';
import { Button } from '../../../../ui/Button';
import { ChoiceList } from '../../../../ui/ChoiceList';
import { useId } from '../../../../ui/useId';
import type { CallPageProps } from '../mountProps';
import { ShortContribution } from './BehindChange';
import { DecisionFailure } from './DecisionFailure';
import { useCallDecision } from './useCallDecision';
import { usePassageNumbers } from './usePassageNumbers';
import type { Placed } from './useStandings';
import { useStandings } from './useStandings';
import styles from './Version.module.scss';
import { versionWords } from './versionStrings';

interface PlacesSectionProps extends Pick<CallPageProps, 'opened' | 'state'> {
  /** All, rising. */
  readonly versions: readonly TextVersion[];
}

/** Shown at a time. */
const AT_ONCE = 20;

/** Contributions whose words could not be found again beyond doubt: an animator says where they are. */
export function PlacesSection({ opened, state, versions }: PlacesSectionProps): React.ReactElement {
  const words = useWords(versionWords).places;
  const { formats } = usePage();
  const task = useStandings({ opened, state }, versions);
  // The one that was published just now is still read: in the ones before it, nothing would have to be placed.
  const isReading = versions[versions.length - 1]?.version !== state.version;
  const [placed, setPlaced] = React.useState<ReadonlySet<number>>(new Set());
  const [most, setMost] = React.useState(AT_ONCE);
  const heading = React.useRef<HTMLHeadingElement>(null);
  const all = task.state.kind === 'done' ? task.state.result : [];
  const open = all.filter(({ thread, standing }) => standing.state === 'toConfirm' && !placed.has(thread.contribution.id));
  const earlier = all.filter(({ standing }) => standing.state === 'earlier').length;
  const start = (): void => {
    setPlaced(new Set());
    setMost(AT_ONCE);
    task.start(versions);
  };
  return (
    <section className={styles.section} aria-label={words.title}>
      <h5 ref={heading} tabIndex={-1} className={styles.name}>
        {words.title}
      </h5>
      <p className={styles.text}>{words.why}</p>
      <div>
        <Button isBusy={isReading} disabled={task.state.kind === 'running'} onClick={start}>
          {task.state.kind === 'done' ? words.again : words.run}
        </Button>
      </div>
      <TaskProgress task={task} running={useWords(versionWords).effect.running} />
      {task.state.kind === 'done' && <p className={styles.text}>{open.length === 0 ? words.none : words.found(open.length, formats.number(open.length))}</p>}
      {earlier > 0 && <p className={styles.note}>{words.earlier(earlier, formats.number(earlier))}</p>}
      <ul className={styles.list}>
        {open.slice(0, most).map((one) => (
          <li key={one.thread.contribution.id} className={styles.change}>
            <PlaceChoice
              {...one}
              opened={opened}
              text={versions[versions.length - 1]}
              onPlaced={() => {
                setPlaced(new Set([...placed, one.thread.contribution.id]));
                heading.current?.focus();
              }}
            />
          </li>
        ))}
      </ul>
      {open.length > most && (
        <div>
          <Button appearance="text" onClick={() => setMost(most + AT_ONCE)}>
            {words.more}
          </Button>
        </div>
      )}
    </section>
  );
}

interface PlaceChoiceProps extends Placed {
  readonly opened: PlacesSectionProps['opened'];
  readonly text: TextVersion | undefined;
  onPlaced(): void;
}

function PlaceChoice({ thread, known, standing, opened, text, onPlaced }: PlaceChoiceProps): React.ReactElement {
  const words = useWords(versionWords).places;
  const group = useId('place');
  const [chosen, setChosen] = React.useState('');
  const decision = useCallDecision(opened, onPlaced);
  const passages = text?.passages ?? [];
  const name = usePassageNumbers(passages);
  const places = withWholes(standing.state === 'toConfirm' ? standing.candidates : []);
  const choices = places.flatMap((place) => {
    const passage = passages.find(({ id }) => id === place.passage);
    return passage ? [{ key: keyOf(place), text: words.at(name([passage]), place.start < place.end ? slice(passage.text, place.start, place.end) : words.whole), hint: around(passage.text, place), place, passage }] : [];
  });
  const confirm = (): void => {
    const choice = choices.find(({ key }) => key === chosen);
    if (!choice || !text) return;
    const { id } = thread.contribution;
    decision.mutate({
      draft: { kind: 'placed', contribution: id, targets: [], reason: '', content: { anchor: anchorOf(text.version, choice.passage, choice.place.start, choice.place.end) } },
      known,
      said: words.placed
    });
  };
  return (
    <>
      <ShortContribution state={thread} />
      {thread.anchor.quote && (
        <p className={styles.note} dir="auto">
          <q>{thread.anchor.quote}</q>
        </p>
      )}
      <fieldset className={styles.choices}>
        <legend className={styles.note}>{words.legend}</legend>
        <ChoiceList name={group} choices={choices} selected={chosen} onChange={setChosen} />
      </fieldset>
      <DecisionFailure error={decision.error} onRetry={confirm} />
      <div>
        <Button isBusy={decision.isLoading} disabled={chosen === ''} reason={words.choose} onClick={confirm}>
          {words.confirm}
        </Button>
      </div>
    </>
  );
}

/** Where none of the places is right, the passage as a whole is. */
function withWholes(candidates: readonly Place[]): readonly Place[] {
  const wholes = [...new Set(candidates.map(({ passage }) => passage))].map((passage): Place => ({ passage, start: 0, end: 0 }));
  return [...candidates.filter(({ start, end }) => start < end), ...wholes];
}

function keyOf({ passage, start, end }: Place): string {
  return `${passage}.${start}.${end}`;
}

const AROUND = 60;

function around(text: string, { start, end }: Place): string {
  if (start >= end) return text.length > AROUND * 2 ? `${slice(text, 0, AROUND * 2)} …` : text;
  return `${start > AROUND ? '… ' : ''}${slice(text, start - AROUND, end + AROUND)} …`;
}
