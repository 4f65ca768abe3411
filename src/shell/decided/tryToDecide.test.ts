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

describe('what was decided unseen and the server cannot set against it', () => {
  const unseen = (...decisions: readonly Made[]): Pick<Deciding<Made, string>, 'unseen'> => ({
    unseen: { decisions, isMade: (draft, { about }) => about === `made ${draft}`, isOnTheSame: (_, { about }) => about === 'same' }
  });

  it('is told before anything is stored where it changes what this one would do', async () => {
    const chain = new Chain();
    const deciding = chain.deciding('a');
    const clashing = { id: 4, about: 'a' };
    expect(await tryToDecide({ ...deciding, ...unseen(clashing, { id: 5, about: 'b' }) }, 0)).toEqual({ meanwhile: { other: clashing, known: 0 } });
    expect(chain.all).toEqual([]);
  });

  it('says whether it is about all that this one is about', async () => {
    const deciding = new Chain().deciding('a');
    const again: Deciding<Made, string>['again'] = (since) => ({ ...deciding.again(since), covers: ({ id }) => id === 4 });
    const told = async (other: Made): Promise<unknown> => tryToDecide({ ...deciding, again, ...unseen(other) }, 0);
    expect(await told({ id: 4, about: 'a' })).toEqual({ meanwhile: { other: { id: 4, about: 'a' }, known: 0, isPartial: false } });
    expect(await told({ id: 5, about: 'a' })).toEqual({ meanwhile: { other: { id: 5, about: 'a' }, known: 0, isPartial: true } });
  });

  it('is stepped over where it is of something else: drafted anew, behind the newest on the same thing', async () => {
    const chain = new Chain([{ id: 1, about: 'same' }]);
    expect(await tryToDecide({ ...chain.deciding('a'), ...unseen({ id: 1, about: 'same' }, { id: 9, about: 'b' }) }, 0)).toEqual({ stored: { id: 2, about: 'a2' } });
  });

  it('is what this one had stored already, whose answer was lost', async () => {
    const chain = new Chain();
    const made = { id: 4, about: 'made a1' };
    expect(await tryToDecide({ ...chain.deciding('a'), ...unseen(made) }, 0)).toEqual({ stored: made });
    expect(chain.all).toEqual([]);
  });
});
