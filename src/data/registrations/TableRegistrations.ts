import type { Attendance } from '../../domain/registrations/Attendance';
import { latestAttendance } from '../../domain/registrations/Attendance';
import type { StepCounts } from '../../domain/registrations/availability';
import { atMost } from '../../domain/registrations/availability';
import type { RegistrationStep } from '../../domain/registrations/RegistrationStep';
import { HIGHEST_STEP, readStepKey, stepFolder, stepKey } from '../../domain/registrations/RegistrationStep';
import type { Session } from '../../domain/registrations/Session';
import { isDecidedOf, provenUpTo, rulesAt } from '../../domain/registrations/sessionState';
import type { Standing } from '../../domain/registrations/Standing';
import { isLive } from '../../domain/registrations/Standing';
import { tryTwice } from '../connection/tryTwice';
import { DataError } from '../DataError';
import { DiscreetRegistrations } from './DiscreetRegistrations';
import { loadComputation } from './loadComputation';
import { newestMark } from './newestMark';
import { announcement, toAttendance } from './registrationRows';
import type { GoneRegistration, MyAnswers, MyRegistration, MyStanding, OpenedSession, RegistrationAnswer, RegistrationOutcome, RegistrationsRepository, RegistrationWish } from './RegistrationServices';
import type { OwnStep, RegistrationSite } from './RegistrationSite';
import type { RegistrationTables } from './registrationTables';
import type { TableCatalogue } from './TableCatalogue';
import { knownOf } from './TableCatalogue';
import { edgeOf, isNearEdge } from './edges';

/** Rounds of planning and storing before a step waits for another try; each lost round means another tab, or somebody who took a key. */
const ROUNDS = 8;

const NOTHING: MyStanding = { standing: null, certainty: 'exact', since: null };

/** What an agent does, on the tables of a site (docs/decisions/0045-places-as-a-replay.md). */
export class TableRegistrations implements RegistrationsRepository {
  private readonly discreet: DiscreetRegistrations;
  /** Own steps as this page knows them, by box: a number that another tab took is refused, and read. */
  private readonly known = new Map<string, readonly RegistrationStep[]>();

  public constructor(
    private readonly tables: RegistrationTables,
    private readonly site: RegistrationSite,
    private readonly catalogue: Pick<TableCatalogue, 'list' | 'open' | 'openSome'>,
    private readonly random: () => number = Math.random
  ) {
    this.discreet = new DiscreetRegistrations(tables, site);
  }

  public async mine(after: Date): Promise<readonly MyRegistration[]> {
    const { id: me } = await this.site.me();
    const [own, discreet, coming] = await Promise.all([this.site.ownSteps(null), this.discreet.own(), this.catalogue.list(laterOf(after, this.site.serverNow()))]);
    // Whom an organiser moved in did nothing himself.
    const known = new Map<number, OpenedSession>(coming.filter(({ decisions }) => isDecidedOf(decisions, me)).map((entry) => [entry.session.id, entry]));
    const ids = new Set([...own, ...discreet].map(({ session }) => session));
    for (const entry of coming) if (ids.has(entry.session.id)) known.set(entry.session.id, entry);
    for (const opened of await this.catalogue.openSome([...ids].filter((id) => id > 0 && !known.has(id)))) if (opened.session.endsAt > after) known.set(opened.session.id, opened);
    const mine = [...known.values()];
    const counts = await this.site.countsOf(mine.filter((opened) => !this.isDiscreet(opened)).map(({ session }) => session.box));
    return Promise.all(
      mine.map(async (opened): Promise<MyRegistration> => {
        const steps = own.filter((step) => isOf(step, opened.session));
        this.known.set(opened.session.box, steps);
        const since = this.isDiscreet(opened) ? (discreet.find(({ session }) => session === opened.session.id)?.created ?? null) : firstOf(steps);
        const standing = this.isDiscreet(opened) ? await this.discreet.standing(opened, discreet) : await this.judge(opened, steps, counts.get(opened.session.box) ?? null);
        const changes = opened.decisions.filter(({ kind, created, isAltered, content }) => !isAltered && since !== null && created > since && (kind === 'changed' || kind === 'cancelled' || content.people?.some(({ id }) => id === me)));
        return { ...standing, opened, changes };
      })
    );
  }

