import fc from 'fast-check';
import type { Passage, TextVersion } from '../passages/Passage';
import type { Alignment } from './Alignment';
import { alignPassages, aligning } from './alignPassages';
import { applyAlignment, nextPassageId } from './applyAlignment';
import { finish } from './Course';
import { confirmDescent, keepingConfirmed, nameContributions, relink } from './editAlignment';
import { firstVersion, nextVersion, passagesOf } from './testing/texts';

/** `1>0`, `1>0,1`, `1+2>0`, `1>`, `>0`; doubtful with `?`. */
function written({ descents }: Alignment): string {
  return descents.map(({ from, to, isDoubtful }) => `${from.join('+')}>${to.join(',')}${isDoubtful ? '?' : ''}`).join(' ');
}

function aligned(before: readonly string[], after: readonly string[]): string {
  return written(alignPassages(firstVersion(...before), passagesOf(...after)));
}

const A = 'Le télétravail est ouvert à tous les agents titulaires de la ville.';
const B = 'La demande est faite par écrit au responsable du service.';
const C = 'Deux jours par semaine au plus peuvent être télétravaillés.';
const D = 'La ville fournit un ordinateur portable et un casque.';
const X = 'Voir annexe.';

describe('passages are', () => {
  it.each([
    ['the same wherever they stand', [A, B, C], [C, A, B], '3>0 1>1 2>2'],
    ['the same with other quotation marks', ["L'agent."], ['L’agent.'], '1>0'],
    ['gone and new', [A, B], [A, D], '1>0 2> >1'],
    ['changed where most words stayed', [A, B], [A.replace('titulaires', 'permanents'), B], '1>0 2>1'],
    ['perhaps changed where few did', [A, B, C], [A, 'La demande écrite est adressée au directeur, qui répond au responsable.', C], '1>0 2>1? 3>2'],
    ['split', [A, `${B} ${C}`, D], [A, B, C, D], '1>0 2>1,2 3>3'],
    ['split in three', [`${A} ${B} ${C}`], [A, B, C], '1>0,1,2'],
    ['joined', [A, B, C, D], [A, `${B} ${C}`, D], '1>0 2+3>1 4>2'],
    ['gone where what stood before them went', [A, B, C, D], [C, D, A], '3>0 4>1 1>2 2>'],
    ['gone first where nothing stood before them', [B, A, C], [C, A], '1> 3>0 2>1'],
    ['split or joined: a person says which', [`${A} ${B} ${C}`, B, C], [A, `${B} ${C}`], '1>0,1? 2>? 3>?'],
    ['joined in three', [A, B, C], [`${A} ${B} ${C}`], '1+2+3>0']
  ])('%s', (_, before, after, expected) => expect(aligned(before, after)).toBe(expected));

  it('changed in kind only when a person says so', () => {
    const after = passagesOf(A.replace('tous les', 'les')).map((passage) => ({ ...passage, kind: 'heading' as const, level: 1 }));
    expect(written(alignPassages(firstVersion(A), after))).toBe('1>0?');
    // Of the same words nobody doubts what they were.
    expect(written(alignPassages(firstVersion(A), after.map((passage) => ({ ...passage, text: A }))))).toBe('1>0');
    expect(written(alignPassages(firstVersion(X, A, X), passagesOf(X, A, X).map((passage) => ({ ...passage, kind: 'row' as const }))))).toBe('1>0 2>1 3>2');
    // Whatever the kinds of others are.
    const titled = (passages: readonly Passage[]): readonly Passage[] => passages.map((passage, place) => (place === 0 ? { ...passage, kind: 'heading', level: 1 } : passage));
    expect(written(alignPassages({ ...firstVersion(), passages: titled(passagesOf(A, B)) }, titled(passagesOf(A, B.replace('écrit', 'courriel')))))).toBe('1>0 2>1');
    // A title is made of the first words of a passage, or becomes these.
    expect(written(alignPassages(firstVersion(`${A} ${B}`), titled(passagesOf(A, B))))).toBe('1>0,1');
    expect(written(alignPassages({ ...firstVersion(), passages: titled(passagesOf(A, B)) }, passagesOf(`${A} ${B}`)))).toBe('1+2>0');
  });
});

