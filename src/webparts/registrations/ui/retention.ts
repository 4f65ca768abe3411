import * as React from 'react';
import type { Activity } from '../../../domain/registrations/Activity';
import type { RetentionRules } from '../../../domain/registrations/retention';
import { retentionOf } from '../../../domain/registrations/retention';

/** Years for which the city keeps who took part in trainings, as the owner of the page says it. */
export const TrainingYears = React.createContext<1 | 3>(1);

/** How long what is kept of a session of this activity. */
export function useRetention(activity: Pick<Activity, 'kind' | 'questions'>): RetentionRules {
  return retentionOf(activity, React.useContext(TrainingYears));
}
