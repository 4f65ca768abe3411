import type { Person } from '../../domain/people/Person';
import type { Activity, ActivityDraft, Readers } from '../../domain/registrations/Activity';
import type { Attendance, AttendanceState } from '../../domain/registrations/Attendance';
import { latestAttendance } from '../../domain/registrations/Attendance';
import { BelowTakenError } from '../../domain/registrations/BelowTakenError';
import { commitmentOf } from '../../domain/registrations/drawOrder';
import type { Mark } from '../../domain/registrations/Mark';
import { STEPS_A_MARK } from '../../domain/registrations/Mark';
import { OvertakenError } from '../../domain/registrations/OvertakenError';
import type { PlacesInput } from '../../domain/registrations/places';
import type { RegistrationDecision, RegistrationDecisionDraft } from '../../domain/registrations/RegistrationDecision';
import type { RegistrationStep } from '../../domain/registrations/RegistrationStep';
import type { Session, SessionDraft } from '../../domain/registrations/Session';
import { draftOf } from '../../domain/registrations/Session';
import { firstPublication, provenUpTo, sessionState } from '../../domain/registrations/sessionState';
import type { SealedDetails } from '../../domain/registrations/sealedDecision';
import { sealed, unsealed } from '../../domain/registrations/sealedDecision';
import type { Slip, SlipState } from '../../domain/registrations/Slip';
import { MOST_ROUNDS, resultKey, slipState } from '../../domain/registrations/Slip';
import { isSameJson } from '../../domain/stored/isSameJson';
import { hashedGuid } from '../../lists/hashedGuid';
import { ownDiscreet } from '../../lists/heads/registrations';
import { boxFor } from '../append/boxFor';
import { everyRow } from '../append/windows';
import { DataError } from '../DataError';
import { newClientKey } from '../items/newClientKey';
import type { Condition, Stored } from '../items/Table';
import { loadComputation } from './loadComputation';
import { newestMark } from './newestMark';
import { announcement, decisionKey, discreetStep, fromActivity, fromDecision, fromSession, isStep, markKey, publishedActivity, toActivity, toAttendance, toDecision, toSession, toSlip } from './registrationRows';
import type { HeldOnAgent, LongTask, OpenedSession, OrganisingServices, OwnReaders, PublishedSlips, Registrant, RegistrantAnswers, Registrants, RegistrationHoldings, SessionAudit, StoredActivity, StoredSession } from './RegistrationServices';
import type { LeadRegistrationSite, NamedSteps } from './RegistrationSite';
import type { ActivityValues, DiscreetValues, RegistrationTables, SessionValues } from './registrationTables';
import { storedActivity, storedSession } from './storedRows';
import type { TableCatalogue } from './TableCatalogue';

/** What organisers do, on the tables of a site. */
export class TableOrganising implements OrganisingServices {
  public constructor(
    private readonly tables: RegistrationTables,
    private readonly site: LeadRegistrationSite,
    private readonly catalogue: Pick<TableCatalogue, 'open' | 'openSome' | 'decisionsOf'>
  ) {}

  public async activities(): Promise<readonly StoredActivity[]> {
    return [...(await everyRow(this.tables.activities, []))].reverse().map(storedActivity);
  }

  public async addActivity(draft: ActivityDraft, clientKey: string): Promise<StoredActivity> {
    const row = await this.tables.activities.add(fromActivity(await this.organised(draft), boxFor('a', clientKey)), clientKey);
    await this.openBox(row);
    return storedActivity(row);
  }

  public async saveActivity(activity: StoredActivity): Promise<StoredActivity> {
    const draft = { ...(await this.organised(activity)), box: activity.box };
    // The rights first: who may not give them changes nothing.
    await this.openBox(draft);
    return storedActivity(await this.tables.activities.update({ ...fromActivity(draft, activity.box), id: activity.id, etag: activity.etag }));
  }

