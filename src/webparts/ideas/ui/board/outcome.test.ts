import type { BoardGround, Outcome } from './outcome';
import { outcomeAt } from './outcome';

const COLUMNS: Readonly<Record<number, readonly number[]>> = { 0: [10, 11], 1: [20, 21, 22], 2: [30] };
const HEIGHT = 100;

const ground: BoardGround = {
  shownIn: (cluster) => COLUMNS[cluster] ?? [],
  clusterOf: (idea) => Number(Object.entries(COLUMNS).find(([, ideas]) => ideas.includes(idea))?.[0] ?? 0),
  isOrdered: (cluster) => cluster > 0,
  mayGather: (onto) => onto < 20
};

/** A board whose columns are 100 wide and whose notes are 100 high, one below the other. */
function draw(): HTMLElement {
  document.body.innerHTML = `<div id="board">${Object.entries(COLUMNS)
    .map(([cluster, ideas]) => `<section data-cluster="${cluster}">${ideas.map((idea) => `<div data-note="${idea}"><a>x</a></div>`).join('')}</section>`)
    .join('')}</div><p>elsewhere</p>`;
  document.elementFromPoint = (x, y) => {
    const cluster = Math.floor(x / 100);
    const idea = COLUMNS[cluster]?.[Math.floor(y / HEIGHT)];
    return document.querySelector(idea === undefined ? (COLUMNS[cluster] ? `[data-cluster="${cluster}"]` : 'p') : `[data-note="${idea}"] a`);
  };
  for (const note of Array.from(document.querySelectorAll<HTMLElement>('[data-note]'))) {
    const idea = Number(note.dataset['note']);
    const top = (COLUMNS[ground.clusterOf(idea)] ?? []).indexOf(idea) * HEIGHT;
    note.getBoundingClientRect = () => ({ top, height: HEIGHT, bottom: top + HEIGHT, left: 0, right: 100, width: 100, x: 0, y: top, toJSON: () => '' });
  }
  return document.getElementById('board') ?? document.body;
}

function at(x: number, y: number, dragged: number, rules = ground): Outcome {
  const outcome = outcomeAt(x, y, dragged, draw(), rules);
  document.body.innerHTML = '';
  return outcome;
}

describe('what letting a note go would do', () => {
  it('puts it between two notes, on the side that is nearer', () => {
    expect(at(150, 140, 30)).toEqual({ kind: 'place', cluster: 1, before: 21 });
    expect(at(150, 160, 30)).toEqual({ kind: 'place', cluster: 1, before: 22 });
    expect(at(150, 290, 30)).toEqual({ kind: 'place', cluster: 1, before: null });
    expect(at(150, 900, 30)).toEqual({ kind: 'place', cluster: 1, before: null });
  });

  it('changes nothing outside of the board, and where the note lies already', () => {
    expect(at(950, 10, 30)).toEqual({ kind: 'nowhere' });
    expect([at(150, 110, 21), at(150, 90, 21), at(150, 210, 21), at(150, 900, 22)]).toEqual(Array(4).fill({ kind: 'stays' }));
    expect([at(50, 900, 10), at(50, 190, 10)]).toEqual(Array(2).fill({ kind: 'stays' }));
  });

  it('means the note itself only in its middle, and only where a cluster could be made', () => {
    expect(at(50, 150, 10)).toEqual({ kind: 'wait', cluster: 0, onto: 11 });
    expect(at(50, 110, 20)).toEqual({ kind: 'place', cluster: 0, before: null });
    expect(at(50, 150, 10, { ...ground, mayGather: () => false })).toEqual({ kind: 'stays' });
    expect(at(150, 150, 10)).toEqual({ kind: 'place', cluster: 1, before: 22 });
  });

  it('orders nothing where notes are sorted otherwise', () => {
    expect(at(150, 10, 30, { ...ground, isOrdered: () => false })).toEqual({ kind: 'place', cluster: 1, before: null });
  });
});
