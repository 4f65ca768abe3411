import * as React from 'react';
import { nullable, object, optional, string } from 'valibot';
import type { CameThing, CampaignDecision, Stage } from '../../../../../domain/ideas/CampaignDecision';
import { stages } from '../../../../../domain/ideas/CampaignDecision';
import { defineStored } from '../../../../../domain/stored/defineStored';
import { reasonFault } from '../../../../../shell/decided/reasonFault';
import { DateField } from '../../../../../shell/editor/DateField';
import { EditorPanel } from '../../../../../shell/editor/EditorPanel';
import { Field } from '../../../../../shell/editor/Field';
import { usePage, useWords } from '../../../../../shell/Page';
import { useReferences } from '../../../../../shell/references/useReferences';
import { PersonField } from '../../../../../shell/people/PersonField';
import { ChoiceList } from '../../../../../ui/ChoiceList';
import { MessageLine } from '../../../../../ui/MessageLine';
import { SelectField } from '../../../../../ui/SelectField';
import { TextBox } from '../../../../../ui/TextBox';
import { useId } from '../../../../../ui/useId';
import type { LocalDateTime } from '../../../../../ui/zonedTime';
import { fromLocalDateTime, toLocalDateTime } from '../../../../../ui/zonedTime';
import { useBrainstorming } from '../../Brainstorming';
import { useIdeaServices } from '../../queries';
import { deskWords } from '../deskStrings';
import { Said } from '../Said';
import { useDecision } from '../useDecision';
import type { PanelProps } from './PanelProps';

interface StageForm {
  /** '' until one is chosen. */
  readonly stage: string;
  readonly reason: string;
  readonly owner: string;
  readonly due: LocalDateTime | null;
  /** What came of it, as `kind-id`; '' for nothing. */
  readonly came: string;
}

const format = defineStored({ name: 'state of ideas', version: 1, schema: object({ stage: string(), reason: string(), owner: string(), due: nullable(object({ date: string(), time: string() })), came: optional(string(), '') }) });

