import { refusal } from '../../errors';
import { isObject } from '../../model/json';
import { SETTING_CHOICES, type Settings } from '../../settings';
import type { ApiAnswer, ApiRequest } from './api-request';
import type { FormDigests } from './digest';
import type { Fault, FaultKind, Faults } from './faults';
import type { Throttle } from './throttle';

const KINDS: ReadonlySet<string> = new Set<FaultKind>(['dropBefore', 'dropAfter', 'unavailable', 'throttle', 'slow', 'expireDigest', 'fail', 'deny']);

interface Switchboard {
  readonly settings: Settings;
  readonly faults: Faults;
  readonly throttle: Throttle;
  readonly digests: FormDigests;
}

/**
 * `/_local/…`: what SharePoint does not have. `GET` shows a switch, `POST` sets it, `DELETE` puts it back.
 * - `/_local/faults`: a {@link Fault} or an array of them
 * - `/_local/throttle`: `{ enabled, requestsPerWindow?, licences?, tenantUnitsPerWindow?, retryAfter? }`
 * - `/_local/units`: resource units, operations and requests since the count began (`DELETE` begins it again), of all and of each person
 * - `/_local/latency`: `{ milliseconds }`
 * - `/_local/settings`: any of {@link Settings}
 * - `/_local/digest/expire`
 * @throws SharePointError `resourceNotFound` (404), `badRequest` (400)
 */
export function answerSwitch(request: ApiRequest, board: Switchboard): ApiAnswer {
  const { settings, faults, throttle, digests } = board;
  const name = request.url.pathname.replace(/^\/_local\/?/, '').replace(/\/$/, '');
  const writes = request.method === 'POST';
  const clears = request.method === 'DELETE';
  const body = writes ? jsonOf(request) : {};
  switch (name) {
    case 'faults':
      if (clears) faults.clear();
      for (const fault of writes ? (Array.isArray(body) ? body : [body]) : []) faults.add(faultOf(fault));
      return json({ faults: faults.list });
    case 'throttle':
      if (clears) settings.throttling = false;
      if (writes && isObject(body)) {
        settings.throttling = body.enabled !== false;
        if (typeof body.requestsPerWindow === 'number') settings.requestsPerWindow = body.requestsPerWindow;
        if (typeof body.licences === 'number') settings.licences = body.licences;
        if (typeof body.tenantUnitsPerWindow === 'number') settings.tenantUnitsPerWindow = body.tenantUnitsPerWindow;
        if (typeof body.retryAfter === 'number') settings.retryAfter = body.retryAfter;
      }
      if (writes || clears) throttle.reset();
      return json({ enabled: settings.throttling, requestsPerWindow: settings.requestsPerWindow, licences: settings.licences, tenantUnitsPerWindow: settings.tenantUnitsPerWindow, retryAfter: settings.retryAfter });
    case 'units':
      if (clears) throttle.reset();
      return json(throttle.used);
    case 'latency':
      if (clears) settings.latency = 0;
      if (writes && isObject(body) && typeof body.milliseconds === 'number') settings.latency = Math.max(0, body.milliseconds);
      return json({ milliseconds: settings.latency });
    case 'settings':
      if (writes && isObject(body)) assign(settings, body);
      return json(settings);
    case 'digest/expire':
      if (writes) digests.expireAll();
      return json({});
    default:
      throw refusal('resourceNotFound', name);
  }
}

function faultOf(value: unknown): Fault {
  if (!isObject(value) || typeof value.kind !== 'string' || !KINDS.has(value.kind)) throw refusal('badRequest', `kind: ${[...KINDS].join(', ')}`);
  const { kind, user, path, method, count, after, retryAfter, delay } = value;
  if (typeof path === 'string') requireExpression(path);
  return {
    kind: kind as FaultKind, ...words({ user, path, method }), ...numbers({ count, after, retryAfter, delay })
  };
}

function requireExpression(text: string): void {
  try {
    new RegExp(text);
  } catch {
    throw refusal('badRequest', `path: ${text.slice(0, 200)}`);
  }
}

function words<Names extends string>(values: Record<Names, unknown>): { [Name in Names]?: string } {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => typeof value === 'string')) as { [Name in Names]?: string };
}

function numbers<Names extends string>(values: Record<Names, unknown>): { [Name in Names]?: number } {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => typeof value === 'number')) as { [Name in Names]?: number };
}

/** Takes over what is known and of the right type. */
function assign(settings: Settings, changes: Readonly<Record<string, unknown>>): void {
  for (const [name, value] of Object.entries(changes)) {
    if (!Object.hasOwn(settings, name) || typeof value !== typeof settings[name as keyof Settings]) throw refusal('badRequest', name);
    const choices: ReadonlySet<unknown> | undefined = SETTING_CHOICES[name as keyof Settings];
    if (choices?.has(value) === false) throw refusal('badRequest', `${name}: ${[...choices].join(', ')}`);
    Object.assign(settings, { [name]: value });
  }
}

function jsonOf(request: ApiRequest): unknown {
  const text = new TextDecoder().decode(request.body).trim();
  try {
    return text === '' ? {} : (JSON.parse(text) as unknown);
  } catch {
    throw refusal('bodyInvalid');
  }
}

function json(value: unknown): ApiAnswer {
  return { status: 200, headers: { 'Content-Type': 'application/json' }, body: JSON.stringify(value) };
}
