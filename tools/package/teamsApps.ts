import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { readParts } from '../teams/partManifests';
import { teamsApp } from '../teams/teamsManifest';
import type { Publisher } from '../teams/teamsManifest';
import { writeZip } from './writeZip';

/** Writes one Teams app for each part that Teams hosts, e.g. `poll.zip`, for the Teams admin centre. @returns how many */
export async function writeTeamsApps(folder: string, version: string, publisher: Publisher): Promise<number> {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  let written = 0;
  for (const part of readParts()) {
    const app = teamsApp(part, version, publisher);
    if (!app) continue;
    const texts = Object.entries(app).map(([name, content]) => [name, JSON.stringify(content, null, 2)] as const);
    const pictures = ['color', 'outline'].map((kind) => `${part.manifest.id}_${kind}.png`).map((name) => [name, readFileSync(join('teams', name))] as const);
    writeFileSync(join(folder, `${basename(part.folder)}.zip`), await writeZip(new Map<string, Buffer | string>([...texts, ...pictures])));
    written++;
  }
  return written;
}
