import { firstVersion, nextVersion } from '../anchors/testing/texts';
import { anchorOf, wholePassage } from '../anchors/anchorOf';
import type { Call } from '../calls/Call';
import { callState } from '../calls/callState';
import type { Decision } from '../calls/Decision';
import { callWith, contribution, day, decision, hash, nadia, published, record, theo, thread } from '../calls/testing/callWith';
import type { Thread } from '../calls/Thread';
import { collateIn } from '../collate';
import { countCall } from './countCall';
import { sectionKey } from './Synthesis';

const [first, second, third] = ['Le télétravail est ouvert à tous les agents.', 'La demande est faite par écrit au service.', 'La ville fournit un ordinateur portable.'] as const;
const before = firstVersion(`${first} ${second}`, third);
/** The first passage became 3 and 4. */
const versions = nextVersion([before], first, second, third);
const next = decision(2, day(8), 'version', { version: 2, file: 'v2.json', hash });

function counted(threads: readonly Thread[], { call = callWith(), groupDecisions = [] }: { readonly call?: Call; readonly groupDecisions?: readonly Decision[] } = {}) {
  return countCall({ call, state: callState(call, [published, next], day(25)), threads, groupDecisions, versions }, collateIn('fr-FR'));
}
const on = (id: number, anchor: Thread['contribution']['anchor'], changes: Partial<Thread['contribution']> = {}): Thread => thread({ contribution: contribution(id, { anchor, ...changes }) });
const wholes = (id: number, passage: number, changes: Partial<Thread['contribution']> = {}): Thread => on(id, wholePassage(1, passage), changes);
const told = ({ parts }: ReturnType<typeof counted>) => parts.map(({ outline, figures }) => [sectionKey(outline), outline.items.map(({ id }) => id), figures.contributions]);

describe('a call is counted', () => {
  it('by passage of the newest text, each contribution where its words are now, or on the version on which it stayed', () => {
    const [whole] = before.passages;
    const quote = whole ? anchorOf(1, whole, first.length + 1, whole.text.length) : wholePassage(1, 1);
    expect(told(counted([on(100, quote), wholes(101, 2), wholes(102, 1), wholes(103, 0)]))).toEqual([['whole', [103], 1], ['2.4', [100], 1], ['2.2', [101], 1], ['1.1', [102], 1]]);
  });

  it('by theme beside, with the answers of groups', () => {
    const groupDecisions = [decision(10, day(9), 'grouped', { group: 1, name: 'Équipement' }, { targets: [101, 102] }), decision(11, day(9), 'themed', { name: 'Matériel', group: 1 }), decision(12, day(10), 'disposed', { disposition: 'kept', group: 1 })];
    const call = counted([wholes(101, 2), wholes(102, 2), wholes(103, 2)], { groupDecisions });
    expect(told(call)).toEqual([['2.2', [101, 102, 103], 3], ['theme:Matériel', [101, 102], 2], ['theme:', [103], 1]]);
    expect(call.figures).toMatchObject({ contributions: 3, dispositions: { kept: 2 }, unanswered: 1 });
    expect(call.parts.map(({ figures }) => figures.unanswered)).toEqual([1, 0, 1]);
    expect([call.groups.groups.get(1)?.members, call.states.map(({ contribution: { id } }) => id)]).toEqual([[101, 102], [101, 102, 103]]);
  });

  it('never in a passage that does not descend from its own, whoever said that it is there', () => {
    const placed = (id: number, passage: number): Thread => ({ ...wholes(id, 1), records: [record(200 + id, day(9), 'placed', { contribution: id, anchor: { ...wholePassage(2, passage) } })] });
    const call = counted([placed(100, 3), placed(101, 2)]);
    expect(told(call)).toEqual([['2.3', [100], 1], ['1.1', [101], 1]]);
    expect(call.states.map(({ ignored }) => ignored.map(({ why }) => why))).toEqual([[], ['lineage']]);
  });

  it('without what few people said where names are hidden, in passages and in themes', () => {
    const call = callWith({ names: 'hidden' });
    const by = (from: number, people: number, passage: number): readonly Thread[] => Array.from({ length: people }, (_, index) => wholes(from + index, passage, { author: { ...nadia, id: 500 + from + index } }));
    const themed = decision(10, day(9), 'themed', { name: 'Matériel' }, { targets: [300, 301] });
    const { parts, figures } = counted([...by(100, 6, 2), ...by(300, 2, 0), ...by(400, 7, 1)], { call, groupDecisions: [themed] });
    expect(parts.map(({ outline, figures: own }) => [sectionKey(outline), own.contributions])).toEqual([['whole', null], ['2.2', null], ['1.1', 7], ['theme:Matériel', null], ['theme:', null]]);
    expect(figures.contributions).toBe(15);
  });

  it('leaves what does not count in none of its parts', () => {
    expect(told(counted([wholes(100, 2, { created: day(21), author: theo }), wholes(101, 2)]))).toEqual([['2.2', [101], 1]]);
    expect(counted([]).parts).toEqual([]);
  });
});
