import { dragByTouch } from './touchDrag';

const said: string[] = [];
let board: HTMLElement;

/** With a clock of its own. */
function onBoard(name: string, run: () => void): void {
  test(name, () => {
    jest.useFakeTimers();
    said.length = 0;
    document.body.innerHTML = '<div id="board"><div data-note="7" data-movable data-title="Le soir"><button>x</button><p>mots</p></div><div data-note="8"><p>autre</p></div></div>';
    board = document.getElementById('board') ?? document.body;
    document.elementFromPoint = () => null;
    const end = dragByTouch(board, {
      onStart: (idea) => {
        said.push(`start ${idea}`);
        return true;
      },
      onMove: (x, y) => void said.push(`move ${x} ${y}`),
      onEnd: (x, y) => void said.push(`end ${x} ${y}`),
      onCancel: () => void said.push('cancel')
    });
    try {
      run();
    } finally {
      end();
      document.body.innerHTML = '';
      jest.useRealTimers();
    }
  });
}

/** jsdom has no touches. */
function touch(type: string, target: Element | null, clientX = 0, clientY = 0): Event {
  const event = Object.assign(new Event(type, { bubbles: true, cancelable: true }), { touches: type === 'touchend' ? [] : [{ clientX, clientY }] });
  target?.dispatchEvent(event);
  return event;
}
const words = (): Element | null => board.querySelector('[data-note="7"] p');
const moves = (): readonly string[] => said.filter((each) => !each.startsWith('move'));

onBoard('a long press takes a note, carries it and lets it go; the page stays where it is', () => {
  touch('touchstart', words(), 10, 10);
  jest.advanceTimersByTime(500);
  const carried = touch('touchmove', words(), 60, 90);
  expect([carried.defaultPrevented, board.textContent]).toEqual([true, expect.stringContaining('Le soir')]);
  jest.advanceTimersByTime(50);
  expect(said).toContain('move 60 90');
  touch('touchend', words());
  expect(moves()).toEqual(['start 7', 'end 60 90']);
  expect(board.textContent).not.toContain('Le soir');
});

onBoard('a finger that rolls the page, or presses a button or another’s note, takes nothing', () => {
  touch('touchstart', words(), 10, 10);
  expect(touch('touchmove', words(), 10, 60).defaultPrevented).toBe(false);
  jest.advanceTimersByTime(500);
  touch('touchend', words());
  touch('touchstart', board.querySelector('button'));
  jest.advanceTimersByTime(500);
  touch('touchstart', board.querySelector('[data-note="8"] p'));
  jest.advanceTimersByTime(500);
  expect(said).toEqual([]);
});

onBoard('Escape and what interrupts a touch put it back', () => {
  touch('touchstart', words(), 10, 10);
  jest.advanceTimersByTime(500);
  window.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape' }));
  touch('touchend', words());
  touch('touchstart', words(), 10, 10);
  jest.advanceTimersByTime(500);
  touch('touchcancel', words());
  expect(moves()).toEqual(['start 7', 'cancel', 'start 7', 'cancel']);
});
