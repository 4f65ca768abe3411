import * as fc from 'fast-check';
import { fromLocalDateTime, toLocalDateTime } from './zonedTime';

const zones = ['Europe/Paris', 'America/Cayenne', 'America/St_Johns', 'Pacific/Auckland', 'Etc/UTC'];

describe('zoned time', () => {
  it('shows the wall clock of Paris in winter and in summer', () => {
    expect(toLocalDateTime(new Date('2026-01-15T11:00:00Z'), 'Europe/Paris')).toEqual({ date: '2026-01-15', time: '12:00' });
    expect(toLocalDateTime(new Date('2026-07-15T22:30:00Z'), 'Europe/Paris')).toEqual({ date: '2026-07-16', time: '00:30' });
  });

  it('takes the first of the two moments in the hour that comes twice', () => {
    expect(fromLocalDateTime({ date: '2026-10-25', time: '02:30' }, 'Europe/Paris')).toEqual(new Date('2026-10-25T00:30:00Z'));
  });

  it('goes past the hour that is skipped', () => {
    expect(fromLocalDateTime({ date: '2026-03-29', time: '02:30' }, 'Europe/Paris')).toEqual(new Date('2026-03-29T01:30:00Z'));
  });

  it('is null for what is no date', () => {
    expect(fromLocalDateTime({ date: '2026-02-31', time: '' }, 'Europe/Paris')).toBeNull();
  });

  it('comes back to a moment that shows the same on the wall, in every zone', () => {
    fc.assert(
      fc.property(fc.date({ min: new Date('2000-01-01'), max: new Date('2060-01-01'), noInvalidDate: true }), fc.constantFrom(...zones), (moment, zone) => {
        const local = toLocalDateTime(moment, zone);
        const back = fromLocalDateTime(local, zone);
        expect(back && toLocalDateTime(back, zone)).toEqual(local);
      })
    );
  });
});
