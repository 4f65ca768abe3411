import { Icon, Panel, PanelType, SearchBox } from '@fluentui/react';
import * as React from 'react';
import { newCommonPart } from '../canvas/commonParts';
import type { Place } from '../canvas/canvasEdits';
import type { ToolboxEntry } from '../toolboxEntries';
import { toolboxEntries } from '../toolboxEntries';
import { useCanvasEditing } from './canvasEditing';
import { useSurroundings } from './surroundings';

/** The web parts of the site, to add one at a place. */
export function Toolbox({ place }: { readonly place: Place }): React.ReactElement | null {
  const { data, strings } = useSurroundings();
  const editing = useCanvasEditing();
  const [search, setSearch] = React.useState('');
  const { language, host } = data.view;
  const entries = React.useMemo(() => {
    const text: ToolboxEntry = { key: 'text', title: strings.text, description: strings.textDescription, iconName: 'Font', create: () => ({ kind: 'text', id: crypto.randomUUID(), html: '<p></p>' }) };
    const common = ([['image', 'Photo2'], ['link', 'Link'], ['embed', 'Embed']] as const).map(([kind, iconName]): ToolboxEntry => {
      const [title, description] = [strings[kind], strings[`${kind}Description`]];
      return { key: kind, title, description, iconName, create: () => {
        const data = newCommonPart(kind, title, description);
        return { kind: 'webPart', id: data.instanceId, webPartId: data.id, data };
      } };
    });
    return [text, ...(host === 'SharePoint' ? common : []), ...toolboxEntries(data.preloadedData.manifests, language, host)];
  }, [data, host, language, strings]);
  if (editing === undefined) return null;
  const wanted = search.trim().toLocaleLowerCase(language);
  const found = entries.filter(({ title, description }) => `${title} ${description}`.toLocaleLowerCase(language).includes(wanted));
  const close = (): void => editing.openToolbox(undefined);
  return (
    <Panel isOpen type={PanelType.smallFixedFar} headerText={strings.toolbox} closeButtonAriaLabel={strings.close} onDismiss={close} isLightDismiss>
      <SearchBox placeholder={strings.searchWebParts} ariaLabel={strings.searchWebParts} onChange={(_event, value = '') => setSearch(value)} />
      <p role="status" className="toolboxCount">{found.length === 0 ? strings.noWebPartFound : strings.found(found.length)}</p>
      <ul className="toolboxList">
        {found.map(({ key, title, description, iconName, iconImageUrl, create }) => (
          <li key={key}>
            <button
              type="button"
              className="toolboxEntry"
              onClick={() => {
                close();
                editing.addControl(place, create());
              }}
            >
              {iconImageUrl ? <img src={iconImageUrl} alt="" width={32} height={32} /> : <Icon iconName={iconName} className="toolboxIcon" />}
              <span className="toolboxText">
                <span className="toolboxTitle">{title}</span>
                <span>{description}</span>
              </span>
            </button>
          </li>
        ))}
      </ul>
    </Panel>
  );
}
