import * as React from 'react';
import { campaignDraft } from '../../../../../tests/contract/ideaTexts';
import { MemoryIdeaServices } from '../../../../data/ideas/testing/MemoryIdeaServices';
import type { CampaignDraft } from '../../../../domain/ideas/Campaign';
import type { OpenedCampaign } from '../../../../domain/ideas/IdeaThread';
import type { RenderedScreen, ScreenOptions } from '../../../../shell/testing/renderScreen';
import { renderScreen } from '../../../../shell/testing/renderScreen';
import type { IdeasProperties } from '../../IdeasProperties';
import { IdeasScreen } from '../IdeasScreen';
import { sendIdeas } from '../send/ideaOutbox';

export const nadia = { id: 21, name: 'Nadia Benali' };
export const theo = { id: 22, name: 'Théo Lefèvre' };

/** A published campaign, and the services of an agent. */
export async function openCampaign(changes: Partial<CampaignDraft> = {}): Promise<{ readonly services: MemoryIdeaServices; readonly opened: OpenedCampaign }> {
  const services = new MemoryIdeaServices(nadia);
  return { services, opened: await services.publish(campaignDraft(changes)) };
}

/** The web part as an agent has it. */
export function show(services: MemoryIdeaServices, properties: IdeasProperties = {}, options: Partial<ScreenOptions<MemoryIdeaServices>> = {}): RenderedScreen {
  return renderScreen(<IdeasScreen properties={properties} saveProperties={() => undefined} />, { services, sends: sendIdeas, ...options });
}
