import { glueSigns } from './glueSigns';
import { markWritten } from './markWritten';

/** What is done for all that people typed, since it stands in hundreds of places, and none of them has to think of it. */
export function typedTexts(root: HTMLElement): void {
  glueSigns(root);
  markWritten(root);
}
