import type { Campaign } from '../../domain/ideas/Campaign';
import { isSecret } from '../../domain/ideas/Campaign';
import type { OpenedCampaign } from '../../domain/ideas/IdeaThread';
import { everyRow } from '../append/windows';
import { withNews } from './BookRows';
import { wordsScope } from './ideaRows';
import type { IdeaBook } from './IdeaServices';
import type { IdeaSite } from './IdeaSite';
import type { IdeaTables } from './ideaTables';

interface BooksRead {
  readonly tables: Pick<IdeaTables, 'ideas' | 'records'>;
  readonly site: Pick<IdeaSite, 'serverNow'>;
  /** Whether this browser kept the book of a campaign. */
  isKept(campaign: Campaign): Promise<boolean>;
  book(opened: OpenedCampaign): Promise<IdeaBook>;
}

/** As `IdeasRepository.books`. */
export async function readBooks(all: readonly OpenedCampaign[], { tables, site, isKept, book }: BooksRead): Promise<readonly IdeaBook[]> {
  const kept = await Promise.all(all.map(({ campaign }) => isKept(campaign)));
  const together = all.filter(({ campaign }, index) => !isSecret(campaign) && !kept[index]);
  if (together.length < 2) return Promise.all(all.map(book));
  const readAt = site.serverNow();
  const [ideas, records] = await Promise.all([
    everyRow(tables.ideas, [together.map(({ campaign: { id } }) => ({ column: 'campaign', is: 'eq', value: id }))]),
    everyRow(tables.records, [together.map(({ campaign: { id } }) => ({ column: 'scope', is: 'eq', value: wordsScope(id) }))])
  ]);
  return Promise.all(
    all.map(async (opened) => {
      const { campaign, decisions } = opened;
      if (!together.includes(opened)) return book(opened);
      const own = { ideas: ideas.filter((row) => row.campaign === campaign.id), records: records.filter((row) => row.campaign === campaign.id), decisions };
      return withNews(campaign, { ideas: [], records: [], decisions: [], readAt }, own, readAt);
    })
  );
}
