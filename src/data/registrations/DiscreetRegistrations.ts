import type { Readers } from '../../domain/registrations/Activity';
import type { Attendance } from '../../domain/registrations/Attendance';
import type { Answers } from '../../domain/registrations/Answers';
import type { RegistrationStep } from '../../domain/registrations/RegistrationStep';
import type { Session } from '../../domain/registrations/Session';
import { MOST_ROUNDS, resultKey } from '../../domain/registrations/Slip';
import type { Slip, SlipState } from '../../domain/registrations/Slip';
import type { Standing } from '../../domain/registrations/Standing';
import { hashedGuid } from '../../lists/hashedGuid';
import { allRows } from '../items/allRows';
import type { Condition, Stored } from '../items/Table';
import { edgeOf } from './edges';
import { discreetStep, isStep, toSlip } from './registrationRows';
import type { MyAnswers, MyStanding, OpenedSession, RegistrationAnswer, RegistrationWish } from './RegistrationServices';
import type { RegistrationSite } from './RegistrationSite';
import type { DiscreetValues, RegistrationTables, SlipValues } from './registrationTables';

type OwnRow = Stored<DiscreetValues> & { readonly list: Readers };
type Own = readonly OwnRow[];

/** What an agent does in a discreet session: rows that he and the organisers' group alone read, and slips of which he alone can tell his own. */
export class DiscreetRegistrations {
  public constructor(
    private readonly tables: Pick<RegistrationTables, 'discreet' | 'slips'>,
    private readonly site: RegistrationSite
  ) {}

  /** The reader's own registrations, oldest first in each list; whoever reads all of them asks for his. One operation for each list that the site has, or for the one given. */
  public async own(list?: Readers): Promise<Own> {
    const { id: me } = await this.site.me();
    const lists = list === undefined ? await this.site.discreetLists() : [list];
    const read = await Promise.all(lists.map(async (each) => (await allRows(this.tables.discreet(each), { where: [{ column: 'author', is: 'eq', value: me }], size: 1000 })).map((row): OwnRow => ({ ...row, list: each }))));
    return read.flat().filter((row) => row.author.id === me && isStep(row.kind));
  }

  /** What he answered where answers lie with the registrations; null: nothing. */
  public async answers({ id: session }: Pick<Session, 'id'>, list: Readers): Promise<MyAnswers | null> {
    const { id: me } = await this.site.me();
    const rows = await allRows(this.tables.discreet(list), { where: [{ column: 'author', is: 'eq', value: me }], size: 1000 });
    const last = rows.filter((row) => row.author.id === me && row.session === session && row.kind === 'answers').at(-1);
    return last?.content.answers ? { answers: last.content.answers, at: last.created } : null;
  }

  /** As the organisers published it, since their records of it are read by them alone; null: nothing yet. */
  public async attendance({ id: session }: Pick<Session, 'id'>, list: Readers): Promise<Attendance | null> {
    const rows = await this.own(list);
    const slip = await this.slipOf(secretIn(rows.filter((row) => row.session === session)));
    const { id: person } = await this.site.me();
    return slip?.state.attended ? { id: slip.id, person, state: 'present', at: slip.created } : null;
  }

  public async standing({ session, activity }: OpenedSession, own?: Own): Promise<MyStanding> {
    const rows = (own ?? (await this.own(activity.readers))).filter((row) => row.session === session.id && row.list === activity.readers);
    const steps = rows.flatMap((row): RegistrationStep | readonly RegistrationStep[] => discreetStep(row, session.box) ?? []);
    const last = rows.at(-1);
    const since = steps[0]?.created ?? null;
    if (!last) return { standing: null, certainty: 'exact', since };
    if (last.kind === 'withdraw' || last.kind === 'decline') return { standing: { kind: 'withdrawn', at: last.created, hasDeclined: last.kind === 'decline' }, certainty: 'exact', since };
    const slip = await this.slipOf(secretIn(rows));
    // What he did after it was published is not in it yet.
    if (!slip || slip.created < last.created) return { standing: { kind: 'received' }, certainty: 'published', since };
    return { standing: fromSlip(slip), certainty: 'published', since };
  }

  public async send(opened: OpenedSession, wish: RegistrationWish): Promise<RegistrationAnswer> {
    const { session, activity: { readers } } = opened;
    const edge = edgeOf(opened, wish.kind, this.site.serverNow());
    if (edge) return { ...(await this.standing(opened)), outcome: edge, opened: null, counts: null };
    if (wish.answers && wish.kind === 'register') await this.storeAnswers(opened, wish.answers, wish.clientKey);
    const before = (await this.own(readers)).filter((row) => row.session === session.id);
    const last = before.at(-1)?.kind;
    const isThere = wish.kind === 'register' ? last === 'register' || last === 'accept' : last === wish.kind;
    if (!isThere) await this.site.storeDiscreet(readers, { title: '', session: session.id, kind: wish.kind, content: { ...(wish.claim > 0 ? { claim: wish.claim } : {}), ...(wish.kind === 'register' ? { secret: wish.clientKey } : {}) } }, wish.clientKey);
    return { ...(await this.standing(opened)), outcome: isThere ? 'alreadyRecorded' : 'recorded', opened: null, counts: null };
  }

  /** Where the registrations have readers of their own, the answers have the same. */
  private async storeAnswers({ session, activity: { readers } }: OpenedSession, answers: Answers, clientKey: string): Promise<void> {
    if (readers === 'shared') await this.site.storeAnswers({ title: '', session: session.id, content: answers }, clientKey);
    else await this.site.storeDiscreet(readers, { title: '', session: session.id, kind: 'answers', content: { answers } }, hashedGuid(`answers|${clientKey}`));
  }

  /** One look-up by a unique column, whatever the number of slips. */
  private async slipOf(secret: string): Promise<Slip | null> {
    if (secret === '') return null;
    const keys = Array.from({ length: MOST_ROUNDS }, (_, round) => resultKey(secret, round));
    const { rows } = await this.tables.slips.page({ where: [keys.map((value): Condition<SlipValues> => ({ column: 'resultKey', is: 'eq', value }))], size: MOST_ROUNDS });
    const slips = rows.map(toSlip).sort((a, b) => a.id - b.id);
    return slips.at(-1) ?? null;
  }
}

/** Of his last registration. */
function secretIn(rows: Own): string {
  return [...rows].reverse().find(({ kind }) => kind === 'register')?.content.secret ?? '';
}

function fromSlip({ state, created }: { readonly state: SlipState; readonly created: Date }): Standing {
  switch (state.kind) {
    case 'place':
      return { kind: 'place', at: created, reserve: 0, how: 'registered' };
    case 'offered':
      return { kind: 'offered', until: state.until ?? created, reserve: 0 };
    case 'waiting':
      return { kind: 'waiting', position: state.position ?? 1, mayTake: false };
    case 'received':
      return { kind: 'received' };
    case 'lapsed':
      return { kind: 'lapsed', at: created, mayTake: false };
    case 'withdrawn':
      return { kind: 'withdrawn', at: created, hasDeclined: false };
    case 'refused':
      return { kind: 'refused', at: created, reason: '', by: 'organiser' };
    case 'late':
      return { kind: 'late', at: created };
    case 'void':
      return { kind: 'void', at: created, why: 'full' };
  }
}
