import { calendarOf } from '../../../domain/calendar/calendarFile';
import type { OpenedSession } from '../../../data/registrations/RegistrationServices';
import type { RegistrationDecision, RegistrationDecisionKind } from '../../../domain/registrations/RegistrationDecision';
import { blankSession } from '../../../domain/registrations/blankSession';
import { calendarEntry } from './calendarEntry';

const NOW = new Date('2026-11-27T09:00:00Z');

function openedAfter(kinds: readonly RegistrationDecisionKind[]): OpenedSession {
  const decisions = kinds.map((kind, id): RegistrationDecision => ({ id, session: 4, kind, reason: '', content: {}, author: { id: 900, name: 'Camille Roux' }, created: NOW, isAltered: false }));
  const activity = { id: 1, title: 'Premiers secours', kind: 'training', details: '', pictureAddress: '', pictureText: '', organisers: [], directions: [], professions: [], questions: [], visibility: 'open', readers: 'shared', template: '', box: 'a' } as const;
  return { activity, session: { ...blankSession(NOW), id: 4, activityId: 1, box: 's' }, decisions, isCancelled: kinds.includes('cancelled') };
}

function said(kinds: readonly RegistrationDecisionKind[], login = 'lea@ville.example', isOut = false): readonly string[] {
  const file = calendarOf([calendarEntry(openedAfter(kinds), login, 'https://ville.example/s', isOut)], NOW);
  expect(file).not.toMatch(/TZID|VTIMEZONE|lea@/);
  return ['UID', 'SEQUENCE', 'STATUS'].map((name) => new RegExp(`^${name}:(.*)$`, 'm').exec(file.replace(/\r/g, ''))?.[1] ?? '');
}

it('has one name for an agent and a session, a number that each change raises, and takes out what is cancelled or given back', () => {
  const [uid, ...first] = said(['published']);
  expect(first).toEqual(['0', 'CONFIRMED']);
  expect([said(['published', 'changed', 'capacity', 'moved']), said(['published', 'changed', 'cancelled'], 'LEA@ville.example'), said(['published'], 'lea@ville.example', true)]).toEqual([[uid, '1', 'CONFIRMED'], [uid, '2', 'CANCELLED'], [uid, '0', 'CANCELLED']]);
  expect(said(['published'], 'noe@ville.example')[0]).not.toBe(uid);
});
