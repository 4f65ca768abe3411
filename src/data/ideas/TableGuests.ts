import type { Campaign } from '../../domain/ideas/Campaign';
import { acceptancesOf, charterMark } from '../../domain/ideas/charter';
import { placeOf } from '../../domain/ideas/ideaFolders';
import type { Idea, IdeaRecord } from '../../domain/ideas/Idea';
import { organisationsOf } from '../../domain/people/guests';
import type { Person } from '../../domain/people/Person';
import { asArrived } from '../append/asArrived';
import { everyRow } from '../append/windows';
import { DataError } from '../DataError';
import type { Stored } from '../items/Table';
import type { SiteGuest } from '../guests/siteGuests';
import type { Acceptance, GuestBook, GuestsRepository, InsideDraft, Sharing } from './GuestServices';
import { scopeOf, toRecords } from './ideaRows';
import type { IdeasRepository } from './IdeaServices';
import type { IdeaTables, InternalTables, InternalValues } from './ideaTables';
import { fromInside, toInside } from './internalRows';

/** What is asked of a site about people of other organisations. */
export interface GuestSource {
  guests(): Promise<readonly SiteGuest[]>;
  isSharingOn(): Promise<boolean>;
  /** Once under its key, where no guest reads. @throws DataError `notFound`, `forbidden` for guests */
  storeInside(values: InternalValues, clientKey: string): Promise<Stored<InternalValues>>;
}

/** Guests of campaigns, on the tables of a site. */
export class TableGuests implements GuestsRepository {
  public constructor(
    private readonly tables: Pick<IdeaTables, 'records'> & InternalTables,
    private readonly ideas: Pick<IdeasRepository, 'mine' | 'record'>,
    private readonly source: GuestSource
  ) {}

  public async book(campaign: Campaign): Promise<GuestBook> {
    const [guests, rows] = await Promise.all([this.source.guests(), everyRow(this.tables.records, [{ column: 'scope', is: 'eq', value: scopeOf(campaign.id, 'charterAccepted') }])]);
    const acceptances = toRecords(campaign, rows);
    // Whom the site knows is what SharePoint says he is; of whom it knows no more, what he said of himself stays.
    const whose = new Map([...acceptances.filter(({ text, isAltered }) => text !== '' && !isAltered).map(({ author, text }) => [author.id, text] as const), ...guests.map(({ id, organisation }) => [id, organisation] as const)]);
    return {
      organisations: organisationsOf(guests),
      acceptances,
      of: ({ id, name }: Person, host: string): Person => (id > 0 ? { id, name, organisation: whose.get(id) ?? host } : { id, name })
    };
  }

  public async accepted(campaign: Campaign, charter: string): Promise<Acceptance> {
    const mine = await this.ideas.mine(campaign, 'charterAccepted');
    const [record = null] = acceptancesOf(mine, campaign.id, charter).values();
    return { record, hasEarlier: record === null && mine.length > 0 };
  }

  public accept(campaign: Campaign, charter: string, organisation: string, clientKey: string): Promise<IdeaRecord> {
    return this.ideas.record(campaign, { id: 0, campaignId: campaign.id }, { kind: 'charterAccepted', text: organisation, charter: charterMark(charter) }, clientKey);
  }

  public async inside(campaign: Campaign, { id }: Pick<Idea, 'id'>): Promise<readonly IdeaRecord[]> {
    return asArrived(await everyRow(this.tables.internal, [{ column: 'place', is: 'eq', value: placeOf(campaign.id, id) }])).flatMap((row) => toInside(row) ?? []);
  }

  public async sayInside(campaign: Campaign, { id }: Pick<Idea, 'id'>, draft: InsideDraft, clientKey: string): Promise<IdeaRecord> {
    const record = toInside(await this.source.storeInside(fromInside(campaign.id, id, draft), clientKey));
    if (!record) throw new DataError('conflict', `something else is stored under ${clientKey}`);
    return record;
  }

  public async sharing(): Promise<Sharing> {
    const [guests, isOn] = await Promise.all([this.source.guests(), this.source.isSharingOn()]);
    return { guests, isOn };
  }
}
