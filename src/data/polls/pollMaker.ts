import { POLL_LIMITS } from '../../domain/polls/Poll';
import { variantsPoll } from '../../domain/synthesis/variantsPoll';
import type { Maker } from '../making/Maker';

const { questionLength, minOptions, maxOptions, optionTextLength } = POLL_LIMITS;

/** A draft of a poll on variants. */
export const pollMaker: Maker = {
  offer: 'poll',
  kind: 'poll',
  list: 'Lists/ParvisPolls',
  titleLength: questionLength,
  variants: { fewest: minOptions, most: maxOptions, length: optionTextLength },
  isForOwners: true,
  goesInto: null,
  keepsAddress: true,
  load: async () => {
    const { pollMade: stateOf } = await import(/* webpackChunkName: 'polls-data' */ './pollMade');
    const { pollServicesOf } = await import(/* webpackChunkName: 'polls-data' */ './pollServices');
    return {
      make: async (connection, { title, text, variants, origin }, clientKey) => (await pollServicesOf(connection).polls.create(variantsPoll(title, variants, text, origin), clientKey)).id,
      stateOf
    };
  }
};
