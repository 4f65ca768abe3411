import type { Submission } from './Submission';

/**
 * Submissions in the browser's storage: one entry for each kind and subject, so that two tabs never rewrite a list
 * that the other one is rewriting. A browser that refuses storage keeps them in memory.
 */
export class SubmissionStore {
  private readonly memory = new Map<string, string>();

  /** @param owner agent and web: nobody sends what somebody else left on the same machine */
  public constructor(
    private readonly owner: string,
    private readonly storage: Storage | undefined = browserStorage()
  ) {}

  public all(): readonly Submission[] {
    const keys = this.keys().filter((key) => key.startsWith(this.prefix()));
    return keys.map((key) => this.read(key)).filter((submission): submission is Submission => submission !== undefined);
  }

  public get(kind: string, subject: string): Submission | undefined {
    return this.read(this.key(kind, subject));
  }

  public put(submission: Submission): void {
    const key = this.key(submission.kind, submission.subject);
    const text = JSON.stringify(submission);
    try {
      if (!this.storage) throw new Error('no storage');
      this.storage.setItem(key, text);
      this.memory.delete(key);
    } catch {
      this.memory.set(key, text);
    }
  }

  public remove(kind: string, subject: string): void {
    const key = this.key(kind, subject);
    this.memory.delete(key);
    this.storage?.removeItem(key);
  }

  /** Does a storage event of another tab concern these submissions? `null`: everything was cleared. */
  public concerns(key: string | null): boolean {
    return key === null || key.startsWith(this.prefix());
  }

  private prefix(): string {
    return `parvis-outbox|${this.owner}|`;
  }

  private key(kind: string, subject: string): string {
    return `${this.prefix()}${kind}|${subject}`;
  }

  private keys(): readonly string[] {
    const stored = Array.from({ length: this.storage?.length ?? 0 }, (_, index) => this.storage?.key(index) ?? '');
    return [...new Set([...stored, ...this.memory.keys()])];
  }

  private read(key: string): Submission | undefined {
    const text = this.memory.get(key) ?? this.storage?.getItem(key);
    if (!text) return undefined;
    try {
      return JSON.parse(text) as Submission;
    } catch {
      return undefined;
    }
  }
}

/** The browser's storage, or undefined where it is forbidden. */
export function browserStorage(): Storage | undefined {
  try {
    return window.localStorage;
  } catch {
    return undefined;
  }
}
