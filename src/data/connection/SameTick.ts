/**
 * What is asked for in one tick, handed on together. PnPjs sends each request from a timer of its own, so the end of the
 * tick is a timer set after theirs: timers of one delay come in the order in which they were set.
 */
export class SameTick<T> {
  private items: T[] = [];

  public constructor(private readonly handOn: (items: readonly T[]) => void) {}

  public add(item: T): void {
    if (this.items.push(item) === 1) setTimeout(() => this.flush());
  }

  private flush(): void {
    const { items } = this;
    this.items = [];
    this.handOn(items);
  }
}
