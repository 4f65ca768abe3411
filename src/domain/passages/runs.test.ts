import fc from 'fast-check';
import { lengthOf, slice } from '../anchors/characters';
import type { Run, RunStyle } from './runs';
import { composeRuns, cutWritten, joinWritten, plain } from './runs';

const run = (text: string, style: Partial<RunStyle> = {}): Run => ({ ...plain, ...style, text });
const strong = (text: string): Run => run(text, { strong: true });

describe('the words of runs', () => {
  it.each([
    ['have one space for several, also across runs', [run('un  '), run(' deux'), run('\n\ttrois')], 'un deux trois'],
    ['have none at their ends', [run('  un'), run(' deux  '), run('  ')], 'un deux'],
    ['are none where there are only spaces', [run(' '), run('\n')], ''],
    ['are normalised', [run('e\u0301te\u0301\u00a0!'), run(' dé\u00adjà')], 'été ! déjà']
  ])('%s', (_, runs, text) => expect(composeRuns(runs).text).toBe(text));

  it('have their marks where they stand, those of neighbours that say the same as one', () => {
    expect(composeRuns([run(' un '), strong('deux'), strong(' trois '), run('quatre')])).toEqual({ text: 'un deux trois quatre', marks: [{ kind: 'strong', start: 3, end: 14 }] });
    expect(composeRuns([strong('un'), run(' '), strong('deux')]).marks).toEqual([{ kind: 'strong', start: 0, end: 2 }, { kind: 'strong', start: 3, end: 7 }]);
    expect(composeRuns([run('👩‍💻 ', { emphasis: true }), run('ici', { emphasis: true, strong: true })]).marks).toEqual([{ kind: 'emphasis', start: 0, end: 5 }, { kind: 'strong', start: 2, end: 5 }]);
  });

  it('lead each to its own address, and refer each to its own note', () => {
    const link = (text: string, address: string): Run => run(text, { link: address });
    expect(composeRuns([link('un', '/a'), link('deux', '/a'), link('trois', '/b')]).marks).toEqual([{ kind: 'link', start: 0, end: 6, address: '/a' }, { kind: 'link', start: 6, end: 11, address: '/b' }]);
    const note = (text: string): Run => run(text, { note: true });
    expect(composeRuns([run('mot'), note('[1]'), note('[2]')]).marks).toEqual([{ kind: 'note', start: 3, end: 6 }, { kind: 'note', start: 6, end: 9 }]);
  });

  it('are marked only where there are words, whatever the runs', () => {
    const any = fc.record({ text: fc.array(fc.constantFrom(' ', '\n', 'a', 'été', '👩‍💻', '\u00a0'), { maxLength: 4 }).map((parts) => parts.join('')), strong: fc.boolean(), emphasis: fc.boolean(), link: fc.constantFrom('', '/a', '/b'), note: fc.constant(false) });
    fc.assert(
      fc.property(fc.array(any, { maxLength: 6 }), (runs) => {
        const { text, marks } = composeRuns(runs);
        expect(text).toBe(runs.map((one) => one.text).join('').replace(/\s+/g, ' ').trim());
        for (const { start, end } of marks) expect(0 <= start && start < end && end <= lengthOf(text)).toBe(true);
        const bold = marks.filter(({ kind }) => kind === 'strong').map(({ start, end }) => slice(text, start, end)).join('').replace(/\s/g, '');
        expect(bold).toBe(runs.filter((one) => one.strong).map((one) => one.text).join('').replace(/\s/g, ''));
      })
    );
  });
});

describe('what is written', () => {
  const written = { text: 'un 👩‍💻 deux', marks: [{ kind: 'strong', start: 0, end: 4 }, { kind: 'link', start: 5, end: 9, address: '/a' }] } as const;

  it('is joined with something between, its marks with their words', () => {
    expect(joinWritten([written, { text: '', marks: [] }, { text: 'fin', marks: [{ kind: 'strong', start: 1, end: 3 }] }], '–\t')).toEqual({
      text: 'un 👩‍💻 deux–\t–\tfin', marks: [...written.marks, { kind: 'strong', start: 14, end: 16 }]
    });
    expect(joinWritten([], '\t')).toEqual({ text: '', marks: [] });
  });

  it('is cut without spaces at its ends, marks that do not touch it left out', () => {
    expect(cutWritten(written, 2, 5)).toEqual({ text: '👩‍💻', marks: [{ kind: 'strong', start: 0, end: 1 }] });
    expect(cutWritten(written, 4, 8)).toEqual({ text: 'deu', marks: [{ kind: 'link', start: 0, end: 3, address: '/a' }] });
    expect(cutWritten(written, 2, 3)).toEqual({ text: '', marks: [] });
  });
});
