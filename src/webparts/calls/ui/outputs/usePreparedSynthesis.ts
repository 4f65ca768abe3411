import * as React from 'react';
import { DataError } from '../../../../data/DataError';
import type { Prepared } from '../../../../data/calls/CallServices';
import type { Call } from '../../../../domain/calls/Call';
import { callState } from '../../../../domain/calls/callState';
import type { Decision } from '../../../../domain/calls/Decision';
import { OvertakenError } from '../../../../domain/calls/OvertakenError';
import type { OpenedCall } from '../../../../domain/calls/Thread';
import type { Synthesis, SynthesisForm } from '../../../../domain/synthesis/Synthesis';
import { emptySynthesisForm, formOfSynthesis } from '../../../../domain/synthesis/Synthesis';
import { preparedSynthesisFormat } from '../../../../domain/synthesis/synthesisFormats';
import { useCallServices } from '../../../../shell/contributions/useCallServices';
import type { Version } from '../../../../shell/editor/editorTypes';
import { report } from '../../../../shell/report';

/** What a form goes on from: the decision that published the synthesis before it, and the step that was stored last for all; 0: none. */
interface Place {
  readonly after: number;
  readonly step: number;
}

interface Published {
  readonly opened: OpenedCall;
  readonly decision: Decision | null;
  readonly synthesis: Synthesis | null;
}

export interface PreparedSynthesis {
  /** What all animators see now; where `known` is the newest step, the synthesis that somebody published since. */
  latest(known?: string): Promise<Version<SynthesisForm>>;
  /** @throws DataError `conflict` when somebody stored another step since */
  store(form: SynthesisForm, etag: string): Promise<Version<SynthesisForm>>;
  /** @param draw the synthesis with its number @throws DataError `conflict` when somebody stored or published another one since */
  publish(etag: string, draw: (version: number) => Synthesis): Promise<Decision>;
  /** Takes it away for all. @throws DataError `conflict` */
  giveUp(etag: string): Promise<void>;
}

/** A synthesis while it is written: stored for all animators step by step, then published. */
export function usePreparedSynthesis(call: Call): PreparedSynthesis {
  const services = useCallServices();
  return React.useMemo(() => {
    const published = async (): Promise<Published> => {
      const opened = await services.calls.open(call.id);
      const { synthesis: decision } = callState(opened.call, opened.decisions, services.serverNow());
      return { opened, decision, synthesis: decision ? (await (await services.outputs()).synthesis(decision)).synthesis : null };
    };
    const prepared = async (): Promise<Prepared | null> => (await services.animation()).prepared(call, 'synthesis');
    const checkSeen = async (etag: string): Promise<void> => {
      const stored = await prepared();
      if (stored && stored.step !== placeOf(etag).step) throw new DataError('conflict', `step ${stored.step} of the synthesis of call ${call.id}`);
    };
    const forget = async (): Promise<void> => (await services.animation()).forgetPrepared(call, 'synthesis');

    return {
      latest: async (known) => {
        const [{ decision, synthesis }, stored] = await Promise.all([published(), prepared()]);
        const after = decision?.id ?? 0;
        const standing = synthesis ? formOfSynthesis(synthesis) : emptySynthesisForm;
        if (stored && (known === undefined || stored.step !== placeOf(known).step)) {
          const { after: from, form } = readPrepared(stored);
          // What was left in place after its publication is nobody's draft.
          if (from === after || !isSame(form, standing)) return { form, etag: etagOf({ after: from, step: stored.step }), by: stored.by, at: stored.at };
        }
        const etag = etagOf({ after, step: stored?.step ?? 0 });
        return decision ? { form: standing, etag, by: decision.author.name, at: decision.created } : { form: standing, etag };
      },
      store: async (form, etag) => {
        const { after, step: known } = placeOf(etag);
        const { step, by, at } = await (await services.animation()).prepare(call, 'synthesis', preparedSynthesisFormat.write({ after, form }), known);
        return { form, etag: etagOf({ after, step }), by, at };
      },
      publish: async (etag, draw) => {
        const { opened, decision, synthesis } = await published();
        const drawn = draw((decision?.content.version ?? 0) + 1);
        const done = async (made: Decision): Promise<Decision> => {
          // It is published: what is left of its preparation is recognised when it is opened.
          await forget().catch((error: unknown) => report(error, 'remove the preparation of a synthesis'));
          return made;
        };
        // An earlier try came through, and its answer was lost.
        if (decision && synthesis && decision.id !== placeOf(etag).after && isSame(formOfSynthesis(synthesis), formOfSynthesis(drawn))) return done(decision);
        if ((decision?.id ?? 0) !== placeOf(etag).after) throw new DataError('conflict', `synthesis of call ${call.id}`);
        await checkSeen(etag);
        try {
          return await done(await (await services.outputs()).publishSynthesis(opened, drawn));
        } catch (error) {
          throw error instanceof OvertakenError ? new DataError('conflict', error.message) : error;
        }
      },
      giveUp: async (etag) => {
        await checkSeen(etag);
        await forget();
      }
    };
  }, [services, call]);
}

/** Is this stored for all? Else it is what was published last, or nothing yet. */
export function isPrepared(etag: string): boolean {
  return placeOf(etag).step > 0;
}

function placeOf(etag: string): Place {
  const [after = 0, step = 0] = etag.split('/').map(Number);
  return { after, step };
}

function etagOf({ after, step }: Place): string {
  return after === 0 && step === 0 ? '' : `${after}/${step}`;
}

function isSame(one: SynthesisForm, other: SynthesisForm): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}

function readPrepared({ content }: Prepared): { readonly after: number; readonly form: SynthesisForm } {
  const reading = preparedSynthesisFormat.read(content);
  if (!reading.ok) throw new DataError('unreadable', `the synthesis in preparation: ${reading.fault}`);
  return reading.value;
}
