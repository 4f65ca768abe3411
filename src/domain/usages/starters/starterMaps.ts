import type { Tool, UsageMap } from '../usageMap';
import { englishStarterSet } from './englishStarterSet';
import { frenchStarterSet } from './frenchStarterSet';
import { starterMap } from './StarterSet';

/** The ready-made maps by language. */
export const starterMaps: Readonly<Record<'fr' | 'en', (blankTool: Omit<Tool, 'id'>) => UsageMap>> = {
  fr: (blankTool) => starterMap(frenchStarterSet, blankTool),
  en: (blankTool) => starterMap(englishStarterSet, blankTool)
};
