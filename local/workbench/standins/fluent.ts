/**
 * Public Fluent UI packages in place of the private bundles of them that the property pane's build links against.
 * One bundle serves the property pane and the workbench's own page, so that Fluent is loaded once.
 */
import * as v8 from '@fluentui/react';
import * as v9 from '@fluentui/react-components';
import * as schemes from '@fluentui/scheme-utilities';
import * as tabster from '@fluentui/react-tabster';
import { __css, __resetStyles, __styles } from '@griffel/react';
import { autobind } from './autobind';
import { privateModules } from './privateModules';

/** The theme of version 9 that goes with one of version 8 (`@fluentui/react-migration-v8-v9`). */
function createV9Theme(theme: v8.ITheme): v9.Theme {
  return theme.isInverted ? v9.webDarkTheme : v9.webLightTheme;
}

type Namespace = Readonly<Record<string, unknown>>;

// The last three are namespaces in Microsoft's bundle, not a component and a folder of functions.
const fluent8: Namespace = { __esModule: true, ...v8, autobind, workaround_Icon: v8, workaround_ResponsiveModeIndex: v8, _Utilities: v8 };
const fluent9: Namespace = { __esModule: true, ...v9, ...tabster, __styles, __css, __resetStyles, createV9Theme };
// Chunks ask for some bundles by id alone: version 8 names first, then those that only version 9 has.
const both: Namespace = { ...fluent9, ...fluent8 };

/** What the private module of that name exports; the console names each export that is asked for and missing. */
export function standInFor(name: string): Namespace {
  const exports = privateModules[name] ?? (name.includes('-v9-') ? fluent9 : name.startsWith('deferred:') ? both : fluent8);
  return reportMissing(name, exports);
}

/** Fluent UI 8, for the workbench's page. */
export const fluent = v8;
/** How SharePoint derives the theme of a section's background from the page's theme. */
export const variants = schemes;
/** Themes of Fluent UI 9, whose tokens SharePoint sets page-wide as CSS variables. */
export const { webLightTheme, webDarkTheme, teamsHighContrastTheme } = v9;

function reportMissing(name: string, exports: Namespace): Namespace {
  const reported = new Set<string>();
  return new Proxy(exports, {
    get(target, key) {
      if (typeof key === 'symbol' || key in target || key === 'then' || key === 'default') return Reflect.get(target, key);
      if (!reported.has(key)) {
        reported.add(key);
        console.warn(`The stand-in for ${name} has no export ${key}.`);
      }
      return undefined;
    }
  });
}
