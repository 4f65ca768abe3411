import { DataError } from '../data/DataError';
import { createQueryClient } from './queryClients';
import * as reports from './report';

describe('what is read and changed', () => {
  it('reports its errors, once each', async () => {
    const report = jest.spyOn(reports, 'report').mockReturnValue('ABC-DEF');
    const queries = createQueryClient();
    const refused = new DataError('forbidden');
    await expect(queries.fetchQuery(['polls', 7], () => Promise.reject(refused))).rejects.toBe(refused);
    const late = new DataError('conflict');
    await expect(queries.getMutationCache().build(queries, { mutationFn: () => Promise.reject(late), mutationKey: ['close'] }).execute()).rejects.toBe(late);
    expect(report.mock.calls).toEqual([[refused, 'read ["polls",7]'], [late, 'change ["close"]']]);
    report.mockRestore();
  });
});
