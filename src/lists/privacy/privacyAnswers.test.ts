import { allLists } from '../allLists';
import type { FieldDefinition } from '../defineList';
import { isAsked } from './ListAnswer';
import { answeredUrls, privacyAnswer } from './privacyAnswers';

describe('what lists keep of people', () => {
  it('is answered for each list of the package, and for no other', () => {
    expect([...answeredUrls].sort()).toEqual(allLists.map(({ url }) => url).sort());
  });

  it.each(allLists.map((list) => [list.url, list] as const))('is answered for each column of %s that can hold something of people', (url, list) => {
    const asked = Object.entries<FieldDefinition>(list.fields).flatMap(([name, field]) => (isAsked(field) ? [name] : []));
    expect(Object.keys(privacyAnswer(url).columns).sort()).toEqual(asked.sort());
  });

  it.each(allLists.map((list) => [list.url, list] as const))('%s says words of JSON of JSON alone, and people by number of numbers alone', (url, list) => {
    const fields: Readonly<Record<string, FieldDefinition>> = list.fields;
    for (const [name, holds] of Object.entries(privacyAnswer(url).columns)) {
      const type = fields[name]?.type;
      if (typeof holds === 'object') expect([name, type]).toEqual([name, 'json']);
      if (holds === 'person') expect([name, type]).toEqual([name, 'number']);
      if (holds === 'words') expect(['title', 'text', 'note', 'lines']).toContain(type);
    }
  });

  it('is replaced by a mark only where words are, and removed only where each has rows of his own', () => {
    for (const list of allLists) {
      const { erasure, columns, whose } = privacyAnswer(list.url);
      const hasWords = Object.values(columns).some((holds) => holds === 'words' || (typeof holds === 'object' && holds.words.length > 0)) || list.url === 'Lists/ParvisConfidentialBallots';
      if (erasure.by === 'mark') expect([list.url, hasWords]).toEqual([list.url, true]);
      if (erasure.by === 'remove' && list.url.startsWith('Lists/')) expect([list.url, list.write]).toEqual([list.url, 'own']);
      if (whose === 'agents' && erasure.by === 'none') expect([list.url, hasWords]).toEqual([list.url, false]);
    }
  });
});