  public async gone(after: Date): Promise<readonly GoneRegistration[]> {
    const [own, discreet] = await Promise.all([this.site.ownSteps(null), this.discreet.own()]);
    const steps = [
      ...own.map(({ session, created, folder }) => ({ session, created, isOut: folder === 'out' })),
      ...discreet.map(({ session, created, kind }) => ({ session, created, isOut: kind === 'withdraw' || kind === 'decline' }))
    ];
    const last = new Map<number, (typeof steps)[number]>();
    for (const step of steps) if (step.created >= (last.get(step.session)?.created ?? after)) last.set(step.session, step);
    const held = [...last].filter(([session, { isOut }]) => session > 0 && !isOut);
    const there = new Set((await this.catalogue.openSome(held.map(([session]) => session))).map(({ session }) => session.id));
    return held.filter(([session]) => !there.has(session)).map(([session, { created }]) => ({ session, at: created }));
  }

  public async standing(opened: OpenedSession): Promise<MyStanding> {
    if (this.isDiscreet(opened)) return this.discreet.standing(opened);
    const [own, counts] = await Promise.all([this.readOwn(opened.session), this.site.counts(opened.session)]);
    return this.judge(opened, own, counts);
  }

  public send(opened: OpenedSession, wish: RegistrationWish): Promise<RegistrationAnswer> {
    return this.isDiscreet(opened) ? this.discreet.send(opened, wish) : this.sendOpen(opened, wish, null);
  }

  public async answers({ session, activity }: Pick<OpenedSession, 'session' | 'activity'>): Promise<MyAnswers | null> {
    if (this.isDiscreet({ activity }) && activity.readers !== 'shared') return this.discreet.answers(session, activity.readers);
    const { id: me } = await this.site.me();
    const { rows } = await this.tables.answers.page({ where: [{ column: 'author', is: 'eq', value: me }, { column: 'session', is: 'eq', value: session.id }], descending: true, size: 1 });
    return rows[0] ? { answers: rows[0].content, at: rows[0].created } : null;
  }

  public async attendance({ session, activity }: Pick<OpenedSession, 'session' | 'activity'>): Promise<Attendance | null> {
    if (this.isDiscreet({ activity })) return this.discreet.attendance(session, activity.readers);
    const { id: me } = await this.site.me();
    const { rows } = await this.tables.attendance.page({ where: [{ column: 'person', is: 'eq', value: me }, { column: 'session', is: 'eq', value: session.id }], size: 100 });
    return latestAttendance(rows.flatMap((row) => toAttendance(row) ?? [])).get(me) ?? null;
  }

  private isDiscreet({ activity }: Pick<OpenedSession, 'activity'>): boolean {
    return activity.visibility === 'discreet';
  }

