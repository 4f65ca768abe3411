import * as React from 'react';
import { object } from 'valibot';
import { defineStored } from '../../../../../domain/stored/defineStored';
import { useCallServices } from '../../../../../shell/contributions/useCallServices';
import { EditorPanel } from '../../../../../shell/editor/EditorPanel';
import { usePage, useWords } from '../../../../../shell/Page';
import type { LocalDateTime } from '../../../../../ui/zonedTime';
import type { PanelProps } from '../decide/PanelProps';
import styles from '../Desk.module.scss';
import { useDecision } from '../useDecision';
import { courseWords } from './courseStrings';
import { MomentField } from './MomentField';
import { fromTyped, showTyped, toTyped, typedMoment } from './moments';

interface HoldForm {
  readonly until: LocalDateTime | null;
}

const format = defineStored({ name: 'holding contributions', version: 1, schema: object({ until: typedMoment }) });

/** Lets contributions wait while the text is revised. */
export function HoldPanel({ onClose, onDone }: Omit<PanelProps, 'targets'>): React.ReactElement {
  const words = useWords(courseWords).hold;
  const { formats } = usePage();
  const { serverNow } = useCallServices();
  const { timeZone } = formats;
  const editor = useDecision<HoldForm>({
    thing: 'hold',
    format,
    fields: React.useMemo(() => ({ until: { label: words.until, parts: ['until'], show: ({ until }) => showTyped(until, formats) } }), [words, formats]),
    initial: { until: null },
    check: ({ until }) => ({ until: isPast(fromTyped(until, timeZone), until, serverNow()) ? { text: words.past } : undefined }),
    draftOf: ({ until }) => {
      const moment = fromTyped(until, timeZone);
      return { kind: 'held', contribution: 0, targets: [], reason: '', content: moment ? { until: moment } : {} };
    },
    formOf: ({ kind, content }) => (kind === 'held' ? { until: toTyped(content.until, timeZone) } : undefined),
    said: () => words.done,
    onDecided: () => onDone(words.done)
  });
  return (
    <EditorPanel editor={editor} title={words.title} buttons={[{ intent: 'save', label: words.save }]} notice={<p className={styles.note}>{words.text}</p>} onClose={onClose}>
      {(form) => <MomentField name="until" hint={words.untilHint} value={form.until} onChange={(until) => editor.change({ until })} />}
    </EditorPanel>
  );
}

/** Past, or begun and no date yet. */
export function isPast(moment: Date | null, typed: LocalDateTime | null, now: Date): boolean {
  return typed !== null && (moment === null || moment <= now);
}
