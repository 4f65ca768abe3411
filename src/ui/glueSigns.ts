/** As French types it: a plain space before a high sign, and inside « ». */
const LOOSE = /(?<=«) | (?=[?!:;»])/g;

/** Its text is what somebody is typing, or copies as it is. */
const TYPED = 'textarea,pre,[contenteditable]';

/**
 * Keeps such signs on the line of their word in all that is shown within, now and later: what people typed is in hundreds of places, and none of them has
 * to think of it. On the screen alone; characters stay as many, so that places in a text do.
 */
export function glueSigns(root: Node): void {
  const glue = (within: Node): void => {
    const texts = document.createTreeWalker(within, NodeFilter.SHOW_TEXT);
    for (let node: Node | null = within; node; node = texts.nextNode()) {
      const said = node.nodeValue ?? '';
      const glued = said.replace(LOOSE, '\u00a0');
      if (glued !== said && !node.parentElement?.closest(TYPED)) node.nodeValue = glued;
    }
  };
  glue(root);
  new MutationObserver((changes) => changes.forEach(({ type, target, addedNodes }) => (type === 'characterData' ? glue(target) : addedNodes.forEach(glue)))).observe(root, { subtree: true, childList: true, characterData: true });
}
