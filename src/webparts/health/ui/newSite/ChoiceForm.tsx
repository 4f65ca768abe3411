import * as React from 'react';
import type { NewSites, NewSiteStart } from '../../../../data/newSite/NewSites';
import type { MapSite, NewSiteChoice } from '../../../../domain/newSite/newSitePlan';
import { ledParts } from '../../../../domain/newSite/newSitePlan';
import type { SitePartId } from '../../../../domain/newSite/sitePart';
import { sitePartIds } from '../../../../domain/newSite/sitePart';
import { siteTemplates, usualParts } from '../../../../domain/newSite/siteTemplate';
import { useWords } from '../../../../shell/Page';
import { PeopleField } from '../../../../shell/people/PeopleField';
import { Failure } from '../../../../shell/states';
import { useTask } from '../../../../shell/tasks/useTask';
import { Button } from '../../../../ui/Button';
import { Check, ChoiceList } from '../../../../ui/ChoiceList';
import { Disclosure } from '../../../../ui/Disclosure';
import { FieldFrame } from '../../../../ui/FieldFrame';
import { MessageLine } from '../../../../ui/MessageLine';
import { TextBox } from '../../../../ui/TextBox';
import styles from './NewSite.module.scss';
import { newSiteWords } from './newSiteStrings';
import { SitePicker } from './SitePicker';

interface ChoiceFormProps {
  readonly sites: NewSites;
  readonly start: NewSiteStart;
  /** What is changed; null: a new choice. */
  readonly before: NewSiteChoice | null;
  onChosen(choice: NewSiteChoice): void;
}

/** What an owner wants of his site. No form of its own: the search for a map is one. */
export function ChoiceForm({ sites, start, before, onChosen }: ChoiceFormProps): React.ReactElement {
  const words = useWords(newSiteWords);
  const [choice, setChoice] = React.useState<NewSiteChoice>(() => before ?? blankChoice(start));
  const [isTouched, touch] = React.useState(before !== null);
  const [isChecked, check] = React.useState(false);
  const form = React.useRef<HTMLDivElement>(null);
  const set = (more: Partial<NewSiteChoice>): void => setChoice((known) => ({ ...known, ...more }));
  const [maps, setMaps] = React.useState<readonly MapSite[]>(() => [...(start.map ? [start.map] : []), ...(before?.map && before.map.webUrl !== start.map?.webUrl ? [before.map] : [])]);
  const [without, setWithout] = React.useState('');
  const lookAtMap = useTask(async (site: MapSite) => {
    const map = await sites.mapAt(site.webUrl);
    if (!map) return setWithout(site.title);
    setWithout('');
    setMaps((known) => [...known.filter(({ webUrl }) => webUrl !== map.webUrl), map]);
    set({ map });
  });
  const faults = {
    parts: choice.parts.length === 0 ? words.noPart : undefined,
    purpose: choice.purpose.trim() === '' ? words.purposeMissing : undefined,
    map: choice.parts.includes('cityMap') && choice.map === null ? words.mapNeeded : undefined
  };
  const told: Partial<typeof faults> = isChecked ? faults : {};
  const toggle = (part: SitePartId, isOn: boolean): void => {
    touch(true);
    set({ parts: sitePartIds.filter((each) => (each === part ? isOn : choice.parts.includes(each))) });
  };
  const submit = (): void => {
    check(true);
    if (Object.values(faults).every((fault) => fault === undefined)) return onChosen({ ...choice, purpose: choice.purpose.trim(), contact: choice.contact.trim(), animators: isLed(choice) ? choice.animators : [] });
    // As soon as the faults are drawn.
    requestAnimationFrame(() => form.current?.querySelector<HTMLElement>('[aria-invalid="true"] input, [aria-invalid="true"]')?.focus());
  };
  return (
    <div ref={form} className={styles.form}>
      <FieldFrame label={words.templates}>
        <ChoiceList name="template" choices={siteTemplates.map((key) => ({ key, ...words.template[key] }))} selected={choice.template} onChange={(template) => set({ template, ...(isTouched ? {} : { parts: usual(template, maps) }) })} />
      </FieldFrame>
      <FieldFrame label={words.parts} hint={words.partsHint} message={told.parts} isError={told.parts !== undefined}>
        <div className={styles.checks}>
          {sitePartIds.map((part) => (
            <Check key={part} {...words.part[part]} isChecked={choice.parts.includes(part)} onChange={(isOn) => toggle(part, isOn)} />
          ))}
        </div>
      </FieldFrame>
      <TextBox label={words.purpose} description={words.purposeHint} errorMessage={told.purpose} required multiline maxLength={1000} value={choice.purpose} onChange={(purpose) => set({ purpose })} />
      <TextBox label={words.contact} description={words.contactHint} maxLength={255} value={choice.contact} onChange={(contact) => set({ contact })} />
      {isLed(choice) && <PeopleField label={words.animators} hint={words.animatorsHint} find={(text, signal) => sites.findPeople(text, signal)} value={choice.animators} onChange={(animators) => set({ animators })} />}
      <FieldFrame label={words.map} hint={words.mapHint} message={told.map} isError={told.map !== undefined}>
        <ChoiceList name="map" choices={[...maps.map(({ webUrl, title }) => ({ key: webUrl, text: words.mapFound(title) })), { key: '', text: words.noMap }]} selected={choice.map?.webUrl ?? ''} onChange={(url) => set({ map: maps.find(({ webUrl }) => webUrl === url) ?? null })} />
        <Disclosure label={words.otherMap}>
          <SitePicker sites={sites} onPick={(site) => lookAtMap.start(site)} />
        </Disclosure>
      </FieldFrame>
      {without !== '' && <MessageLine tone="warning">{words.noMapThere(without)}</MessageLine>}
      {lookAtMap.state.kind === 'failed' && <Failure error={lookAtMap.state.error} onRetry={lookAtMap.resume} />}
      <Check text={words.firstPage} hint={start.firstPage === '' ? words.firstPageHint : words.firstPageInstead(start.firstPage.replace(/^SitePages\//, ''))} isChecked={choice.isFirstPage} onChange={(isFirstPage) => set({ isFirstPage })} />
      <div>
        <Button appearance="primary" onClick={submit}>
          {words.look}
        </Button>
      </div>
    </div>
  );
}

function blankChoice(start: NewSiteStart): NewSiteChoice {
  return { template: 'direction', parts: usual('direction', start.map ? [start.map] : []), purpose: '', contact: '', animators: [], map: start.map, isFirstPage: true };
}

/** Without a map, there is none to show. */
function usual(template: NewSiteChoice['template'], maps: readonly MapSite[]): readonly SitePartId[] {
  return sitePartIds.filter((part) => usualParts[template].includes(part) && (part !== 'cityMap' || maps.length > 0));
}

function isLed({ parts }: Pick<NewSiteChoice, 'parts'>): boolean {
  return ledParts.some((part) => parts.includes(part));
}
