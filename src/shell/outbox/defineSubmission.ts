import type { GenericSchema, InferOutput } from 'valibot';
import type { StoredStep } from '../../domain/stored/defineStored';
import { defineStored } from '../../domain/stored/defineStored';
import type { Words } from '../Language';
import type { QueryClient } from '../queries/QueryClient';
import type { Outbox } from './Outbox';
import type { Submission, SubmissionState } from './Submission';
import { UNREADABLE } from './Submission';

/** What agents are told about a kind of submission. */
export interface SubmissionWords {
  readonly states: Readonly<Record<Exclude<SubmissionState, 'waitingForPage' | 'refused'>, string>>;
  /** By code of the error, each with what was kept; `unknown` for all others. */
  readonly refused: Readonly<Record<string, string>>;
  /** By code of the error: what may be tried again later, also with what was kept. */
  readonly later?: Readonly<Record<string, string>>;
  readonly giveUp: string;
}

export interface SubmissionDefinition<S extends GenericSchema, R, V> {
  /** Part of the storage's keys: never changed, unique among all parts. */
  readonly kind: string;
  /** Of the payload's shape, with a step from each earlier one (see `defineStored`). */
  readonly version: number;
  readonly schema: S;
  readonly steps?: readonly StoredStep[];
  /** Sends it; safe to call again with the same submission after any error, for the client key goes with it. */
  send(sending: Sending<InferOutput<S>>, services: V, queries: QueryClient): Promise<R>;
}

export interface Sending<P> {
  /** What it is about, e.g. the id of a poll. */
  readonly subject: string;
  readonly payload: P;
  readonly clientKey: string;
}

export interface Sent<P, R> extends Sending<P> {
  readonly result: R;
}

/** A kind of thing that agents send, kept until the server has it. */
export interface SubmissionKind<P, R, V> {
  readonly kind: string;
  submit(outbox: Outbox, subject: string, payload: P, clientKey?: string): void;
  /** Undefined: this version cannot read it. */
  payloadOf(submission: Submission): P | undefined;
  /** For `mountWebPart`: those that an earlier visit left go out now. */
  sends(outbox: Outbox, services: V, queries: QueryClient): void;
  /** @returns the way to stop listening */
  onSent(outbox: Outbox, listener: (sent: Sent<P, R>) => void): () => void;
}

/** One with the words in which it is told that the server does not have it yet. */
export interface SpokenKind<P, R, V> extends SubmissionKind<P, R, V> {
  readonly words: Words<SubmissionWords>;
}

class UnreadableError extends Error {
  public readonly code = UNREADABLE;
}

export function defineSubmission<S extends GenericSchema, R, V>({ words, ...definition }: SubmissionDefinition<S, R, V> & { readonly words: Words<SubmissionWords> }): SpokenKind<InferOutput<S>, R, V> {
  return { ...defineUnspoken(definition), words };
}

/** Of a kind whose words come later, or are another's where it is told elsewhere. */
export function defineUnspoken<S extends GenericSchema, R, V>({ kind, version, schema, steps, send }: SubmissionDefinition<S, R, V>): SubmissionKind<InferOutput<S>, R, V> {
  const format = defineStored({ name: kind, version, schema, steps });
  const answers = new WeakMap<Submission, Sent<InferOutput<S>, R>>();
  const payloadOf = ({ payload }: Submission): InferOutput<S> | undefined => {
    const read = format.unpack(payload);
    return read.ok ? read.value : undefined;
  };
  return {
    kind,
    payloadOf,
    submit: (outbox, subject, payload, clientKey) => void outbox.submit(kind, subject, format.pack(payload), clientKey),
    sends: (outbox, services, queries) =>
      outbox.handle(kind, async (submission) => {
        const { subject, clientKey } = submission;
        const payload = payloadOf(submission);
        if (payload === undefined) throw new UnreadableError();
        const result = await send({ subject, payload, clientKey }, services, queries);
        answers.set(submission, { subject, payload, clientKey, result });
        return result;
      }),
    onSent: (outbox, listener) =>
      outbox.subscribe((event) => {
        const sent = event.type === 'sent' ? answers.get(event.submission) : undefined;
        if (sent) listener(sent);
      })
  };
}