  public async sessions(activity: number): ReturnType<OrganisingServices['sessions']> {
    const [rows, { rows: [of] }] = await Promise.all([everyRow(this.tables.sessions, [{ column: 'activity', is: 'eq', value: activity }]), this.tables.activities.page({ where: [{ column: 'id', is: 'eq', value: activity }], size: 1 })]);
    if (!of) throw new DataError('notFound', `activity ${activity}`);
    const opened = await Promise.all(
      rows.map(async (row) => {
        const { decisions } = await this.catalogue.decisionsOf(row.id, of.box);
        const { session, isPublished, isCancelled } = sessionState(toSession(row), decisions);
        return { activity: publishedActivity(toActivity(of), decisions), session, decisions, isCancelled, isPublished, stored: storedSession(row) };
      })
    );
    return opened.sort((a, b) => a.session.startsAt.getTime() - b.session.startsAt.getTime());
  }

  public async ownLists(): Promise<readonly OwnReaders[]> {
    return (await this.site.discreetLists()).filter((list): list is OwnReaders => list !== 'shared');
  }

  public async makeOwnList(): Promise<OwnReaders> {
    const known = await this.ownLists();
    const next = ownDiscreet.find((letter) => !known.includes(letter));
    if (!next) throw new DataError('tooLarge', `${known.length} discreet lists`);
    await this.site.makeDiscreetList(next);
    return next;
  }

  public mayDecide({ box }: Pick<Activity, 'box'>): Promise<boolean> {
    return this.site.mayDecide(box);
  }

  public async placeOf(session: number): Promise<number> {
    return (await this.tables.sessions.get(session)).activity;
  }

  public async addSessions(activity: number, drafts: readonly SessionDraft[], clientKey: string): Promise<readonly StoredSession[]> {
    const added: StoredSession[] = [];
    for (const [index, draft] of drafts.entries()) {
      const key = hashedGuid(`session of a series|${clientKey}|${index}`);
      added.push(storedSession(await this.tables.sessions.add(fromSession(activity, draft, boxFor('s', key)), key)));
    }
    return added;
  }

  public async saveSession(session: StoredSession): Promise<StoredSession> {
    return storedSession(await this.tables.sessions.update({ ...fromSession(session.activityId, session, session.box), id: session.id, etag: session.etag }));
  }

  public async removeSession(session: StoredSession): Promise<void> {
    const { box } = await this.activityOf(session);
    if ((await this.catalogue.decisionsOf(session.id, box)).decisions.some(({ kind }) => kind === 'published')) throw new DataError('conflict', `session ${session.id} is published`);
    await this.tables.sessions.remove(session);
  }

  public async publish(session: StoredSession, clientKey: string): Promise<OpenedSession> {
    const activity = await this.activityOf(session);
    const { box } = activity;
    const { decisions, strangers } = await this.catalogue.decisionsOf(session.id, box);
    // The first publication says whose it is: what is published elsewhere cannot be published here.
    if (decisions.length === 0 && firstPublication(strangers)) throw new DataError('conflict', `session ${session.id} was published in another activity`);
    await this.openBox(activity);
    await this.site.makeStepBox(session.box);
    if (session.mode === 'draw') await this.seal(session, activity, clientKey);
    const { visibility, readers } = activity;
    const published = fromDecision(session.id, { kind: 'published', reason: '', content: { session: draftOf(session), box: session.box, visibility, ...(visibility === 'discreet' && readers !== 'shared' ? { readers } : {}) } });
    await this.site.decide(box, published, decisionKey(session.id, 0));
    return this.catalogue.open(session.id);
  }

  public async decide(opened: OpenedSession, draft: RegistrationDecisionDraft, known: number): Promise<OpenedSession> {
    const { session, activity } = opened;
    if (draft.kind === 'capacity' && typeof draft.content.capacity === 'number') await this.checkTaken(opened, draft.content.capacity);
    await this.site.announce(session, announcement(known));
    await this.store(activity.box, session.id, await this.sealedFor(opened, draft), known);
    const fresh = await this.catalogue.open(session.id);
    await this.renewRow(fresh);
    return fresh;
  }

  public async draw(opened: OpenedSession, known: number): Promise<OpenedSession> {
    const commitment = opened.decisions.find(({ kind, isAltered }) => kind === 'committed' && !isAltered)?.content.commitment ?? '';
    const rows = await this.discreetRows(opened.session, opened.activity.readers);
    const seed = rows.flatMap(({ kind, content }) => (kind === 'seed' && content.seed ? [content.seed] : [])).find((each) => commitmentOf(each) === commitment);
    if (seed === undefined) throw new DataError('notFound', `seed of session ${opened.session.id}`);
    return this.decide(opened, { kind: 'drawn', reason: '', content: { seed } }, known);
  }

