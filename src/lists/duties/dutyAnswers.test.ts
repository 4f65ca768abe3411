/** @jest-environment node */
import { dutyRoles } from '../../domain/privacy/duties';
import type { ColumnHolds } from '../../domain/privacy/kept';
import { allLists } from '../allLists';
import { privacyAnswer } from '../privacy/privacyAnswers';
import { dutyAnswer, dutyUrls } from './dutyAnswers';

const namesSomebody = (holds: ColumnHolds): boolean => holds === 'person' || holds === 'people' || (typeof holds === 'object' && holds.namesOthers === true);

describe('who is waited for', () => {
  it.each(allLists.map(({ url }) => [url]))('is said of each column of %s that names somebody, and of no other', (url) => {
    const naming = Object.entries(privacyAnswer(url).columns).flatMap(([name, holds]) => (namesSomebody(holds) ? [name] : []));
    expect(Object.keys(dutyAnswer(url).columns).sort()).toEqual(naming.sort());
  });

  it('is said of lists that there are, each part of it somewhere', () => {
    const known: readonly string[] = allLists.map(({ url }) => url);
    expect(dutyUrls.filter((url) => !known.includes(url))).toEqual([]);
    const said = new Set(allLists.flatMap(({ url }) => [dutyAnswer(url).author ?? [], ...Object.values(dutyAnswer(url).columns).filter((each): each is readonly (typeof dutyRoles)[number][] => typeof each !== 'string')].flat()));
    expect([...said].sort()).toEqual([...dutyRoles].sort());
  });

  it('is asked of the author wherever something lies that is not published yet', () => {
    const drafts = allLists.flatMap(({ url }) => (/Drafts$/.test(url) ? [url as string] : []));
    // What an agent prepares for himself nobody else can publish: it goes by its age.
    expect(drafts.filter((url) => dutyAnswer(url as (typeof allLists)[number]['url']).author !== 'draft')).toEqual(['Lists/ParvisRequestDrafts']);
  });
});
