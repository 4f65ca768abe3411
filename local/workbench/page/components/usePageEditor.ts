import { DisplayMode } from '@microsoft/sp-core-library';
import * as React from 'react';
import type { SitePage } from '../../model/siteContent';
import type { WorkbenchData } from '../../model/workbenchData';
import type { Canvas, Control } from '../canvas/canvas';
import { readCommonPart } from '../canvas/commonParts';
import { parseCanvas, serializeCanvas } from '../canvas/canvasContent';
import { mapControls } from '../canvas/canvasEdits';
import type { WebPartManager } from '../runtime';
import { SavePageError } from '../sitePages';
import { useSurroundings } from './surroundings';

export type Saving =
  | { readonly state: 'idle' | 'saving' | 'saved' }
  | { readonly state: 'failed'; readonly error: SavePageError };

export interface PageEditor {
  readonly mode: DisplayMode;
  readonly title: string;
  readonly canvas: Canvas;
  readonly saving: Saving;
  edit(): void;
  setTitle(title: string): void;
  /** Changes the canvas; what web parts hold by now is taken along. */
  apply(change: (canvas: Canvas) => Canvas): void;
  isChanged(): boolean;
  /** Goes back to the saved version and to reading. */
  discard(): void;
  save(overwrite?: boolean): Promise<void>;
}

/** The editing of one page: a draft beside the saved version. */
export function usePageEditor(loaded: SitePage): PageEditor {
  const { data, manager, sitePages } = useSurroundings();
  const [mode, setMode] = React.useState(data.view.mode === 'edit' ? DisplayMode.Edit : DisplayMode.Read);
  const [page, setPage] = React.useState(loaded);
  const [title, setTitle] = React.useState(loaded.title);
  const [canvas, setCanvas] = React.useState(() => parseCanvas(loaded.canvasContent1));
  const [saving, setSaving] = React.useState<Saving>({ state: 'idle' });

  const show = (next: DisplayMode, at = page): void => {
    setMode(next);
    if (next === DisplayMode.Read) manager.requestPropertyPaneAction(undefined, 'Close');
    void manager._setDisplayMode(next);
    const address = new URL(window.location.href);
    // A page that publishing renamed is no longer where the address bar says; the home of the site has no name there.
    if (address.pathname.toLowerCase().endsWith('.aspx')) address.pathname = at.url;
    if (next === DisplayMode.Edit) address.searchParams.set('mode', 'edit');
    else address.searchParams.delete('mode');
    window.history.replaceState(null, '', address);
  };
  const current = (): Canvas => captured(canvas, manager);

  const isChanged = (): boolean => title !== page.title || content(current()) !== content(parseCanvas(page.canvasContent1));
  React.useEffect(() => {
    const ask = (event: BeforeUnloadEvent): void => {
      if (mode === DisplayMode.Edit && isChanged()) event.preventDefault();
    };
    window.addEventListener('beforeunload', ask);
    return () => window.removeEventListener('beforeunload', ask);
  });

  return {
    mode,
    title,
    canvas,
    saving,
    setTitle,
    edit: () => {
      setSaving({ state: 'idle' });
      show(DisplayMode.Edit);
    },
    apply: (change) => setCanvas(change(current())),
    isChanged,
    discard: () => {
      setTitle(page.title);
      // Other identities of sections make React draw the saved version anew, web parts included.
      setCanvas(parseCanvas(page.canvasContent1));
      setSaving({ state: 'idle' });
      show(DisplayMode.Read);
    },
    save: async (overwrite = false) => {
      const draft = current();
      setCanvas(draft);
      setSaving({ state: 'saving' });
      try {
        const saved = await sitePages.save(page, { title: title.trim(), canvasContent1: serializeCanvas(draft) }, overwrite ? '*' : page.etag);
        setPage(saved);
        setSaving({ state: 'saved' });
        show(DisplayMode.Read, saved);
      } catch (error) {
        setSaving({ state: 'failed', error: error instanceof SavePageError ? error : new SavePageError('failed', String(error)) });
      }
    }
  };
}

/** `PermissionKind.EditListItems`, bit 3 of the low half (MS docs: SPBasePermissions). */
export function canEdit({ preloadedData }: WorkbenchData): boolean {
  return (preloadedData.spPageContextInfo.webPermMasks.Low & 0x4) !== 0;
}

/** The canvas with what its web parts would store now. */
function captured(canvas: Canvas, manager: WebPartManager): Canvas {
  const live = manager.serialize();
  return mapControls(canvas, (control) => {
    const data = control.kind === 'webPart' ? live.get(control.id) : undefined;
    return control.kind === 'webPart' && data ? { ...control, data } : control;
  });
}

/** Content without what parsing and loading make up, to compare two canvases. */
function content(canvas: Canvas): string {
  return JSON.stringify(canvas.sections.map(({ emphasis, columns }) => [emphasis, columns.map(({ factor, controls }) => [factor, controls.map(essence)])]));
}

function essence(control: Control): unknown {
  if (control.kind !== 'webPart') return control;
  const { title, properties, serverProcessedContent } = control.data;
  // A web part makes up its processed content when it loads; of SharePoint's own parts it is what somebody wrote.
  return [control.id, title, sorted(properties), readCommonPart(control.data) === undefined ? undefined : sorted(serverProcessedContent)];
}

/** Objects as lists of entries in the order of their keys, which a web part may change without changing anything. */
function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== 'object' || value === null) return value;
  return Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)).map(([key, item]) => [key, sorted(item)]);
}
