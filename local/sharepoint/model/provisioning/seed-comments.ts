import type { Service } from '../service';
import { seedContext } from './seed-items';

/** A comment as somebody would have written it. */
export interface CommentSeed {
  /** Login of the person. */
  readonly author: string;
  readonly created: Date;
  readonly text: string;
}

/**
 * Adds comments to a page or another item that lies in no folder of its list, each by its author and at its time: all of them, or none.
 * @param listUrl - server-relative
 * @param name - of the file
 * @throws Error when there is no such list, file or person
 */
export function seedComments(service: Service, listUrl: string, name: string, seeds: Iterable<CommentSeed>): void {
  const list = service.lists.byUrl(listUrl);
  const item = list && service.items.byName(list, 0, name);
  if (!list || !item) throw new Error(`There is no ${listUrl}/${name}.`);
  service.database.transaction(() => {
    for (const seed of seeds) {
      const { user, now } = seedContext(service, list, seed);
      service.comments.add({ list: list.n, item: item.id, parent: 0, author: user.id, created: now, text: seed.text, mentions: '[]' });
    }
  });
}
