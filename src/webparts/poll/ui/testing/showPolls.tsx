import * as React from 'react';
import type { Language } from '../../../../shell/Language';
import { renderScreen } from '../../../../shell/testing/renderScreen';
import type { PollProperties } from '../../PollProperties';
import { PollScreen } from '../PollScreen';
import { voteSubmission } from '../vote/voteOutbox';
import type { MemoryPollServices } from './MemoryPollServices';

/** The web part on a page. */
export function show(services: MemoryPollServices, properties: PollProperties = {}, language: Language = 'fr', arriveAt?: string): ReturnType<typeof renderScreen> {
  return renderScreen(<PollScreen properties={properties} saveProperties={() => undefined} />, { services, language, arriveAt, sends: voteSubmission.sends });
}

/** Sentences as a reader sees them: kinds of spaces do not matter to a test. */
export const text = (pattern: string): RegExp => new RegExp(pattern.replace(/ /g, '[\\s\\u00a0\\u202f]'));