describe('of passages with the same words', () => {
  it.each([
    ['the neighbours tell which was removed', [A, X, B, X, C], [A, B, X, C], '1>0 2> 3>1 4>2 5>3'],
    ['and which was added', [A, X, B, C], [A, X, B, X, C], '1>0 2>1 3>2 >3 4>4'],
    ['as many stay in their order', [A, X, X, X, B], [A, X, X, X, B], '1>0 2>1 3>2 4>3 5>4'],
    ['one of two that follow each other was removed: a person says which', [A, X, X, B], [A, X, B], '1>0 2>1? 3>? 4>2'],
    ['what stands before them may have changed', [A, X, X, B], [A.replace('titulaires', 'permanents'), X, B], '1>0 2>1? 3>? 4>2'],
    ['or be gone', [A, X, D, X, B], [X, B], '1> 2>0? 3> 4>? 5>1'],
    ['one of two was removed with what stood between: a person says which', [A, X, B, X, C], [A, X, C], '1>0 2>1? 3> 4>? 5>2'],
    ['neighbours that changed tell too', [A, X, B, X], [A.replace('titulaires', 'permanents'), X, B.replace('écrit', 'courriel'), X], '1>0 2>1 3>2 4>3'],
    ['neighbours that changed tell on both sides', [A, X, B, X], [A.replace('titulaires', 'permanents'), X, B.replace('écrit', 'courriel')], '1>0 2>1 3>2 4>'],
    ['neighbours of which nobody knows whether they changed tell nothing', [A, X, B, X, C], [A, X, 'La demande écrite est adressée au directeur, qui répond au responsable.', C], '1>0 2>1? 3>2? 4>? 5>3'],
    ['one neighbour is enough for as many as before', [A, X, B, X, C], [A.replace('titulaires', 'permanents'), X, D, 'Entièrement neuf.', X], '1>0 2>1 3> >2 >3 4>4? 5>'],
    ['one of two was reworded: a person says which', [A, X, X, B], [A, X, 'Voir annexe 2.', B], '1>0 2>1? 3>2? 4>3'],
    ['the edges of the text are neighbours', [X, A, X], [A, X], '1> 2>0 3>1']
  ])('%s', (_, before, after, expected) => expect(aligned(before, after)).toBe(expected));

  it('nearly: another team’s paragraph is never taken for the removed one without a person', () => {
    const [alpha, beta] = ['Alpha', 'Beta'].map((team) => `Team ${team} reported that the new deployment reduced latency by twelve percent.`) as [string, string];
    expect(aligned([alpha, beta], [beta])).toBe('1> 2>0');
    expect(aligned([alpha, beta], [beta.replace('twelve', 'eleven')])).toBe('1>? 2>0?');
  });
});

