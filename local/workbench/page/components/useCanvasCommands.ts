import * as React from 'react';
import type { Control } from '../canvas/canvas';
import * as edits from '../canvas/canvasEdits';
import type { Place } from '../canvas/canvasEdits';
import type { CanvasCommands } from './canvasEditing';
import { focusControl } from './focusControl';
import { useSurroundings } from './surroundings';
import type { PageEditor } from './usePageEditor';

/**
 * The commands of an editor, each with what follows it: an announcement, and the focus on what was changed.
 *
 * @param announce - says a sentence to screen readers
 */
export function useCanvasCommands(editor: PageEditor, announce: (sentence: string) => void): CanvasCommands {
  const { strings, manager } = useSurroundings();
  const [toolboxPlace, openToolbox] = React.useState<Place>();
  const [dragged, setDragged] = React.useState<Place>();
  // A drop may come before what a drag shows is drawn.
  const carried = React.useRef<Place>();
  const { apply } = editor;

  const titleOf = (control: Control): string => (control.kind === 'webPart' ? control.data.title : strings.text);
  const at = (place: Place): Control | undefined => edits.controlAt(editor.canvas, place);
  const closePaneOf = (control: Control): void => {
    if (manager.isPropertyPaneOpen(control.id)) manager.requestPropertyPaneAction(control.id, 'Close');
  };

  return {
    toolboxPlace,
    openToolbox,
    titleOf,
    addSection: (index, layout) => apply((canvas) => edits.addSection(canvas, index, edits.emptySection(layout))),
    duplicateSection: (index) =>
      apply((canvas) => {
        const section = canvas.sections[index];
        if (section === undefined) return canvas;
        const columns = section.columns.map((column) => ({ ...column, id: crypto.randomUUID(), controls: column.controls.map(edits.copyOf) }));
        return edits.addSection(canvas, index + 1, { ...section, id: crypto.randomUUID(), columns });
      }),
    removeSection: (index) => {
      manager.requestPropertyPaneAction(undefined, 'Close');
      apply((canvas) => edits.removeSection(canvas, index));
    },
    moveSection: (index, by) => apply((canvas) => edits.moveSection(canvas, index, by)),
    setLayout: (index, layout) => apply((canvas) => edits.setLayout(canvas, index, layout)),
    setEmphasis: (index, emphasis) => apply((canvas) => edits.setEmphasis(canvas, index, emphasis)),
    addControl: (place, control) => {
      apply((canvas) => edits.addControl(canvas, place, control));
      announce(strings.added(titleOf(control)));
      focusControl(control.id);
    },
    replaceControl: (place, control) => apply((canvas) => edits.replaceControl(canvas, place, control)),
    duplicateControl: (place) => {
      const control = at(place);
      if (control === undefined) return;
      apply((canvas) => {
        const present = edits.controlAt(canvas, place);
        if (present === undefined) return canvas;
        return edits.addControl(canvas, { ...place, index: place.index + 1 }, edits.copyOf(present));
      });
      announce(strings.duplicated(titleOf(control)));
    },
    removeControl: (place) => {
      const control = at(place);
      if (control === undefined) return;
      closePaneOf(control);
      apply((canvas) => edits.removeControl(canvas, place));
      announce(strings.deleted(titleOf(control)));
      const neighbour = at({ ...place, index: place.index + 1 }) ?? at({ ...place, index: place.index - 1 });
      if (neighbour) focusControl(neighbour.id);
    },
    shiftControl: (place, by) => {
      const control = at(place);
      if (control === undefined) return;
      apply((canvas) => edits.shiftControl(canvas, place, by));
      announce(strings.moved(titleOf(control)));
      focusControl(control.id, by < 0 ? 'up' : 'down');
    },
    dragged,
    drag: (place) => {
      carried.current = place;
      // Chromium ends a drag whose page changes while it begins.
      window.setTimeout(() => setDragged(carried.current));
    },
    dropAt: (place) => {
      const from = carried.current;
      const control = from && at(from);
      if (from === undefined || control === undefined) return;
      closePaneOf(control);
      apply((canvas) => edits.placeControl(canvas, from, place));
      announce(strings.moved(titleOf(control)));
      focusControl(control.id);
    },
    moveControl: (from, to) => {
      const control = at(from);
      if (control === undefined) return;
      closePaneOf(control);
      apply((canvas) => edits.moveControl(canvas, from, to));
      announce(strings.moved(titleOf(control)));
      focusControl(control.id);
    }
  };
}
