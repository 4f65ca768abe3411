import { TextField } from '@fluentui/react';
import * as React from 'react';
import type { WebPartControl } from '../canvas/canvas';
import type { CommonPart, EmbedPart, ImagePart, LinkPart } from '../canvas/commonParts';
import { writeCommonPart } from '../canvas/commonParts';
import { embedded, isHere, leadsTo } from '../canvas/addresses';
import { useSurroundings } from './surroundings';

interface CommonPartZoneProps {
  readonly control: WebPartControl;
  readonly part: CommonPart;
  /** Absent while the page is read. */
  readonly onChange: ((control: WebPartControl) => void) | undefined;
}

/** One of SharePoint's own parts, shown as SharePoint shows it; while the page is edited, with the fields of what it says. */
export function CommonPartZone({ control, part, onChange }: CommonPartZoneProps): React.ReactElement {
  const change = onChange && ((next: CommonPart) => onChange({ ...control, data: writeCommonPart(control.data, next) }));
  return (
    <div className={`commonPart ${part.kind}Part`}>
      {change && <PartFields part={part} onChange={change} />}
      <PartView part={part} />
    </div>
  );
}

function PartView({ part }: { readonly part: CommonPart }): React.ReactElement {
  switch (part.kind) {
    case 'image':
      return <ImageView part={part} />;
    case 'link':
      return <LinkView part={part} />;
    case 'embed':
      return <EmbedView part={part} />;
  }
}

function ImageView({ part: { source, alternative, caption, link } }: { readonly part: ImagePart }): React.ReactElement {
  const { strings } = useSurroundings();
  const base = document.baseURI;
  if (source === '') return <p className="controlMessage">{strings.noImage}</p>;
  const target = leadsTo(link, base);
  const picture = isHere(source, base) ? <img src={source} alt={alternative} /> : <span className="controlMessage">{strings.imageElsewhere(new URL(source, base).host)} {alternative}</span>;
  return (
    <figure>
      {target === undefined ? picture : <a href={target}>{picture}</a>}
      {caption !== '' && <figcaption>{caption}</figcaption>}
    </figure>
  );
}

function LinkView({ part: { url, title, description, image } }: { readonly part: LinkPart }): React.ReactElement {
  const { strings } = useSurroundings();
  const base = document.baseURI;
  const target = leadsTo(url, base);
  if (target === undefined) return <p className="controlMessage">{strings.noLink}</p>;
  return (
    <a className="linkCard" href={target}>
      {image !== '' && isHere(image, base) && <img src={image} alt="" />}
      <span className="linkText">
        <span className="linkTitle">{title || target}</span>
        {description !== '' && <span>{description}</span>}
        <span className="linkHost">{new URL(target).host}</span>
      </span>
    </a>
  );
}

function EmbedView({ part: { code } }: { readonly part: EmbedPart }): React.ReactElement {
  const { strings } = useSurroundings();
  const content = embedded(code, document.baseURI);
  switch (content.kind) {
    case 'none':
      return <p className="controlMessage">{strings.noEmbed}</p>;
    case 'insecure':
      return <p className="controlMessage">{strings.embedInsecure}</p>;
    case 'elsewhere':
      return <p className="controlMessage">{strings.embedElsewhere} <a href={content.url}>{content.title}</a></p>;
    case 'frame':
      return <iframe src={content.url} title={content.title} />;
  }
}

function PartFields({ part, onChange }: { readonly part: CommonPart; onChange(part: CommonPart): void }): React.ReactElement {
  const { strings: { partFields: words } } = useSurroundings();
  switch (part.kind) {
    case 'image':
      return (
        <div className="partFields">
          <Field label={words.imageSource} value={part.source} onChange={(source) => onChange({ ...part, source })} />
          <Field label={words.alternative} value={part.alternative} onChange={(alternative) => onChange({ ...part, alternative })} />
          <Field label={words.caption} value={part.caption} onChange={(caption) => onChange({ ...part, caption })} />
          <Field label={words.imageLink} value={part.link} onChange={(link) => onChange({ ...part, link })} />
        </div>
      );
    case 'link':
      return (
        <div className="partFields">
          <Field label={words.url} value={part.url} onChange={(url) => onChange({ ...part, url })} />
          <Field label={words.title} value={part.title} onChange={(title) => onChange({ ...part, title })} />
          <Field label={words.description} value={part.description} onChange={(description) => onChange({ ...part, description })} />
        </div>
      );
    case 'embed':
      return <div className="partFields"><Field label={words.code} value={part.code} multiline onChange={(code) => onChange({ ...part, code })} /></div>;
  }
}

interface FieldProps {
  readonly label: string;
  readonly value: string;
  readonly multiline?: boolean;
  onChange(value: string): void;
}

/** A field whose text is taken over when it is left, so that nothing is loaded at each key. */
function Field({ label, value, multiline = false, onChange }: FieldProps): React.ReactElement {
  const [text, setText] = React.useState(value);
  return <TextField label={label} value={text} multiline={multiline} onChange={(_event, next = '') => setText(next)} onBlur={() => text !== value && onChange(text)} />;
}
