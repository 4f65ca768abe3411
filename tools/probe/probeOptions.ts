import { readOptions } from '../../local/start/readOptions';
import { assumptions } from './assumptions';
import { isProbed } from './Assumption';

export interface CliOptions {
  readonly site: string;
  readonly as: string;
  readonly json: string | undefined;
  readonly only: readonly string[];
  readonly isThorough: boolean;
  readonly makesSites: boolean;
  readonly stranger: string | undefined;
  readonly amongRealLists: boolean;
  readonly threshold: number | undefined;
}

/** What is asked of the command. */
export type Command =
  | { readonly does: 'list' | 'help' | 'writeDocs' }
  | { readonly does: 'show'; readonly file: string; readonly into: string | undefined }
  | { readonly does: 'probe'; readonly options: CliOptions };

export const USAGE = `npm run probe -- --site https://tenant.sharepoint.com/sites/test --as owner=…,agent=…,animator=…

  --as          who acts: the name of a connection of CLI for Microsoft 365, env:VARIABLE or file:PATH with an access token for SharePoint;
                owner (full control of the test site), agent (Visitors), animator (Members), guest (of another organisation)
  --json FILE   writes what was seen
  --only IDS    some probes, by their ids, with commas
  --thorough    also what needs more than 5,000 rows: some 300 requests of a hundred operations more
  --sites       also what makes sites; they are deleted, and stay in the tenant's bin for 93 days
  --stranger L  login of somebody of the directory whom the test site does not know
  --among-real-lists   where the site holds lists of Parvis; better give the probe a site of its own
  --threshold N list view threshold, where it is not 5,000 (the local SharePoint)

  --list        what would be looked at; nothing is asked
  --show FILE   what a run saw, as Markdown; --into docs/platform.md puts it there
  --write-docs  writes docs/tenant-probe.md from the probes
`;

const OPTIONS = {
  site: { type: 'string' },
  as: { type: 'string' },
  json: { type: 'string' },
  only: { type: 'string', multiple: true },
  thorough: { type: 'boolean', default: false },
  sites: { type: 'boolean', default: false },
  stranger: { type: 'string' },
  'among-real-lists': { type: 'boolean', default: false },
  threshold: { type: 'string' },
  list: { type: 'boolean' },
  show: { type: 'string' },
  into: { type: 'string' },
  'write-docs': { type: 'boolean' },
  help: { type: 'boolean', short: 'h' }
} as const;

/** @throws Error with a sentence for whoever typed it */
export function commandOf(args: readonly string[]): Command {
  const values = readOptions(args, OPTIONS, (sentence) => new Error(`${sentence}\n\n${USAGE}`));
  if (values.help || args.length === 0) return { does: 'help' };
  if (values.list) return { does: 'list' };
  if (values['write-docs']) return { does: 'writeDocs' };
  if (values.show !== undefined) return { does: 'show', file: values.show, into: values.into };
  if (values.site === undefined) throw new Error('--site https://tenant.sharepoint.com/sites/test: name the test site');
  const only = (values.only ?? []).flatMap((ids) => ids.split(',')).filter(Boolean);
  const unknown = only.filter((id) => !assumptions.filter(isProbed).some((each) => each.id === id));
  if (unknown.length > 0) throw new Error(`--only ${unknown.join(',')}: no probe has this id; --list names them`);
  const threshold = values.threshold === undefined ? undefined : Number(values.threshold);
  if (threshold !== undefined && !(threshold >= 10)) throw new Error('--threshold: a number of rows');
  return {
    does: 'probe',
    options: {
      site: siteOf(values.site),
      as: values.as ?? '',
      json: values.json,
      only,
      isThorough: values.thorough,
      makesSites: values.sites,
      stranger: values.stranger,
      amongRealLists: values['among-real-lists'],
      threshold
    }
  };
}

function siteOf(text: string): string {
  if (!URL.canParse(text) || !/^https?:/.test(text)) throw new Error(`--site ${text}: give its whole address, as https://tenant.sharepoint.com/sites/test`);
  const { origin, pathname } = new URL(text);
  return `${origin}${pathname.replace(/\/+$/, '')}`;
}
