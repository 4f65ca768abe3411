/** @jest-environment node */
import { batchResponse, connectionTo, partsOf } from '../connection/testing/connectionTo';
import { peopleNames } from './peopleNames';

describe('names of people', () => {
  it('are asked for once each, thirty at a time, in one request', async () => {
    const ids = Array.from({ length: 31 }, (_, index) => index + 1);
    const site = connectionTo([() => batchResponse({ status: '200 OK', body: { value: [{ Id: 1, Title: 'Léa' }, { Id: 2, Title: 'Paul' }] } }, { status: '200 OK', body: { value: [{ Id: 31, Title: 'Zoé' }] } })]);
    expect(await peopleNames(site.connection, [...ids, 1, 2])).toEqual({ 1: 'Léa', 2: 'Paul', 31: 'Zoé' });
    const filters = partsOf(site.sent[0]).map((url) => new URL(url).searchParams.get('$filter')?.split(' or '));
    expect(filters.map((filter) => filter?.length)).toEqual([30, 1]);
    expect([filters[0]?.[0], filters[1]?.[0]]).toEqual(['Id eq 1', 'Id eq 31']);
    expect(partsOf(site.sent[0])[0]).toMatch(/\/_api\/web\/siteusers\?.*\$select=Id,Title/);
  });

  it('of nobody are not asked for', async () => {
    const site = connectionTo([]);
    expect(await peopleNames(site.connection, [])).toEqual({});
    expect(site.sent).toEqual([]);
  });
});