  public async every(): Promise<readonly OpenedSession[]> {
    const rows = await everyRow(this.tables.sessions, []);
    return [...(await this.catalogue.openSome(rows.map(({ id }) => id)))].reverse();
  }

  public async audit(opened: OpenedSession, options?: LongTask): Promise<SessionAudit> {
    const { session } = opened;
    const [{ strangers, decisions, steps, found }, mark, attendance] = await Promise.all([this.computed(opened, options), this.newestMark(opened), everyRow(this.tables.attendance, [{ column: 'session', is: 'eq', value: session.id }])]);
    const { isTrueMark } = await loadComputation();
    return {
      exclusions: found.exclusions,
      ignored: found.ignored,
      strangers,
      alteredAttendance: attendance.flatMap((row) => (toAttendance(row) ? [] : [row.id])),
      isMarkTrue: mark === null ? null : isTrueMark({ session, decisions, steps }, mark)
    };
  }

  public async registrants(opened: OpenedSession, options?: LongTask): Promise<Registrants> {
    const { session } = opened;
    const [{ strangers, decisions, names, steps, found, now }, mark] = await Promise.all([this.computed(opened, options), this.newestMark(opened)]);
    const { isTrueMark } = await loadComputation();
    const input = { session, decisions, steps };
    const isMarkTrue = mark === null ? null : isTrueMark(input, mark);
    if (!this.isDiscreet(opened)) await this.keepMark(opened, { ...input, mark: isMarkTrue === true ? mark : null }, now);
    const named = namesIn(decisions, names);
    const excluded = new Set(found.exclusions.map(({ stepId }) => stepId));
    const came = new Map<number, RegistrationStep>();
    const claims = new Map<number, number>();
    for (const step of [...steps].sort((a, b) => a.id - b.id)) {
      if (step.folder !== 'in' || excluded.has(step.id)) continue;
      claims.set(step.authorId, step.claim);
      if (!came.has(step.authorId)) came.set(step.authorId, step);
    }
    const people = [...found.standings].map(([id, standing]): Registrant => ({ person: { id, name: named.get(id) ?? '' }, standing, since: came.get(id)?.created ?? null, claim: claims.get(id) ?? 0 }));
    people.sort((a, b) => (a.since?.getTime() ?? 0) - (b.since?.getTime() ?? 0) || (came.get(a.person.id)?.id ?? 0) - (came.get(b.person.id)?.id ?? 0));
    return { people, places: found, strangers, isMarkTrue, read: steps.length, readAt: now };
  }

  /** All places of a session, from all that is stored. Nothing is written. */
  private async computed(opened: OpenedSession, options?: LongTask) {
    const { session } = opened;
    const [{ decisions: told, strangers }, { steps, names, details }] = await Promise.all([this.catalogue.decisionsOf(session.id, opened.activity.box), this.stepsOf(opened, options)]);
    const decisions = unsealed(told, details);
    const { momentOf, places } = await loadComputation();
    const now = momentOf(this.site.serverNow(), [...steps, ...decisions]);
    return { strangers, decisions, names, steps, found: places({ session, decisions, steps }, now), now };
  }

  public async answers({ session, activity: { visibility, readers } }: OpenedSession): Promise<readonly RegistrantAnswers[]> {
    if (visibility === 'discreet' && readers !== 'shared') {
      const own = await this.discreetRows(session, readers);
      return [...new Map(own.flatMap(({ author, kind, content }) => (kind === 'answers' && content.answers ? [[author.id, { person: author, answers: content.answers }] as const] : []))).values()];
    }
    const rows = await everyRow(this.tables.answers, [{ column: 'session', is: 'eq', value: session.id }]);
    // The last one of each counts.
    const latest = new Map(rows.map((row) => [row.author.id, { person: row.author, answers: row.content }]));
    return [...latest.values()];
  }

