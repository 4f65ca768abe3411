/** A control of a page as JSON. */
type Control = Readonly<Record<string, unknown>>;

/** `controlType` of a text and of a web part. */
const ControlType = { WebPart: 3, Text: 4 } as const;
const CONTROL = /<div\b[^>]*\bdata-sp-canvascontrol\b[^>]*>/gi;

/**
 * A page's canvas as the pages service tells it: JSON. What is stored as HTML, as the column `CanvasContent1` of an item takes it too,
 * is read control by control; anything else is answered as it is.
 */
export function canvasJson(stored: string): string {
  if (!stored.trimStart().startsWith('<')) return stored;
  const starts = [...stored.matchAll(CONTROL)];
  const controls = starts.flatMap((start, index): Control[] => {
    const data = jsonOf(attribute(start[0], 'data-sp-controldata'));
    const inside = stored.slice(start.index + start[0].length, starts[index + 1]?.index ?? stored.length);
    return data === undefined ? [] : [{ ...data, ...contentOf(Number(data.controlType), inside) }];
  });
  return JSON.stringify(controls);
}

/** A page's canvas as the column `CanvasContent1` of its item shows it: HTML with the JSON of each control in it. What is no JSON stays as it is. */
export function canvasHtml(stored: string): string {
  const controls = stored.trimStart().startsWith('[') ? controlsOf(stored) : undefined;
  return controls === undefined ? stored : `<div>${controls.map(controlHtml).join('')}</div>`;
}

function controlHtml({ innerHTML, webPartData, ...data }: Control): string {
  const content = data.controlType === ControlType.Text ? `<div data-sp-rte="">${typeof innerHTML === 'string' ? innerHTML : ''}</div>` : webPartHtml(data, webPartData);
  return `<div data-sp-canvascontrol="" data-sp-canvasdataversion="1.0" data-sp-controldata="${encoded(data)}">${content}</div>`;
}

function webPartHtml({ controlType, webPartId }: Control, webPartData: unknown): string {
  if (controlType !== ControlType.WebPart || webPartData === undefined) return '';
  return `<div data-sp-webpart="" data-sp-webpartdataversion="1.0" data-sp-webpartdata="${encoded(webPartData)}"><div data-sp-componentid="">${String(webPartId ?? '')}</div><div data-sp-htmlproperties=""></div></div>`;
}

function controlsOf(stored: string): readonly Control[] | undefined {
  try {
    const controls: unknown = JSON.parse(stored);
    return Array.isArray(controls) && controls.every(isControl) ? controls : undefined;
  } catch {
    return undefined;
  }
}

function isControl(value: unknown): value is Control {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** JSON in an attribute, as SharePoint writes it. */
function encoded(value: unknown): string {
  return JSON.stringify(value).replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll(':', '&#58;').replaceAll('{', '&#123;').replaceAll('}', '&#125;').replaceAll('"', '&quot;');
}

function contentOf(type: number, inside: string): Control {
  if (type === ControlType.Text) return { innerHTML: textOf(inside) };
  if (type !== ControlType.WebPart) return {};
  const data = jsonOf(attribute(inside, 'data-sp-webpartdata'));
  return data === undefined ? {} : { webPartData: data };
}

/** What stands in the element of the text, which may hold further ones of its kind. */
function textOf(inside: string): string {
  const open = inside.indexOf('<div data-sp-rte');
  const from = open < 0 ? 0 : inside.indexOf('>', open) + 1;
  if (from === 0) return '';
  let depth = 1;
  for (const tag of inside.slice(from).matchAll(/<(\/?)div\b/gi)) {
    depth += tag[1] === '/' ? -1 : 1;
    if (depth === 0) return inside.slice(from, from + tag.index);
  }
  return inside.slice(from);
}

function attribute(text: string, name: string): string | undefined {
  const at = text.indexOf(`${name}="`);
  if (at < 0) return undefined;
  const from = at + name.length + 2;
  const end = text.indexOf('"', from);
  return end < 0 ? undefined : decoded(text.slice(from, end));
}

function decoded(text: string): string {
  return text.replaceAll('&quot;', '"').replaceAll('&#123;', '{').replaceAll('&#125;', '}').replaceAll('&#58;', ':').replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&');
}

function jsonOf(text: string | undefined): Control | undefined {
  try {
    const value: unknown = JSON.parse(text ?? '');
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? { ...value } : undefined;
  } catch {
    return undefined;
  }
}
