import * as React from 'react';
import { stepCourses } from '../../../../domain/tariffs/file/stepCourse';
import { serviceOfLine } from '../../../../domain/tariffs/prices/PriceFile';
import { usePage, useWords } from '../../../../shell/Page';
import { useQuery } from '../../../../shell/queries/useQuery';
import { MessageLine } from '../../../../ui/MessageLine';
import { changeKeys, useChanges, useLines } from '../files/changeQueries';
import type { FileSectionProps } from '../files/FileSectionProps';
import styles from '../Tariffs.module.scss';
import { useDayOf } from '../useDayOf';
import { useToday } from '../useToday';
import { AnswerForm } from './AnswerForm';
import { ChainList } from './ChainList';
import { IgnoredSteps } from './IgnoredSteps';
import { SaidTable } from './SaidTable';
import { stepWords } from './stepStrings';

/** The steps of the chain that a file goes through: what each said of which line, by when it answers, and the form of who is asked. */
export default function StepsSection({ opened }: FileSectionProps): React.ReactElement {
  const words = useWords(stepWords);
  const { formats } = usePage();
  const today = useToday();
  const dayOf = useDayOf();
  const changes = useChanges();
  const { file, chain, proposals, state, closed } = opened;
  const mine = useQuery({ queryKey: [...changeKeys.all, 'mine', file.id, ...chain.map(({ key }) => key)], queryFn: async () => (await changes()).mySteps(opened) }).data ?? [];
  const services = React.useMemo(() => [...new Set(proposals.map(({ proposal }) => serviceOfLine(proposal.line)))].sort(), [proposals]);
  const lines = useLines(services).data;
  const names = React.useMemo(() => new Map((lines ?? []).map((line) => [line.key, line])), [lines]);
  const changed = React.useMemo(() => new Map(proposals.map(({ row }) => [row.line, row.modified])), [proposals]);
  if (chain.length === 0) return <MessageLine tone="warning">{words.noChain}</MessageLine>;
  const courses = stepCourses(state, chain, {
    submittedOn: file.submittedAt && dayOf(file.submittedAt),
    changedOn: (line) => dayOf(changed.get(line) ?? file.created),
    dayOf,
    closed,
    today
  });
  const unseen = chain.filter(({ key }) => opened.unseenGroups.includes(key)).map(({ name }) => name);
  return (
    <div className={styles.page}>
      {file.submittedAt === null && <MessageLine tone="info">{words.prepared}</MessageLine>}
      <ChainList opened={opened} courses={courses} mine={mine} />
      {unseen.length > 0 && <MessageLine tone="info">{words.unseen(formats.list(unseen))}</MessageLine>}
      {opened.ignoredSteps.length > 0 && <IgnoredSteps opened={opened} />}
      {file.submittedAt !== null &&
        chain.filter(({ key }) => mine.includes(key)).map((step) => <AnswerForm key={step.key} opened={opened} step={step} names={names} />)}
      <SaidTable opened={opened} names={names} />
    </div>
  );
}
