import { byArrival, inOrder } from '../arrival/arrivalOfRows';
import type { CalendarDay } from '../calendar/calendarDay';
import { addMonths } from '../calendar/addMonths';
import { isSameJson } from '../stored/isSameJson';
import { eraseWords } from '../privacy/erased';
import { requestWords } from '../privacy/requestWords';
import type { Person } from '../people/Person';
import { isAccepted } from './isAccepted';
import { isBeforeRequest } from './isBeforeRequest';
import type { PartnerState } from './partners';
import { isSamePartner, partnerState } from './partners';
import { rulesAt } from './RequestRules';
import type { RequestForm } from './RequestForm';
import type { Drop, RequestRecord, RequestSaid, SaidBy, SaidKind } from './RequestRecord';
import type { AnimatorState, Counted, IgnoredRecord, IgnoredWhy, OpeningBlocker, QuestionState, Replayed, RequestFacts, RequestSetting, RequestStep } from './StateOfRequest';

/** The clock of whoever notes may be ahead of the server's by that much. */
const AHEAD_MS = 120_000;

interface Said {
  readonly id: number;
  readonly said: RequestSaid;
  readonly author: Person;
  readonly created: Date;
  readonly isErased?: boolean;
}

/** What counts of the records, in the order in which the server stored them. Null where nothing was sent. */
export function replay({ id, drops, records }: RequestFacts, setting: RequestSetting): Replayed | null {
  const rows = inOrder(records);
  const ignored: IgnoredRecord[] = [];
  const ignore = ({ id: row, said, author, created }: Pick<RequestRecord, 'id' | 'author' | 'created'> & { readonly said: { readonly kind: string } | null }, why: IgnoredWhy, what: 'record' | 'drop' = 'record'): void =>
    void ignored.push({ what, id: row, why, kind: (said?.kind ?? null) as SaidKind | null, author, created });
  const inPlace = rows.filter((row) => {
    const why = row.isAltered ? 'altered' : row.request !== id || row.folder !== id ? 'misplaced' : null;
    if (why) ignore(row, why);
    return why === null;
  });
  const dropped = inOrder(drops).filter((drop) => {
    if (drop.isAltered) ignore(drop, 'altered', 'drop');
    return !drop.isAltered;
  });
  const sent = dropped.find((drop) => drop.id === id && drop.said.kind === 'sent') ?? null;
  const copies = inPlace.filter((row): row is RequestRecord & { readonly said: SaidBy<'received'> } => row.said.kind === 'received');
  let copy: (typeof copies)[number] | null = null;
  for (const each of copies) {
    const why = !setting.team.has(each.author.id) ? 'notTeam' : copy ? 'second' : each.said.drop !== id || (sent && !isCopyOf(each, sent)) ? 'otherDrop' : null;
    if (why) ignore(each, why);
    else copy = each;
  }
  const first = sent?.said.kind === 'sent' ? { form: sent.said.form, requester: sent.author, at: sent.created } : copy ? { form: copy.said.form, requester: copy.said.requester, at: copy.said.droppedAt } : null;
  if (first === null) return null;
  const course = new Course(id, first.requester, first.at, first.form, setting);
  if (copy) course.note({ id: copy.id, said: copy.said, author: copy.author, created: copy.created });
  const relayed = new Set<number>();
  // What was dropped comes before what was stored in the same second: whoever stored that had seen it.
  const told: readonly (Said & { readonly what: 'record' | 'drop' })[] = [
    ...dropped.flatMap((drop) => (drop.said.kind === 'sent' ? [] : [{ ...drop, id: -drop.id, said: drop.said, what: 'drop' as const }])).filter(({ author }) => author.id === first.requester.id),
    ...inPlace.filter(({ said }) => said.kind !== 'received').map((row) => ({ ...row, what: 'record' as const }))
  ];
  for (const each of [...told].sort((one, other) => byArrival({ ...one, created: momentSaid(one) }, { ...other, created: momentSaid(other) }))) {
    const drop = each.said.kind === 'relayed' ? each.said.drop : each.what === 'drop' ? -each.id : null;
    // Its author's own drop is believed, not what somebody says of it.
    if (drop !== null && relayed.has(drop)) continue;
    const isOther = each.said.kind === 'relayed' && sent !== null && !isRelayOf(each.said, each.isErased === true, dropped);
    const why = isOther ? 'otherDrop' : course.hear(each.what === 'drop' ? { ...each, id: 0 } : each);
    if (why) ignore({ ...each, id: Math.abs(each.id) }, why, each.what);
    else if (drop !== null) relayed.add(drop);
  }
  const known = new Set(rows.map((row) => row.id));
  const missing = [...new Set(inPlace.map(({ after }) => after))].filter((after) => after > 0 && !known.has(after));
  return { ...course.state(), isFiled: copy !== null, newest: rows.reduce((newest, row) => Math.max(newest, row.id), 0), ignored: ignored.sort((one, other) => one.id - other.id), missing };
}

