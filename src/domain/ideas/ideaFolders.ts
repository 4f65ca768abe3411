/** SharePoint reads a folder's subfolders at once: five hundred ideas have a thousand. */
export const IDEAS_A_BLOCK = 500;

/** What lies in a folder of an idea. */
export type IdeaSlot = 'comment' | 'record';

const NAME = /^([1-9]\d{0,9})-(comment|record)$/;

/** In which block of folders what is said of an idea lies. */
export function blockOfIdea(idea: number): number {
  return Math.floor(idea / IDEAS_A_BLOCK);
}

/** Below the folder of the campaign: `b0/12-comment`. */
export function ideaFolder(idea: number, slot: IdeaSlot): string {
  return `b${blockOfIdea(idea)}/${idea}-${slot}`;
}

/** What a folder in a block holds, by its name alone; null for a folder that is none of ours. */
export function readIdeaFolder(name: string): { readonly idea: number; readonly slot: IdeaSlot } | null {
  const [, idea, slot] = NAME.exec(name) ?? [];
  return idea !== undefined && (slot === 'comment' || slot === 'record') ? { idea: Number(idea), slot } : null;
}

const CAMPAIGN_DIGITS = 7;
const IDEA_DIGITS = 10;
const PLACE = /^(\d{7})\.(\d{10})$/;

/** Campaign and idea as a column has them: of one width, so that they sort. @param idea 0: the campaign itself */
export function placeOf(campaign: number, idea: number): string {
  return `${String(campaign).padStart(CAMPAIGN_DIGITS, '0')}.${String(idea).padStart(IDEA_DIGITS, '0')}`;
}

/** What `placeOf` wrote; null for anything else. */
export function readPlace(place: string): { readonly campaign: number; readonly idea: number } | null {
  const [, campaign, idea] = PLACE.exec(place) ?? [];
  return campaign === undefined || idea === undefined ? null : { campaign: Number(campaign), idea: Number(idea) };
}
