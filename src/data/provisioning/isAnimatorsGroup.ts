import { animatorsGroup } from '../../lists/animators';

/** Is it the group of animators, in whichever language it was made? */
export function isAnimatorsGroup({ Title }: { readonly Title: string }): boolean {
  return Title === animatorsGroup.title.fr || Title === animatorsGroup.title.en;
}
