import * as React from 'react';
import { array, number, object, string } from 'valibot';
import { CALL_LIMITS } from '../../../../../domain/calls/callLimits';
import type { ProposedMember, Proposal } from '../../../../../domain/text/proposeGroups';
import type { ThreadState } from '../../../../../domain/calls/threadState';
import { defineStored } from '../../../../../domain/stored/defineStored';
import { wordDifference } from '../../../../../domain/text/wordDifference';
import { EditorPanel } from '../../../../../shell/editor/EditorPanel';
import { Field } from '../../../../../shell/editor/Field';
import { usePage, useWords } from '../../../../../shell/Page';
import { Button } from '../../../../../ui/Button';
import { Check } from '../../../../../ui/ChoiceList';
import { Difference } from '../../../../../ui/Difference';
import { Disclosure } from '../../../../../ui/Disclosure';
import { TextBox } from '../../../../../ui/TextBox';
import { groupDraft } from '../decide/GroupPanel';
import type { PanelProps } from '../decide/PanelProps';
import { useDesk } from '../Desk';
import styles from '../Desk.module.scss';
import { deskWords } from '../deskStrings';
import { Said } from '../Said';
import { useDecision } from '../useDecision';
import { groupWords } from './groupStrings';

interface ProposalForm {
  readonly name: string;
  /** Members that do not belong to it. */
  readonly left: readonly number[];
}

interface ProposalPanelProps extends Pick<PanelProps, 'onClose' | 'onDone'> {
  readonly proposal: Proposal;
  readonly name: string;
  readonly states: ReadonlyMap<number, ThreadState>;
}

const format = defineStored({ name: 'proposed group', version: 1, schema: object({ name: string(), left: array(number()) }) });
/** Members that come at once. */
const PAGE = 20;

/** A proposed group before it is one: each member with its differences from the model, to be kept or left out. */
export function ProposalPanel({ proposal, name, states, onClose, onDone }: ProposalPanelProps): React.ReactElement {
  const words = useWords(groupWords);
  const { issues } = useWords(deskWords);
  const { formats } = usePage();
  const { groups } = useDesk();
  const [length, setLength] = React.useState(PAGE);
  const { model, group, members } = proposal;
  const joined = groups.groups.get(group);
  const modelState = states.get(model);
  const kept = (left: readonly number[]): readonly ProposedMember[] => members.filter(({ id }) => !left.includes(id));
  const editor = useDecision<ProposalForm>({
    thing: `proposal-${model}`,
    format,
    fields: React.useMemo(
      () => ({
        name: { label: words.name, parts: ['name'], show: (form) => form.name },
        left: { label: words.close, parts: ['left'], show: ({ left }) => left.join(', ') }
      }),
      [words]
    ),
    initial: { name: joined?.name ?? name, left: [] },
    check: (form) => ({
      name: form.name.trim() === '' ? { text: issues.required } : form.name.length > CALL_LIMITS.nameLength ? { text: issues.tooLong(formats.number(CALL_LIMITS.nameLength)), isUrgent: true } : undefined,
      left: kept(form.left).length === 0 ? { text: words.keepOne } : undefined
    }),
    draftOf: (form, now) => groupDraft(now, form.name, [...(joined ? [] : [model]), ...kept(form.left).map(({ id }) => id)]),
    // Two groups are never the same: who made another meanwhile is told of.
    formOf: () => undefined,
    said: ({ content }) => words.created(content.name ?? ''),
    onDecided: ({ content }) => onDone(words.created(content.name ?? ''))
  });
  return (
    <EditorPanel
      editor={editor}
      title={words.reviewTitle}
      buttons={[{ intent: 'save', label: joined ? words.add : words.create }]}
      notice={
        modelState && (
          <div className={styles.block}>
            <h2 className={styles.subheading}>{words.model}</h2>
            <Said state={modelState} />
          </div>
        )
      }
      onClose={onClose}
    >
      {(form) => (
        <>
          <Field name="name" isRequired>
            <TextBox dir="auto" value={form.name} disabled={joined !== undefined} onChange={(next) => editor.change({ name: next })} />
          </Field>
          <Field name="left" label={words.keptCount(kept(form.left).length + 1, formats.number(kept(form.left).length + 1))} isGroup>
            <ul className={styles.list}>
              {members.slice(0, length).map((member) => (
                <li key={member.id} className={styles.row}>
                  <MemberRow
                    member={member}
                    model={modelState}
                    state={states.get(member.id)}
                    isKept={!form.left.includes(member.id)}
                    onKeep={(isKept) => editor.change({ left: isKept ? form.left.filter((id) => id !== member.id) : [...form.left, member.id] })}
                  />
                </li>
              ))}
            </ul>
            {members.length > length && (
              <Button appearance="text" onClick={() => setLength(length + PAGE)}>
                {words.moreMembers(formats.number(Math.min(PAGE, members.length - length)))}
              </Button>
            )}
          </Field>
        </>
      )}
    </EditorPanel>
  );
}

interface MemberRowProps {
  readonly member: ProposedMember;
  readonly model: ThreadState | undefined;
  readonly state: ThreadState | undefined;
  readonly isKept: boolean;
  onKeep(isKept: boolean): void;
}

function MemberRow({ member, model, state, isKept, onKeep }: MemberRowProps): React.ReactElement {
  const words = useWords(groupWords);
  const desk = useWords(deskWords);
  const { formats } = usePage();
  const who = state?.contribution.author?.name ?? desk.nobody;
  return (
    <>
      <Check isChecked={isKept} text={`${words.keep(String(member.id))} · ${who}`} hint={member.isSame ? words.same : words.similarity(formats.percent(member.similarity))} onChange={onKeep} />
      {!member.isSame && model && state && (
        <Disclosure label={words.differences} isInitiallyOpen>
          <TextDifference before={textOf(model)} after={textOf(state)} />
        </Disclosure>
      )}
    </>
  );
}

function TextDifference({ before, after }: { readonly before: string; readonly after: string }): React.ReactElement {
  const words = useWords(groupWords).difference;
  const { language } = usePage();
  const pieces = React.useMemo(() => wordDifference(before, after, language), [before, after, language]);
  return <Difference pieces={pieces} words={words} isShort />;
}

function textOf({ text, wording }: ThreadState): string {
  return [wording, text].filter(Boolean).join('\n');
}
