import type { Thing } from '../../domain/references/thing';
import { formatThing, parseThing } from '../../domain/references/thing';
import type { PagePlace } from './PagePlace';

/** The page's address led to a thing. */
export interface Arrival {
  readonly thing: Thing;
  /** Another number for each arrival: the same thing asked for again is shown again. */
  readonly number: number;
  /** False where the agent chose it in the part itself: his focus is where he works. */
  readonly takesFocus: boolean;
}

interface Holder {
  readonly instanceId: string;
  /** How sure the part is that the thing is its own; undefined: not at all. */
  readonly weight: (thing: Thing) => number | undefined;
}

/** Things in the address of one page, and which of its web parts shows them. */
export class Addresses {
  private readonly holders: Holder[] = [];
  private readonly listeners = new Set<() => void>();
  private arrivals = 0;
  private met = 0;
  /** What was looked for on the page. */
  private sought: string | undefined;
  private arrival: Arrival | undefined;
  private text: string | undefined;
  /** The part in which the agent chose last: it shows what he comes back to. */
  private chooser: string | undefined;
  private stop: (() => void) | undefined;

  /** @param homePath server-relative address of the page's web */
  public constructor(
    private readonly place: PagePlace,
    private readonly homePath: string
  ) {}

  /** What the part is to show; undefined when the address names nothing, or a thing of another part. */
  public arrivalFor(instanceId: string): Arrival | undefined {
    return this.arrival && this.holderOf(this.arrival.thing) === instanceId ? this.arrival : undefined;
  }

  /** Enters a part among those that may hold a thing: the surest one shows it, of equals the first. @returns the way out */
  public enter(holder: Holder): () => void {
    this.holders.push(holder);
    this.emit();
    return () => {
      this.holders.splice(this.holders.indexOf(holder), 1);
      this.emit();
    };
  }

  /**
   * Goes to a thing on this page: the part that holds it shows it and takes the focus.
   * @param instanceId the part that is to show it, where it is the one that asks
   */
  public go(thing: Thing, instanceId?: string): void {
    this.chooser = instanceId;
    this.move(thing, true);
  }

  /** The agent chose a thing in a part, or nothing any more: the address follows, the focus stays. */
  public follow(thing: Thing | undefined, instanceId: string): void {
    if (!thing && !this.arrivalFor(instanceId)) return;
    this.chooser = instanceId;
    this.move(thing, false);
  }

  /** Is this arrival still to be brought before the agent? True once: what is drawn again later does not take his focus. */
  public isFirst({ number, takesFocus }: Arrival): boolean {
    const isFirst = takesFocus && number > this.met;
    this.met = Math.max(this.met, number);
    return isFirst;
  }

  /** Is there a part on this page that would show it? */
  public isHere(thing: Thing): boolean {
    return this.holderOf(thing) !== undefined;
  }

  /** The address of a page of the thing's web, with the thing in it. @param path server-relative, escaped */
  public hrefOn(path: string, thing: Thing): string {
    return this.place.pageWith(path, formatThing(thing, thing.webPath));
  }

  /** Does the address name a thing that no part on the page holds yet? */
  public isSought(): boolean {
    const thing = this.thingIn(this.place.read());
    return thing !== undefined && !this.isHere(thing);
  }

  /** Does the address name a thing? True once for each: the part that asks first is the one that looks for who holds it. */
  public seeks(): boolean {
    const text = this.place.read();
    const named = text && this.place.hrefOf(text);
    if (!named || named === this.sought) return false;
    this.sought = named;
    return true;
  }

  public hrefOf(thing: Thing): string {
    return this.place.hrefOf(formatThing(thing, this.homePath));
  }

  /** Hands the thing's address to the agent. @throws whatever the browser says when it may not copy */
  public share(thing: Thing, label: string): Promise<'copied' | 'shared'> {
    return this.place.share(formatThing(thing, this.homePath), label);
  }

  public subscribe(listener: () => void): () => void {
    this.listeners.add(listener);
    // SharePoint moves from page to page without loading the script again: only a page with parts listens.
    this.stop ??= this.place.onMove(() => this.moved());
    this.moved();
    return () => {
      this.listeners.delete(listener);
      if (this.listeners.size === 0) this.leavePage();
    };
  }

  private leavePage(): void {
    this.stop?.();
    this.stop = undefined;
    this.text = undefined;
    this.arrival = undefined;
  }

  private move(thing: Thing | undefined, takesFocus: boolean): void {
    this.text = thing && formatThing(thing, this.homePath);
    this.arrival = this.arrivalAt(this.text, takesFocus);
    this.place.write(this.text);
    this.emit();
  }

  private moved(): void {
    const text = this.place.read();
    if (text === this.text) return;
    this.text = text;
    this.arrival = this.arrivalAt(text, true);
    this.emit();
  }

  private arrivalAt(text: string | undefined, takesFocus: boolean): Arrival | undefined {
    const thing = this.thingIn(text);
    return thing && { thing, number: ++this.arrivals, takesFocus };
  }

  private thingIn(text: string | undefined): Thing | undefined {
    return text === undefined ? undefined : parseThing(text, this.homePath);
  }

  private holderOf(thing: Thing): string | undefined {
    const sure = this.holders
      .map(({ instanceId, weight }) => ({ instanceId, weight: weight(thing) }))
      .filter((one): one is { readonly instanceId: string; readonly weight: number } => one.weight !== undefined);
    const chosen = sure.find(({ instanceId }) => instanceId === this.chooser);
    return (chosen ?? sure.sort((left, right) => right.weight - left.weight)[0])?.instanceId;
  }

  private emit(): void {
    for (const listener of [...this.listeners]) listener();
  }
}