function momentSaid({ said, created }: Said): Date {
  return said.kind === 'relayed' ? said.droppedAt : created;
}

function isCopyOf({ said, isErased }: RequestRecord & { readonly said: SaidBy<'received'> }, { author, created, said: sent, isErased: isSentErased }: Drop): boolean {
  return sent.kind === 'sent' && said.requester.id === author.id && said.droppedAt.getTime() === created.getTime() && saysTheSame(said.form, sent.form, isErased || isSentErased);
}

function isRelayOf({ drop, droppedAt, said }: SaidBy<'relayed'>, isErased: boolean, drops: readonly Drop[]): boolean {
  const found = drops.find(({ id }) => id === drop);
  return found !== undefined && found.created.getTime() === droppedAt.getTime() && saysTheSame(said, found.said, isErased || found.isErased);
}

/** Where the words of one of two were erased, the other one’s may still stand: the rest tells whether they are the same. */
function saysTheSame(one: unknown, other: unknown, isErased: boolean | undefined): boolean {
  const rest = (said: unknown): unknown => eraseWords(said, { words: requestWords.relayed ?? [] });
  return isErased ? isSameJson(rest(one), rest(other)) : isSameJson(one, other);
}

/** Goes through what was said, one after the other. */
class Course {
  private readonly course: Counted<SaidKind>[] = [];
  private readonly earlierForms: { readonly form: RequestForm; readonly until: Date }[] = [];
  private readonly questions = new Map<number, QuestionState>();
  private readonly invited = new Map<string, Person>();
  private readonly answers = new Map<number, { readonly standing: 'joined' | 'declined'; readonly word: string; readonly at: Date }>();
  private readonly proposed: { readonly login: string; readonly name: string }[] = [];
  private readonly replaced = new Set<string>();
  /** Who led an open community and does so no longer. */
  private readonly steppedDown = new Set<string>();
  private partners: readonly PartnerState[] = [];
  private readonly trainings: Counted<'scheduled'>[] = [];
  private readonly trained = new Set<number>();
  private readonly alsoDecided: Counted<'decided'>[] = [];
  private readonly reviews: Counted<'reviewed'>[] = [];
  private follower: Person | null = null;
  private contact: Counted<'contacted'> | null = null;
  private appointment: Counted<'appointed'> | null = null;
  private decision: Counted<'decided'> | null = null;
  private waiver: Counted<'waived'> | null = null;
  private opened: Counted<'opened'> | null = null;
  private withdrawn: Counted<'withdrawn'> | null = null;
  private life: 'living' | 'archived' | 'closed' = 'living';
  private readonly minAnimators: number;

  public constructor(
    private readonly id: number,
    private readonly requester: Person,
    private readonly receivedAt: Date,
    private form: RequestForm,
    private readonly setting: RequestSetting
  ) {
    this.minAnimators = rulesAt(setting.book, receivedAt).minAnimators;
  }

