import type { BatchSender } from './BatchSender';
import { chunksOf } from './BatchSender';
import type { BatchPart } from './multipart';
import { isGet } from './multipart';
import { SameTick } from './SameTick';

interface WaitingPart extends BatchPart {
  resolve(response: Response | Promise<Response>): void;
  reject(error: unknown): void;
}

const wholeFailures = new WeakSet<object>();

/** Is it the error of a batch as a whole, not of one of its parts? */
export function isOfWholeBatch(error: unknown): boolean {
  return typeof error === 'object' && error !== null && wholeFailures.has(error);
}

/** What one caller wants in one request, in its order: writes too. Sent once, whatever becomes of it. */
export class ExplicitBatch {
  private readonly tick = new SameTick<WaitingPart>((parts) => void this.sendAll(parts));

  public constructor(
    private readonly webUrl: string,
    private readonly batches: Pick<BatchSender, 'send'>,
    /** Reads alone go with the others of their tick. */
    private readonly read: (url: string, init: RequestInit) => Promise<Response>
  ) {}

  public send(url: string, init: RequestInit): Promise<Response> {
    return new Promise((resolve, reject) => this.tick.add({ url, init, resolve, reject }));
  }

  private async sendAll(parts: readonly WaitingPart[]): Promise<void> {
    if (parts.every(({ init }) => isGet(init))) return parts.forEach((part) => part.resolve(this.read(part.url, part.init)));
    const waiting = [...parts];
    try {
      for (const chunk of chunksOf(parts)) {
        const answers = await this.batches.send(this.webUrl, chunk, false);
        waiting.splice(0, chunk.length).forEach((part, index) => part.resolve(answers[index] ?? Response.error()));
      }
    } catch (error) {
      if (typeof error === 'object' && error !== null) wholeFailures.add(error);
      waiting.forEach((part) => part.reject(error));
    }
  }
}
