import type { ReactElement } from 'react';
import * as ReactDOM from 'react-dom';

/** Property names as values: enumerations that are only logged. */
const namesItself = new Proxy<Readonly<Record<string, string>>>({}, { get: (_target, key) => String(key) });

/** Font sizes of the property pane's headings, in pixels. */
const headingSizes: Readonly<Record<string, number>> = { heading2: 28, heading3: 20, heading4: 16 };

/** SharePoint's content panel is not on this page: it never announces a context, so the classic pane is used. */
const noContentPanel = {
  subscriberContext: undefined,
  stateContext: undefined,
  waitForContext: new Promise<never>(() => undefined),
  addOnMountListener: () => () => undefined,
  addOnUpdateListener: () => () => undefined
};

/** Private modules that are not Fluent UI under another name, each reduced to what the property pane uses. */
export const privateModules: Readonly<Record<string, Readonly<Record<string, unknown>>>> = {
  '@msinternal/sp-fluentui-migration-reactdom-render-bundle': {
    __esModule: true,
    render: (element: ReactElement, container: Element, done?: () => void) => ReactDOM.render(element, container, done),
    unmountComponentAtNode: (container: Element) => ReactDOM.unmountComponentAtNode(container),
    createPortal: ReactDOM.createPortal
  },
  '@msinternal/sp-pages-content-panel-context': {
    __esModule: true,
    SPPagesContentPanelProviderContext: { getInstance: () => noContentPanel },
    SPPagesContentPanelQOSScenarios: namesItself,
    SPPagesContentPanelPivot: namesItself,
    SPPagesContentPanelCommandId: namesItself,
    getQOSName: (...parts: readonly string[]) => parts.join('.'),
    monitorChunkLoad: <T>(_name: string, promise: Promise<T>) => promise
  },
  '@msinternal/sp-component-utilities': {
    __esModule: true,
    FAB_TOGGLE_EVT: 'fabToggle',
    ReadingMode: { ReadImmediately: 0, ReadAfterOtherContent: 1 },
    SortableLoader: { load: () => Promise.reject(new Error('SharePoint’s own sorting library is not published.')) },
    getTimestampForGettyContent: () => ''
  },
  '@msinternal/odsp-utilities-bundle': {
    __esModule: true,
    StringHelper: {
      format: (text: string, ...values: readonly unknown[]) =>
        String(text).replace(/\{(\d+)\}/g, (placeholder, index: string) => String(values[Number(index)] ?? placeholder)),
      getLocaleNumberString: (value: unknown) => String(value)
    }
  },
  '@msinternal/sp-heading-level': {
    __esModule: true,
    _DEFAULT_HEADING_LEVEL: 'heading2',
    _HeadingLevel: (level: string) => ({ fontSize: headingSizes[level] ?? headingSizes['heading3'] })
  }
};
