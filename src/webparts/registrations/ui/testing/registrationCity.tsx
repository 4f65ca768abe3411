import * as React from 'react';
import { MemoryRegistrationServices } from '../../../../data/registrations/testing/MemoryRegistrationServices';
import { newClientKey } from '../../../../data/items/newClientKey';
import type { OpenedSession } from '../../../../data/registrations/RegistrationServices';
import type { Person } from '../../../../domain/people/Person';
import type { ActivityDraft } from '../../../../domain/registrations/Activity';
import type { SessionDraft } from '../../../../domain/registrations/Session';
import type { StepKind } from '../../../../domain/registrations/RegistrationStep';
import type { RenderedScreen, ScreenOptions } from '../../../../shell/testing/renderScreen';
import { renderScreen } from '../../../../shell/testing/renderScreen';
import type { RegistrationsProperties } from '../../RegistrationsProperties';
import { RegistrationsScreen } from '../RegistrationsScreen';
import { sendRegistrations } from '../send/registrationOutbox';

export const NOW = Date.parse('2026-11-27T09:00:00Z');
export const HOUR = 3_600_000;
export const DAY = 24 * HOUR;
export const lea: Person = { id: 1, name: 'Léa Martin' };

export const firstAid: ActivityDraft = { title: 'Premiers secours', kind: 'training', details: 'Une journée de pratique.', pictureAddress: '', pictureText: '', organisers: [{ id: 900, name: 'Camille Roux' }], directions: [], professions: [], questions: [], visibility: 'open', readers: 'shared', template: '' };
export const oneDay: SessionDraft = {
  title: '', place: 'Salle des mariages', link: '', agreement: false, mode: 'arrival', capacity: 2, waitingSize: 5, opensAt: null, closesAt: null, cancelUntil: null,
  startsAt: new Date(NOW + 10 * DAY), endsAt: new Date(NOW + 10 * DAY + 3 * HOUR), answerHours: 48, lastHours: 24, reserves: []
};

/** A city with a clock of its own, whose people register in its memory. */
export class RegistrationCity {
  public clock = NOW;
  public readonly owner = new MemoryRegistrationServices({ id: 900, name: 'Camille Roux' }, { role: 'owner', now: () => new Date(this.clock) });
  public readonly me = this.owner.as(lea);

  public publish(activity: Partial<ActivityDraft> = {}, session: Partial<SessionDraft> = {}): Promise<OpenedSession> {
    return this.owner.publish({ ...firstAid, ...activity }, { ...oneDay, ...session });
  }

  /** Another session of the same activity. */
  public async publishMore({ activity }: OpenedSession, session: Partial<SessionDraft>): Promise<OpenedSession> {
    const organising = await this.owner.organising();
    const [stored] = await organising.addSessions(activity.id, [{ ...oneDay, ...session }], newClientKey());
    if (!stored) throw new Error('no session');
    return organising.publish(stored, newClientKey());
  }

  /** Colleagues from number 2 on. */
  public async send(opened: OpenedSession, id: number, kind: StepKind): Promise<void> {
    this.clock += 1000;
    await this.owner.as({ id, name: `Agent ${id}` }).registrations.send(opened, { kind, claim: 0, clientKey: newClientKey() });
  }

  public show(options: Partial<ScreenOptions<MemoryRegistrationServices>> & { readonly properties?: RegistrationsProperties } = {}): RenderedScreen {
    const { properties = {}, ...screen } = options;
    return renderScreen(<RegistrationsScreen properties={properties} saveProperties={() => undefined} />, { services: this.me, sends: sendRegistrations, ...screen });
  }
}
