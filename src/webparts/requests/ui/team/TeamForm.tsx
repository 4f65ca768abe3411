import * as React from 'react';
import type { MessageTemplate, OpenedRequest, StoredCommunity } from '../../../../data/requests/RequestServices';
import { readDay } from '../../../../domain/calendar/calendarDay';
import { cityMoments } from '../../../../domain/calendar/cityMoment';
import type { Person } from '../../../../domain/people/Person';
import { isBeforeRequest } from '../../../../domain/requests/isBeforeRequest';
import type { FormVersion } from '../../../../domain/requests/RequestForm';
import { questionsAdded } from '../../../../domain/requests/RequestForm';
import type { SaidByTeam } from '../../../../domain/requests/RequestRecord';
import { contactWays, outcomes, reviewOutcomes } from '../../../../domain/requests/RequestRecord';
import { usePage, useWords } from '../../../../shell/Page';
import { useQuery } from '../../../../shell/queries/useQuery';
import { Loading } from '../../../../shell/states';
import { fromLocalDateTime } from '../../../../ui/zonedTime';
import type { ActField, ActValues } from '../act/actTypes';
import { ActForm } from '../act/ActForm';
import { requestKeys } from '../keys';
import { courseWords } from '../one/courseStrings';
import { useCommunities, useFrame, useRequestServices, useSaid, useTeam } from '../queries';
import styles from '../Requests.module.scss';
import type { TeamAct } from './teamActs';
import { teamWords } from './teamStrings';

interface TeamFormProps {
  readonly act: TeamAct;
  readonly opened: OpenedRequest;
  onDone(): void;
}

interface Around {
  readonly templates: readonly MessageTemplate[];
  readonly members: readonly Person[];
}

/** Of the form as it is now, what the request was never asked: in the words of owners. */
function notAsked({ form, questions }: OpenedRequest['state'], now: FormVersion | undefined): readonly string[] {
  return now ? questionsAdded(form, now).flatMap(({ label }) => (questions.some(({ said }) => said.text.includes(label)) ? [] : [label])) : [];
}

/** The form of one thing that the team does. */
export function TeamForm(props: TeamFormProps): React.ReactElement {
  const team = useTeam();
  const around = useQuery<Around>({
    queryKey: [...requestKeys.board, 'around'],
    queryFn: async () => {
      const services = await team();
      const [templates, { members }] = await Promise.all([services.templates(), services.members()]);
      return { templates, members };
    }
  });
  const communities = useCommunities();
  const frame = useFrame();
  // Without templates, or without communities to merge with, the form is there all the same.
  const isReady = (around.data !== undefined || Boolean(around.error)) && (communities.data !== undefined || Boolean(communities.error)) && (frame.data !== undefined || Boolean(frame.error));
  return isReady ? <Form {...props} around={around.data ?? { templates: [], members: [] }} communities={communities.data ?? []} added={notAsked(props.opened.state, frame.data?.form)} /> : <Loading lines={4} />;
}

interface Shape {
  readonly fields: readonly ActField[];
  readonly initial?: ActValues;
  readonly intro?: string;
  readonly into?: string;
  make(values: ActValues): SaidByTeam;
}

interface FormProps extends TeamFormProps {
  readonly around: Around;
  readonly communities: readonly StoredCommunity[];
  /** Questions that owners added since it was sent. */
  readonly added: readonly string[];
}

function Form({ act, opened, onDone, around, communities, added }: FormProps): React.ReactElement {
  const words = useWords(teamWords);
  const team = useTeam();
  const show = useSaid();
  const shape = useShape(act, opened, around, communities, added);
  return (
    <ActForm
      thing={`request-${opened.state.id}-${act}`}
      title={act === 'give' ? words.give : words.actions[act]}
      intro={shape.intro && <p className={styles.meta}>{shape.intro}</p>}
      fields={shape.fields}
      initial={shape.initial}
      templates={shape.into === undefined ? [] : around.templates}
      into={shape.into}
      submit={words.note}
      said={words.noted}
      send={async (values, clientKey) => show(await (await team()).say(opened, shape.make(values), clientKey))}
      onDone={onDone}
      onCancel={onDone}
    />
  );
}

