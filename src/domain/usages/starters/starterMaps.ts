import type { UsageMap } from '../usageMap';
import { englishStarterSet } from './englishStarterSet';
import { frenchStarterSet } from './frenchStarterSet';
import { starterMap } from './StarterSet';

/** The ready-made maps by language. */
export const starterMaps: Readonly<Record<'fr' | 'en', () => UsageMap>> = {
  fr: () => starterMap(frenchStarterSet),
  en: () => starterMap(englishStarterSet)
};
