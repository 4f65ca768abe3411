/** The service as a process of its own, so that its memory and its start can be measured. Talks to its parent by messages. */
import { openSharePoint, type NewSite, type PersonSeed } from '../index';

const HUB = '/sites/intranet';

function sitesOf(count: number): NewSite[] {
  return Array.from({ length: count }, (_, index): NewSite => (index === 0 ? { url: HUB, title: 'Intranet', hub: HUB } : { url: `/sites/site${index}`, title: `Site ${index}`, hub: HUB }));
}

function* peopleOf(count: number): Generator<PersonSeed> {
  for (let index = 1; index <= count; index += 1) {
    yield { login: `person.${index}`, displayName: `Person ${index}`, email: `person.${index}@city.example`, department: `Department ${index % 25}`, groups: [`Department ${index % 25}`, 'Everybody of the city'] };
  }
}

async function serve(): Promise<void> {
  const [dataDir = ':memory:', sites = '0', people = '0'] = process.argv.slice(2);
  const before = performance.now();
  const service = await openSharePoint({ dataDir, ...(Number(sites) > 0 ? { sites: sitesOf(Number(sites)) } : {}) });
  if (service.people.count < Number(people)) service.addPeople(peopleOf(Number(people)));
  const { port } = await service.listen(0);
  const openedIn = performance.now() - before;

  process.on('message', (message) => {
    if (message === 'memory') process.send?.({ rss: process.memoryUsage.rss() });
    if (message === 'stop') void service.close().then(() => process.exit(0));
  });
  process.send?.({ origin: `http://127.0.0.1:${port}`, openedIn });
}

void serve();
