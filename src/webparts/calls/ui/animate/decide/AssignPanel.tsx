import * as React from 'react';
import { object, string } from 'valibot';
import { CALL_LIMITS } from '../../../../../domain/calls/callLimits';
import type { DecisionContent } from '../../../../../domain/calls/Decision';
import type { Mention } from '../../../../../domain/people/mentions';
import { defineStored } from '../../../../../domain/stored/defineStored';
import { storedPeople } from '../../../../../shell/contributions/contributionFormats';
import { useCallServices } from '../../../../../shell/contributions/useCallServices';
import { EditorPanel } from '../../../../../shell/editor/EditorPanel';
import { Field } from '../../../../../shell/editor/Field';
import { usePage, useWords } from '../../../../../shell/Page';
import { PeopleField } from '../../../../../shell/people/PeopleField';
import { TextBox } from '../../../../../ui/TextBox';
import { useId } from '../../../../../ui/useId';
import { deskWords } from '../deskStrings';
import { useDecision } from '../useDecision';
import { useKnownNames } from '../useKnownNames';
import type { PanelProps } from './PanelProps';
import { TargetsNote } from './TargetsNote';
import { draftOn, ownOf, targetsName } from './targets';

interface AssignForm {
  readonly people: readonly Mention[];
  readonly service: string;
}

const format = defineStored({
  name: 'assignment of contributions',
  version: 1,
  schema: object({ people: storedPeople, service: string() })
});
const BETWEEN = ', ';

/** Gives contributions to people of the directory, who are told, or to a service by its name. */
export function AssignPanel({ targets, onClose, onDone }: PanelProps): React.ReactElement {
  const { assign: words, issues } = useWords(deskWords);
  const { formats } = usePage();
  const services = useCallServices();
  const listId = useId('services');
  const names = useKnownNames().services;
  const find = React.useCallback(async (text: string, signal?: AbortSignal) => (await services.people()).search.find(text, signal), [services]);
  const editor = useDecision<AssignForm>({
    thing: `assign-${targetsName(targets)}`,
    format,
    fields: React.useMemo(
      () => ({
        people: { label: words.people, parts: ['people'], show: ({ people }) => people.map(({ name }) => name).join(BETWEEN) },
        service: { label: words.service, parts: ['service'], show: ({ service }) => service }
      }),
      [words]
    ),
    initial: targets.kind === 'one' ? formOf({ name: targets.state.assignee, people: targets.state.assignedTo }) : formOf({}),
    ...(ownOf(targets) ? { own: ownOf(targets) } : {}),
    check: ({ service }) => ({ service: service.length > CALL_LIMITS.nameLength ? { text: issues.tooLong(formats.number(CALL_LIMITS.nameLength)), isUrgent: true } : undefined }),
    draftOf: (form) => draftOn(targets, 'assigned', '', contentOf(form)),
    formOf: (decision) => (decision.kind === 'assigned' ? formOf(decision.content) : undefined),
    said: () => words.done,
    onDecided: () => onDone(words.done)
  });
  return (
    <EditorPanel editor={editor} title={words.title} buttons={[{ intent: 'save', label: words.save }]} notice={<TargetsNote targets={targets} />} onClose={onClose}>
      {(form) => (
        <>
          <PeopleField label={words.people} hint={words.peopleHint} find={find} value={form.people} onChange={(people) => editor.change({ people })} />
          <Field name="service" hint={words.serviceHint}>
            <TextBox dir="auto" list={listId} autoComplete="off" value={form.service} onChange={(service) => editor.change({ service })} />
            <datalist id={listId}>
              {names.map((each) => (
                <option key={each} value={each} />
              ))}
            </datalist>
          </Field>
        </>
      )}
    </EditorPanel>
  );
}

/** One name for all of them is what tables show, and what they are looked for by. */
function contentOf({ people, service }: AssignForm): DecisionContent {
  const name = [...people.map((person) => person.name), service.trim()].filter(Boolean).join(BETWEEN);
  return people.length === 0 ? { name } : { name, people };
}

function formOf({ name = '', people = [] }: Pick<DecisionContent, 'name' | 'people'>): AssignForm {
  const ofPeople = people.map((person) => person.name).join(BETWEEN);
  const service = ofPeople === '' ? name : name.slice(ofPeople.length).replace(/^, /, '');
  return { people, service };
}
