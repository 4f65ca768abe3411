/** @jest-environment node */
import { ServerClock } from './ServerClock';
import { connectionTo, json } from './testing/connectionTo';

const at = Date.parse('2031-02-03T04:05:06Z');

describe('the server’s clock', () => {
  let monotonic = 5000;
  let wall = at - 3_600_000;
  const open = (): ServerClock => new ServerClock(() => monotonic, () => wall);

  it('is the computer’s until the first answer, then the server’s, and goes on by itself', () => {
    const clock = open();
    expect(clock.now()).toBe(wall);
    clock.sawAnswer(new Date(at));
    monotonic += 42_000;
    expect(clock.now()).toBe(at + 42_000);
  });

  it('does not follow the computer’s clock when that one is set', () => {
    const clock = open();
    clock.sawAnswer(new Date(at));
    wall += 86_400_000;
    expect(clock.now()).toBe(at);
  });

  it('runs by the page’s own clock where nothing else is given', () => {
    const clock = new ServerClock();
    const before = clock.now();
    const set = jest.spyOn(Date, 'now').mockReturnValue(Date.parse('2031-01-01T08:00:00Z'));
    expect(Math.abs(clock.now() - before)).toBeLessThan(60_000);
    set.mockRestore();
  });

  it('does not step back for an answer that was on its way, but does when the server’s own clock was set back', () => {
    const clock = open();
    clock.sawAnswer(new Date(at));
    clock.sawAnswer(new Date(at - 1000));
    expect(clock.now()).toBe(at);
    clock.sawAnswer(new Date(at - 60_000));
    expect(clock.now()).toBe(at - 60_000);
  });

  it('is never before a record that was read, unless that one lies about its date', () => {
    const clock = open();
    clock.sawAnswer(new Date(at));
    clock.sawRecord(new Date(at - 500));
    expect(clock.now()).toBe(at);
    clock.sawRecord(new Date(at + 3000));
    expect(clock.now()).toBe(at + 3000);
    clock.sawRecord(new Date(at + 86_400_000));
    expect(clock.now()).toBe(at + 3000);
  });

  it('is told by each answer and by each record, in whole seconds', async () => {
    const clock = new ServerClock(() => 0, () => at);
    const { connection } = connectionTo([() => json({ Id: 1 }, 200, { Date: new Date(at + 9000).toUTCString() })], { clock });
    await connection.userId();
    expect(connection.serverNow()).toEqual(new Date(at + 9000));
    connection.sawServerTime(new Date(at + 11_900));
    expect(connection.serverNow()).toEqual(new Date(at + 11_000));
  });
});
