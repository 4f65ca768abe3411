import { literal, nullable, number, object, string, variant } from 'valibot';
import type { ThreadServices } from '../../../data/thread/threadServices';
import { storedDate } from '../../../domain/stored/storedSchemas';
import { defineSubmission } from '../../../shell/outbox/defineSubmission';
import { threadKeys } from './queries';
import { threadWords } from '../strings';

const asked = object({ what: literal('asked'), title: string(), text: string(), skill: string(), until: nullable(storedDate) });
const replied = object({ what: literal('replied'), request: number(), text: string() });

/** A request for help, or a reply to one, on its way; the subject is its client key. The number of the request is the answer. */
export const helpSubmission = defineSubmission({
  kind: 'thread-help',
  version: 1,
  schema: variant('what', [asked, replied]),
  words: {
    get fr() {
      return threadWords.fr.pending;
    },
    get en() {
      return threadWords.en.pending;
    }
  },
  async send({ payload, clientKey }, services: ThreadServices, queries): Promise<number> {
    const own = await services.own();
    let id: number;
    if (payload.what === 'asked') id = await own.ask(payload, clientKey);
    else {
      await own.reply(payload.request, payload.text, clientKey);
      id = payload.request;
    }
    await queries.invalidateQueries(threadKeys.help);
    return id;
  }
});
