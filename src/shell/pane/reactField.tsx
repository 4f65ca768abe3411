import type { IPropertyPaneCustomFieldProps, IPropertyPaneField } from '@microsoft/sp-property-pane';
import { PropertyPaneFieldType } from '@microsoft/sp-property-pane';
import * as React from 'react';
import * as ReactDom from 'react-dom';
import { ThemeScope } from '../../ui/ThemeScope';
import type { Language } from '../Language';
import { themeVariables } from '../theme';
import { siteTheme } from './siteTheme';

/** A field of a property pane that is drawn by React. @param draw is handed what tells the pane of a change of the field's property */
export function reactField(name: string, language: Language, draw: (change: (value: unknown) => void) => React.ReactElement): IPropertyPaneField<IPropertyPaneCustomFieldProps> {
  return {
    type: PropertyPaneFieldType.Custom,
    targetProperty: name,
    properties: {
      key: name,
      onRender: (element, _, onChange) => {
        // The pane has the colours of the site, whatever those of the section.
        const theme = siteTheme();
        ReactDom.render(
          <ThemeScope theme={theme} variables={themeVariables(theme)} language={language}>
            {draw((value) => onChange?.(name, value))}
          </ThemeScope>,
          element
        );
      },
      onDispose: (element) => void ReactDom.unmountComponentAtNode(element)
    }
  };
}
