import { nullable, number, object, string } from 'valibot';
import type { ThreadServices } from '../../../data/thread/threadServices';
import { storedDate } from '../../../domain/stored/storedSchemas';
import { defineSubmission } from '../../../shell/outbox/defineSubmission';
import { threadKeys } from './queries';
import { threadWords } from '../strings';

/** A request for help, or a reply to one, on its way; the subject is its client key. The number of the request is the answer. */
export const helpSubmission = defineSubmission({
  kind: 'thread-help',
  version: 1,
  /** `request`: the one that is replied to; 0: it is a request itself. A reply has a text alone. */
  schema: object({ request: number(), title: string(), text: string(), skill: string(), until: nullable(storedDate) }),
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
    let id = payload.request;
    if (id === 0) id = await own.ask(payload, clientKey);
    else await own.reply(id, payload.text, clientKey);
    await queries.invalidateQueries(threadKeys.help);
    return id;
  }
});
