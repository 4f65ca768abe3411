import { randomUUID } from 'node:crypto';
import { refusal } from '../../errors';
import { copyFile, copyFolder, moveFile, moveFolder } from '../../model/files/move-copy';
import { isVisible } from '../../model/items/visibility';
import { isObject, listOf } from '../../model/json';
import { namesBelow } from '../../model/rules/names';
import { RowKind } from '../../storage/items/item-table';
import type { ApiCall } from '../odata/api-call';
import { acts, extendType } from '../odata/entity-type';
import { jsonResource, valueResource, type Resource } from '../odata/resource';
import { complex } from '../../model/values';
import { siteType } from './site';
import { withoutEndSlashes } from '../../model/rules/names';

/** `NameConflictBehavior` of a job: fail, replace, rename. */
const Conflict = { Fail: 0, Replace: 1, Rename: 2 } as const;
/** Owner of what jobs have to tell, in the property store. */
const JOBS = 'copyJobs';
const NO_KEY = 'AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=';

/**
 * `CreateCopyJobs` (MS docs: asynchronous copy and move). The work is done at once; `GetCopyJobProgress` says so when it is asked.
 * @throws SharePointError for an object that is not there, a taken name, a missing right
 */
function createJobs(call: ApiCall): Resource {
  const options = call.object('options');
  const destination = pathOf(call.text('destinationUri'));
  const [newName] = listOf(options.CustomizedItemName);
  const jobs = listOf(call.argument('exportObjectUris')).map((uri, index) => {
    const source = pathOf(String(uri));
    const leaf = index === 0 && typeof newName === 'string' ? newName : source.slice(source.lastIndexOf('/') + 1);
    const id = randomUUID();
    const target = transfer(call, source, `${destination}/${leaf}`, options.IsMoveMode === true, Number(options.NameConflictBehavior ?? Conflict.Fail));
    call.context.service.properties.putObject(JOBS, id, target);
    return complex('SP.CopyMigrationInfo', {
      EncryptionKey: NO_KEY, JobId: id, JobQueueUri: `${call.context.origin}/_local/jobs/${id}`, SourceListItemUniqueIds: []
    });
  });
  return valueResource('CreateCopyJobs', 'Collection(SP.CopyMigrationInfo)', jobs);
}

/** What a job tells of the object that it made. */
interface Target {
  readonly SourceObjectUniqueId: string;
  readonly TargetObjectUniqueId: string;
  readonly TargetListId: string;
  /** Below the site, without its first slash. */
  readonly TargetObjectSiteRelativeUrl: string;
}

function transfer({ context }: ApiCall, source: string, to: string, moves: boolean, conflict: number): Target {
  const { items, lists, webOf } = { items: context.service.items, lists: context.service.lists, webOf: context.service.webOf.bind(context.service) };
  const list = lists.ofPath(source);
  const row = list === undefined ? undefined : items.byPath(list, namesBelow(list.url, source));
  if (list === undefined || row === undefined || row === 'root' || webOf(list).site !== context.site.n || !isVisible(context, list, row)) throw refusal('fileNotFound', source);
  const place = { list, row };
  if (row.kind === RowKind.Folder) (moves ? moveFolder : copyFolder)(context, place, to);
  else if (moves) moveFile(context, place, to, { overwrite: conflict === Conflict.Replace });
  else copyFile(context, place, to, { overwrite: conflict === Conflict.Replace, keepBoth: conflict === Conflict.Rename });
  const target = lists.ofPath(to);
  const made = target === undefined ? undefined : items.byPath(target, namesBelow(target.url, to));
  const id = made === undefined || made === 'root' ? row.guid : made.guid;
  return { SourceObjectUniqueId: row.guid, TargetObjectUniqueId: id, TargetListId: target?.id ?? list.id, TargetObjectSiteRelativeUrl: to.slice(context.site.url === '/' ? 1 : context.site.url.length + 1) };
}

function pathOf(url: string): string {
  const bare = url.replace(/^https?:\/\/[^/]+/i, '');
  try {
    return withoutEndSlashes(decodeURIComponent(bare));
  } catch {
    return withoutEndSlashes(bare);
  }
}

/** Every job is over: it was done when it was made. */
function progress(call: ApiCall): Resource {
  const info = call.argument('copyJobInfo');
  if (!isObject(info) || typeof info.JobId !== 'string') throw refusal('parameterMissing', 'copyJobInfo');
  const { properties } = call.context.service;
  const target = properties.object<Target>(JOBS, info.JobId);
  // The queue of a job is emptied by who reads it.
  properties.remove(JOBS, info.JobId);
  const log = (event: string, more: object = {}): string => JSON.stringify({ Event: event, JobId: info.JobId, Time: call.context.now, TotalErrors: '0', TotalWarnings: '0', ...more });
  return jsonResource({ JobState: 0, Logs: target === undefined ? [] : [log('JobStart'), log('JobFinishedObjectInfo', target), log('JobEnd')] });
}

extendType(siteType, { operations: { createCopyJobs: acts((_, call) => createJobs(call)), getCopyJobProgress: acts((_, call) => progress(call)) } });
