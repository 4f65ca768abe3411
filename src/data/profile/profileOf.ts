import type { Agent } from '../../domain/usages/rankForAgent';
import type { Connection } from '../connection/Connection';

interface ProfileRow {
  readonly Title?: string | null;
  readonly UserProfileProperties?: ReadonlyArray<{ readonly Key: string; readonly Value: string | null }>;
}

/**
 * What the user profile says of the reader: the properties Department and Title (MS docs: default user profile properties). Asked by its
 * address: PnPjs' profiles module would bring all of its methods to every page.
 */
export async function profileOf(connection: Connection): Promise<Agent> {
  const mine = connection.sp.at('_api/sp.userprofiles.peoplemanager/getmyproperties');
  const profile = await mine.select('Title', 'UserProfileProperties')<ProfileRow>();
  const property = (name: string): string => text(profile.UserProfileProperties?.find(({ Key }) => Key === name)?.Value);
  return { direction: property('Department'), profession: text(profile.Title) || property('Title') };
}

/** A profile holds whatever a directory put there. */
function text(value: unknown): string {
  return typeof value === 'string' ? value : '';
}
