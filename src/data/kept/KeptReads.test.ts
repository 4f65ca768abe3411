/** @jest-environment node */
import { memoryStorage } from '../../../tests/contract/memoryStorage';
import type { ListStanding, Standings } from '../connection/EarlierReads';
import { codeOf, connectionTo, error, json } from '../connection/testing/connectionTo';
import type { Connection } from '../connection/Connection';
import { browserAnswers } from './AnswerStore';
import { KeptReads } from './KeptReads';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
const READER = 7;

/** A browser, in which pages are opened one after the other. */
class TestBrowser {
  public text: string | undefined;
  /** Shared by its tabs. */
  public readonly storage = memoryStorage();
  public now = Date.parse('2026-11-23T08:00:00Z');
  public rights = '176.1';
  public lists = new Map<string, ListStanding>([
    ['Lists/Notes', { stamp: 'a', isOwn: false }],
    ['Lists/Own', { stamp: 'a', isOwn: true }],
    ['Lists/Votes', { stamp: null, isOwn: false, isCounted: true }],
    ['Files', { stamp: 'a', isOwn: false }]
  ]);
  /** What the server answers, by what stands in an address. */
  public rows: unknown[] = [{ Id: 1 }];
  public status = 200;

  /** Opens a page, reads some addresses on it, and leaves it. @returns what was sent for that */
  public async view(read: (connection: Connection) => Promise<unknown>): Promise<readonly string[]> {
    const { connection, sent } = this.page();
    await read(connection);
    // Until it has put away what it read.
    await jest.advanceTimersByTimeAsync(2000);
    return sent.flatMap(({ url, body }) => (url.endsWith('/$batch') ? Array.from(body.matchAll(/^GET (\S+) HTTP/gm), ([, part]) => decodeURIComponent(part ?? '')) : [url])).map((url) => url.replace(/.*_api\/web\//, ''));
  }

  public page() {
    const answers = Array.from({ length: 40 }, () => ({ url, body }: { readonly url: string; readonly body: string }) => (url.endsWith('/$batch') ? this.batch(body) : this.status === 404 ? error(404, '-2130575322') : json({ value: this.rows })));
    return connectionTo(answers, {
      userId: READER,
      earlier: (writes) => new KeptReads({ webPath: '/sites/intranet', readerId: READER, writes, now: () => this.now, storage: () => this.storage, store: { read: async () => this.text, write: async (text) => void (this.text = text) } })
    });
  }

  public standings(): Promise<Standings> {
    return Promise.resolve({ rights: this.rights, lists: new Map(this.lists) });
  }

  public change(list: string, stamp: string | null): void {
    this.lists.set(list, { isOwn: false, ...this.lists.get(list), stamp });
  }

  private batch(body: string): Response {
    const parts = Array.from(body.matchAll(/^GET \S+ HTTP/gm), () => `--b\r\nContent-Type: application/http\r\n\r\nHTTP/1.1 200 OK\r\nCONTENT-TYPE: application/json\r\n\r\n${JSON.stringify({ value: this.rows })}\r\n`);
    return new Response(`${parts.join('')}--b--\r\n`, { headers: { 'Content-Type': 'multipart/mixed; boundary=b' } });
  }
}

let browser: TestBrowser;
beforeEach(() => {
  jest.useFakeTimers();
  browser = new TestBrowser();
});
afterEach(() => jest.useRealTimers());

const run = async <T>(work: Promise<T>): Promise<T> => {
  await jest.advanceTimersByTimeAsync(50);
  return work;
};
const NOTES = "getList('/sites/intranet/Lists/Notes')/items";
const read = (address: string, asks = true) => async (connection: Connection): Promise<unknown> => {
  if (asks) connection.stands(browser.standings());
  return run(connection.sp.at(`_api/web/${address}`)());
};
const viewed = (address: string, asks = true): Promise<readonly string[]> => browser.view(read(address, asks));

describe('what a browser kept of earlier reads', () => {
  it('is not asked for again while its list has not changed, and is what it was', async () => {
    expect(await viewed(NOTES)).toEqual([NOTES]);
    expect(await viewed(NOTES)).toEqual([]);
    expect(await run(read(NOTES)(browser.page().connection))).toEqual([{ Id: 1 }]);
    browser.change('Lists/Notes', 'b');
    browser.rows = [{ Id: 1 }, { Id: 2 }];
    expect(await viewed(NOTES)).toEqual([NOTES]);
    expect(await run(read(NOTES)(browser.page().connection))).toEqual([{ Id: 1 }, { Id: 2 }]);
  });

  it('is asked for again where nobody asked how the lists stand, where that cannot be read, and where something was written since', async () => {
    await viewed(NOTES);
    expect(await viewed(NOTES, false)).toEqual([NOTES]);
    const unreadable = async (connection: Connection): Promise<unknown> => {
      connection.stands(Promise.reject(new Error('busy')));
      return run(connection.sp.at(`_api/web/${NOTES}`)());
    };
    expect(await browser.view(unreadable)).toEqual([NOTES]);
    const afterWrite = async (connection: Connection): Promise<unknown> => {
      connection.stands(browser.standings());
      await run(connection.sp.web.getList('/sites/intranet/Lists/Notes').items.add({ Title: 'x' }));
      return run(connection.sp.at(`_api/web/${NOTES}`)());
    };
    expect(await browser.view(afterWrite)).toContain(NOTES);
  });

  it('is nothing of a list that had just changed, nor of one whose rows are read at every view', async () => {
    browser.change('Lists/Notes', null);
    for (const list of ['Notes', 'Votes']) for (const _ of [1, 2]) expect(await viewed(`getList('/sites/intranet/Lists/${list}')/items`)).toHaveLength(1);
  });

  it('is nothing of what only its author may read, but that there is nothing', async () => {
    const own = `getList('/sites/intranet/Lists/Own')/items?$filter=AuthorId eq ${READER}`;
    expect([await viewed(own), await viewed(own)]).toEqual([[own], [own]]);
    expect(browser.text ?? '').not.toContain('Id\\":1');
    browser.rows = [];
    expect([await viewed(own), await viewed(own)]).toEqual([[own], []]);
  });

  it('is read again by who may do something else than before', async () => {
    await viewed(NOTES);
    browser.rights = '176.9';
    expect(await viewed(NOTES)).toEqual([NOTES]);
  });

  it('is of files and folders too, and of nothing that can change without its list', async () => {
    const files = "getFileByServerRelativePath(decodedUrl='/sites/intranet/Files/index.json')/$value";
    expect([await viewed(files), await viewed(files)]).toEqual([[files], []]);
    for (const address of ["getList('/sites/intranet/Lists/Notes')?$select=ReadSecurity", "getList('/sites/intranet/Lists/Notes')/roleAssignments", "getFolderByServerRelativePath(decodedUrl='/sites/intranet/Lists/Notes/f')/ListItemAllFields", "getFolderByServerRelativePath(decodedUrl='/sites/intranet/Lists/Notes/f')/folders?$expand=ListItemAllFields/RoleAssignments", "getList('/sites/other/Lists/Notes')/items", 'siteusers']) {
      expect([await viewed(address), await viewed(address)]).toEqual([[address], [address]]);
    }
  });

  it('is nothing that asks for the server’s own answer, as rooms of a meeting do', async () => {
    const file = "getFileByServerRelativePath(decodedUrl='/sites/intranet/Files/room.json')/$value";
    const fresh = (): Promise<readonly string[]> => browser.view(async (connection) => {
      connection.stands(browser.standings());
      return run(connection.sp.at(`_api/web/${file}`)({ cache: 'no-store' }));
    });
    expect([await fresh(), await viewed(file), await fresh(), await viewed(file)]).toEqual([[file], [file], [file], []]);
  });

  it('is that a list is not there, until it is', async () => {
    const absent = "getList('/sites/intranet/Lists/Later')/items";
    browser.status = 404;
    const codes: string[] = [];
    const tried = (): Promise<readonly string[]> => browser.view(async (connection) => {
      connection.stands(browser.standings());
      codes.push(await run(codeOf(connection.sp.at(`_api/web/${absent}`)())));
    });
    expect([await tried(), await tried()]).toEqual([[absent], []]);
    browser.change('Lists/Later', 'a');
    expect([await tried(), await tried()]).toEqual([[absent], [absent]]);
    expect(codes).toEqual(['notFound', 'notFound', 'notFound', 'notFound']);
  });

  it('of rights in a folder is believed for a day, and at the first view of the next', async () => {
    const rights = "getFolderByServerRelativePath(decodedUrl='/sites/intranet/Lists/Notes/f')/ListItemAllFields/EffectiveBasePermissions";
    expect([await viewed(rights), await viewed(rights)]).toEqual([[rights], []]);
    browser.change('Lists/Notes', 'b');
    browser.now += DAY + HOUR;
    expect(await viewed(rights)).toEqual([]);
    expect(await viewed(rights)).toEqual([rights]);
  });

  it('says at the first view of a day that there is nothing of the reader’s own, and asks at the next', async () => {
    const mine = `${NOTES}?$filter=Person eq ${READER}`;
    browser.rows = [];
    await viewed(mine);
    browser.change('Lists/Notes', 'b');
    browser.now += 16 * HOUR;
    expect(await viewed(mine)).toEqual([]);
    browser.now += HOUR;
    expect(await viewed(mine)).toEqual([mine]);
    // Of others, nothing is believed that changed.
    await viewed(NOTES);
    browser.change('Lists/Notes', 'c');
    browser.now += 16 * HOUR;
    expect(await viewed(NOTES)).toEqual([NOTES]);
  });

  describe('that there is nothing that the reader stored in a list', () => {
    const mine = `${NOTES}?$filter=AuthorId eq ${READER}`;
    const later = async (address = mine, ms = HOUR / 2): Promise<number> => {
      browser.now += ms;
      return (await viewed(address)).length;
    };
    beforeEach(async () => {
      browser.rows = [];
      // The list changes all the time, by others.
      browser.change('Lists/Notes', null);
      await viewed(mine);
      await later('siteusers', 0);
    });

    it('is believed whatever others do, for an hour', async () => {
      expect(await later()).toBe(0);
      browser.change('Lists/Notes', 'z');
      expect([await later(mine, HOUR / 4), await later(mine, HOUR / 2)]).toEqual([0, 1]);
    });

    it('is asked again one list a view after that, the oldest first and none a moment later, and each after a day', async () => {
      const others = ['Files', 'Other'].map((list) => `getList('/sites/intranet/Lists/${list}')/items?$filter=AuthorId eq ${READER}`);
      for (const list of ['Files', 'Other']) browser.change(`Lists/${list}`, null);
      browser.now += 1;
      for (const address of others) await viewed(address);
      const all = (): Promise<readonly string[]> => browser.view(async (connection) => {
        connection.stands(browser.standings());
        return run(Promise.all([mine, ...others].map((address) => connection.sp.at(`_api/web/${address}`)())));
      });
      browser.now += 2 * HOUR;
      expect(await all()).toEqual([mine]);
      browser.now += 60_000;
      expect(await all()).toHaveLength(0);
      browser.now += HOUR / 2;
      expect(await all()).toHaveLength(1);
      for (let view = 0; view < 9; view++) {
        browser.now += 3 * HOUR;
        await viewed('siteusers');
      }
      expect(await all()).toHaveLength(3);
    });

    it('is asked again once by a page that stays open', async () => {
      browser.now += 2 * HOUR;
      const look = read(mine);
      expect(await browser.view(async (connection) => {
        await look(connection);
        await jest.advanceTimersByTimeAsync(10);
        await look(connection);
      })).toEqual([mine]);
    });

    it('is asked again once he wrote something, in whichever tab, and where it was asked for before that', async () => {
      const { connection } = browser.page();
      await run(connection.sp.web.getList('/sites/intranet/Lists/Notes').items.add({ Title: 'x' }));
      browser.now += 1;
      expect([await later(mine, 1), await later(mine, 1)]).toEqual([1, 0]);
      // A tab that was open writes while another one waits for its answer.
      const waiting = browser.page();
      waiting.connection.stands(browser.standings());
      browser.storage.setItem(`parvis-wrote|/sites/intranet|${READER}`, String(browser.now + 1));
      expect(await later(mine, 2)).toBe(1);
    });

    it('is asked each time of what counts, of what each reads of his own alone, of one thing, and of what others say of him', async () => {
      browser.lists.set('Lists/Own', { stamp: null, isOwn: true });
      for (const address of [`getList('/sites/intranet/Lists/Own')/items?$filter=AuthorId eq ${READER}`, `getList('/sites/intranet/Lists/Votes')/items?$filter=AuthorId eq ${READER}`, `${NOTES}?$filter=AuthorId eq ${READER} and Thing eq 3`, `${NOTES}?$filter=Person eq ${READER}`]) {
        await viewed(address);
        expect(await later(address)).toBe(1);
      }
    });

    it('is asked again by who may do something else than before', async () => {
      browser.rights = '176.9';
      expect(await later()).toBe(1);
    });

    it('is no longer believed once there is something', async () => {
      browser.rows = [{ Id: 1 }];
      expect([await later(mine, HOUR + 1), await later(mine, 1), await later(mine, 1)]).toEqual([1, 1, 1]);
    });
  });

  it('is read again now and then whatever the stamps say, two answers a view and none in the first of a day; after a month in any case', async () => {
    const all = [1, 2, 3].map((id) => `${NOTES}?$filter=Id eq ${id}`);
    const viewAll = (): Promise<readonly string[]> => browser.view(async (connection) => {
      connection.stands(browser.standings());
      return run(Promise.all(all.map((address) => connection.sp.at(`_api/web/${address}`)())));
    });
    expect(await viewAll()).toHaveLength(3);
    browser.now += 2 * DAY;
    expect(await viewAll()).toEqual([]);
    browser.now += HOUR;
    expect((await viewAll()).length).toBe(2);
    browser.now += HOUR;
    expect((await viewAll()).length).toBe(1);
    browser.now += 31 * DAY;
    expect(await viewed('siteusers')).toEqual(['siteusers']);
    expect(browser.text).not.toContain('Notes');
    expect(await viewAll()).toHaveLength(3);
  });

  it('is nothing where it cannot be read', async () => {
    await viewed(NOTES);
    for (const text of ['', '{', '{"seenAt":1,"answers":{"x":1}}']) {
      browser.text = text;
      expect(await viewed(NOTES)).toEqual([NOTES]);
    }
  });

  it('is asked for once by two who begin while it is on its way', async () => {
    const both = async (connection: Connection): Promise<unknown> => {
      const first = connection.sp.at(`_api/web/${NOTES}`)();
      await jest.advanceTimersByTimeAsync(0);
      return run(Promise.all([first, connection.sp.at(`_api/web/${NOTES}`)()]));
    };
    expect(await browser.view(both)).toEqual([NOTES]);
  });
});

test('what a browser keeps for one person is taken away when somebody else comes', async () => {
  const kept = new Map<string, string>();
  const cache = {
    match: async (url: string) => (kept.has(url) ? new Response(kept.get(url)) : undefined),
    keys: async () => [...kept.keys()].map((url) => ({ url })),
    put: async (url: string, answer: Response) => void kept.set(url, await answer.text()),
    delete: async (url: string) => kept.delete(url)
  };
  const caches = { open: async () => cache } as unknown as CacheStorage;
  const of = (reader: number, web = 'https://ville.example/sites/a') => browserAnswers(caches, web, reader);
  await of(7).write('seven');
  await of(7, 'https://ville.example/sites/b').write('elsewhere');
  expect([await of(7).read(), await of(8).read()]).toEqual(['seven', undefined]);
  expect([await of(7).read(), await of(7, 'https://ville.example/sites/b').read()]).toEqual([undefined, 'elsewhere']);
});
