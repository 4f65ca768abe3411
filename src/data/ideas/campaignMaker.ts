import type { Maker } from '../making/Maker';

/** As the list of campaigns takes it. */
const QUESTION_LENGTH = 255;

/** A draft of a brainstorm on a question. */
export const campaignMaker: Maker = {
  offer: 'campaign',
  kind: 'campaign',
  list: 'Lists/ParvisCampaigns',
  titleLength: QUESTION_LENGTH,
  variants: null,
  isForOwners: false,
  goesInto: null,
  keepsAddress: false,
  load: async () => {
    const { makeCampaign: make, campaignMade: stateOf } = await import(/* webpackChunkName: 'making' */ './makeCampaign');
    return { make, stateOf };
  }
};
