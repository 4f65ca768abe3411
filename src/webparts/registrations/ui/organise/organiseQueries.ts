import * as React from 'react';
import type { OpenedSession, OrganisingServices, Registrants, StoredActivity, StoredSession } from '../../../../data/registrations/RegistrationServices';
import type { Activity } from '../../../../domain/registrations/Activity';
import type { Attendance } from '../../../../domain/registrations/Attendance';
import type { Session } from '../../../../domain/registrations/Session';
import type { UseQueryResult } from '../../../../shell/queries/useQuery';
import { useQuery, useQueryClient } from '../../../../shell/queries/useQuery';
import { registrationKeys, useRegistrationServices } from '../queries';

export type OrganisedSession = OpenedSession & { readonly stored: StoredSession; readonly isPublished: boolean };

export const organiseKeys = {
  activities: ['registrations', 'organise', 'activities'],
  place: (session: number) => ['registrations', 'organise', 'place', session],
  sessions: (activity: number) => ['registrations', 'organise', 'sessions', activity],
  registrants: (session: number) => ['registrations', 'organise', 'registrants', session],
  attendance: (session: number) => ['registrations', 'organise', 'attendance', session],
  ownLists: ['registrations', 'organise', 'ownLists'],
  addresses: ['registrations', 'organise', 'addresses'],
  answers: (session: number) => ['registrations', 'organise', 'answers', session]
} as const;

/** What organisers do, in a chunk of its own. */
export function useOrganising(): () => Promise<OrganisingServices> {
  const services = useRegistrationServices();
  return React.useCallback(() => services.organising(), [services]);
}

export function useActivities(): UseQueryResult<readonly StoredActivity[]> {
  const organising = useOrganising();
  return useQuery({ queryKey: organiseKeys.activities, queryFn: async () => (await organising()).activities() });
}

export function useActivitySessions(activity: number): UseQueryResult<readonly OrganisedSession[]> {
  const organising = useOrganising();
  return useQuery({ queryKey: organiseKeys.sessions(activity), queryFn: async () => (await organising()).sessions(activity) });
}

export function useRegistrants(opened: OpenedSession): UseQueryResult<Registrants> {
  const organising = useOrganising();
  return useQuery({ queryKey: organiseKeys.registrants(opened.session.id), queryFn: async () => (await organising()).registrants(opened) });
}

export function useAttendance(session: Session): UseQueryResult<readonly Attendance[]> {
  const organising = useOrganising();
  return useQuery({ queryKey: organiseKeys.attendance(session.id), queryFn: async () => (await organising()).attendance(session) });
}

/** After something was stored: all of registrations is read again where it is shown. */
export function useReadAgain(): () => Promise<unknown> {
  const queries = useQueryClient();
  return React.useCallback(() => queries.invalidateQueries([...registrationKeys.all]), [queries]);
}

export function titleOf({ title }: Pick<Session, 'title'>, activity: Pick<Activity, 'title'>): string {
  return title || activity.title;
}
