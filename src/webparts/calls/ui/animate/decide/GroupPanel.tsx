import * as React from 'react';
import { object, string } from 'valibot';
import { CALL_LIMITS } from '../../../../../domain/calls/callLimits';
import type { DecisionDraft } from '../../../../../data/calls/CallServices';
import type { GroupIndex } from '../../../../../domain/calls/indexGroups';
import { nextGroup } from '../../../../../domain/calls/indexGroups';
import { defineStored } from '../../../../../domain/stored/defineStored';
import { EditorPanel } from '../../../../../shell/editor/EditorPanel';
import { Field } from '../../../../../shell/editor/Field';
import { usePage, useWords } from '../../../../../shell/Page';
import { TextBox } from '../../../../../ui/TextBox';
import { useId } from '../../../../../ui/useId';
import { useDesk } from '../Desk';
import { deskWords } from '../deskStrings';
import { useDecision } from '../useDecision';
import type { PanelProps } from './PanelProps';
import { TargetsNote } from './TargetsNote';
import { idsOf, targetsName } from './targets';

interface GroupForm {
  readonly name: string;
}

const format = defineStored({ name: 'group of contributions', version: 1, schema: object({ name: string() }) });

/** Makes a group of contributions, or adds them to one of the same name. */
export function GroupPanel({ targets, onClose, onDone }: PanelProps): React.ReactElement {
  const all = useWords(deskWords);
  const words = all.group;
  const { formats } = usePage();
  const { groups: known } = useDesk();
  const listId = useId('groups');
  const editor = useDecision<GroupForm>({
    thing: `group-${targetsName(targets)}`,
    format,
    fields: React.useMemo(() => ({ name: { label: words.name, parts: ['name'], show: ({ name }) => name } }), [words]),
    initial: { name: '' },
    check: ({ name }) => ({
      name: name.trim() === '' ? { text: all.issues.required } : name.length > CALL_LIMITS.nameLength ? { text: all.issues.tooLong(formats.number(CALL_LIMITS.nameLength)), isUrgent: true } : undefined
    }),
    draftOf: ({ name }, groups) => groupDraft(groups, name, idsOf(targets)),
    // Two groups are never the same: who made another meanwhile is told of.
    formOf: () => undefined,
    said: ({ content }) => words.done(content.name ?? ''),
    onDecided: ({ content }) => onDone(words.done(content.name ?? ''))
  });
  return (
    <EditorPanel editor={editor} title={words.title} buttons={[{ intent: 'save', label: words.save }]} notice={<TargetsNote targets={targets} />} onClose={onClose}>
      {(form) => (
        <Field name="name" hint={words.hint} isRequired>
          <TextBox dir="auto" list={listId} autoComplete="off" value={form.name} onChange={(name) => editor.change({ name })} />
          <datalist id={listId}>
            {[...known.groups.values()].filter(({ isOver }) => !isOver).map(({ id, name }) => (
              <option key={id} value={name} />
            ))}
          </datalist>
        </Field>
      )}
    </EditorPanel>
  );
}

/** The group of that name with these added, or a new one. */
export function groupDraft({ groups }: GroupIndex, name: string, ids: readonly number[]): DecisionDraft {
  const wanted = name.trim();
  const known = [...groups.values()].find((group) => !group.isOver && group.name === wanted);
  const group = known?.id ?? nextGroup({ groups });
  return { kind: 'grouped', contribution: 0, targets: [...new Set([...(known?.members ?? []), ...ids])].sort((a, b) => a - b), reason: '', content: { group, name: wanted } };
}