  public note(said: Said): void {
    this.course.push(said as Counted<SaidKind>);
  }

  /** @returns why it counts for nothing; null: it counts */
  public hear(each: Said): IgnoredWhy | null {
    const why = this.mayNot(each) ?? this.take(each);
    // What was relayed is its author's.
    if (why === null) this.note(each.said.kind === 'relayed' ? { ...each, said: each.said.said, author: this.requester, created: each.said.droppedAt } : each);
    return why;
  }

  public state(): Omit<Replayed, 'isFiled' | 'newest' | 'ignored' | 'missing'> {
    return {
      id: this.id,
      step: this.step(),
      requester: this.requester,
      receivedAt: this.receivedAt,
      form: this.form,
      earlierForms: this.earlierForms,
      follower: this.follower,
      contact: this.contact,
      appointment: this.appointment,
      decision: this.decision,
      alsoDecided: this.alsoDecided,
      animators: this.animators(),
      minAnimators: this.minAnimators,
      questions: [...this.questions.values()],
      trainings: this.trainings,
      waiver: this.waiver,
      opened: this.opened,
      partners: this.partners,
      reviews: this.reviews,
      reviewOn: this.reviewOn(),
      withdrawn: this.withdrawn,
      blockers: this.opened ? [] : this.blockers(),
      course: this.course,
      endedAt: this.endedAt()
    };
  }

  private mayNot({ said, author, created }: Said): IgnoredWhy | null {
    const isTeam = this.setting.team.has(author.id);
    const isRequester = author.id === this.requester.id;
    const isInvited = [...this.invited.values()].some(({ id }) => id === author.id);
    if (created < this.receivedAt) return 'beforeRequest';
    switch (said.kind) {
      case 'joined':
      case 'declined':
        return isInvited ? null : 'notInvited';
      case 'renewed':
      case 'parted':
        return isTeam || this.leads(author.id) ? null : 'notInvited';
      case 'corrected':
      case 'withdrawn':
        return isRequester ? null : 'notRequester';
      case 'proposed':
        return isRequester || isTeam || (this.opened !== null && this.leads(author.id)) ? null : 'notRequester';
      case 'answered':
      case 'message':
        return isTeam || isRequester || isInvited ? null : 'notInvited';
      default:
        return isTeam ? null : 'notTeam';
    }
  }

