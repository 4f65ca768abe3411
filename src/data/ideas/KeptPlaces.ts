import { array, boolean, number, object, record, string, tuple } from 'valibot';
import type { Campaign } from '../../domain/ideas/Campaign';
import { defineStored } from '../../domain/stored/defineStored';
import type { Person } from '../../domain/people/Person';
import { KeptValue } from '../kept/KeptValue';
import type { StoredPlace } from './IdeaServices';

/** Short, since two thousand of them lie in the browser: id, open?, idea, cluster, order, etag, created, modified, author, editor. */
const place = tuple([number(), boolean(), number(), number(), string(), string(), number(), number(), number(), number()]);
const format = defineStored({ name: 'places of notes', version: 1, schema: object({ isOpen: boolean(), places: array(place), people: record(string(), string()) }) });

/** Where the notes of a campaign lay when this browser read them last: what was moved since is asked for alone. */
export class KeptPlaces {
  private readonly kept;

  /** @param owner of the site and the person */
  public constructor(
    private readonly owner: () => Promise<string>,
    storage: Storage | undefined
  ) {
    this.kept = new KeptValue(storage, 'parvis-idea-places', format);
  }

  /** @param isOpen as when they are asked for: who may move notes decides where they lie */
  public async read({ id }: Pick<Campaign, 'id'>, isOpen: boolean): Promise<readonly StoredPlace[] | undefined> {
    const kept = this.kept.read(await this.name(id));
    if (kept?.isOpen !== isOpen) return undefined;
    const person = (by: number): Person => ({ id: by, name: kept.people[by] ?? '' });
    return kept.places.map(([row, open, idea, cluster, order, etag, created, modified, author, editor]) => ({ id: row, isOpen: open, campaign: id, idea, cluster, order, etag, created: new Date(created), modified: new Date(modified), author: person(author), editor: person(editor) }));
  }

  public async write({ id }: Pick<Campaign, 'id'>, isOpen: boolean, places: readonly StoredPlace[]): Promise<void> {
    const people = Object.fromEntries(places.flatMap(({ author, editor }) => [author, editor].map((each) => [each.id, each.name])));
    const packed = places.map((each): [number, boolean, number, number, string, string, number, number, number, number] => [each.id, each.isOpen, each.idea, each.cluster, each.order, each.etag, each.created.getTime(), each.modified.getTime(), each.author.id, each.editor.id]);
    this.kept.write(await this.name(id), { isOpen, places: packed, people });
  }

  private async name(campaign: number): Promise<string> {
    return `${await this.owner()}|${campaign}`;
  }
}
