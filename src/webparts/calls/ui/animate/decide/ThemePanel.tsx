import * as React from 'react';
import { object, string } from 'valibot';
import { CALL_LIMITS } from '../../../../../domain/calls/callLimits';
import { defineStored } from '../../../../../domain/stored/defineStored';
import { EditorPanel } from '../../../../../shell/editor/EditorPanel';
import { Field } from '../../../../../shell/editor/Field';
import { usePage, useWords } from '../../../../../shell/Page';
import { TextBox } from '../../../../../ui/TextBox';
import { useId } from '../../../../../ui/useId';
import { deskWords } from '../deskStrings';
import { useDecision } from '../useDecision';
import { useKnownNames } from '../useKnownNames';
import type { PanelProps } from './PanelProps';
import { TargetsNote } from './TargetsNote';
import { draftOn, ownOf, targetsName } from './targets';

interface NameForm {
  readonly name: string;
}

const format = defineStored({ name: 'theme of contributions', version: 1, schema: object({ name: string() }) });

/** Gives contributions a theme. */
export function ThemePanel({ targets, onClose, onDone }: PanelProps): React.ReactElement {
  const all = useWords(deskWords);
  const words = all.theme;
  const { formats } = usePage();
  const listId = useId('names');
  const names = useKnownNames().themes;
  const editor = useDecision<NameForm>({
    thing: `theme-${targetsName(targets)}`,
    format,
    fields: React.useMemo(() => ({ name: { label: words.name, parts: ['name'], show: ({ name }) => name } }), [words]),
    initial: { name: targets.kind === 'one' ? targets.state.theme : '' },
    ...(ownOf(targets) ? { own: ownOf(targets) } : {}),
    check: ({ name }) => ({ name: name.length > CALL_LIMITS.nameLength ? { text: all.issues.tooLong(formats.number(CALL_LIMITS.nameLength)), isUrgent: true } : undefined }),
    draftOf: ({ name }) => draftOn(targets, 'themed', '', { name: name.trim() }),
    formOf: (decision) => (decision.kind === 'themed' ? { name: decision.content.name ?? '' } : undefined),
    said: () => words.done,
    onDecided: () => onDone(words.done)
  });
  return (
    <EditorPanel editor={editor} title={words.title} buttons={[{ intent: 'save', label: words.save }]} notice={<TargetsNote targets={targets} />} onClose={onClose}>
      {(form) => (
        <Field name="name" hint={words.hint}>
          <TextBox dir="auto" list={listId} autoComplete="off" value={form.name} onChange={(name) => editor.change({ name })} />
          <datalist id={listId}>
            {names.map((each) => (
              <option key={each} value={each} />
            ))}
          </datalist>
        </Field>
      )}
    </EditorPanel>
  );
}
