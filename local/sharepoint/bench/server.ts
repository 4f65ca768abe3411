/** The service as a process of its own, so that its memory and its start can be measured. Talks to its parent by messages. */
import { openSharePoint } from '../index';

async function serve(): Promise<void> {
  const [dataDir = ':memory:'] = process.argv.slice(2);
  const before = performance.now();
  const service = await openSharePoint({ dataDir });
  const { port } = await service.listen(0);
  const openedIn = performance.now() - before;

  process.on('message', (message) => {
    if (message === 'memory') process.send?.({ rss: process.memoryUsage.rss() });
    if (message === 'stop') void service.close().then(() => process.exit(0));
  });
  process.send?.({ origin: `http://127.0.0.1:${port}`, openedIn });
}

void serve();
