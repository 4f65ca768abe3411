import * as React from 'react';
import type { OpenedRequest } from '../../../../data/requests/RequestServices';
import { questionsAdded } from '../../../../domain/requests/RequestForm';
import { usePage, useWords } from '../../../../shell/Page';
import { useDay } from '../Clock';
import { useFrame } from '../queries';
import styles from '../Requests.module.scss';
import { courseWords } from './courseStrings';
import { aboutWords } from './aboutStrings';

/** What a request asks for, as it was filled in, with its corrections. */
export function AboutRequest({ opened: { state } }: { readonly opened: OpenedRequest }): React.ReactElement {
  const words = useWords(aboutWords);
  const { about, corrected } = useWords(courseWords);
  const { formats } = usePage();
  const day = useDay();
  const frame = useFrame().data;
  const { form, earlierForms } = state;
  const questions = new Map(frame?.form.questions.map(({ key, label }) => [key, label]));
  const facts: readonly (readonly [string, string])[] = [
    [words.objectives, form.objectives.join('\n')],
    [words.success, form.success],
    [words.directions, formats.list(form.directions)],
    [words.professions, formats.list(form.professions)],
    [words.size, form.size === null ? '' : formats.number(form.size)],
    [words.partners, form.partners.map(({ name, organisation, reason, until }) => [name, organisation, reason, until ? day(until) : ''].filter(Boolean).join(' · ')).join('\n')],
    [words.address, form.slug && `…/${form.slug}`],
    [words.until, form.until ? day(form.until) : words.noEnd],
    [words.usagesTitle, form.usages.map((usage) => words.usages[usage]).join('\n')],
    [words.sensitivity, words.sensitivities[form.sensitivity]],
    ...Object.entries(form.answers).map(([key, answer]) => [questions.get(key) ?? key, answer] as const),
    ...(frame ? questionsAdded(form, frame.form) : []).map(({ label }) => [label, words.addedSince] as const)
  ];
  return (
    <section aria-label={about} className={styles.section}>
      <h4>{about}</h4>
      {earlierForms.length > 0 && <p className={styles.meta}>{corrected(earlierForms.length, formats.number(earlierForms.length))}</p>}
      <dl className={styles.facts}>
        {facts
          .filter(([, value]) => value !== '')
          .map(([name, value]) => (
            <div key={name} className={styles.fact}>
              <dt>{name}</dt>
              <dd dir="auto">{value}</dd>
            </div>
          ))}
      </dl>
    </section>
  );
}
