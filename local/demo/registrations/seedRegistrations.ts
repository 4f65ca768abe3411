import '@pnp/sp/site-groups/web';
import '@pnp/sp/site-users/web';
import type { Connection } from '../../../src/data/connection/Connection';
import { keyWithin } from '../../../src/data/items/keyWithin';
import type { RegistrationServices } from '../../../src/data/registrations/RegistrationServices';
import { createRegistrationServices } from '../../../src/data/registrations/registrationServicesOf';
import { siteGroups } from '../../../src/lists/siteGroups';
import type { CallsStore } from '../calls/seedCalls';
import { demoActivities } from './demoActivities';
import { storePast } from './storePast';

/** Where agents register. */
export const REGISTRATIONS_PAGE = 'Inscriptions';

/**
 * The registrations of a site: set up by its owner, prepared by an organiser, each step stored by who takes it. Begun again after a run that was cut short, nothing is there twice.
 * What is over was stored in its time.
 * @param organiser login of who publishes @param claims what SharePoint calls those of the organisers' group
 */
export async function seedRegistrations(owner: Connection, organiser: string, claims: readonly string[], as: (login: string) => Connection, store: CallsStore): Promise<void> {
  const { setup } = createRegistrationServices(owner);
  await setup.setUp();
  const group = owner.sp.web.siteGroups.getByName(siteGroups.organisers.title.fr);
  for (const claim of claims) await group.users.add(claim);
  const known = new Map<string, RegistrationServices>();
  const servicesOf = (login: string): RegistrationServices => {
    const services = known.get(login) ?? createRegistrationServices(as(login));
    known.set(login, services);
    return services;
  };
  const organising = await servicesOf(organiser).organising();
  const { Id: id, Title: name } = await as(organiser).sp.web.currentUser.select('Id', 'Title')<{ readonly Id: number; readonly Title: string }>();
  for (const [index, { draft, sessions }] of demoActivities(owner.serverNow()).entries()) {
    const key = keyWithin('demo-registrations', String(index));
    const activity = await organising.addActivity({ ...draft, organisers: [{ id, name }] }, key);
    const stored = sessions.length === 0 ? [] : await organising.addSessions(activity.id, sessions.map((each) => each.draft), key);
    for (const [place, demo] of sessions.entries()) {
      const { registered, withdrew = [] } = demo;
      const session = stored[place];
      if (!session) continue;
      if (demo.attended) {
        const isStored = (await organising.sessions(activity.id)).some((each) => each.session.id === session.id && each.isPublished);
        if (!isStored) storePast(owner, { activity, session, demo, organiser, idOf: await idsOf(registered, as) }, store);
        continue;
      }
      const sessionKey = keyWithin(key, String(place));
      const opened = await organising.publish(session, sessionKey);
      const send = (login: string, kind: 'register' | 'withdraw') => servicesOf(login).registrations.send(opened, { kind, claim: 0, clientKey: keyWithin(sessionKey, `${login} ${kind}`) });
      for (const login of registered) await send(login, 'register');
      for (const login of withdrew) await send(login, 'withdraw');
    }
  }
}

async function idsOf(logins: readonly string[], as: (login: string) => Connection): Promise<ReadonlyMap<string, number>> {
  const ids = new Map<string, number>();
  for (const login of logins) ids.set(login, await as(login).userId());
  return ids;
}