/** What becomes of one idea, or of many at once: why, by whom and by when. */
export function StagePanel({ states, onClose, onDone }: PanelProps): React.ReactElement {
  const words = useWords(deskWords);
  const { formats } = usePage();
  const { timeZone } = formats;
  const services = useIdeaServices();
  const name = useId('stage');
  const find = React.useCallback(async (text: string, signal?: AbortSignal) => (await services.people()).search.find(text, signal), [services]);
  const [one] = states;
  const isOne = states.length === 1 && one !== undefined;
  const ids = states.map(({ idea }) => idea.id);
  const count = states.length;
  const done = words.stage.done(count, formats.number(count));
  const local = (due: Date | null | undefined): LocalDateTime | null => (due ? toLocalDateTime(due, timeZone) : null);
  const { thingOf } = useBrainstorming();
  const led = useReferences(thingOf(one?.idea.id ?? 0)).data ?? [];
  // What the newest decision named stays to be chosen, whatever became of its link.
  const named = isOne ? one.stages.flatMap(({ decision }) => decision.content.came ?? []) : [];
  const things = new Map([...named, ...(isOne ? led.filter(({ direction }) => direction === 'to').map(({ other: { kind, id, title } }): CameThing => ({ kind, id, title })) : [])].map((thing) => [keyOf(thing), thing]));
  const lastCame = isOne ? one.stages[one.stages.length - 1]?.decision.content.came : undefined;
  const editor = useDecision<StageForm>({
    thing: `stage-${isOne ? one.idea.id : 'many'}`,
    format,
    fields: React.useMemo(
      () => ({
        stage: { label: words.stage.stage, parts: ['stage'], show: ({ stage }) => (isStage(stage) ? words.stages[stage] : '') },
        reason: { label: words.stage.reason, parts: ['reason'], show: ({ reason }) => reason },
        owner: { label: words.stage.owner, parts: ['owner'], show: ({ owner }) => owner },
        due: { label: words.stage.due, parts: ['due'], show: ({ due }) => dateIn(due, timeZone, formats.dateTime) },
        came: { label: words.stage.came, parts: ['came'], show: ({ came }) => things.get(came)?.title ?? '' }
      }),
      // eslint-disable-next-line react-hooks/exhaustive-deps -- titles are asked for when they are shown
      [words, formats, timeZone]
    ),
    initial: isOne ? { stage: one.stages.length > 0 ? one.stage : '', reason: one.stages[one.stages.length - 1]?.reason ?? '', owner: one.owner, due: local(one.dueAt), came: lastCame ? keyOf(lastCame) : '' } : { stage: '', reason: '', owner: '', due: null, came: '' },
    check: ({ stage, reason, due }) => ({
      stage: isStage(stage) ? undefined : { text: words.issues.chooseOne },
      reason: reasonFault(reason, words.issues, formats),
      due: due && !fromLocalDateTime(due, timeZone) ? { text: words.issues.noDate } : undefined
    }),
    draftOf: ({ stage, reason, owner, due, came }) => ({
      kind: 'staged',
      idea: isOne ? one.idea.id : 0,
      targets: isOne ? [] : ids,
      reason: reason.trim(),
      content: { ...(isStage(stage) ? { stage } : {}), ...(isOne || owner !== '' ? { owner } : {}), ...(isOne || due ? { dueAt: due && fromLocalDateTime(due, timeZone) } : {}), ...cameOf(stage, things.get(came)) }
    }),
    formOf: ({ kind, reason, content }: CampaignDecision) => (kind === 'staged' ? { stage: content.stage ?? '', reason, owner: content.owner ?? '', due: local(content.dueAt), came: content.came ? keyOf(content.came) : '' } : undefined),
    confirm: () => (count > 1 ? { title: words.stage.confirm(count, formats.number(count)), text: words.stage.confirmText, confirm: words.stage.save } : undefined),
    said: () => done,
    onDecided: () => onDone(done)
  });
  return (
    <EditorPanel editor={editor} title={words.stage.title} buttons={[{ intent: 'save', label: words.stage.save }]} notice={<TargetsNote states={states} />} onClose={onClose}>
      {(form) => (
        <>
          <Field name="stage" isGroup isRequired>
            <ChoiceList name={name} selected={form.stage} choices={stages.map((key) => ({ key: String(key), text: words.stages[key], hint: words.stageHints[key] }))} onChange={(stage) => editor.change({ stage })} />
          </Field>
          <Field name="reason" hint={words.stage.reasonHint} isRequired>
            <TextBox multiline rows={4} dir="auto" value={form.reason} onChange={(reason) => editor.change({ reason })} />
          </Field>
          <PersonField
            label={words.stage.owner}
            hint={isOne ? words.stage.ownerHint : words.stage.keepOwners}
            find={find}
            value={form.owner === '' ? null : { login: form.owner, name: form.owner, details: '' }}
            onChange={(person) => editor.change({ owner: person?.name ?? '' })}
          />
          {things.size > 0 && namesThings(form.stage) && (
            <Field name="came" hint={words.stage.cameHint}>
              <SelectField selected={form.came} options={[{ key: '', text: words.stage.cameNone }, ...[...things].map(([key, { title }]) => ({ key, text: title }))]} onChange={(came) => editor.change({ came })} />
            </Field>
          )}
          <DateField name="due" hint={words.stage.dueHint} defaultTime="18:00" value={form.due} onChange={(due) => editor.change({ due })} />
        </>
      )}
    </EditorPanel>
  );
}

/** Says, before anything is decided, of what and of how many. */
export function TargetsNote({ states }: Pick<PanelProps, 'states'>): React.ReactElement {
  const words = useWords(deskWords);
  const { formats } = usePage();
  const [one] = states;
  if (states.length === 1 && one) return <Said state={one} />;
  const staged = states.filter(({ stages: made }) => made.length > 0).length;
  return (
    <MessageLine tone="info">
      {words.targets(states.length, formats.number(states.length))}
      {staged > 0 && <div>{words.ended(staged, formats.number(staged))}</div>}
    </MessageLine>
  );
}

/** What came of an idea is named where something is being done of it, or was. */
function namesThings(stage: string): boolean {
  return stage === 'inProgress' || stage === 'done';
}

function cameOf(stage: string, came: CameThing | undefined): { readonly came?: CameThing } {
  return came && namesThings(stage) ? { came } : {};
}

function keyOf({ kind, id }: CameThing): string {
  return `${kind}-${id}`;
}

function isStage(key: string): key is Stage {
  return stages.some((each) => each === key);
}

function dateIn(due: LocalDateTime | null, timeZone: string, shown: (date: Date) => string): string {
  const moment = due && fromLocalDateTime(due, timeZone);
  return moment ? shown(moment) : (due?.date ?? '');
}
