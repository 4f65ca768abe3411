import * as React from 'react';
import { object, string } from 'valibot';
import { endOfIdea } from '../../../../../domain/ideas/endOfIdea';
import { defineStored } from '../../../../../domain/stored/defineStored';
import { reasonFault } from '../../../../../shell/decided/reasonFault';
import { EditorPanel } from '../../../../../shell/editor/EditorPanel';
import { Field } from '../../../../../shell/editor/Field';
import { usePage, useWords } from '../../../../../shell/Page';
import { Button } from '../../../../../ui/Button';
import { TextBox } from '../../../../../ui/TextBox';
import { useDesk } from '../Desk';
import styles from '../Desk.module.scss';
import { deskWords } from '../deskStrings';
import { useDecision } from '../useDecision';
import { rankingWords } from './rankingStrings';

interface EndPartProps {
  onTell(text: string): void;
}

/** Puts the campaign away: nothing ends without a reason. */
export function EndPart({ onTell }: EndPartProps): React.ReactElement {
  const words = useWords(rankingWords).end;
  const { formats } = usePage();
  const { ideas, forest, state } = useDesk();
  const [isEnding, setEnding] = React.useState(false);
  const open = ideas.filter((idea) => idea.counts && endOfIdea(idea, forest, state) === null).length;
  const { archived } = state;
  return (
    <section className={styles.block} aria-label={words.title}>
      <h5 className={styles.subheading}>{words.title}</h5>
      {archived ? (
        <p className={styles.note}>
          <bdi>{words.archived(archived.author.name, formats.dateTime(archived.created))}</bdi>
        </p>
      ) : (
        <>
          <p className={styles.note}>{open === 0 ? words.allEnded : words.open(open, formats.number(open))}</p>
          <div>
            <Button onClick={() => setEnding(true)}>{words.archive}</Button>
          </div>
        </>
      )}
      {isEnding && (
        <ArchivePanel
          onClose={() => setEnding(false)}
          onDone={(text) => {
            setEnding(false);
            onTell(text);
          }}
        />
      )}
    </section>
  );
}

const format = defineStored({ name: 'end of a campaign', version: 1, schema: object({ reason: string() }) });

function ArchivePanel({ onClose, onDone }: { onClose(): void; onDone(text: string): void }): React.ReactElement {
  const words = useWords(rankingWords).end;
  const { issues } = useWords(deskWords);
  const { formats } = usePage();
  const editor = useDecision<{ readonly reason: string }>({
    thing: 'archive',
    format,
    fields: React.useMemo(() => ({ reason: { label: words.reason, parts: ['reason'], show: ({ reason }) => reason } }), [words]),
    initial: { reason: '' },
    check: ({ reason }) => ({ reason: reasonFault(reason, issues, formats) }),
    draftOf: ({ reason }) => ({ kind: 'archived', idea: 0, targets: [], reason: reason.trim(), content: {} }),
    formOf: ({ kind, reason }) => (kind === 'archived' ? { reason } : undefined),
    said: () => words.done,
    onDecided: () => onDone(words.done)
  });
  return (
    <EditorPanel editor={editor} title={words.archive} buttons={[{ intent: 'save', label: words.save }]} notice={<p className={styles.note}>{words.text}</p>} onClose={onClose}>
      {(form) => (
        <Field name="reason" hint={words.reasonHint} isRequired>
          <TextBox multiline rows={4} dir="auto" value={form.reason} onChange={(reason) => editor.change({ reason })} />
        </Field>
      )}
    </EditorPanel>
  );
}