  public async attendance(session: Session): Promise<readonly Attendance[]> {
    const [rows, discreet] = await Promise.all([everyRow(this.tables.attendance, [{ column: 'session', is: 'eq', value: session.id }]), this.discreetAttendance(session)]);
    return [...latestAttendance([...rows.flatMap((row) => toAttendance(row) ?? []), ...discreet]).values()];
  }

  public async record(session: Session, person: number, state: AttendanceState, clientKey: string): Promise<Attendance> {
    const list = await this.listOf(session);
    if (list.isDiscreet) {
      const row = await this.site.storeDiscreet(list.readers, { title: '', session: session.id, kind: 'attendance', content: { person, state } }, clientKey);
      return { id: row.id, person, state, at: row.created };
    }
    const row = await this.tables.attendance.add({ title: '', session: session.id, person, state }, clientKey);
    return { id: row.id, person, state, at: row.created };
  }

  public async publishSlips(opened: OpenedSession, options: LongTask = {}): Promise<PublishedSlips> {
    const { session } = opened;
    const [rows, known, { people }, attended] = await Promise.all([this.discreetRows(session, opened.activity.readers), this.slips(session), this.registrants(opened, options), this.attendance(session)]);
    const secrets = new Map(rows.flatMap(({ author, kind, content }) => (kind === 'register' && content.secret ? [[author.id, content.secret] as const] : [])));
    const byKey = new Map(known.map((slip) => [slip.resultKey, slip]));
    const present = new Set(attended.filter(({ state }) => state === 'present').map(({ person }) => person));
    let highest = 0;
    const fresh: { readonly resultKey: string; readonly state: SlipState }[] = [];
    for (const { person, standing } of people) {
      const secret = secrets.get(person.id);
      if (!secret) continue;
      let round = 0;
      while (byKey.has(resultKey(secret, round))) round += 1;
      const state = { ...slipState(standing), ...(present.has(person.id) ? { attended: true } : {}) };
      if (round > 0 && isSameJson(byKey.get(resultKey(secret, round - 1))?.state, state)) continue;
      if (round >= MOST_ROUNDS) throw new DataError('tooLarge', `session ${session.id}: ${round} rounds`);
      highest = Math.max(highest, round);
      fresh.push({ resultKey: resultKey(secret, round), state });
    }
    // In the order of their keys, which says nothing of who came when.
    fresh.sort((a, b) => (a.resultKey < b.resultKey ? -1 : 1));
    await this.tables.slips.addMany(fresh.map(({ resultKey: key, state }) => ({ values: { title: '', resultKey: key, session: session.id, state }, clientKey: hashedGuid(`slip|${key}`) })), options);
    return { round: highest, slips: fresh.length };
  }

  public async slips(session: Session): Promise<readonly Slip[]> {
    return (await everyRow(this.tables.slips, [{ column: 'session', is: 'eq', value: session.id }])).map(toSlip);
  }

  public async ended(before: Date): Promise<readonly OpenedSession[]> {
    const begun = await everyRow(this.tables.sessions, [{ column: 'startsAt', is: 'lt', value: before }]);
    return (await this.catalogue.openSome(begun.map(({ id }) => id))).filter(({ session }) => session.endsAt < before);
  }

  public async holdings(session: Session, options?: LongTask): Promise<RegistrationHoldings> {
    const { steps, discreet, answers, attendance, slips } = await this.heldIn(session, options);
    const people = new Set([...steps.steps.map(({ authorId }) => authorId), ...discreet.map(({ author }) => author.id), ...answers.map(({ author }) => author.id)]);
    const answered = discreet.filter(({ kind }) => kind === 'answers').length;
    return { steps: steps.steps.length, discreet: discreet.length - answered, answers: answers.length + answered, attendance: attendance.length, slips: slips.length, people: people.size };
  }

