import type { RegistrationStep } from '../../domain/registrations/RegistrationStep';
import { MOST_ROUNDS, resultKey } from '../../domain/registrations/Slip';
import type { Slip, SlipState } from '../../domain/registrations/Slip';
import type { Standing } from '../../domain/registrations/Standing';
import { allRows } from '../items/allRows';
import type { Condition, Stored } from '../items/Table';
import { edgeOf } from './edges';
import { discreetStep, toSlip } from './registrationRows';
import type { MyStanding, OpenedSession, RegistrationAnswer, RegistrationWish } from './RegistrationServices';
import type { RegistrationSite } from './RegistrationSite';
import type { DiscreetValues, RegistrationTables, SlipValues } from './registrationTables';

type Own = readonly Stored<DiscreetValues>[];

/** What an agent does in a discreet session: rows that he and the organisers' group alone read, and slips of which he alone can tell his own. */
export class DiscreetRegistrations {
  public constructor(
    private readonly tables: Pick<RegistrationTables, 'discreet' | 'slips'>,
    private readonly site: RegistrationSite
  ) {}

  /** The reader's own, oldest first; whoever reads all of them asks for his. */
  public async own(): Promise<Own> {
    const { id: me } = await this.site.me();
    const rows = await allRows(this.tables.discreet, { where: [{ column: 'author', is: 'eq', value: me }], size: 1000 });
    return rows.filter((row) => row.author.id === me && row.kind !== 'seed' && row.kind !== 'attendance');
  }

  public async standing({ session }: OpenedSession, own?: Own): Promise<MyStanding> {
    const rows = (own ?? (await this.own())).filter((row) => row.session === session.id);
    const steps = rows.flatMap((row): RegistrationStep | readonly RegistrationStep[] => discreetStep(row, session.box) ?? []);
    const last = rows.at(-1);
    const since = steps[0]?.created ?? null;
    if (!last) return { standing: null, certainty: 'exact', since };
    if (last.kind === 'withdraw' || last.kind === 'decline') return { standing: { kind: 'withdrawn', at: last.created, hasDeclined: last.kind === 'decline' }, certainty: 'exact', since };
    const slip = await this.slipOf([...rows].reverse().find(({ kind }) => kind === 'register')?.content.secret ?? '');
    // What he did after it was published is not in it yet.
    if (!slip || slip.created < last.created) return { standing: { kind: 'received' }, certainty: 'published', since };
    return { standing: fromSlip(slip), certainty: 'published', since };
  }

  public async send(opened: OpenedSession, wish: RegistrationWish): Promise<RegistrationAnswer> {
    const { session } = opened;
    const edge = edgeOf(opened, wish.kind, this.site.serverNow());
    if (edge) return { ...(await this.standing(opened)), outcome: edge, opened: null, counts: null };
    if (wish.answers && wish.kind === 'register') await this.site.storeAnswers({ title: '', session: session.id, content: wish.answers }, wish.clientKey);
    const before = (await this.own()).filter((row) => row.session === session.id);
    const last = before.at(-1)?.kind;
    const isThere = wish.kind === 'register' ? last === 'register' || last === 'accept' : last === wish.kind;
    if (!isThere) await this.site.storeDiscreet({ title: '', session: session.id, kind: wish.kind, content: { ...(wish.claim > 0 ? { claim: wish.claim } : {}), ...(wish.kind === 'register' ? { secret: wish.clientKey } : {}) } }, wish.clientKey);
    return { ...(await this.standing(opened)), outcome: isThere ? 'alreadyRecorded' : 'recorded', opened: null, counts: null };
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
