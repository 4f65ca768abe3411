const RealDate = Date;
const realNow = performance.now.bind(performance);
let aheadMs = 0;

/** Lets the time of this program pass, for browsers and the server alike. @param seconds so many */
export function pass(seconds: number): void {
  aheadMs += seconds * 1000;
  if (globalThis.Date === RealDate) {
    globalThis.Date = Shifted as DateConstructor;
    performance.now = () => realNow() + aheadMs;
  }
}

class Shifted extends RealDate {
  public constructor(...from: [] | ConstructorParameters<DateConstructor>) {
    super(...((from.length === 0 ? [RealDate.now() + aheadMs] : from) as ConstructorParameters<DateConstructor>));
  }

  public static override now(): number {
    return RealDate.now() + aheadMs;
  }
}
