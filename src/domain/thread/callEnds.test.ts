import fc from 'fast-check';
import { callState } from '../calls/callState';
import { callWith, day, decision, published } from '../calls/testing/callWith';
import { callEnds } from './callEnds';
import type { News } from './News';
import { threadLines } from './threadLines';

const said = (id: number, at: number, kind: 'callDated' | 'callOver', closes?: number | null, about = 1): News => ({ stream: 'callCourse', id, kind, at: day(at), about, part: 0, category: 0, by: null, title: '', skill: '', ...(closes === undefined ? {} : { closes: closes === null ? null : day(closes) }) });
const ends = (news: readonly News[], now: number): readonly (readonly [string, Date])[] => callEnds(news, day(now)).map(({ kind, at }) => [kind, at] as const);

describe('calls that close by date alone', () => {
  const opened = said(1, 2, 'callDated', 20);

  it('are told once they are closed, not before', () => {
    expect([ends([opened], 19), ends([opened], 20)]).toEqual([[], [['callClosed', day(20)]]]);
    expect(ends([said(1, 2, 'callDated', null)], 28)).toEqual([]);
  });

  it('are not told where somebody closed them earlier: that decision has a line of its own', () => {
    expect(ends([said(2, 10, 'callOver'), opened], 28)).toEqual([]);
    expect(ends([said(2, 25, 'callOver'), opened], 28)).toEqual([['callClosed', day(20)]]);
  });

  it('follow the date as it was moved; one that was opened again closes again', () => {
    expect(ends([opened, said(2, 10, 'callDated', 24)], 23)).toEqual([]);
    expect(ends([opened, said(2, 22, 'callDated', 26)], 28)).toEqual([['callClosed', day(20)], ['callClosed', day(26)]]);
  });

  it('are lines for who follows the call, with its name, and for nobody else', () => {
    const lines = (kind: 'call' | 'page' | 'site', id: number) => threadLines([{ id: 'callCourse', news: [opened], knownAfter: null }], [{ kind, id, part: 0, name: 'La charte', page: '' }], (at) => at.toISOString(), 0, day(22));
    expect(lines('call', 1).map(({ news: { kind }, because: [first] }) => [kind, first?.name])).toEqual([['callClosed', 'La charte']]);
    expect([...lines('call', 2), ...lines('page', 1), ...lines('site', 0)]).toEqual([]);
  });

  it('are closed from then on, whatever was said of their dates, and no call that closed so is left out', () => {
    const some = fc.array(fc.record({ at: fc.integer({ min: 3, max: 26 }), over: fc.boolean(), closes: fc.option(fc.integer({ min: 3, max: 27 })) }), { maxLength: 4 });
    fc.assert(
      fc.property(fc.option(fc.integer({ min: 3, max: 27 })), some, fc.integer({ min: 3, max: 28 }), (first, later, now) => {
        const steps = [...later].sort((left, right) => left.at - right.at);
        const news = [said(1, 2, 'callDated', first), ...steps.map(({ at, over, closes }, index) => (over ? said(index + 2, at, 'callOver') : said(index + 2, at, 'callDated', closes)))];
        const dateOf = (closes: number | null): Date | null => (closes === null ? null : day(closes));
        const decisions = [
          { ...published, content: { ...published.content, closesAt: dateOf(first) } },
          ...steps.map(({ at, over, closes }, index) => decision(index + 2, day(at), over ? 'closed' : 'reopened', over ? {} : { closesAt: dateOf(closes) }))
        ].filter(({ created }) => created <= day(now));
        const call = callWith({ closesAt: null });
        const when = day(now, 10);
        const told = callEnds(news.filter(({ at }) => at <= when), when);
        const { phase, closesAt } = callState(call, decisions, when);
        const last = decisions[decisions.length - 1];
        // What closed since the last thing that was decided closed by its date. Opened again, a call is open from a second later on: so is an end that was past already.
        if (last && closesAt && last.kind !== 'closed' && phase === 'closed' && closesAt > last.created) expect(told.map(({ at }) => closesAt.getTime() - at.getTime()).filter((late) => late === 0 || late === 1000)).not.toEqual([]);
        for (const { at } of told) expect(at.getTime()).toBeLessThanOrEqual(when.getTime());
      })
    );
  });
});