  /** @param changed the session as it was read again during this call; null: the caller's */
  private async sendOpen(opened: OpenedSession, wish: RegistrationWish, changed: OpenedSession | null): Promise<RegistrationAnswer> {
    const { session } = opened;
    const { id: me } = await this.site.me();
    const edge = edgeOf(opened, wish.kind, this.site.serverNow());
    const announced = announcement(knownOf(opened));
    if (edge) {
      if (!changed && (await tryTwice(() => this.site.hasNews(session, announced)))) return this.sendAgain(opened, wish);
      return { ...(await this.standing(opened)), outcome: edge, opened: changed, counts: null };
    }
    if (wish.answers && wish.kind === 'register') await this.site.storeAnswers({ title: '', session: session.id, content: wish.answers }, wish.clientKey);
    let own = this.known.get(session.box) ?? (wish.kind === 'register' ? [] : await tryTwice(() => this.readOwn(session)));
    let isRead = wish.kind !== 'register' && !this.known.has(session.box);
    let taken: number | null = null;
    for (let round = 0; round < ROUNDS; round++) {
      const stood = await this.alreadyStands(opened, wish, own, isRead);
      if (stood === 'read') {
        own = await tryTwice(() => this.readOwn(session));
        isRead = true;
        continue;
      }
      if (stood) return { ...stood, opened: changed, counts: null };
      const next = 1 + own.reduce((highest, { key }) => Math.max(highest, readStepKey(session.box, key)?.number ?? -1), -1);
      const number: number = next === taken ? Math.floor(this.random() * HIGHEST_STEP) : next;
      const step = { key: stepKey(session.box, me, number), kind: wish.kind, folder: stepFolder(wish.kind), claim: wish.claim };
      let stored;
      try {
        stored = await this.site.storeStep(session, step, announced);
      } catch (error) {
        // It may have arrived: the next round reads what is stored.
        if (round > 0 || !(error instanceof DataError) || (error.code !== 'timeout' && error.code !== 'offline')) throw error;
        own = await tryTwice(() => this.readOwn(session));
        isRead = true;
        continue;
      }
      if (!stored.isStored) {
        taken = number;
        own = await tryTwice(() => this.readOwn(session));
        isRead = true;
        continue;
      }
      const at = this.site.serverNow();
      own = [...own, { id: 0, created: at, authorId: me, editorId: me, altered: false, key: step.key, folder: step.folder, claim: step.claim }];
      this.known.set(session.box, own);
      const fresh = stored.isNews ? await tryTwice(() => this.catalogue.open(session.id)) : opened;
      const mine = await this.after(fresh, own, stored.counts, isNearEdge(fresh, at));
      return { ...mine, outcome: outcomeOf(wish, mine.standing), opened: stored.isNews ? fresh : changed, counts: stored.counts };
    }
    throw new DataError('conflict', `${session.box}: ${ROUNDS} rounds`);
  }

  private async sendAgain({ session }: OpenedSession, wish: RegistrationWish): Promise<RegistrationAnswer> {
    const fresh = await tryTwice(() => this.catalogue.open(session.id));
    return this.sendOpen(fresh, wish, fresh);
  }

  /** Does it stand so already? `read`: only what is stored can tell. Null: it is to be stored. */
  private async alreadyStands(opened: OpenedSession, { kind }: RegistrationWish, own: readonly RegistrationStep[], isRead: boolean): Promise<(MyStanding & { readonly outcome: RegistrationOutcome }) | 'read' | null> {
    const last = own.at(-1)?.folder;
    const isThere = kind === 'register' ? last === 'in' || last === 'kept' : kind === 'accept' ? last === 'kept' : last === 'out';
    if (!isThere) return null;
    if (!isRead) return 'read';
    const mine = await this.judge(opened, own, await this.site.counts(opened.session));
    const live = isLive(mine.standing ?? undefined);
    // Who let an offer lapse, or was not counted, may come again.
    if (kind === 'register' ? live && mine.standing?.kind !== 'lapsed' : kind === 'accept' ? mine.standing?.kind === 'place' : !live) return { ...mine, outcome: 'alreadyRecorded' };
    return null;
  }

  /** After a step of this page: by counts where they prove it, and by what is stored where they do not. */
  private async after(opened: OpenedSession, own: readonly RegistrationStep[], counts: StepCounts | null, isNear: boolean): Promise<MyStanding> {
    const { id: me } = await this.site.me();
    const last = own.at(-1);
    if (last?.folder === 'out' && !isNear && !isDecidedOf(opened.decisions, me) && (opened.session.cancelUntil === null || last.created <= opened.session.cancelUntil)) {
      const hasDeclined = own.some(({ folder }) => folder === 'kept');
      return { standing: { kind: 'withdrawn', at: last.created, hasDeclined }, certainty: 'exact', since: firstOf(own) };
    }
    return this.judge(opened, isNear ? [] : own, counts, true);
  }