describe('a person', () => {
  const before = firstVersion(A, B, C);
  const alignment = alignPassages(before, passagesOf(A, B, C));

  it('links passages otherwise, and is shown what others lost by it', () => {
    expect(written(relink(alignment, [1], [1]))).toBe('1>1 >0? 2>? 3>2');
    expect(written(relink(alignment, [1, 2], [0]))).toBe('1+2>0 >1? 3>2');
    expect(written(relink(alignment, [2], []))).toBe('1>0 2> >1? 3>2');
    expect(written(relink(alignment, [1], [0, 1]))).toBe('1>0,1 2>? 3>2');
    expect(written(relink(alignPassages(firstVersion(A, B, C), passagesOf(A, `${B} ${C}`)), [2], [0]))).toBe('2>0 1>? 3>1?');
    expect(written(relink(alignPassages(firstVersion(A, `${B} ${C}`), passagesOf(A, B, C)), [1], [1]))).toBe('1>1 >0? 2>2?');
    expect(() => relink(alignment, [1, 2], [0, 1])).toThrow();
  });

  it('confirms what is doubtful', () => {
    const doubtful = alignPassages(firstVersion(A, X, X, B), passagesOf(A, X, B));
    const confirmed = doubtful.descents.reduce((all: Alignment) => {
      const [next] = all.descents.filter(({ isDoubtful }) => isDoubtful);
      return next ? confirmDescent(all, next) : all;
    }, doubtful);
    expect(written(confirmed)).toBe('1>0 2>1 3> 4>2');
    const [, one] = doubtful.descents;
    expect(one && written(confirmDescent(doubtful, one))).toBe('1>0 2>1 3>? 4>2');
  });

  it('finds what he said again after the text was changed once more, where its words stayed', () => {
    const doubtful = { passages: passagesOf(A, X, B), alignment: alignPassages(firstVersion(A, X, X, B), passagesOf(A, X, B)) };
    const linked = relink(doubtful.alignment, [3], [1]);
    const [named] = linked.descents;
    const said = { ...doubtful, alignment: named ? nameContributions(linked, named, [7]) : linked };
    expect(written(said.alignment)).toBe('1>0 3>1 2>? 4>2');
    const again = (...texts: readonly string[]): Alignment => {
      const passages = passagesOf(A, X, B).flatMap((passage, place) => (texts[place] === '' ? [] : [{ ...passage, text: texts[place] ?? passage.text }]));
      return finish(keepingConfirmed(said, { passages, alignment: alignPassages(firstVersion(A, X, X, B), passages) }));
    };
    expect(written(again(A, X, B))).toBe('1>0 3>1 2>? 4>2');
    expect(again(A, X, B).descents[0]?.contributions).toEqual([7]);
    expect(written(again(A, X, B.replace('écrit', 'courriel')))).toBe('1>0 3>1 2>? 4>2');
    expect(written(again(A, '', B))).toBe('1>0 2> 3> 4>1');
    expect(again(A.replace('titulaires', 'permanents'), X, B).descents[0]?.contributions).toBeUndefined();
  });

  it('leaves in doubt what he only named contributions of, wherever it stands then', () => {
    const passages = passagesOf(A, X, B);
    const alignment = alignPassages(firstVersion(A, X, X, B), passages);
    const [, doubtful] = alignment.descents;
    const named = { passages, alignment: doubtful ? nameContributions(alignment, doubtful, [7]) : alignment };
    const same = finish(keepingConfirmed(named, { passages, alignment }));
    expect([written(same), same.descents[1]?.contributions]).toEqual(['1>0 2>1? 3>? 4>2', [7]]);
    const after = passages.flatMap((passage, place) => (place === 1 ? [{ ...passage, id: 9 }, passage] : [passage]));
    const again = alignPassages(firstVersion(A, X, X, B), after);
    expect(finish(keepingConfirmed(named, { passages: after, alignment: again }))).toEqual(again);
  });

  it('keeps what he confirmed, and is told how much is looked at', () => {
    const proposed = { passages: passagesOf(A, X, B), alignment: alignPassages(firstVersion(A, X, X, B), passagesOf(A, X, B)) };
    const [, doubtful] = proposed.alignment.descents;
    const course = keepingConfirmed({ ...proposed, alignment: doubtful ? confirmDescent(proposed.alignment, doubtful) : proposed.alignment }, proposed);
    const steps: number[] = [];
    let step = course.next();
    for (; !step.done; step = course.next()) steps.push(step.value);
    expect(written(step.value)).toBe('1>0 2>1 3>? 4>2');
    expect(steps).toEqual([0, 0.25, 0.5, 0.75]);
  });

  it('loses nothing that he said of what did not change: neither a link without a name, nor contributions behind what nobody doubted', () => {
    const proposed = { passages: passagesOf(A, X, B), alignment: alignPassages(firstVersion(A, X, X, B), passagesOf(A, X, B)) };
    const [first] = proposed.alignment.descents;
    expect(written(finish(keepingConfirmed({ ...proposed, alignment: relink(proposed.alignment, [3], [1]) }, proposed)))).toBe('1>0 3>1 2>? 4>2');
    const named = first ? nameContributions(proposed.alignment, first, [7]) : proposed.alignment;
    expect(finish(keepingConfirmed({ ...proposed, alignment: named }, proposed))).toEqual(named);
    expect(finish(keepingConfirmed(proposed, proposed))).toEqual(proposed.alignment);
  });

  it('names the contributions behind a change', () => {
    const [first] = alignment.descents;
    const named = first ? nameContributions(alignment, first, [7, 9]) : alignment;
    expect(applyAlignment([before], '', passagesOf(A, B, C), named).descents.map(({ contributions }) => contributions)).toEqual([[7, 9], undefined, undefined]);
  });
});

describe('the new version', () => {
  it('keeps ids of what is the same or changed, and gives new ones to pieces, joined and new passages', () => {
    const changed = A.replace('titulaires', 'permanents');
    const [, second] = nextVersion([firstVersion(A, `${B} ${C}`, D, X)], changed, B, C, X, 'Entièrement neuf.');
    expect(second).toMatchObject({
      version: 2,
      passages: [{ id: 1, text: changed }, { id: 5, text: B }, { id: 6, text: C }, { id: 4, text: X }, { id: 7 }],
      descents: [
        { kind: 'changed', from: [1], to: [1] },
        { kind: 'split', from: [2], to: [5, 6] },
        { kind: 'gone', from: [3], to: [] },
        { kind: 'same', from: [4], to: [4] },
        { kind: 'new', from: [], to: [7] }
      ]
    });
  });

  it('never uses an id again', () => {
    const versions = [[A], [A], [A, D]].reduce((all, texts) => nextVersion(all, ...texts), nextVersion([firstVersion(A, B)], A, C));
    expect(versions[4]?.passages.map(({ id }) => id)).toEqual([1, 4]);
    expect(nextPassageId(versions)).toBe(5);
    expect(nextPassageId([])).toBe(1);
  });

  it('is not made of an alignment that forgets or doubles a passage', () => {
    const [before, after] = [firstVersion(A, B), passagesOf(A)];
    for (const descents of [[{ from: [1], to: [0] }], [{ from: [1, 2, 3], to: [0] }], [{ from: [1, 2], to: [] }], [{ from: [1], to: [0] }, { from: [2], to: [0] }], [{ from: [1], to: [0] }, { from: [3], to: [] }]]) {
      expect(() => applyAlignment([before], '', after, { descents: descents.map((descent) => ({ ...descent, isDoubtful: false })) })).toThrow();
    }
  });

  it('of no text is its first', () => {
    const after = passagesOf(A, B);
    expect(applyAlignment([], 'Charte', after, alignPassages(firstVersion(), after))).toEqual({ version: 1, title: 'Charte', passages: after, descents: [] });
  });
});

