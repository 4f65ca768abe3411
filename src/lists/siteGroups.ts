import { animatorsGroup } from './animators';
import type { ListDefinition } from './ListDefinition';
import type { Words } from './Words';

/** Groups of a site collection that set-up makes; owners say who is in them. */
export const groupNames = ['animators', 'secretariat', 'legal', 'governance', 'organisers', 'readersA', 'readersB', 'readersC', 'readersD', 'readersE'] as const;
export type GroupName = (typeof groupNames)[number];
/** What a group may do in a list beside what everybody may; `govern`: add, and say who may read and add in each folder. */
export type GroupLevel = 'append' | 'contribute' | 'moderate' | 'govern';

export interface SiteGroupWords {
  readonly title: Words;
  readonly description: Words;
}

/** Who reads a discreet list beside the one that all organisers read. */
function readers(letter: string): SiteGroupWords {
  return {
    title: { fr: `Lecteurs des inscriptions discrètes ${letter}`, en: `Readers of discreet registrations ${letter}` },
    description: {
      fr: `Lisent les inscriptions de la liste discrète ${letter}, que les autres organisateurs ne lisent pas. Les propriétaires du site disent qui en fait partie.`,
      en: `Read the registrations in discreet list ${letter}, which other organisers do not read. The owners of the site say who is in it.`
    }
  };
}

export const siteGroups: Readonly<Record<GroupName, SiteGroupWords>> = {
  animators: animatorsGroup,
  secretariat: {
    title: { fr: 'Secrétariat du conseil', en: 'Council secretariat' },
    description: {
      fr: 'Enregistre les actes et les tarifs qu’ils fixent. Les propriétaires du site disent qui en fait partie.',
      en: 'Records acts and the tariffs that they set. The owners of the site say who is in it.'
    }
  },
  legal: {
    title: { fr: 'Affaires juridiques (tarifs)', en: 'Legal affairs (tariffs)' },
    description: {
      fr: 'Tient à jour les règles de droit des tarifs. Les propriétaires du site disent qui en fait partie.',
      en: 'Keeps the rules of law on tariffs up to date. The owners of the site say who is in it.'
    }
  },
  governance: {
    title: { fr: 'Gouvernance des communautés', en: 'Community governance' },
    description: {
      fr: 'Suit les demandes de communautés, de la réception à l’ouverture. Les propriétaires du site disent qui en fait partie.',
      en: 'Follows requests for communities, from reception to opening. The owners of the site say who is in it.'
    }
  },
  organisers: {
    title: { fr: 'Organisateurs (inscriptions)', en: 'Organisers (registrations)' },
    description: {
      fr: 'Publient les séances et lisent les inscriptions discrètes et les réponses. Les propriétaires du site disent qui en fait partie.',
      en: 'Publish sessions, and read discreet registrations and answers. The owners of the site say who is in it.'
    }
  },
  readersA: readers('A'),
  readersB: readers('B'),
  readersC: readers('C'),
  readersD: readers('D'),
  readersE: readers('E')
};

/** Groups that a list names, with what each may do in it. */
export function groupsOf(list: Pick<ListDefinition, GroupName>): readonly (readonly [group: GroupName, level: GroupLevel])[] {
  return groupNames.flatMap((name) => (list[name] ? [[name, list[name]] as const] : []));
}
