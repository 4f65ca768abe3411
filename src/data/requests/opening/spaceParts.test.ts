/** @jest-environment node */
import { callLists } from '../../../lists/callLists';
import { usageKinds } from '../../../domain/requests/RequestForm';
import { partsFor, spaceParts } from './spaceParts';

it('gives each usage that can be asked for its part with the lists that it keeps things in; files and people are there in each site', async () => {
  expect(usageKinds.filter((usage) => partsFor([usage]).length === 0)).toEqual(['files', 'directory']);
  const lists = await Promise.all(spaceParts.map(async (part) => [part.usage, (await part.lists()).length] as const));
  expect(lists.filter(([, count]) => count === 0)).toEqual([]);
  // A discussion keeps what is said in the lists of calls: set up once for both.
  const [forum, calls] = await Promise.all(partsFor(['forum', 'calls']).map((part) => part.lists()));
  expect([forum, calls]).toEqual([callLists, callLists]);
  expect(forum).toBe(calls);
});
