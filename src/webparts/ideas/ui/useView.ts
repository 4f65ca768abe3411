import * as React from 'react';
import { usePage } from '../../../shell/Page';
import { LocalStore } from '../../../shell/storage/LocalStore';

export type View = 'outline' | 'board' | 'news' | 'meeting' | 'results' | 'evaluate' | 'animate' | 'edit';

/** Views of the same ideas: the one that was looked at last comes first at the next visit on this device; before, the outline. */
const REMEMBERED: readonly View[] = ['outline', 'board', 'news'];

/** The page of a campaign that is open. */
export function useView(campaignId: number): readonly [View, (view: View) => void] {
  const { user, webUrl } = usePage();
  const key = `parvis-ideas-view|${user.loginName}|${webUrl}|${campaignId}`;
  const [view, setView] = React.useState<View>(() => REMEMBERED.find((each) => each === new LocalStore().get(key)) ?? 'outline');
  const choose = (next: View): void => {
    setView(next);
    if (REMEMBERED.includes(next)) new LocalStore().put(key, next);
  };
  return [view, choose];
}
