import { openSharePoint } from '../index';
import type { Persona, Target } from './target';
import { personas } from './target';

const login = (persona: Persona): string => `${persona}@suite.example`;

/** Groups of the directory: one of all but the administrator, and a team of the owner and the member. */
export const SUITE_AGENTS = 'Agents of the suite';
export const SUITE_TEAM = 'Team of the suite';
const groupsOf = (persona: Persona): string[] => (persona === 'admin' ? [] : persona === 'member' ? [SUITE_AGENTS, SUITE_TEAM] : [SUITE_AGENTS]);

/** What a suite may change about the local service it runs on. */
export interface LocalTargetOptions {
  readonly settings?: NonNullable<Parameters<typeof openSharePoint>[0]['settings']>;
  /** Where to keep the data; in memory unless given. */
  readonly dataDir?: string;
}

/**
 * Opens a local SharePoint on a free port, with the suite's people: an owner (full control), a member and a colleague
 * (contribute), a visitor (read).
 */
export async function openLocalTarget({ settings, dataDir = ':memory:' }: LocalTargetOptions = {}): Promise<Target> {
  let ahead = 0;
  const now = (): Date => new Date(Date.now() + ahead);
  const service = await openSharePoint({
    dataDir,
    clock: now,
    settings,
    people: personas.map((persona) => ({ login: persona, displayName: `${persona} of the suite`, email: login(persona), siteAdmin: persona === 'admin', groups: groupsOf(persona) })),
    groups: [{ title: SUITE_TEAM, description: 'A team of the suite', isTeam: true, owners: ['owner'] }]
  });
  const { port, close } = await service.listen(0);
  const origin = `http://127.0.0.1:${port}`;
  const siteUrl = `${origin}/sites/intranet`;
  const digests = new Map<Persona, Promise<{ value: string; until: number }>>();

  const ask = async (path: string, as: Persona, init: RequestInit = {}): Promise<Record<string, unknown>> => {
    const response = await fetch(`${siteUrl}/_api/${path}`, {
      ...init,
      headers: { Accept: 'application/json;odata=nometadata', 'Content-Type': 'application/json', 'X-Local-User': login(as), ...init.headers }
    });
    const text = await response.text();
    if (!response.ok) throw new Error(`${path}: ${response.status} ${text}`);
    return text === '' ? {} : (JSON.parse(text) as Record<string, unknown>);
  };
  const fetchDigest = async (persona: Persona): Promise<{ value: string; until: number }> => {
    const answer = await ask('contextinfo', persona, { method: 'POST' });
    return { value: String(answer.FormDigestValue), until: now().getTime() + (Number(answer.FormDigestTimeoutSeconds) - 60) * 1000 };
  };
  const digest = async (persona: Persona): Promise<string> => {
    let held = digests.get(persona);
    if (!held || (await held).until < now().getTime()) {
      held = fetchDigest(persona);
      digests.set(persona, held);
    }
    return (await held).value;
  };
  const post = async (path: string, body: unknown = {}): Promise<Record<string, unknown>> =>
    ask(path, 'admin', { method: 'POST', body: JSON.stringify(body), headers: { 'X-RequestDigest': await digest('admin') } });

  const kinds: Readonly<Partial<Record<Persona, number>>> = { owner: 5, member: 3, colleague: 3, visitor: 2 };
  for (const [persona, kind] of Object.entries(kinds) as Array<[Persona, number]>) {
    const user = await post('web/ensureUser', { logonName: login(persona) });
    const role = await ask(`web/roledefinitions/getByType(${kind})`, 'admin');
    await post(`web/roleassignments/addroleassignment(principalid=${String(user.Id)},roledefid=${String(role.Id)})`);
  }

  return {
    name: 'local',
    siteUrl,
    personas,
    login,
    headers: async (persona, write) => ({ 'X-Local-User': login(persona), 'Accept-Language': 'en-US', ...(write ? { 'X-RequestDigest': await digest(persona) } : {}) }),
    local: { origin, now, advance: (milliseconds) => void (ahead += milliseconds) },
    close: async () => {
      await close();
      await service.close();
    }
  };
}
