/** @jest-environment node */
import { campaignDraft } from '../../../../tests/contract/ideaTexts';
import { DataError } from '../../../data/DataError';
import type { BoardRepository, StoredPlace } from '../../../data/ideas/IdeaServices';
import type { Campaign } from '../../../domain/ideas/Campaign';
import { MovedError, storeMove } from './storeMove';

const campaign: Campaign = { ...campaignDraft(), id: 4, box: 'c4' };
const lea = { id: 1, name: 'Léa' };
const at = new Date('2026-03-02T09:00:00Z');
const place = (idea: number, cluster: number, order: string, etag: string): StoredPlace => ({ id: idea, campaign: 4, idea, cluster, order, etag, isOpen: false, author: lea, editor: lea, created: at, modified: at });
const KNOWN = [place(10, 1, 'i000', '1'), place(11, 2, 'i000', '1')];

/** A board that was changed since it was read, in the way that is given, and refuses what is asked with an older etag. */
function board(now: readonly StoredPlace[]): { readonly board: BoardRepository; readonly asked: () => number } {
  let asked = 0;
  const move: BoardRepository['move'] = async (_, drafts, known) => {
    asked += 1;
    return drafts.map((draft) => {
      const [stored, read] = [now, known].map((all) => all.find(({ idea }) => idea === draft.idea));
      if (stored?.etag !== read?.etag) throw new DataError('conflict', `place of ${draft.idea}`);
      return place(draft.idea, draft.cluster, draft.order, '9');
    });
  };
  return { board: { move, places: async () => now, movedSince: async () => [] }, asked: () => asked };
}

describe('a note that is moved', () => {
  it('whose answer was lost is stored where it is, and is nobody else’s move', async () => {
    const first = board(KNOWN);
    const stored = (await storeMove(first, campaign, KNOWN, 10, 2, 11)).find(({ idea }) => idea === 10);
    const { board: again, asked } = board([place(10, 2, stored?.order ?? '', '2'), place(11, 2, 'i000', '1')]);
    const now = await storeMove({ board: again }, campaign, KNOWN, 10, 2, 11);
    expect([now.find(({ idea }) => idea === 10)?.cluster, asked()]).toEqual([2, 2]);
  });

  it('that somebody else moved meanwhile stays where he put it', async () => {
    const latest = [place(10, 1, 'i005', '2'), place(11, 2, 'i000', '1')];
    const moving = storeMove(board(latest), campaign, KNOWN, 10, 2, 11);
    await expect(moving).rejects.toBeInstanceOf(MovedError);
    await expect(moving).rejects.toMatchObject({ place: latest[0], places: latest });
  });
});
