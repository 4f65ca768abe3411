import * as React from 'react';
import type { CalendarEntry } from '../../../../domain/calendar/CalendarEntry';
import { cityMoments } from '../../../../domain/calendar/cityMoment';
import type { Counted, RequestState } from '../../../../domain/requests/StateOfRequest';
import { useAddresses, useThing } from '../../../../shell/addresses/useAddresses';
import { CalendarButton } from '../../../../shell/export/CalendarButton';
import { usePage, useWords } from '../../../../shell/Page';
import { useRequestServices } from '../queries';
import { courseWords } from './courseStrings';
import { appointmentEvent, trainingEvent } from './requestEvents';

interface EventProps {
  readonly state: RequestState;
}

/** The appointment for one's own calendar; nothing once it is over. */
export function AppointmentButton({ state }: EventProps): React.ReactElement | null {
  const { calendar } = useWords(courseWords);
  const entries = useRequestEvents(state);
  const { serverNow } = useRequestServices();
  const { appointment } = state;
  if (!appointment || appointment.said.at < serverNow()) return null;
  return <CalendarButton label={calendar.addAppointment} file={calendar.appointmentFile(state.form.slug)} now={serverNow} entries={() => [entries.appointment(appointment)]} />;
}

/** A training for one's own calendar; nothing once it is over. */
export function TrainingButton({ state, training }: EventProps & { readonly training: Counted<'scheduled'> }): React.ReactElement | null {
  const { calendar } = useWords(courseWords);
  const entries = useRequestEvents(state);
  const { formats } = usePage();
  const { serverNow } = useRequestServices();
  if (training.said.day < cityMoments(formats.timeZone)(serverNow()).day) return null;
  return <CalendarButton label={calendar.addTraining} file={calendar.trainingFile(state.form.slug)} now={serverNow} entries={() => [entries.training(training)]} />;
}

/** What a calendar is told of a request. */
export function useRequestEvents(state: RequestState): { appointment(of: Counted<'appointed'>): CalendarEntry; training(of: Counted<'scheduled'>): CalendarEntry } {
  const { calendar } = useWords(courseWords);
  const place = { url: useAddresses().hrefOf(useThing('request', state.id)), host: window.location.hostname };
  return {
    appointment: (of) => appointmentEvent(state, of, calendar.appointment(state.form.name), place),
    training: (of) => trainingEvent(state.id, of, calendar.training(state.form.name), place)
  };
}
