/** The three groups that a web calls its own. */
export type AssociatedGroup = 'owners' | 'members' | 'visitors';

const NAMES: Readonly<Record<AssociatedGroup, { readonly fr: string; readonly en: string }>> = {
  owners: { fr: 'Propriétaires de ', en: ' Owners' },
  members: { fr: 'Membres de ', en: ' Members' },
  visitors: { fr: 'Visiteurs de ', en: ' Visitors' }
};

/** `Intranet Owners`, in French `Propriétaires de Intranet`. */
export function associatedGroupTitle(group: AssociatedGroup, of: string, language: number): string {
  return language === 1036 ? NAMES[group].fr + of : of + NAMES[group].en;
}
