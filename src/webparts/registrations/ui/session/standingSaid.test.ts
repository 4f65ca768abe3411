import type { MyStanding } from '../../../../data/registrations/RegistrationServices';
import { blankSession } from '../../../../domain/registrations/blankSession';
import { createFormats } from '../../../../shell/Formats';
import { fr as sessionFr } from '../../sessionStrings.fr';
import { fr } from '../../strings.fr';
import { standingSaid } from './standingSaid';

it('a position is said as “at most” while others register, and as it is once it is sure', () => {
  const now = new Date('2026-11-27T09:00:00Z');
  const formats = createFormats('fr-FR', 'Europe/Paris');
  const said = (certainty: MyStanding['certainty']): string | null =>
    standingSaid({ session: { ...blankSession(now), id: 1, activityId: 1, box: 's' } }, { standing: { kind: 'waiting', position: 7, mayTake: false }, certainty, since: now }, { words: sessionFr.answer, voids: fr.voids, formats, now, precise: formats.dateTime });
  expect([said('atMost'), said('exact')]).toEqual([sessionFr.answer.atMost('7'), sessionFr.answer.waiting('7')]);
  expect(said('atMost')).toMatch(/au plus/);
});
