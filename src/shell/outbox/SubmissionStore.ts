import { boolean, number, object, optional, string, unknown } from 'valibot';
import { defineStored } from '../../domain/stored/defineStored';
import { LocalStore } from '../storage/LocalStore';
import { newClientKey } from '../../data/items/newClientKey';
import type { Submission } from './Submission';
import { UNREADABLE } from './Submission';

const submissionFormat = defineStored({
  name: 'submission',
  version: 1,
  schema: object({
    kind: string(),
    subject: string(),
    payload: unknown(),
    clientKey: string(),
    madeAt: number(),
    attempts: number(),
    notBefore: number(),
    lastError: optional(string()),
    isRefused: optional(boolean())
  })
});

/**
 * Submissions in the browser's storage: one entry for each kind and subject, so that two tabs never rewrite a list
 * that the other one is rewriting. One that cannot be read is set aside, and stands there as refused: the agent is told.
 */
export class SubmissionStore {
  /** @param owner agent and web: nobody sends what somebody else left on the same machine */
  public constructor(
    private readonly owner: string,
    private readonly storage = new LocalStore()
  ) {}

  public all(): readonly Submission[] {
    return this.storage.keys(this.prefix()).flatMap((key) => this.read(key) ?? []);
  }

  public get(kind: string, subject: string): Submission | undefined {
    return this.read(this.key(kind, subject));
  }

  public put(submission: Submission): void {
    this.storage.put(this.key(submission.kind, submission.subject), submissionFormat.write({ ...submission }));
  }

  public remove(kind: string, subject: string): void {
    this.storage.remove(this.key(kind, subject));
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

  private read(key: string): Submission | undefined {
    const text = this.storage.get(key);
    if (text === undefined) return undefined;
    const read = submissionFormat.read(text);
    if (read.ok) return { ...read.value, payload: read.value.payload };
    return this.setAside(key, text);
  }

  private setAside(key: string, text: string): Submission {
    this.storage.put(`parvis-unread|${key}|${newClientKey()}`, text);
    const [kind = '', ...subject] = key.slice(this.prefix().length).split('|');
    const refused: Submission = { kind, subject: subject.join('|'), payload: null, clientKey: newClientKey(), madeAt: 0, attempts: 0, notBefore: 0, lastError: UNREADABLE, isRefused: true };
    this.put(refused);
    return refused;
  }
}
