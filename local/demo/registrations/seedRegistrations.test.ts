import '@pnp/sp/site-groups/web';
import '@pnp/sp/site-users/web';
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createRegistrationServices } from '../../../src/data/registrations/registrationServicesOf';
import { attendanceFigures } from '../../../src/domain/registrations/Attendance';
import { duePurges, retentionOf } from '../../../src/domain/registrations/retention';
import { directoryGroupClaim, openSharePoint } from '../../sharepoint';
import { nodeConnection } from '../nodeConnection';
import { ALL_AGENTS, claimOf, people } from '../people';
import { seedRegistrations } from './seedRegistrations';

void test('the demo’s registrations are borne out by their records: a session that overflows with an offer to accept, a draw to come, a discreet one', async () => {
  const sharePoint = await openSharePoint({ dataDir: ':memory:', people });
  const { url, close } = await sharePoint.listen(0);
  try {
    const siteUrl = `${url}/sites/intranet`;
    const { web } = nodeConnection(siteUrl, 'helene.garnier').sp;
    await web.associatedVisitorGroup.users.add(directoryGroupClaim(ALL_AGENTS));
    const as = (login: string) => nodeConnection(siteUrl, login);
    await web.associatedOwnerGroup.users.add(claimOf('julien.roux'));
    // Begun again, it adds nothing.
    for (let time = 0; time < 2; time++) await seedRegistrations(as('julien.roux'), 'karim.benali', [claimOf('karim.benali')], as, sharePoint);
    const services = createRegistrationServices(as('karim.benali'));
    const organising = await services.organising();
    const said: string[] = [];
    for (const { activity, session, decisions, isCancelled } of await services.catalogue.list(services.serverNow())) {
      const { places } = await organising.registrants({ activity, session, decisions, isCancelled });
      assert.deepEqual([places.exclusions, places.ignored, places.outOfOrder], [[], [], []]);
      const { places: held, offered, waiting, received } = places.figures;
      said.push(`${activity.title} ${session.mode}: ${held} ${offered} ${waiting} ${received}`);
    }
    assert.deepEqual(said, [
      'Gestes qui sauvent arrival: 2 1 2 0',
      'Visite des serres municipales arrival: 4 0 0 0',
      'Écrire pour être compris arrival: 2 0 0 0',
      'Mieux dormir quand on travaille de nuit arrival: 2 0 0 0',
      'Gestes qui sauvent arrival: 2 0 0 0',
      'Écrire pour être compris choice: 0 0 0 2',
      'Loge au match de handball draw: 0 0 0 5',
      'Gestes qui sauvent arrival: 0 0 0 0'
    ]);
    const elodie = await createRegistrationServices(as('elodie.fontaine')).registrations.mine(services.serverNow());
    assert.ok(elodie.length >= 2);
    // One that is over: who was there has a certificate, and the answers are due to go.
    const linh = createRegistrationServices(as('linh.nguyen')).registrations;
    const past = (await linh.mine(new Date(0))).find(({ opened }) => opened.session.endsAt < services.serverNow());
    assert.ok(past?.standing?.kind === 'place');
    assert.equal((await linh.attendance(past.opened))?.state, 'present');
    const { places, people: registered } = await organising.registrants(past.opened);
    assert.deepEqual([places.exclusions, places.ignored, places.outOfOrder, registered.length, places.figures.places], [[], [], [], 7, 6]);
    assert.deepEqual(attendanceFigures(registered.flatMap(({ person, standing }) => (standing.kind === 'place' ? [person.id] : [])), await organising.attendance(past.opened.session)), { expected: 6, present: 3, excused: 1, absent: 1, unknown: 1 });
    assert.ok(duePurges(retentionOf(past.opened.activity), past.opened.session.endsAt, services.serverNow()).answers);
  } finally {
    await close();
  }
});
