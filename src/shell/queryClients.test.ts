import { DataError } from '../data/DataError';
import { createQueryClient } from './queryClients';
import * as reports from './report';

describe('what is read and changed', () => {
  it('reports its errors, once each', async () => {
    const report = jest.spyOn(reports, 'report').mockReturnValue('ABC-DEF');
    const queries = createQueryClient();
    const refused = new DataError('forbidden');
    await expect(queries.fetchQuery({ queryKey: ['polls', 7], queryFn: () => Promise.reject(refused) })).rejects.toBe(refused);
    const late = new DataError('conflict');
    queries.options.changeFailed(late, ['close']);
    expect(report.mock.calls).toEqual([[refused, 'read ["polls",7]'], [late, 'change ["close"]']]);
    report.mockRestore();
  });
});