  /** Does what it says to the state. */
  private take(each: Said): IgnoredWhy | null {
    const { said, author, created } = each;
    const counted = <K extends SaidKind>(of: SaidBy<K>): Counted<K> => ({ id: each.id, said: of, author, created });
    const isOver = this.endedAt() !== null;
    if (isOver && said.kind !== 'message' && said.kind !== 'reconsidered') return said.kind === 'decided' && this.decision ? this.second(counted(said)) : 'ended';
    switch (said.kind) {
      case 'relayed':
        return this.take({ ...each, said: said.said, author: this.requester, created: said.droppedAt });
      case 'corrected':
        if (this.decision) return 'outOfOrder';
        this.earlierForms.push({ form: this.form, until: created });
        this.form = said.form;
        return null;
      case 'withdrawn':
        if (this.opened) return 'outOfOrder';
        this.withdrawn = counted(said);
        return null;
      case 'claimed':
        if (said.follower && !this.setting.team.has(said.follower.id)) return 'notTeam';
        this.follower = said.follower;
        return null;
      case 'contacted':
        if (isBeforeRequest(said.at, this.receivedAt)) return 'beforeRequest';
        if (said.at.getTime() > created.getTime() + AHEAD_MS) return 'inFuture';
        if (!this.contact || said.at < this.contact.said.at) this.contact = counted(said);
        return null;
      case 'asked':
        if (this.opened) return 'outOfOrder';
        if (said.text.trim() === '') return 'noReason';
        this.questions.set(each.id, { ...counted(said), answer: null });
        return null;
      case 'answered':
        return this.answer(counted(said));
      case 'appointed':
        this.appointment = counted(said);
        return null;
      case 'decided':
        return this.decide(counted(said));
      case 'reconsidered':
        if (this.withdrawn || !this.decision || !isOver) return 'outOfOrder';
        if (said.reason.trim() === '') return 'noReason';
        this.decision = null;
        this.alsoDecided.length = 0;
        return null;
      case 'invited':
        this.invited.set(said.login.toLowerCase(), said.person);
        return null;
      case 'proposed':
        if (this.opened && this.life !== 'living') return 'outOfOrder';
        this.proposed.push(said.animator);
        if (said.instead) (this.opened ? this.steppedDown : this.replaced).add(said.instead.toLowerCase());
        this.steppedDown.delete(said.animator.login.toLowerCase());
        return null;
      case 'joined':
      case 'declined':
        this.answers.set(author.id, { standing: said.kind, word: said.word, at: created });
        return null;
      case 'scheduled':
        this.trainings.push(counted(said));
        return null;
      case 'attended':
        if (!said.animators.some((id) => this.isAnimator(id))) return 'notInvited';
        for (const id of said.animators) this.trained.add(id);
        return null;
      case 'waived':
        if (said.reason.trim() === '') return 'noReason';
        this.waiver = counted(said);
        return null;
      case 'opened':
        if (this.opened) return 'second';
        if (this.blockers().length > 0) return 'outOfOrder';
        this.opened = counted(said);
        this.partners = this.allowedPartners(this.setting.momentOf(created).day);
        return null;
      case 'partnered':
        if (!this.opened || this.life !== 'living' || this.partners.some((each) => isSamePartner(each, said.partner.name) && !each.hasLeft)) return 'outOfOrder';
        if (said.partner.reason.trim() === '') return 'noReason';
        this.partners = [...this.partners.filter((each) => !isSamePartner(each, said.partner.name)), partnerState(said.partner, this.setting.momentOf(created).day)];
        return null;
      case 'renewed':
      case 'parted':
        return this.changePartner(counted(said));
      case 'reviewed':
        return this.review(counted(said));
      case 'archived':
        if (!this.opened || this.life !== 'living') return 'outOfOrder';
        this.life = 'archived';
        return null;
      case 'restored':
        if (this.life !== 'archived') return 'outOfOrder';
        this.life = 'living';
        return null;
      case 'closed':
        if (!this.opened || this.life === 'closed') return 'outOfOrder';
        this.life = 'closed';
        return null;
      default:
        return null;
    }
  }

  private second(decided: Counted<'decided'>): IgnoredWhy {
    this.alsoDecided.push(decided);
    return 'second';
  }

  private decide(decided: Counted<'decided'>): IgnoredWhy | null {
    const { outcome, reason, into, changes } = decided.said;
    if (this.decision) return this.second(decided);
    // Nobody is told yes or no whom nobody spoke with.
    if (!this.contact) return 'outOfOrder';
    if ((outcome === 'refused' && reason.trim() === '') || (outcome === 'merged' && into === '') || (outcome === 'changed' && changes.trim() === '')) return 'noReason';
    this.decision = decided;
    return null;
  }

  private answer(answered: Counted<'answered'>): IgnoredWhy | null {
    const question = this.questions.get(answered.said.question);
    if (!question || question.answer) return 'noQuestion';
    const { to } = question.said;
    const mayAnswer = [to.id, this.requester.id].includes(answered.author.id) || this.setting.team.has(answered.author.id);
    if (!mayAnswer) return 'notInvited';
    this.questions.set(question.id, { ...question, answer: answered });
    return null;
  }

  private review(reviewed: Counted<'reviewed'>): IgnoredWhy | null {
    if (!this.opened || this.life !== 'living') return 'outOfOrder';
    this.reviews.push(reviewed);
    if (reviewed.said.outcome === 'archive') this.life = 'archived';
    if (reviewed.said.outcome === 'close' || reviewed.said.outcome === 'merge') this.life = 'closed';
    return null;
  }

