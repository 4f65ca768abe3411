import { leaders } from './leaders';
import { owners } from './owners';
import { readers } from './readers';
import type { Shot } from './Shot';

/** Every picture of the documents that is taken here, in the order in which they are taken: what changes the city comes last. */
export const shots: readonly Shot[] = [...readers, ...leaders, ...owners];

/** How the pictures begin that the day in the city leaves (`tests/e2e/day.spec.ts`): its people speak French, and both languages of the documents show them. */
export const DAY = 'day-';

/** Of an earlier state of the product, which a decision record compares. */
export const KEPT = ['home-before', 'home-phone-before'] as const;
