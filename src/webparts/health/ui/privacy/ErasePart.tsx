import * as React from 'react';
import { newClientKey } from '../../../../data/items/newClientKey';
import type { FoundPerson } from '../../../../domain/people/FoundPerson';
import type { ErasureFault, ErasurePlan } from '../../../../domain/privacy/Erasure';
import type { Formats } from '../../../../shell/Formats';
import type { Language } from '../../../../shell/Language';
import type { PurgePreview } from '../../../../shell/owner/PurgePart';
import { PurgePart } from '../../../../shell/owner/PurgePart';
import { usePage, useWords } from '../../../../shell/Page';
import { TaskProgress } from '../../../../shell/tasks/TaskProgress';
import { useTask } from '../../../../shell/tasks/useTask';
import { Button } from '../../../../ui/Button';
import { MessageLine } from '../../../../ui/MessageLine';
import type { EraseWords } from './eraseStrings';
import { eraseWords } from './eraseStrings';
import styles from './Privacy.module.scss';
import type { RegisterWords } from './registerStrings';
import { registerWords } from './registerStrings';
import { usePrivacy } from './usePrivacy';

/** Erasure of the words of somebody who asks for it: seen before, confirmed by his name, and with an act. */
export function ErasePart({ person, onEnd }: { readonly person: FoundPerson; onEnd(): void }): React.ReactElement {
  const words = useWords(eraseWords);
  const said = useWords(registerWords);
  const { formats, language } = usePage();
  const privacy = usePrivacy();
  const plan = React.useRef<ErasurePlan>();
  // One erasure, however often it is resumed.
  const key = React.useRef(newClientKey());
  return (
    <section className={styles.block} aria-label={words.title}>
      <h4 className={styles.subtitle}>{words.title}</h4>
      <p className={styles.text}>{words.intro}</p>
      <PurgePart
        key={person.login}
        title={person.name}
        words={words}
        read={async (control) => {
          const services = await privacy();
          plan.current = await (await services.eraser()).plan(await services.known(person), control);
          return previewOf(plan.current, words, said, formats, language);
        }}
        purge={async (control) => {
          if (plan.current) await (await (await privacy()).eraser()).run(plan.current, key.current, control);
          key.current = newClientKey();
        }}
        onEnd={onEnd}
      />
    </section>
  );
}

function previewOf({ steps, marked, removed, kept, byHand, unread }: ErasurePlan, words: EraseWords, said: RegisterWords, formats: Pick<Formats, 'number'>, language: Language): PurgePreview | null {
  if (steps.length === 0 && kept.length + byHand.length + unread.length === 0) return null;
  return {
    removed: [...marked.map(({ title, count }) => words.marked(title[language], count, formats.number(count))), ...removed.map(({ title, count }) => words.gone(title[language], count, formats.number(count)))],
    kept: [...kept.map(({ title, count, law }) => words.stay(title[language], count, formats.number(count), said.laws[law])), ...byHand.map(({ title, count }) => words.byHand(title[language], formats.number(count))), ...unread.map((title) => words.unread(title[language])), ...Object.values(words.stays)],
    warning: words.noWay
  };
}

/** Are all marks of erasures explained, and is nothing else changed where they stand? */
export function ErasureAudit(): React.ReactElement {
  const words = useWords(eraseWords);
  const { formats, language } = usePage();
  const privacy = usePrivacy();
  const audit = useTask<void, readonly ErasureFault[]>(async (_, control) => (await (await privacy()).eraser()).audit(control));
  const faults = audit.state.kind === 'done' ? audit.state.result : [];
  return (
    <section className={styles.block} aria-label={words.audit}>
      <h4 className={styles.subtitle}>{words.audit}</h4>
      <p className={styles.note}>{words.auditHint}</p>
      <div>
        <Button isBusy={audit.state.kind === 'running'} onClick={() => audit.start(undefined)}>
          {words.audit}
        </Button>
      </div>
      <TaskProgress task={audit} running={words.auditing} stopped={words.auditStopped} done={(found) => (found.length === 0 ? words.sound : '')} />
      {faults.length > 0 && (
        <MessageLine tone="warning">
          {words.faults}
          <ul className={styles.plain}>
            {faults.map(({ list, title, id, why }) => (
              <li key={`${list} ${id}`}>{words.fault(title[language], formats.number(id), words.why[why])}</li>
            ))}
          </ul>
        </MessageLine>
      )}
    </section>
  );
}
