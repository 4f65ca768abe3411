import type { WebPartContext } from '@microsoft/sp-webpart-base';
import { connect } from '../../../data/connect';
import type { PollServices } from '../../../data/polls/pollServices';
import { createPollServices } from '../../../data/polls/pollServices';
import { ownerOf, servicesFor } from '../../../shell/services';

/** The poll services of the context's web, the same ones for screens and property pane. */
export function pollServicesOf(context: WebPartContext): PollServices {
  return servicesFor(ownerOf(context), 'polls', () => createPollServices(connect(context)));
}