function useShape(act: TeamAct, { state }: OpenedRequest, { members }: Around, communities: readonly StoredCommunity[], added: readonly string[]): Shape {
  const words = useWords(teamWords);
  const { ways, outcomes: outcomeWords, reviews } = useWords(courseWords);
  const { formats } = usePage();
  const { serverNow } = useRequestServices();
  const now = serverNow();
  const at = ({ day = '', time = '' }: ActValues): Date => fromLocalDateTime({ date: day, time }, formats.timeZone) ?? now;
  const today = cityMoments(formats.timeZone)(now);
  const clock = `${String(Math.floor(today.minutes / 60)).padStart(2, '0')}:${String(today.minutes % 60).padStart(2, '0')}`;
  const joined = state.animators.flatMap(({ person, standing }) => (person && standing === 'joined' ? [person] : []));
  const people = (options: readonly Person[]): ActField['options'] => options.map(({ id, name }) => ({ key: String(id), text: name }));
  const ids = (typed = ''): readonly number[] => typed.split(' ').filter(Boolean).map(Number);
  const reason: ActField = { name: 'reason', label: words.reason, kind: 'long', isRequired: true };
  switch (act) {
    case 'contact':
      return {
        fields: [
          { name: 'how', label: words.contact.how, kind: 'choice', options: contactWays.map((key) => ({ key, text: ways[key] })) },
          { name: 'day', label: words.contact.day, kind: 'day', isRequired: true, fault: (_, values) => (at(values) > serverNow() ? words.contact.future : isBeforeRequest(at(values), state.receivedAt) ? words.contact.before : undefined) },
          { name: 'time', label: words.contact.time, kind: 'time', isRequired: true },
          { name: 'text', label: words.contact.text, kind: 'long', isRequired: true }
        ],
        initial: { how: 'phone', day: today.day, time: clock },
        into: 'text',
        make: ({ how, text = '', ...values }) => ({ kind: 'contacted', at: at(values), how: contactWays.find((each) => each === how) ?? 'phone', text })
      };
    case 'ask': {
      const asked = [state.requester, ...state.animators.flatMap(({ person }) => (person && person.id !== state.requester.id ? [person] : []))];
      return {
        intro: words.ask.stops,
        fields: [
          { name: 'to', label: words.ask.to, kind: 'choice', options: people(asked) },
          { name: 'text', label: words.ask.text, kind: 'long', isRequired: true }
        ],
        initial: { to: String(state.requester.id), text: added.join('\n') },
        into: 'text',
        make: ({ to, text = '' }) => ({ kind: 'asked', to: asked.find(({ id }) => String(id) === to) ?? state.requester, text })
      };
    }
    case 'appoint':
      return {
        fields: [
          { name: 'day', label: words.appoint.day, kind: 'day', isRequired: true, fault: (_, values) => (at(values) < serverNow() ? words.appoint.past : undefined) },
          { name: 'time', label: words.appoint.time, kind: 'time', isRequired: true },
          { name: 'where', label: words.appoint.where }
        ],
        initial: { time: '09:00' },
        make: ({ where = '', ...values }) => ({ kind: 'appointed', at: at(values), where })
      };
    case 'decide': {
      const { partners } = state.form;
      const is = (...kinds: readonly string[]) => ({ outcome }: ActValues): boolean => kinds.includes(outcome ?? '');
      const open = communities.filter((each) => each.state !== 'closed');
      return {
        intro: words.decide.firstCounts,
        fields: [
          { name: 'outcome', label: words.decide.outcome, kind: 'choice', options: outcomes.map((key) => ({ key, text: outcomeWords[key] })) },
          { name: 'reason', label: words.decide.reason, kind: 'long', isRequired: true },
          { name: 'changes', label: words.decide.changes, kind: 'long', isRequired: true, isShown: is('changed') },
          { name: 'alternative', label: words.decide.alternative, kind: 'long', isRequired: true, isShown: is('refused') },
          { name: 'into', label: words.decide.into, kind: 'choice', isRequired: true, options: [{ key: '', text: '' }, ...open.map(({ slug, name }) => ({ key: slug, text: name }))], isShown: is('merged') },
          ...(partners.length > 0 ? [{ name: 'partners', label: words.decide.partners, kind: 'checks' as const, options: partners.map(({ name, organisation }, index) => ({ key: String(index), text: `${name} (${organisation})` })), isShown: is('accepted', 'changed') }] : [])
        ],
        initial: { outcome: 'accepted' },
        into: 'reason',
        make: ({ outcome, reason: why = '', changes = '', alternative = '', into = '', partners: allowed }) => ({
          kind: 'decided',
          outcome: outcomes.find((each) => each === outcome) ?? 'accepted',
          reason: why,
          changes,
          alternative,
          into,
          partners: partners.map(({ name, until }, index) => ({ name, isAllowed: ids(allowed).includes(index), until }))
        })
      };
    }
    case 'schedule':
      return {
        intro: joined.length === 0 ? words.schedule.nobody : undefined,
        fields: [
          { name: 'day', label: words.schedule.day, kind: 'day', isRequired: true },
          { name: 'where', label: words.schedule.where, isRequired: true },
          { name: 'session', label: words.schedule.session },
          ...(joined.length > 0 ? [{ name: 'animators', label: words.schedule.animators, kind: 'checks' as const, options: people(joined), isRequired: true }] : [])
        ],
        initial: { animators: joined.map(({ id }) => id).join(' ') },
        make: ({ day = '', where = '', session = '', animators }) => ({ kind: 'scheduled', session, day: readDay(day) ?? today.day, where, animators: ids(animators) })
      };
    case 'attend':
      return {
        fields: [{ name: 'animators', label: words.attend.animators, kind: 'checks', options: people(joined), isRequired: true }],
        make: ({ animators }) => ({ kind: 'attended', animators: ids(animators), session: state.trainings.at(-1)?.said.session ?? '' })
      };
    case 'waive':
      return { fields: [{ ...reason, label: words.waive.reason }], make: (values) => ({ kind: 'waived', reason: values.reason ?? '' }) };
    case 'review': {
      const { objectives } = state.form;
      const sheet = communities.find(({ request }) => request === state.id);
      const left = sheet?.animators.filter(({ isGone }) => isGone !== true) ?? [];
      return {
        intro: sheet && words.review.facts(formats.list(left.map(({ name }) => name)), sheet.lastSignAt ? formats.date(sheet.lastSignAt) : ''),
        fields: [
          ...objectives.map((objective, index): ActField => ({ name: `objective-${index}`, label: words.review.result(objective), kind: 'long', isRequired: true })),
          { name: 'outcome', label: words.review.outcome, kind: 'choice', options: reviewOutcomes.map((key) => ({ key, text: sentence(reviews[key]) })) },
          { name: 'text', label: words.review.text, kind: 'long' }
        ],
        initial: { outcome: 'continue' },
        make: ({ outcome, text = '', ...values }) => ({ kind: 'reviewed', outcome: reviewOutcomes.find((each) => each === outcome) ?? 'continue', text, objectives: objectives.map((objective, index) => ({ objective, result: values[`objective-${index}`] ?? '' })) })
      };
    }
    case 'give':
      return {
        fields: [
          { name: 'to', label: words.giveTo, kind: 'choice', options: people(members) },
          { ...reason, label: words.giveReason }
        ],
        initial: { to: String(state.follower?.id ?? members[0]?.id ?? '') },
        make: ({ to, reason: why = '' }) => ({ kind: 'claimed', follower: members.find(({ id }) => String(id) === to) ?? null, reason: why })
      };
    case 'reconsider':
      return { fields: [reason], make: (values) => ({ kind: 'reconsidered', reason: values.reason ?? '' }) };
    case 'archive':
      return { fields: [reason], make: (values) => ({ kind: 'archived', reason: values.reason ?? '' }) };
    case 'restore':
      return { fields: [reason], make: (values) => ({ kind: 'restored', reason: values.reason ?? '' }) };
    case 'close':
      return { fields: [reason], make: (values) => ({ kind: 'closed', reason: values.reason ?? '' }) };
  }
}

/** What stands within a sentence, by itself. */
function sentence(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
