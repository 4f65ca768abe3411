import { refusal } from '../../errors';
import type { Service } from '../service';
import type { SiteRow, WebRow } from '../../storage/site-store';

/** What can be switched on in a web or a site, by the id that every tenant has. */
export interface Feature {
  readonly id: string;
  readonly name: string;
}

/** Where features are active. */
export type FeatureHolder = { readonly scope: 'web'; readonly row: WebRow } | { readonly scope: 'site'; readonly row: SiteRow };

interface Definition extends Feature {
  readonly scope: 'web' | 'site';
  /** Active from the beginning. */
  readonly initial: boolean;
}

const define = (scope: 'web' | 'site', initial: boolean, entries: Readonly<Record<string, string>>): Definition[] => Object.entries(entries).map(([id, name]) => ({ id, name, scope, initial }));

const DEFINITIONS: readonly Definition[] = [
  ...define('web', true, {
    '00bfea71-4ea5-48d4-a4ad-7ea5c011abe5': 'TeamCollab', '00bfea71-e717-4e80-aa17-d0c71b360101': 'DocumentLibrary', '00bfea71-de22-43b2-a848-c05709900100': 'CustomList',
    '00bfea71-d1ce-42de-9c63-a44004ce0104': 'AnnouncementsList', '00bfea71-7e6d-4186-9ba8-c047ac750105': 'ContactsList', '00bfea71-ec85-4903-972d-ebe475780106': 'EventsList',
    '00bfea71-2062-426c-90bf-714c59600103': 'LinksList', '00bfea71-a83e-497e-9ba0-7a5c597d0107': 'TasksList', '00bfea71-52d4-45b3-b544-b1c71b620109': 'PictureLibrary',
    '00bfea71-c796-4402-9f2f-0eb9a6e71b18': 'WebPageLibrary', '00bfea71-3a1d-41d3-a0ee-651d11570120': 'GridList', 'b6917cb1-93a0-4b97-a84d-7cf49975d4ec': 'SitePages'
  }),
  ...define('web', false, {
    'a7a2793e-67cd-4dc1-9fd0-43f61581207a': 'FollowingContent', '87294c72-f260-42f3-a41b-981a2ffce37a': 'MDSFeature', '00bfea71-d8fe-4fec-8dad-01c19a6e4053': 'WikiPageHomePage',
    'f151bb39-7c3b-414f-bb36-6bf18872052f': 'SiteNotebook', '00bfea71-5932-4f9c-ad71-1557e5751100': 'IssuesList', '00bfea71-6a49-43fa-b535-d15c05500108': 'DiscussionsList',
    '00bfea71-eb8a-40b1-80c7-506be7590102': 'SurveysList', '94c94ca6-b32f-4da9-a9e3-1f3d343d7ecb': 'PublishingWeb', 'e87ca965-5e07-4a23-b007-ddd4b5afb9c7': 'PageScheduling',
    '24611c05-ee19-45da-955f-6602264abaf8': 'MultilingualPages'
  }),
  ...define('site', true, {
    'ca7bd552-10b1-4563-85b9-5ed1d39c962a': 'Fields', '695b6570-a48b-4a8e-8ea5-26ea7fc1d162': 'CTypes', 'b21b090c-c796-4b0f-ac0f-7ef1659c20ae': 'BaseSite',
    '73ef14b1-13a9-416b-a9b5-ececa2b0604c': 'TaxonomyFieldAdded', '5a979115-6b71-45a5-9881-cdc872051a69': 'BizAppsFields', '43f41342-1a37-4372-8ca0-b44d881e4434': 'BizAppsCTypes'
  }),
  ...define('site', false, {
    'e3540c7d-6bea-403c-a224-1a12eafee4c4': 'DisableModernListsSite', '8581a8a7-cf16-4770-ac54-260265ddb0b2': 'PremiumSite', 'b50e3104-6812-424f-a011-cc90e6327318': 'DocId',
    'f6924d36-2fa8-4f0b-b16d-06b7250180fa': 'PublishingSite'
  })
];

const SWITCHED = { on: '1', off: '0' } as const;
const ownerOf = ({ scope, row }: FeatureHolder): string => `features:${scope}:${row.n}`;

export function activeFeatures(service: Service, holder: FeatureHolder): readonly Feature[] {
  const switched = service.properties.all(ownerOf(holder));
  return DEFINITIONS.filter(({ id, scope, initial }) => scope === holder.scope && (switched[id] === undefined ? initial : switched[id] === SWITCHED.on));
}

/** @throws SharePointError `featureUnknown`, `featureActive` unless `force` */
export function activate(service: Service, holder: FeatureHolder, id: string, force: boolean): Feature {
  const definition = DEFINITIONS.find((each) => each.id === id && each.scope === holder.scope);
  if (definition === undefined) throw refusal('featureUnknown', id);
  if (!force && activeFeatures(service, holder).some((each) => each.id === id)) throw refusal('featureActive', id, holder.row.url);
  service.properties.put(ownerOf(holder), id, SWITCHED.on);
  return definition;
}

/** @throws SharePointError `featureInactive` */
export function deactivate(service: Service, holder: FeatureHolder, id: string): void {
  if (!activeFeatures(service, holder).some((each) => each.id === id)) throw refusal('featureInactive', id);
  service.properties.put(ownerOf(holder), id, SWITCHED.off);
}
