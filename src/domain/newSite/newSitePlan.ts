import type { NamedLogin } from '../people/NamedLogin';
import type { SitePartId } from './sitePart';
import { sitePartIds } from './sitePart';
import type { SiteTemplate } from './siteTemplate';

/** A site with the usage map of the city. */
export interface MapSite {
  /** Absolute, without a trailing slash. */
  readonly webUrl: string;
  readonly title: string;
}

/** What an owner chose for his site; kept with the plan, so that another owner goes on with the same. */
export interface NewSiteChoice {
  readonly template: SiteTemplate;
  readonly parts: readonly SitePartId[];
  /** What the site is for, on its home page and in the directory. */
  readonly purpose: string;
  /** Whom its readers write to. */
  readonly contact: string;
  readonly animators: readonly NamedLogin[];
  /** Null: none. */
  readonly map: MapSite | null;
  /** Readers who open the site see the new page first. */
  readonly isFirstPage: boolean;
}

/** The same choice for the same site gives the same plan on every device. */
export interface NewSitePlan extends NewSiteChoice {
  /** Of the site, absolute. */
  readonly webUrl: string;
  readonly title: string;
  /** Of the site: its page is written in it. */
  readonly language: 'fr' | 'en';
}

/** Parts whose lists name groups of people who lead them. */
export const ledParts = ['calls', 'ideas', 'comments', 'registrations'] as const satisfies readonly SitePartId[];
/** Parts that keep nothing in lists of this site. */
const WITHOUT_LISTS: readonly SitePartId[] = ['cityMap', 'waiting'];

export type NewSiteStepId = `lists:${SitePartId}` | 'animators' | 'home' | 'firstPage' | 'directory' | 'menu';

/** What is done, in this order: what the choice does not ask for is none. */
export function newSiteSteps({ parts, animators, map, isFirstPage }: Pick<NewSiteChoice, 'parts' | 'animators' | 'map' | 'isFirstPage'>): readonly NewSiteStepId[] {
  const lists = sitePartIds.filter((part) => parts.includes(part) && !WITHOUT_LISTS.includes(part)).map((part) => `lists:${part}` as const);
  return [
    ...lists,
    ...(animators.length > 0 && ledParts.some((part) => parts.includes(part)) ? (['animators'] as const) : []),
    'home',
    ...(isFirstPage ? (['firstPage'] as const) : []),
    ...(map ? (['directory', 'menu'] as const) : [])
  ];
}

/**
 * Without which a step cannot be done. A page with parts that have no lists would greet its readers with what is missing; readers who come from the
 * directory find a home page.
 */
export function newSiteNeeds(step: NewSiteStepId, steps: readonly NewSiteStepId[]): readonly NewSiteStepId[] {
  const lists = steps.filter((each) => each.startsWith('lists:'));
  switch (step) {
    case 'animators':
      return lists.filter((each) => ledParts.some((part) => each === `lists:${part}`));
    case 'home':
      return lists;
    case 'firstPage':
    case 'directory':
      return ['home'];
    default:
      return [];
  }
}

/** The part that a step sets up; null for any other step. */
export function partOfStep(step: NewSiteStepId): SitePartId | null {
  return sitePartIds.find((part) => step === `lists:${part}`) ?? null;
}

/** What has to be taken back before a step is: readers see another first page before the plan's goes, and the page goes before the lists that it shows. */
export function newSiteUndoNeeds(step: NewSiteStepId): readonly NewSiteStepId[] {
  if (step === 'home') return ['firstPage'];
  return partOfStep(step) ? ['home'] : [];
}

/**
 * Why something of a set-up is not taken back.
 * - `written`: somebody wrote there since
 * - `changed`: somebody changed it since
 * - `unknown`: nothing says that the plan made it
 */
export const undoBars = ['written', 'changed', 'unknown'] as const;
export type UndoBar = (typeof undoBars)[number];
