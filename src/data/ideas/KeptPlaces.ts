import { array, boolean, number, object, record, string } from 'valibot';
import type { Campaign } from '../../domain/ideas/Campaign';
import { defineStored } from '../../domain/stored/defineStored';
import type { Person } from '../../domain/people/Person';
import { KeptValue } from '../kept/KeptValue';
import type { StoredPlace } from './IdeaServices';

/** With short names, since two thousand of them lie in the browser: row, lies where all may change it?, idea, cluster, order, etag, created, modified, who made it, who moved it last. */
const place = object({ r: number(), p: boolean(), i: number(), c: number(), o: string(), e: string(), t: number(), m: number(), a: number(), b: number() });
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
    return kept.places.map(({ r, p, i, c, o, e, t, m, a, b }) => ({ id: r, isOpen: p, campaign: id, idea: i, cluster: c, order: o, etag: e, created: new Date(t), modified: new Date(m), author: person(a), editor: person(b) }));
  }

  public async write({ id }: Pick<Campaign, 'id'>, isOpen: boolean, places: readonly StoredPlace[]): Promise<void> {
    const people = Object.fromEntries(places.flatMap(({ author, editor }) => [author, editor].map((each) => [each.id, each.name])));
    const packed = places.map((each) => ({ r: each.id, p: each.isOpen, i: each.idea, c: each.cluster, o: each.order, e: each.etag, t: each.created.getTime(), m: each.modified.getTime(), a: each.author.id, b: each.editor.id }));
    this.kept.write(await this.name(id), { isOpen, places: packed, people });
  }

  private async name(campaign: number): Promise<string> {
    return `${await this.owner()}|${campaign}`;
  }
}