const sentence = fc.oneof(fc.constantFrom(A, B, C, X, `${A} ${B}`, `${B} ${C}`), fc.array(fc.constantFrom('le', 'agent', 'deux', 'jours', 'télétravail', 'ville', 'x'), { maxLength: 8 }).map((words) => words.join(' ')));

test('whatever the texts, each passage is in one descent, and what is untouched is the same', () => {
  fc.assert(
    fc.property(fc.array(sentence, { maxLength: 8 }), fc.array(sentence, { maxLength: 8 }), (before, after) => {
      const versions: readonly TextVersion[] = nextVersion([firstVersion(...before)], ...after);
      const ids = versions[1]?.passages.map(({ id }) => id) ?? [];
      expect(new Set(ids).size).toBe(after.length);
      expect(alignPassages(firstVersion(...before), passagesOf(...after))).toEqual(alignPassages(firstVersion(...before), passagesOf(...after)));
      const again = nextVersion(versions, ...after);
      const unique = after.filter((text) => text !== '' && after.indexOf(text) === after.lastIndexOf(text));
      for (const text of unique) expect(again[2]?.descents).toContainEqual({ kind: 'same', from: [ids[after.indexOf(text)]], to: [ids[after.indexOf(text)]] });
    })
  );
});

test('whatever the texts, what others do between two steps changes nothing', () => {
  const texts = fc.array(sentence, { maxLength: 8 });
  fc.assert(
    fc.property(texts, texts, texts, (before, after, others) => {
      const [one, other] = [aligning(firstVersion(...before), passagesOf(...after)), aligning(firstVersion(...others), passagesOf(...before))];
      let [step, aside] = [one.next(), other.next()];
      while (!step.done) {
        step = one.next();
        if (!aside.done) aside = other.next();
      }
      expect(step.value).toEqual(alignPassages(firstVersion(...before), passagesOf(...after)));
    })
  );
});

test('a long text is compared in small steps, which tell how much is done', () => {
  const texts = Array.from({ length: 300 }, (_, place) => (place % 3 === 0 ? X : `Passage ${place} de la charte, mesure ${place * 7}.`));
  const steps: number[] = [];
  const course = aligning(firstVersion(...texts), passagesOf(...texts.map((text) => text.replace('mesure', 'règle'))));
  for (let step = course.next(); !step.done; step = course.next()) steps.push(step.value);
  // Words of each passage of both, then what it is like, then its neighbours.
  expect(steps.length).toBeGreaterThan(300 * 6);
  expect(steps).toEqual([...steps].sort((one, other) => one - other));
  expect([steps[0], steps[steps.length - 1]].map((done = -1) => done >= 0 && done <= 1)).toEqual([true, true]);
});

test('whatever is removed and reworded, of passages with the same words too, what is certain is what was done', () => {
  const original = fc.array(fc.constantFrom(A, B, C, D, X, 'Annexe 2.'), { minLength: 1, maxLength: 8 });
  const fate = fc.constantFrom('kept', 'kept', 'removed', 'reworded');
  fc.assert(
    fc.property(original, fc.array(fate, { minLength: 8, maxLength: 8 }), (texts, fates) => {
      const after = texts.flatMap((text, place) => (fates[place] === 'removed' ? [] : [{ from: place + 1, text: fates[place] === 'reworded' ? `${text} Ajout sans pareil ${place}.` : text }]));
      const { descents } = alignPassages(firstVersion(...texts), passagesOf(...after.map(({ text }) => text)));
      for (const { from: [from], to: [to], isDoubtful } of descents) {
        const made = to === undefined ? undefined : after[to];
        const isReworded = made !== undefined && fates[made.from - 1] === 'reworded';
        // Words that are nowhere else may have been reworded, removed and written anew: all the same to whoever reads them.
        if (isDoubtful || from === undefined || !made || isReworded) continue;
        expect(made.from).toBe(from);
      }
    }),
    { numRuns: 1000 }
  );
});