  public async purge(opened: OpenedSession, what: 'answers' | 'names', options: LongTask = {}): Promise<RegistrationHoldings> {
    const { session, activity } = opened;
    if (!(await this.site.rights()).mayOwn) throw new DataError('forbidden', 'purge');
    const held = await this.heldIn(session, options);
    const holdings = await this.holdings(session, options);
    const { figures } = (await this.registrants(opened, options)).places;
    const counted: Readonly<Record<string, number>> = what === 'answers' ? { answers: holdings.answers } : { steps: holdings.steps, people: holdings.people, attendance: holdings.attendance, places: figures.places, waiting: figures.waiting, present: held.attendance.filter(({ state }) => state === 'present').length };
    // What goes is written down first: begun again after any failure, the trace is there, and the rest goes.
    await this.site.decide(activity.box, fromDecision(session.id, { kind: 'purged', reason: what, content: { purged: counted } }), hashedGuid(`registration purge|${session.id}|${what}`));
    await this.tables.answers.removeMany(held.answers.map(({ id }) => id), options);
    if (what === 'answers') await this.tables.discreet(activity.readers).removeMany(held.discreet.filter(({ kind }) => kind === 'answers').map(({ id }) => id), options);
    if (what === 'names') {
      await this.tables.attendance.removeMany(held.attendance.map(({ id }) => id), options);
      await this.tables.slips.removeMany(held.slips.map(({ id }) => id), options);
      await this.tables.discreet(activity.readers).removeMany(held.discreet.map(({ id }) => id), options);
      await this.site.removeSteps(session);
    }
    return holdings;
  }

  public addresses(): Promise<ReadonlyMap<number, string>> {
    return this.site.addresses();
  }

  public async directionsOf(people: readonly number[]): Promise<ReadonlyMap<number, string>> {
    return people.length === 0 ? new Map() : this.site.directionsOf(people);
  }

  public async heldOn(person: Person): Promise<HeldOnAgent> {
    const mine = { column: 'author', is: 'eq', value: person.id } as const;
    const lists = await this.site.discreetLists();
    const [steps, all, answers, attendance, decided] = await Promise.all([
      this.site.stepsBy(person.id), Promise.all(lists.map((list) => this.discreetOf(list, person))), everyRow(this.tables.answers, [mine]), everyRow(this.tables.attendance, [{ column: 'person', is: 'eq', value: person.id }]), everyRow(this.tables.decisions, [{ column: 'kind', is: 'ne', value: 'mark' }])
    ]);
    const [own, noted] = [all.flatMap((each) => each.own), all.flatMap((each) => each.noted)];
    // What he recorded of others as an organiser is not of him.
    const discreet = own.filter(({ kind }) => isStep(kind));
    const answered = own.flatMap(({ session, kind, content, created }) => (kind === 'answers' && content.answers ? [{ session, content: content.answers, created }] : []));
    const named = unsealed(decided.map(toDecision), noted.flatMap(({ content }) => content.sealed ?? [])).filter(({ content }) => content.people?.some(({ id }) => id === person.id));
    // Of discreet sessions, who was there lies among the registrations.
    const attended = [...attendance, ...noted.flatMap(({ session, content, created }) => (content.person === person.id && content.state ? [{ session, state: content.state, created }] : []))];
    const ids = [...new Set([...steps, ...discreet, ...answers, ...answered, ...attended, ...named].map(({ session }) => session))].filter((id) => id > 0);
    const sessions = new Map((await Promise.all(ids.map((id) => this.tables.sessions.page({ where: [{ column: 'id', is: 'eq', value: id }], size: 1 })))).flatMap(({ rows }) => rows.map((row) => [row.id, row] as const)));
    const done = [...steps.map(({ session, folder, created }) => ({ session, kind: folder, at: created })), ...discreet.map(({ session, kind, created }) => ({ session, kind, at: created }))];
    return {
      about: [...sessions.values()].flatMap(({ id, activity, title, startsAt }) => (startsAt ? [{ session: id, activity, title, startsAt }] : [])),
      sessions: done.flatMap(({ session, kind, at }) => {
        const row = sessions.get(session);
        return row?.startsAt ? [{ session, title: row.title, startsAt: row.startsAt, kind, at }] : [];
      }),
      answers: [...answers, ...answered].map(({ session, content, created }) => ({ session, answers: content, at: created })),
      attendance: attended.map(({ session, state, created }) => ({ session, state, at: created })),
      decisions: named.map(({ session, kind, reason, created }) => ({ session, kind, reason, at: created }))
    };
  }

  private isDiscreet({ activity }: OpenedSession): boolean {
    return activity.visibility === 'discreet';
  }

