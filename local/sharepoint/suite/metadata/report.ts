/** Prints, as a Markdown table, the share of SharePoint Online's properties that the local SharePoint serves. `--missing` names the others. */
import { openLocalTarget } from '../local-target';
import { Site } from '../site';
import { measureCoverage } from './coverage';
import { readMetadata } from './model';
import { makeSamples } from './samples';

async function report(): Promise<void> {
  const target = await openLocalTarget();
  try {
    const types = readMetadata();
    const site = new Site(target);
    const { urls } = await makeSamples(site);
    console.log('| type | properties served | share |\n|---|---|---|');
    for (const [name, url] of Object.entries(urls)) {
      const type = types.get(name);
      if (!type) throw new Error(`${name} is not in metadata.xml`);
      const { served, declared, missing } = await measureCoverage(site, type, url);
      console.log(`| \`${name}\` | ${served} of ${declared} | ${Math.round((served / declared) * 100)} % |`);
      if (process.argv.includes('--missing')) console.log(`<!-- ${missing.join(', ')} -->`);
    }
  } finally {
    await target.close();
  }
}

void report();
