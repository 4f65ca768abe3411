import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { SentRequest } from './localTenant';

/** A command of the CLI, what it asked of SharePoint, and what it printed. */
export interface Exchange {
  readonly as: string | null;
  /** With `{folder}` for where packages are, and `{id}` for the app. */
  readonly args: readonly string[];
  readonly sent: readonly SentRequest[];
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** What the CLI does of itself, recorded by `record.ts`. */
export interface Traffic {
  /** Version of CLI for Microsoft 365. */
  readonly cli: string;
  readonly exchanges: readonly Exchange[];
}

export const TRAFFIC = join(__dirname, 'traffic.json');

export function readTraffic(): Traffic {
  return JSON.parse(readFileSync(TRAFFIC, 'utf8')) as Traffic;
}

const GUID = /\b[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}\b/gi;

/** A text without what is another one each time: ids by their order of appearance, times, lengths, and where packages are. */
export function timeless(text: string, folder: string): string {
  const ids: string[] = [];
  return text
    .replaceAll(folder, '{folder}')
    .replace(GUID, (id) => {
      const key = id.toLowerCase();
      if (!ids.includes(key)) ids.push(key);
      return `{id${ids.indexOf(key)}}`;
    })
    .replace(/\d{4}-\d\d-\d\dT[\d:.]+Z?/g, '{time}')
    .replace(/"Length": "\d+"/g, '"Length": "{length}"');
}