  private async activityOf({ activityId }: Pick<Session, 'activityId'>): Promise<Stored<ActivityValues>> {
    const { rows: [activity] } = await this.tables.activities.page({ where: [{ column: 'id', is: 'eq', value: activityId }], size: 1 });
    if (!activity) throw new DataError('notFound', `activity ${activityId}`);
    return activity;
  }

  /** @throws OvertakenError */
  private async store(box: string, session: number, draft: RegistrationDecisionDraft, known: number): Promise<RegistrationDecision> {
    const values = fromDecision(session, draft);
    const stored = await this.site.decide(box, values, decisionKey(session, known));
    const { id: me } = await this.site.me();
    const decision = toDecision(stored);
    // Under its key stands what this call, or an earlier try of it, stored; or what somebody else decided first.
    if (stored.author.id !== me || stored.kind !== values.kind || stored.reason !== values.reason || !isSameJson(stored.content, values.content)) throw new OvertakenError(decision);
    return decision;
  }

  /** The seed lies where none but the organisers' group reads it; its commitment is published. */
  private async seal(session: Session, { box, readers }: Pick<ActivityValues, 'box' | 'readers'>, clientKey: string): Promise<void> {
    const known = await this.discreetRows(session, readers);
    const { id: me } = await this.site.me();
    const seed = known.find(({ kind, author }) => kind === 'seed' && author.id === me)?.content.seed ?? newClientKey();
    await this.site.storeDiscreet(readers, { title: '', session: session.id, kind: 'seed', content: { seed } }, hashedGuid(`seed|${session.id}|${clientKey}`));
    await this.site.decide(box, fromDecision(session.id, { kind: 'committed', reason: '', content: { commitment: commitmentOf(seed) } }), hashedGuid(`registration commitment|${session.id}`));
  }

  private async checkTaken(opened: OpenedSession, capacity: number): Promise<void> {
    const { people, places: { figures } } = await this.registrants(opened);
    const taken = figures.places + figures.offered;
    if (capacity >= taken) return;
    const holders = people.filter(({ standing }) => standing.kind === 'place' || standing.kind === 'offered').map(({ person }) => person.id);
    throw new BelowTakenError(taken, holders.slice(capacity));
  }

  /** The row is there to be found by its dates; whoever changed it meanwhile wins. */
  private async renewRow({ session }: OpenedSession): Promise<void> {
    try {
      const row = await this.tables.sessions.get(session.id);
      const values: SessionValues = fromSession(session.activityId, session, session.box);
      if (!isSameJson(values, fromSession(row.activity, toSession(row), row.box))) await this.tables.sessions.update({ ...values, id: row.id, etag: row.etag });
    } catch (error) {
      if (!(error instanceof DataError)) throw error;
    }
  }

  private async keepMark({ session, activity, decisions }: OpenedSession, input: PlacesInput, now: Date): Promise<void> {
    const { LEFT, makeMark, notInMark } = await loadComputation();
    const fresh = input.mark ? notInMark(input.steps, input.mark).length : input.steps.length;
    if (fresh < STEPS_A_MARK + LEFT || input.steps.length <= provenUpTo(decisions, 0)) return;
    const mark = makeMark({ ...input, mark: null }, now);
    if (!mark) return;
    try {
      await this.site.decide(activity.box, fromDecision(session.id, { kind: 'mark', reason: '', content: { mark } }), markKey(session.id, mark.steps));
    } catch (error) {
      // Who may not decide has read the places all the same.
      if (!(error instanceof DataError)) throw error;
    }
  }

  private newestMark({ session, activity }: OpenedSession): Promise<Mark | null> {
    return newestMark(this.tables.decisions, session.id, this.site.decisionFolder(activity.box));
  }

  /** Somebody organises it: who makes it, where nobody else is named. */
  private async organised<T extends ActivityDraft>(draft: T): Promise<T> {
    return draft.organisers.length > 0 ? draft : { ...draft, organisers: [await this.site.me()] };
  }

  private openBox({ box, organisers }: Pick<ActivityValues, 'box' | 'organisers'>): Promise<void> {
    return this.site.openDecisionBox(box, organisers.map(({ id }) => id));
  }

