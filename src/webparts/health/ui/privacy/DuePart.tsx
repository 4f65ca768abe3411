import * as React from 'react';
import { newClientKey } from '../../../../data/items/newClientKey';
import type { DueRule } from '../../../../domain/privacy/Due';
import { goingOf, oldestOf, rowsOf } from '../../../../domain/privacy/Due';
import type { RuleId } from '../../../../domain/privacy/kept';
import type { Periods } from '../../../../domain/privacy/periods';
import { usePage, useWords } from '../../../../shell/Page';
import { useQueryClient } from '../../../../shell/queries/useQuery';
import { TaskProgress } from '../../../../shell/tasks/TaskProgress';
import { useTask } from '../../../../shell/tasks/useTask';
import { AskingButton } from '../../../../ui/AskingButton';
import { Button } from '../../../../ui/Button';
import { Check } from '../../../../ui/ChoiceList';
import { MessageLine } from '../../../../ui/MessageLine';
import styles from './Privacy.module.scss';
import { privacyKeys } from './privacyKeys';
import { registerWords } from './registerStrings';
import { retentionWords } from './retentionStrings';
import { usePrivacy } from './usePrivacy';

interface Chosen {
  readonly rules: readonly RuleId[];
  /** The same when it is resumed. */
  readonly key: string;
}

/** What is over its time, by part, and the press that sends it to the recycle bin. */
export function DuePart({ periods }: { readonly periods: Periods }): React.ReactElement {
  const words = useWords(retentionWords);
  const privacy = usePrivacy();
  const queries = useQueryClient();
  const looking = useTask<void, readonly DueRule[]>(async (_, control) => (await (await privacy()).purges()).due(periods, control));
  const purging = useTask<Chosen, void>(async ({ rules, key }, control) => void (await (await (await privacy()).purges()).run(rules, periods, key, control)), {
    onDone: () => looking.reset(),
    onEnd: () => {
      void queries.invalidateQueries(privacyKeys.acts);
      void queries.invalidateQueries(privacyKeys.register);
    }
  });
  const due = looking.state.kind === 'done' ? looking.state.result : undefined;
  const isPurging = purging.state.kind === 'running';
  return (
    <section className={styles.block} aria-label={words.due}>
      <h4 className={styles.subtitle}>{words.due}</h4>
      {!isPurging && (
        <div>
          <Button
            isBusy={looking.state.kind === 'running'}
            onClick={() => {
              purging.reset();
              looking.start(undefined);
            }}
          >
            {due ? words.again : words.look}
          </Button>
        </div>
      )}
      <TaskProgress task={looking} running={words.looking} />
      {due && !isPurging && purging.state.kind !== 'stopped' && purging.state.kind !== 'failed' && <DueList key={key(due)} due={due} onPurge={(rules) => purging.start({ rules, key: newClientKey() })} />}
      <TaskProgress task={purging} running={words.purging} stopped={words.stopped} done={() => words.done} />
    </section>
  );
}

function key(due: readonly DueRule[]): string {
  return due.map(({ rule, things }) => `${rule} ${things.length}`).join();
}

function DueList({ due, onPurge }: { readonly due: readonly DueRule[]; onPurge(rules: readonly RuleId[]): void }): React.ReactElement {
  const words = useWords(retentionWords);
  const said = useWords(registerWords);
  const { formats } = usePage();
  const going = due.filter((each) => goingOf(each).length > 0);
  const refused = due.flatMap(({ rule, things }) => things.flatMap((thing) => (thing.refused ? [{ rule, thing, why: words.refused[thing.refused] }] : [])));
  const failed = due.filter(({ error }) => error !== undefined);
  const [left, leave] = React.useState<readonly RuleId[]>([]);
  const chosen = going.map(({ rule }) => rule).filter((rule) => !left.includes(rule));
  return (
    <div className={styles.block}>
      {going.length === 0 && <MessageLine tone="done">{words.nothing}</MessageLine>}
      {going.length > 0 && (
        <fieldset className={styles.chosen}>
          <legend>{words.chosen}</legend>
          {going.map((each) => {
            const things = goingOf(each);
            const oldest = oldestOf(things);
            return (
              <Check
                key={each.rule}
                isChecked={!left.includes(each.rule)}
                text={[said.rules[each.rule], words.rows(rowsOf(things), formats.number(rowsOf(things))), ...(oldest ? [words.oldest(formats.date(oldest))] : [])].join(' · ')}
                hint={formats.list(things.flatMap(({ title }) => (title === '' ? [] : [title])))}
                onChange={(isChecked) => leave(isChecked ? left.filter((rule) => rule !== each.rule) : [...left, each.rule])}
              />
            );
          })}
        </fieldset>
      )}
      {chosen.includes('requests') && <MessageLine tone="warning">{words.requests}</MessageLine>}
      {(refused.length > 0 || failed.length > 0) && (
        <>
          <h5 className={styles.subtitle}>{words.kept}</h5>
          <ul className={styles.plain}>
            {refused.map(({ rule, thing, why }) => (
              <li key={`${rule} ${thing.key}`}>
                <bdi>{thing.title || said.rules[rule]}</bdi> · {why}
              </li>
            ))}
            {failed.map(({ rule }) => (
              <li key={rule}>
                {said.rules[rule]} · {words.failed}
              </li>
            ))}
          </ul>
        </>
      )}
      {chosen.length > 0 && (
        <div className={styles.actions}>
          <AskingButton label={words.purge} question={words.question} yes={words.yes} no={words.no} onYes={() => onPurge(chosen)} />
        </div>
      )}
    </div>
  );
}
