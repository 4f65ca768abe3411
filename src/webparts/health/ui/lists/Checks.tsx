import * as React from 'react';
import type { CheckReport, TroubledThing } from '../../../../data/health/Checks';
import { ThingLink } from '../../../../shell/addresses/ThingLink';
import { usePage, useWords } from '../../../../shell/Page';
import { TaskProgress } from '../../../../shell/tasks/TaskProgress';
import { useTask } from '../../../../shell/tasks/useTask';
import { Button } from '../../../../ui/Button';
import { MessageLine } from '../../../../ui/MessageLine';
import { checkWords } from './checkStrings';
import styles from './Lists.module.scss';
import { listWords } from './listStrings';
import { useListHealth } from './queries';

/** What reads much: keys, records and people, when somebody asks for it. */
export default function Checks(): React.ReactElement {
  const words = useWords(checkWords);
  const lists = useListHealth();
  const task = useTask<void, CheckReport>(async (_, control) => (await lists()).check(control));
  const report = task.state.kind === 'done' ? task.state.result : undefined;
  return (
    <section className={styles.panel} aria-label={words.title}>
      <h3 className={styles.heading}>{words.title}</h3>
      <p>{words.intro}</p>
      <div>
        <Button isBusy={task.state.kind === 'running'} onClick={() => task.start()}>
          {report ? words.again : words.start}
        </Button>
      </div>
      <TaskProgress task={task} running={words.running} stopped={words.stopped} />
      {report && <Report report={report} />}
    </section>
  );
}

function Report({ report: { at, things, troubled, failed, seconds, left, people } }: { readonly report: CheckReport }): React.ReactElement {
  const words = useWords(checkWords);
  const { groups } = useWords(listWords);
  const { formats, language } = usePage();
  return (
    <>
      <p className={styles.meta}>{words.at(formats.dateTime(at))}</p>
      <h4 className={styles.subheading}>{words.records}</h4>
      {troubled.length === 0 && things > 0 && <MessageLine tone="done">{words.sound(things, formats.number(things))}</MessageLine>}
      {troubled.map((thing) => (
        <Troubled key={`${thing.kind} ${thing.id}`} thing={thing} />
      ))}
      {troubled.length > 0 && <p>{words.next}</p>}
      {failed.map((part) => (
        <MessageLine key={part} tone="error">
          {words.failed(groups[part])}
        </MessageLine>
      ))}
      <h4 className={styles.subheading}>{words.seconds}</h4>
      {seconds.length === 0 && <MessageLine tone="done">{words.noSecond}</MessageLine>}
      {seconds.map(({ list, id, first, isOfAnother, link }) => (
        <MessageLine key={link} tone="warning" action={<a href={link}>{words.look}</a>}>
          {words.second(list[language], String(id), String(first))} {isOfAnother && words.ofAnother} {words.secondNext}
        </MessageLine>
      ))}
      <h4 className={styles.subheading}>{words.left}</h4>
      {left.length === 0 && <MessageLine tone="done">{words.noneLeft(people, formats.number(people))}</MessageLine>}
      {left.map(({ role, name, of, link }) => (
        <MessageLine key={`${name} ${link}`} tone="warning" action={<a href={link}>{words.look}</a>}>
          {role === 'group' ? words.group(name, of) : words.draft(name, of)} {role === 'group' ? words.groupNext : words.draftNext}
        </MessageLine>
      ))}
      <p className={styles.meta}>{words.limits}</p>
    </>
  );
}

function Troubled({ thing: { kind, id, title, part, troubles } }: { readonly thing: TroubledThing }): React.ReactElement {
  const words = useWords(checkWords);
  const { groups } = useWords(listWords);
  const { formats, webPath } = usePage();
  const said = [...troubles].map(([trouble, count]) => words.troubles[trouble](count, formats.number(count)));
  return (
    <MessageLine tone="warning">
      <ThingLink thing={{ kind, id, webPath }}>
        <bdi>{title}</bdi>
      </ThingLink>{' '}
      ({groups[part]}) : {words.said(said.join(', '))}
    </MessageLine>
  );
}