  /** @throws DataError `forbidden` for who does not read everybody's rows: he would take his own for all */
  private async stepsOf(opened: OpenedSession, options?: LongTask): Promise<NamedSteps & { readonly details: readonly SealedDetails[] }> {
    if (!this.isDiscreet(opened)) return { ...(await this.site.allSteps(opened.session, options)), details: [] };
    const { readers } = opened.activity;
    if (!(await this.site.readsDiscreet(readers))) throw new DataError('forbidden', `readers ${readers}`);
    const rows = await this.discreetRows(opened.session, readers);
    return { details: rows.flatMap(({ content }) => content.sealed ?? []), steps: rows.flatMap((row): RegistrationStep | readonly RegistrationStep[] => discreetStep(row, opened.session.box) ?? []), names: new Map(rows.map(({ author }) => [author.id, author.name])) };
  }

  /** Of a session of open registrations too: seeds of draws lie there. */
  private async listOf(session: Session): Promise<{ readonly isDiscreet: boolean; readonly readers: Readers }> {
    const row = await this.activityOf(session);
    const { visibility, readers } = publishedActivity(toActivity(row), (await this.catalogue.decisionsOf(session.id, row.box)).decisions);
    return visibility === 'discreet' ? { isDiscreet: true, readers } : { isDiscreet: false, readers: 'shared' };
  }

  /** Whom a decision on a discreet session is about stands where its readers alone read it; stored first, so that no decision is without. */
  private async sealedFor(opened: OpenedSession, draft: RegistrationDecisionDraft): Promise<RegistrationDecisionDraft> {
    if (!this.isDiscreet(opened) || !draft.content.people) return draft;
    const { session: { id: session }, activity: { readers } } = opened;
    const known = (await this.discreetRows(opened.session, readers)).flatMap(({ content }) => content.sealed ?? []);
    // Begun again, it is the same decision.
    const same = known.find(({ reason, people }) => reason === draft.reason && isSameJson(people, draft.content.people));
    const { open, details, seal } = sealed(session, draft, same?.salt ?? newClientKey());
    await this.site.storeDiscreet(readers, { title: '', session, kind: 'sealed', content: { sealed: details } }, hashedGuid(`sealed|${session}|${seal}`));
    return open;
  }

  /** What somebody stored in a discreet list, and what organisers noted there. */
  private async discreetOf(readers: Readers, { id }: Person): Promise<{ readonly own: readonly Stored<DiscreetValues>[]; readonly noted: readonly Stored<DiscreetValues>[] }> {
    const table = this.tables.discreet(readers);
    const [own, noted] = await Promise.all([everyRow(table, [{ column: 'author', is: 'eq', value: id }]), everyRow(table, [[{ column: 'kind', is: 'eq', value: 'attendance' }, { column: 'kind', is: 'eq', value: 'sealed' }]])]);
    return { own, noted };
  }

  private discreetRows(session: Session, readers: Readers): Promise<readonly Stored<DiscreetValues>[]> {
    const where: readonly Condition<DiscreetValues>[] = [{ column: 'session', is: 'eq', value: session.id }];
    return everyRow(this.tables.discreet(readers), where);
  }

  private async discreetAttendance(session: Session): Promise<readonly Attendance[]> {
    const { isDiscreet, readers } = await this.listOf(session);
    const rows = isDiscreet ? await this.discreetRows(session, readers) : [];
    return rows.flatMap(({ id, kind, content, created }): readonly Attendance[] => (kind === 'attendance' && content.person && content.state ? [{ id, person: content.person, state: content.state, at: created }] : []));
  }

  private async heldIn(session: Session, options?: LongTask) {
    const where = [{ column: 'session', is: 'eq', value: session.id }] as const;
    const { readers } = await this.listOf(session);
    const [steps, discreet, answers, attendance, slips] = await Promise.all([this.site.allSteps(session, options), this.discreetRows(session, readers), everyRow(this.tables.answers, where), everyRow(this.tables.attendance, where), everyRow(this.tables.slips, where)]);
    return { steps, discreet, answers, attendance, slips };
  }
}

/** People whom organisers moved have their names in the decision. */
function namesIn(decisions: readonly RegistrationDecision[], names: ReadonlyMap<number, string>): ReadonlyMap<number, string> {
  return new Map([...decisions.flatMap(({ content }) => (content.people ?? []).map(({ id, name }) => [id, name] as const)), ...names]);
}