  /** Those of the form who were allowed, as it was decided. */
  private allowedPartners(day: CalendarDay): readonly PartnerState[] {
    return (this.decision?.said.partners ?? []).flatMap(({ name, isAllowed, until }) => {
      const named = this.form.partners.find((each) => isSamePartner(each, name));
      return isAllowed ? [partnerState({ name, organisation: named?.organisation ?? '', reason: named?.reason ?? '', until }, day)] : [];
    });
  }

  private changePartner({ said, created }: Counted<'renewed' | 'parted'>): IgnoredWhy | null {
    const known = this.partners.find((each) => isSamePartner(each, said.partner));
    if (!known || known.hasLeft) return 'noPartner';
    const day = this.setting.momentOf(created).day;
    if (this.life !== 'living' || (said.kind === 'renewed' && said.until !== null && said.until <= day)) return 'outOfOrder';
    const next = said.kind === 'parted' ? { ...known, hasLeft: true } : partnerState({ ...known, until: said.until }, day);
    this.partners = this.partners.map((each) => (each === known ? next : each));
    return null;
  }

  /** Is he one of those who agreed to lead it? */
  private leads(id: number): boolean {
    return this.animators().some(({ person, standing }) => person?.id === id && standing === 'joined');
  }

  private isAnimator(id: number): boolean {
    return this.animators().some(({ person, standing }) => person?.id === id && standing !== 'declined');
  }

  private animators(): readonly AnimatorState[] {
    const named = new Map([...this.form.animators, ...this.proposed].map((each) => [each.login.toLowerCase(), each]));
    return [...named.entries()]
      .filter(([login]) => !this.steppedDown.has(login) && (!this.replaced.has(login) || this.answers.has(this.invited.get(login)?.id ?? 0)))
      .map(([key, { login, name }]): AnimatorState => {
        const person = this.invited.get(key) ?? null;
        const answer = person && (this.answers.get(person.id) ?? null);
        const training = this.trainings.filter(({ said }) => person && said.animators.includes(person.id)).at(-1);
        return {
          login,
          name,
          person,
          standing: answer?.standing ?? (person ? 'invited' : 'named'),
          word: answer?.word ?? '',
          answeredAt: answer?.at ?? null,
          isTrained: person !== null && this.trained.has(person.id),
          trainingOn: training?.said.day ?? null
        };
      });
  }

  private blockers(): readonly OpeningBlocker[] {
    const joined = this.animators().filter(({ standing }) => standing === 'joined');
    return [
      ...(isAccepted({ decision: this.decision }) ? [] : (['decision'] as const)),
      ...(joined.length < this.minAnimators ? (['animators'] as const) : []),
      ...(this.waiver || joined.some(({ isTrained }) => isTrained) ? [] : (['training'] as const))
    ];
  }

  private endedAt(): Date | null {
    if (this.withdrawn) return this.withdrawn.created;
    const outcome = this.decision?.said.outcome;
    return this.decision && (outcome === 'refused' || outcome === 'merged') ? this.decision.created : null;
  }

  private step(): RequestStep {
    if (this.withdrawn) return 'withdrawn';
    if (this.decision?.said.outcome === 'refused' || this.decision?.said.outcome === 'merged') return this.decision.said.outcome;
    if (this.life !== 'living') return this.life;
    if (this.opened) return 'opened';
    if (this.decision) return this.blockers().length === 0 ? 'ready' : 'accepted';
    return this.contact ? 'contacted' : 'received';
  }

  private reviewOn(): CalendarDay | null {
    if (!this.opened || this.life !== 'living') return null;
    const { firstReviewMonths, reviewMonths } = rulesAt(this.setting.book, this.opened.created);
    const last = this.reviews.at(-1);
    const day = (date: Date): CalendarDay => this.setting.momentOf(date).day;
    return last ? addMonths(day(last.created), reviewMonths) : addMonths(day(this.opened.created), firstReviewMonths);
  }
}
