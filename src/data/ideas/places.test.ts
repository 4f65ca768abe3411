/** @jest-environment node */
import { campaignDraft } from '../../../tests/contract/ideaTexts';
import { memoryStorage } from '../../../tests/contract/memoryStorage';
import type { Campaign } from '../../domain/ideas/Campaign';
import type { StoredPlace } from './IdeaServices';
import type { IdeaPlaceTables } from './ideaTables';
import { KeptPlaces } from './KeptPlaces';
import { TableBoard } from './TableBoard';
import { MemoryIdeaSite } from './testing/MemoryIdeaSite';
import { movedAfter, withMoved } from './withMoved';

const lea = { id: 1, name: 'Léa' };
const karim = { id: 2, name: 'Karim' };
const at = (seconds: number): Date => new Date(Date.UTC(2026, 2, 2, 9, 0, seconds));
const place = (id: number, changes: Partial<StoredPlace> = {}): StoredPlace => ({ id, campaign: 4, idea: id, cluster: 1, order: 'i000', isOpen: false, etag: '"a,1"', created: at(0), modified: at(id), author: lea, editor: karim, ...changes });
const campaign: Campaign = { ...campaignDraft(), id: 4, box: 'c4' };

describe('places with what was moved since', () => {
  it('take the later of two readings of a note, and are the same where nothing is new', () => {
    const known = [place(1), place(2)];
    const moved = place(2, { cluster: 3, etag: '"a,2"', modified: at(9) });
    expect(withMoved(known, [moved])).toEqual([known[0], moved]);
    expect(withMoved(known, [place(2)])).toBe(known);
    // An answer that was long on its way.
    expect(withMoved([known[0] ?? place(1), moved], [place(2)])).toEqual([known[0], moved]);
  });

  it('let an animator’s place stand until an agent moves the note', () => {
    const [before, now] = [place(1), place(7, { idea: 1, isOpen: true, cluster: 2 })];
    expect(withMoved([before, place(2)], [now])).toEqual([place(2), now]);
  });

  it('are asked for from a little before the last known move on', () => {
    expect([movedAfter([]), movedAfter([place(1), place(9), place(3)])]).toEqual([new Date(0), new Date(at(9).getTime() - 120_000)]);
  });
});

describe('a board that this browser read before', () => {
  const keptIn = (storage: Storage | undefined): KeptPlaces => new KeptPlaces(async () => 'lea|web', storage);
  /** A board on lists in memory, with how many conditions each question had. */
  const boardOn = (kept: KeptPlaces, now = (): Date => at(0)) => {
    const { tables } = new MemoryIdeaSite(karim, 'animator', { now });
    const asked: number[] = [];
    const counted = (table: IdeaPlaceTables['places']): IdeaPlaceTables['places'] => Object.assign(Object.create(table), { page: (query: Parameters<typeof table.page>[0]) => (asked.push(query?.where?.length ?? 0), table.page(query)) });
    const lists = { places: counted(tables.places), openPlaces: counted(tables.openPlaces) };
    return { asked, open: () => new TableBoard(lists, kept) };
  };
  const draft = (idea: number, cluster = 1) => ({ idea, cluster, order: `i00${idea % 10}` });

  it('asks for what was moved since alone, and has all', async () => {
    let time = at(0);
    const { asked, open } = boardOn(keptIn(memoryStorage()), () => time);
    const board = open();
    await board.move(campaign, Array.from({ length: 60 }, (_, index) => draft(index + 1)), []);
    const first = await board.places(campaign);
    time = at(3000);
    await board.move(campaign, [draft(7, 2), draft(99)], first);
    asked.length = 0;
    const read = await open().places(campaign);
    expect([asked, read.length, read.find(({ idea }) => idea === 7)?.cluster, read.every(({ author, created }) => author.name === 'Karim' && created instanceof Date)]).toEqual([[2], 61, 2, true]);
  });

  it('reads all again where who may move notes changed, what is kept cannot be read, or nothing is kept', async () => {
    const storage = memoryStorage();
    const { asked, open } = boardOn(keptIn(storage));
    await open().move(campaign, [draft(1)], []);
    await open().places(campaign);
    await open().places({ ...campaign, movers: 'all' });
    storage.setItem(storage.key(0) ?? '', '{"version":1,"value":{"places":[[1]]}}');
    await open().places(campaign);
    const nowhere = boardOn(keptIn(undefined));
    await nowhere.open().places(campaign);
    await nowhere.open().places(campaign);
    expect([asked, nowhere.asked]).toEqual([[1, 1, 1, 1], [1, 1]]);
  });
});