  /** @param own empty: nothing is told by what this page knows of them @param isStored was one of them stored just now? */
  private async judge(opened: OpenedSession, own: readonly RegistrationStep[], counts: StepCounts | null, isStored = false): Promise<MyStanding> {
    const { id: me } = await this.site.me();
    const { session, decisions } = opened;
    const isDecided = isDecidedOf(decisions, me);
    if (own.length === 0 && !isDecided && !isStored) return NOTHING;
    const since = firstOf(own);
    const last = own.at(-1);
    const [first] = own;
    if (last && first && !isDecided && own.every(({ altered, editorId, key }) => !altered && editorId === me && readStepKey(session.box, key)?.agentId === me) && own.every((step, index) => step.folder === (index % 2 === 0 ? 'in' : 'out') && isInside(opened, step))) {
      if (last.folder === 'in' && counts && counts.in <= provenUpTo(decisions, last.claim)) return { standing: { kind: 'place', at: last.created, reserve: 0, how: 'registered' }, certainty: 'exact', since };
    }
    const mark = await tryTwice(() => newestMark(this.tables.decisions, session.id, this.site.decisionFolder(opened.activity.box)));
    const steps = await tryTwice(() => this.site.stepsSince(session, mark));
    if (!steps) return { standing: counts ? { kind: 'waiting', position: atMost(session, counts), mayTake: false } : null, certainty: 'atMost', since };
    const { momentOf, places } = await loadComputation();
    const now = momentOf(this.site.serverNow(), [...steps, ...decisions, ...own]);
    const found = places({ session, decisions, steps, mark }, now).standings.get(me) ?? null;
    return { standing: found ?? withoutMark(own, now), certainty: 'exact', since };
  }

  /** Oldest first. */
  private async readOwn(session: Session): Promise<readonly RegistrationStep[]> {
    const own = (await this.site.ownSteps(session)).filter((step) => isOf(step, session));
    this.known.set(session.box, own);
    return own;
  }
}

/** A mark does not say who left before it, or came too late: his own steps do. */
function withoutMark(own: readonly RegistrationStep[], now: Date): Standing | null {
  const last = own.at(-1);
  if (!last) return null;
  return last.folder === 'out' ? { kind: 'withdrawn', at: last.created, hasDeclined: own.some(({ folder }) => folder === 'kept') } : { kind: 'void', at: last.created <= now ? last.created : now, why: 'full' };
}

function isOf(step: OwnStep, session: Pick<Session, 'id' | 'box'>): boolean {
  return step.session === session.id && readStepKey(session.box, step.key) !== null;
}

function laterOf(one: Date, other: Date): Date {
  return one > other ? one : other;
}

function firstOf(own: readonly RegistrationStep[]): Date | null {
  return own[0]?.created ?? null;
}

/** Was it stored while it could be, by what had been decided then? */
function isInside({ decisions }: OpenedSession, { folder, created }: RegistrationStep): boolean {
  const rules = rulesAt(decisions, created);
  if (!rules || created >= rules.startsAt || decisions.some(({ kind, created: at, isAltered }) => kind === 'cancelled' && !isAltered && at <= created)) return false;
  return folder === 'out' ? !rules.cancelUntil || created <= rules.cancelUntil : (!rules.opensAt || created >= rules.opensAt) && (!rules.closesAt || created <= rules.closesAt);
}

function outcomeOf({ kind }: RegistrationWish, standing: Standing | null): RegistrationOutcome {
  if (standing?.kind === 'late') return 'tooLate';
  if (standing?.kind === 'void' && standing.why === 'early') return 'tooEarly';
  const isDone = kind === 'register' ? isLive(standing ?? undefined) : kind === 'accept' ? standing?.kind === 'place' : standing?.kind === 'withdrawn';
  return isDone ? 'recorded' : 'refused';
}
