import type { Deciding } from './tryToDecide';
import { tryToDecide } from './tryToDecide';

interface Made {
  readonly id: number;
  readonly about: string;
}

class First extends Error {
  public constructor(public readonly made: Made) {
    super('first');
  }
}

/** A chain of decisions: each is stored behind the newest that its maker knows. */
class Chain {
  public constructor(public readonly all: Made[] = []) {}

  public deciding(about: string): Deciding<Made, string> {
    return {
      draft: about,
      store: async (draft, known) => {
        const next = this.all.find(({ id }) => id > known);
        if (next) throw new First(next);
        const made = { id: this.all.length + 1, about: draft };
        this.all.push(made);
        return made;
      },
      overtakenBy: (error) => (error instanceof First ? error.made : undefined),
      since: async (_, known) => this.all.filter(({ id }) => id > known),
      again: (since) => ({ draft: `${about}${since.length}`, isClash: (other) => other.about === about })
    };
  }
}

it('steps over what others decided of other things, drafted anew', async () => {
  const chain = new Chain([{ id: 1, about: 'a' }, { id: 2, about: 'b' }]);
  expect(await tryToDecide(chain.deciding('c'), 0)).toEqual({ stored: { id: 3, about: 'c2' } });
});

it('stores nothing where somebody decided the same, says the newest of those, and goes on once it was seen', async () => {
  const chain = new Chain([{ id: 1, about: 'a' }, { id: 2, about: 'a' }, { id: 3, about: 'b' }]);
  expect(await tryToDecide(chain.deciding('a'), 0)).toEqual({ meanwhile: { other: { id: 2, about: 'a' }, known: 3 } });
  expect(chain.all).toHaveLength(3);
  expect(await tryToDecide(chain.deciding('a'), 3)).toEqual({ stored: { id: 4, about: 'a' } });
});

it('lets any other error through', async () => {
  await expect(tryToDecide({ ...new Chain().deciding('a'), store: async () => Promise.reject(new Error('offline')) }, 0)).rejects.toThrow('offline');
});
