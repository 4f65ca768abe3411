import type { NamedLogin } from '../people/NamedLogin';
import { isErased } from '../privacy/erased';
import type { Sensitivity, UsageKind } from './RequestForm';

/** What is done to open a space, in this order. */
export const openingStepIds = ['address', 'create', 'ready', 'people', 'contents', 'home', 'partners', 'hub', 'proof', 'directory', 'welcome'] as const;
export type OpeningStepId = (typeof openingStepIds)[number];

/** Without which each step cannot be done: what a refusal holds back is only what rests on it. */
export const openingNeeds: Readonly<Record<OpeningStepId, readonly OpeningStepId[]>> = {
  address: [],
  create: ['address'],
  ready: ['create'],
  people: ['ready'],
  contents: ['people'],
  home: ['contents'],
  partners: ['people'],
  hub: ['ready'],
  // What may take a while by somebody else's hand, a hub or guests, does not keep the space from opening.
  proof: ['people', 'contents', 'home'],
  // The sheet that all read is made from the records: the opening is on record first.
  directory: ['proof'],
  welcome: ['directory']
};

/** `STS#3`: a team site without a group; `SITEPAGEPUBLISHING#0`: a communication site. */
export const spaceTemplates = ['STS#3', 'SITEPAGEPUBLISHING#0'] as const;
export type SpaceTemplate = (typeof spaceTemplates)[number];

export interface OpeningHub {
  readonly id: string;
  readonly webUrl: string;
}

/** The space that a decided request asks for: the same request gives the same plan on every device. */
export interface OpeningPlan {
  readonly request: number;
  readonly name: string;
  readonly slug: string;
  /** Of the space, absolute. */
  readonly webUrl: string;
  readonly purpose: string;
  readonly language: 'fr' | 'en';
  readonly template: SpaceTemplate;
  readonly animators: readonly NamedLogin[];
  /** Who opens spaces: each can go on where another one stopped. */
  readonly team: readonly NamedLogin[];
  readonly usages: readonly UsageKind[];
  /** Every agent reads it; else its members alone. */
  readonly isOpen: boolean;
  /** People of other organisations who may take part, by name. */
  readonly partners: readonly string[];
  readonly hub: OpeningHub | null;
}

export interface OpeningOrder {
  readonly request: number;
  readonly form: { readonly name: string; readonly slug: string; readonly objectives: readonly string[]; readonly usages: readonly UsageKind[]; readonly sensitivity: Sensitivity };
  /** Who accepted. */
  readonly animators: readonly NamedLogin[];
  readonly team: readonly NamedLogin[];
  /** As decided. */
  readonly partners: readonly { readonly name: string; readonly isAllowed: boolean }[];
  /** Of the requests' own site: the space is beside it. */
  readonly webUrl: string;
  readonly language: 'fr' | 'en';
  readonly hub: OpeningHub | null;
  readonly template?: SpaceTemplate;
}

export function openingPlan({ request, form, animators, team, partners, webUrl, language, hub, template = 'STS#3' }: OpeningOrder): OpeningPlan {
  return {
    request,
    name: form.name,
    slug: form.slug,
    webUrl: `${new URL(webUrl).origin}/sites/${form.slug}`,
    // Words that were erased before the space was opened are not written anew on its pages.
    purpose: form.objectives.filter((each) => each.trim() !== '' && !isErased([each])).join(' '),
    language,
    template,
    animators,
    team,
    usages: form.usages,
    isOpen: form.sensitivity === 'ordinary',
    partners: partners.flatMap(({ name, isAllowed }) => (isAllowed ? [name] : [])),
    hub
  };
}

/** The steps of a plan: what it does not ask for is none. */
export function openingSteps({ partners, hub }: Pick<OpeningPlan, 'partners' | 'hub'>): readonly OpeningStepId[] {
  return openingStepIds.filter((id) => (id !== 'partners' || partners.length > 0) && (id !== 'hub' || hub !== null));
}

/** SharePoint takes so many characters of a site's description. */
const DESCRIPTION = 400;

/** What a site says from its first moment of the request that it was made for: an answer may be lost, a site is not made twice. */
export function spaceDescription({ purpose, request, language }: Pick<OpeningPlan, 'purpose' | 'request' | 'language'>): string {
  const mark = markOf(request, language);
  const words = purpose.replace(/\s+/g, ' ').trim();
  const room = DESCRIPTION - mark.length - 1;
  const kept = Array.from(words).length > room ? `${Array.from(words).slice(0, room - 1).join('')}…` : words;
  return kept === '' ? mark : `${kept} ${mark}`;
}

/** Was a site with this description made for the request? */
export function isSpaceOf(description: string, request: number): boolean {
  const said = description.trim();
  return said.endsWith(markOf(request, 'fr')) || said.endsWith(markOf(request, 'en'));
}

function markOf(request: number, language: 'fr' | 'en'): string {
  return language === 'fr' ? `[Parvis, demande ${request}]` : `[Parvis, request ${request}]`;
}
