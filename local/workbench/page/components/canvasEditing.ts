import * as React from 'react';
import type { Control, Emphasis, LayoutName } from '../canvas/canvas';
import type { Place } from '../canvas/canvasEdits';

/** What an editor of the page can do with its canvas. */
export interface CanvasCommands {
  /** Place that the toolbox was opened for. */
  readonly toolboxPlace: Place | undefined;
  openToolbox(place: Place | undefined): void;
  addSection(at: number, layout: LayoutName): void;
  duplicateSection(at: number): void;
  removeSection(at: number): void;
  moveSection(at: number, by: -1 | 1): void;
  setLayout(at: number, layout: LayoutName): void;
  setEmphasis(at: number, emphasis: Emphasis): void;
  addControl(place: Place, control: Control): void;
  replaceControl(place: Place, control: Control): void;
  duplicateControl(place: Place): void;
  removeControl(place: Place): void;
  shiftControl(place: Place, by: -1 | 1): void;
  moveControl(from: Place, to: Omit<Place, 'index'>): void;
  /** Place of the control that the pointer carries. */
  readonly dragged: Place | undefined;
  drag(place: Place | undefined): void;
  /** Puts the carried control at a place. */
  dropAt(place: Place): void;
  titleOf(control: Control): string;
}

/** Absent while the page is read. */
export const CanvasEditing = React.createContext<CanvasCommands | undefined>(undefined);

export function useCanvasEditing(): CanvasCommands | undefined {
  return React.useContext(CanvasEditing);
}
