import * as React from 'react';
import type { NamedStep, OpenedFile } from '../../../../data/tariffs/changes/ChangeFiles';
import type { StepCourse } from '../../../../domain/tariffs/file/stepCourse';
import { usePage, useWords } from '../../../../shell/Page';
import { StatusBadge } from '../../../../ui/StatusBadge';
import styles from '../Tariffs.module.scss';
import { useTariffFormats } from '../tariffFormats';
import { stepWords } from './stepStrings';

interface ChainListProps {
  readonly opened: OpenedFile;
  readonly courses: readonly StepCourse[];
  /** Steps for which the reader answers. */
  readonly mine: readonly string[];
}

/** The chain in its order: who answers, by when, and what is late in words. */
export function ChainList({ opened: { chain, state }, courses, mine }: ChainListProps): React.ReactElement {
  const words = useWords(stepWords);
  const { formats } = usePage();
  const { day } = useTariffFormats();
  const saidOf = ({ key, delay }: NamedStep, course: StepCourse | undefined): readonly string[] => {
    if (course?.askedOn && course.dueOn) {
      return [words.waiting(course.waiting.length, formats.number(course.waiting.length)), words.asked(day(course.askedOn)), words.due(day(course.dueOn)), ...(course.late > 0 ? [words.late(course.late, formats.number(course.late))] : [])];
    }
    const isAgreed = state.lines.length > 0 && state.lines.every(({ steps }) => steps.find(({ step }) => step === key)?.standing === 'agreed');
    return [isAgreed ? words.allAgreed : words.done, words.delay(delay, formats.number(delay))];
  };
  return (
    <section className={styles.section}>
      <h4>{words.chain}</h4>
      <ol className={styles.chain}>
        {chain.map((step) => {
          const course = courses.find((each) => each.step === step.key);
          return (
            <li key={step.key}>
              <p className={styles.row}>
                <strong>{step.name}</strong>
                {mine.includes(step.key) && <StatusBadge tone="strong">{words.yours}</StatusBadge>}
                <span className={styles.meta}>{step.group ? words.group(step.group.name) : words.noGroup}</span>
              </p>
              <p>{saidOf(step, course).join(' · ')}</p>
            </li>
          );
        })}
      </ol>
    </section>
  );
}
