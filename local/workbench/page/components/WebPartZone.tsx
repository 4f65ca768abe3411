import type { ServiceScope } from '@microsoft/sp-core-library';
import { DisplayMode } from '@microsoft/sp-core-library';
import * as React from 'react';
import type { WebPartControl } from '../canvas/canvas';
import { useInSight } from './useInSight';
import { useSurroundings } from './surroundings';

interface WebPartZoneProps {
  readonly control: WebPartControl;
  readonly scope: ServiceScope;
  readonly mode: DisplayMode;
  /** The web part is all of its page. */
  readonly isApp?: boolean;
}

/** `WebPartFormFactor.Standard` of SharePoint's runtime. */
const STANDARD_FORM_FACTOR = 1;

/** The element that a web part draws in. SharePoint's manager loads it there, shows its errors and disposes of it. */
export function WebPartZone({ control, scope, mode, isApp = false }: WebPartZoneProps): React.ReactElement {
  const { data, manager, strings } = useSurroundings();
  const zone = React.useRef<HTMLDivElement>(null);
  const manifest = data.preloadedData.manifests.find(({ id }) => id === control.webPartId);
  // A web part is loaded once in its place; its settings and the mode reach it through the manager afterwards.
  const first = React.useRef({ control, mode });
  const [isDrawn, setDrawn] = React.useState(false);
  const isDue = useInSight(zone, isApp || mode === DisplayMode.Edit || data.view.parts === 'all');

  React.useEffect(() => {
    if (zone.current === null || manifest === undefined || !isDue) return undefined;
    const domElement = document.createElement('div');
    zone.current.append(domElement);
    const { control: initial, mode: displayMode } = first.current;
    let isGone = false;
    performance.mark(`webpart:${initial.id}:load`);
    manager
      .loadWebPart({
        domElement,
        instanceId: initial.id,
        manifest,
        displayMode,
        formFactor: STANDARD_FORM_FACTOR,
        pageLayoutType: isApp ? 'SingleWebPartAppPage' : 'Article',
        addedFromPersistedData: initial.isNew !== true,
        webPartData: initial.data,
        serviceScope: scope
      })
      .then(() => performance.mark(`webpart:${initial.id}:rendered`))
      .catch((error: unknown) => console.error(`The web part ${manifest.alias} did not load.`, error))
      .finally(() => {
        if (!isGone) setDrawn(true);
      });
    return () => {
      isGone = true;
      manager.disposeWebparts(initial.id);
      domElement.remove();
    };
  }, [isApp, isDue, manager, manifest, scope]);

  if (manifest === undefined) return <p className="controlMessage">{control.data.title}: {strings.notInstalled}</p>;
  return <div ref={zone} className={isDrawn ? 'webPartZone' : isDue ? 'webPartZone loading' : 'webPartZone notYet'} />;
}
