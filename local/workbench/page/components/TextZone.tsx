import DOMPurify from 'dompurify';
import { IconButton } from '@fluentui/react';
import * as React from 'react';
import { useSurroundings } from './surroundings';

interface TextZoneProps {
  readonly html: string;
  /** Absent while the page is read. */
  readonly onChange: ((html: string) => void) | undefined;
}

type Style = 'paragraph' | 'heading' | 'bold' | 'italic' | 'list' | 'numbers';

/** The browser's own editing commands; deprecated on paper, and what every editor in a page still builds on. */
const styles: Readonly<Record<Style, readonly [icon: string, command: string, value?: string]>> = {
  paragraph: ['TextField', 'formatBlock', 'p'],
  heading: ['Header2', 'formatBlock', 'h2'],
  bold: ['Bold', 'bold'],
  italic: ['Italic', 'italic'],
  list: ['BulletedList', 'insertUnorderedList'],
  numbers: ['NumberedList', 'insertOrderedList']
};

/** Text of a page. It comes from a list that several people write, so it is cleaned before it is shown and when it is kept. */
export function TextZone({ html, onChange }: TextZoneProps): React.ReactElement {
  const { strings } = useSurroundings();
  const clean = React.useMemo(() => DOMPurify.sanitize(html), [html]);
  if (onChange === undefined) return <div className="textZone" dangerouslySetInnerHTML={{ __html: clean }} />;
  return (
    <div className="textZone">
      <div role="group" aria-label={strings.textCommands} className="textCommands">
        {(Object.keys(styles) as Style[]).map((name) => {
          const [iconName, command, value] = styles[name];
          return (
            <IconButton
              key={name}
              iconProps={{ iconName }}
              ariaLabel={strings.textStyle[name]}
              title={strings.textStyle[name]}
              onMouseDown={(event) => event.preventDefault()}
              onClick={() => document.execCommand(command, false, value)}
            />
          );
        })}
      </div>
      <div
        className="textEditor"
        contentEditable
        suppressContentEditableWarning
        role="textbox"
        tabIndex={0}
        aria-multiline="true"
        aria-label={strings.textEditor}
        onBlur={(event) => {
          const written = DOMPurify.sanitize(event.currentTarget.innerHTML);
          if (written !== clean) onChange(written);
        }}
        dangerouslySetInnerHTML={{ __html: clean }}
      />
    </div>
  );
}
