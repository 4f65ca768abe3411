import { queryClientFor } from './queryClients';
import { ownerOf, servicesFor } from './services';

const owner = (loginName: string, web: string): string => ownerOf(loginName, `https://ville.test/sites/${web}`);

describe('services', () => {
  it('are made once for a person in a web, and shared there', () => {
    const create = jest.fn(() => ({}));
    const services = servicesFor(owner('lea', 'intranet'), 'polls', create);
    expect(servicesFor(owner('lea', 'intranet'), 'polls', create)).toBe(services);
    expect(create).toHaveBeenCalledTimes(1);
  });

  it.each([
    ['in another web', 'lea', 'sports', 'polls'],
    ['to another person', 'paul', 'intranet', 'polls'],
    ['of another part', 'lea', 'intranet', 'map']
  ])('are not those %s', (_, person, web, name) => {
    const services = servicesFor(owner('lea', 'intranet'), 'polls', () => ({}));
    expect(servicesFor(owner(person, web), name, () => ({}))).not.toBe(services);
  });

  it('have a cache of what was read for each person and web', () => {
    const cache = queryClientFor(owner('lea', 'intranet'));
    expect(queryClientFor(owner('lea', 'intranet'))).toBe(cache);
    expect(queryClientFor(owner('lea', 'sports'))).not.toBe(cache);
    expect(queryClientFor(owner('paul', 'intranet'))).not.toBe(cache);
  });
});
