import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Canvas, Control } from './canvas';
import { layoutOf } from './canvas';
import { parseCanvas, serializeCanvas } from './canvasContent';
import { newCommonPart, readCommonPart, writeCommonPart } from './commonParts';
import type { CommonPart } from './commonParts';
import * as edits from './canvasEdits';

const part = (id: string): Control => ({ kind: 'webPart', id, webPartId: 'part', data: { id: 'part', instanceId: id, title: id, properties: { poll: 7 } } });
const ids = (canvas: Canvas): readonly (readonly (readonly string[])[])[] => canvas.sections.map(({ columns }) => columns.map(({ controls }) => controls.map(({ id }) => id)));
const page = (...columns: readonly (readonly string[])[]): Canvas => ({
  settings: [],
  sections: [{ id: 's', emphasis: 2, columns: columns.map((controls, index) => ({ id: `c${index}`, factor: columns.length === 1 ? 12 : columns.length === 2 ? 6 : 4, controls: controls.map(part) })) }]
});

test('what is written reads back the same: places, backgrounds, empty columns, properties', () => {
  const canvas = edits.addSection(page(['a', 'b'], []), 1, edits.emptySection('thirdRight'));
  const read = parseCanvas(serializeCanvas(canvas));
  assert.deepEqual(ids(read), [[['a', 'b'], []], [[], []]]);
  assert.deepEqual(read.sections.map(({ emphasis }) => emphasis), [2, 0]);
  assert.deepEqual(read.sections.map(layoutOf), ['two', 'thirdRight']);
  const [first] = read.sections[0]?.columns[0]?.controls ?? [];
  assert.deepEqual(first?.kind === 'webPart' && first.data.properties, { poll: 7 });
});

test('a page as SharePoint writes it: unordered entries, unknown controls and settings are kept', () => {
  const written = JSON.stringify([
    { controlType: 0, pageSettingsSlice: { isDefaultDescription: false, isDefaultThumbnail: true, globalRichTextStylingVersion: 1 } },
    { controlType: 14, id: 'b', position: { zoneIndex: 0.5, sectionIndex: 1, controlIndex: 2, sectionFactor: 12, layoutIndex: 1 }, webPartData: { title: 'Background' } },
    { controlType: 4, id: 'a', position: { zoneIndex: 0.5, sectionIndex: 1, controlIndex: 1, sectionFactor: 12, layoutIndex: 1 }, innerHTML: '<p>x</p>' }
  ]);
  const canvas = parseCanvas(written);
  assert.deepEqual(ids(canvas), [[['a', 'b']]]);
  const again = JSON.parse(serializeCanvas(canvas)) as readonly { readonly controlType: number; readonly webPartData?: unknown; readonly pageSettingsSlice?: { readonly globalRichTextStylingVersion: number } }[];
  assert.deepEqual(again.find(({ controlType }) => controlType === 14)?.webPartData, { title: 'Background' });
  assert.equal(again.find(({ controlType }) => controlType === 0)?.pageSettingsSlice?.globalRichTextStylingVersion, 1);
});

test('a new page has no content yet', () => {
  assert.deepEqual(parseCanvas('').sections, []);
  assert.deepEqual(parseCanvas('[]').sections, []);
});

test('controls move up and down within their column and stop at its ends', () => {
  const canvas = page(['a', 'b', 'c']);
  assert.deepEqual(ids(edits.shiftControl(canvas, { section: 0, column: 0, index: 2 }, -1)), [[['a', 'c', 'b']]]);
  assert.deepEqual(ids(edits.shiftControl(canvas, { section: 0, column: 0, index: 0 }, -1)), [[['a', 'b', 'c']]]);
});

test('a control moves to the end of another column', () => {
  assert.deepEqual(ids(edits.moveControl(page(['a', 'b'], ['c']), { section: 0, column: 0, index: 0 }, { section: 0, column: 1 })), [[['b'], ['c', 'a']]]);
});

test('with fewer columns no control is lost, with more the new ones are empty', () => {
  assert.deepEqual(ids(edits.setLayout(page(['a'], ['b'], ['c']), 0, 'one')), [[['a', 'b', 'c']]]);
  assert.deepEqual(ids(edits.setLayout(page(['a'], ['b'], ['c']), 0, 'two')), [[['a'], ['b', 'c']]]);
  assert.deepEqual(ids(edits.setLayout(page(['a']), 0, 'three')), [[['a'], [], []]]);
});

test('a copy has an identity of its own, inside and out', () => {
  const copy = edits.copyOf(part('a'));
  assert.notEqual(copy.id, 'a');
  assert.equal(copy.kind === 'webPart' && copy.data.instanceId, copy.id);
});

test('a carried control lands where it is dropped, in its own column and in another', () => {
  const at = (column: number, index: number): edits.Place => ({ section: 0, column, index });
  assert.deepEqual(ids(edits.placeControl(page(['a', 'b', 'c']), at(0, 0), at(0, 3))), [[['b', 'c', 'a']]]);
  assert.deepEqual(ids(edits.placeControl(page(['a', 'b', 'c']), at(0, 0), at(0, 1))), [[['a', 'b', 'c']]]);
  assert.deepEqual(ids(edits.placeControl(page(['a', 'b', 'c']), at(0, 2), at(0, 0))), [[['c', 'a', 'b']]]);
  assert.deepEqual(ids(edits.placeControl(page(['a', 'b'], ['c']), at(0, 1), at(1, 0))), [[['a'], ['b', 'c']]]);
});

test('SharePoint’s own parts keep what they say where SharePoint reads it', () => {
  const parts: readonly CommonPart[] = [
    { kind: 'image', source: '/sites/a/b.png', alternative: 'Un pont', caption: 'Le pont', link: '/sites/a' },
    { kind: 'link', url: 'https://ville.example/', title: 'La ville', description: 'Son site', image: '' },
    { kind: 'embed', code: '<iframe src="/x"></iframe>' }
  ];
  for (const each of parts) {
    const data = writeCommonPart({ ...newCommonPart(each.kind, 'T', 'D'), properties: { kept: 1 } }, each);
    assert.deepEqual(readCommonPart(data), each);
    assert.equal((data.properties as { readonly kept: number }).kept, 1);
  }
  const image = writeCommonPart(newCommonPart('image', 'T', 'D'), parts[0] as CommonPart);
  assert.deepEqual(image.serverProcessedContent?.imageSources, { imageSource: '/sites/a/b.png' });
  assert.equal(readCommonPart({ id: '00000000-0000-0000-0000-000000000000', instanceId: 'a', title: '' }), undefined);
});
