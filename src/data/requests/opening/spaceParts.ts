import type { SitePartId } from '../../../domain/newSite/sitePart';
import type { UsageKind } from '../../../domain/requests/RequestForm';
import type { SitePart } from '../../siteParts/siteParts';
import { siteParts } from '../../siteParts/siteParts';

/** A web part that a usage brings to a space. */
export interface SpacePart extends SitePart {
  readonly usage: UsageKind;
}

/** Usages with a part of ours. Files are in the library that each site has, and its people in its groups: they need nothing more. */
const PARTS: readonly (readonly [usage: UsageKind, part: SitePartId])[] = [['polls', 'polls'], ['calls', 'calls'], ['brainstorm', 'ideas'], ['forum', 'comments'], ['registrations', 'registrations'], ['dashboard', 'ownMap']];

export const spaceParts: readonly SpacePart[] = PARTS.map(([usage, part]) => ({ usage, ...siteParts[part] }));

export function partsFor(usages: readonly UsageKind[]): readonly SpacePart[] {
  return spaceParts.filter(({ usage }) => usages.includes(usage));
}
