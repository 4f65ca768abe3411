import { object, string } from 'valibot';
import type { UsageServices } from '../../../data/usages/usageServices';
import { defineSubmission } from '../../../shell/outbox/defineSubmission';
import { usageMapWords } from '../strings';

/** An unmet need on its way to the site owners; the subject is its client key, for an agent may tell several. */
export const needSubmission = defineSubmission({
  kind: 'usage-need',
  version: 1,
  schema: object({ words: string(), note: string() }),
  words: {
    fr: usageMapWords.fr.need.pending,
    get en() {
      return usageMapWords.en.need.pending;
    }
  },
  send: ({ payload, clientKey }, { usageMap }: UsageServices) => usageMap.addNeed(payload.words, payload.note, clientKey)
});
