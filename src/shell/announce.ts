const ID = 'parvis-announcements';

/** Says a status change to screen readers, in the page's one polite live region. */
export function announce(text: string): void {
  const region = document.getElementById(ID) ?? createRegion();
  // Fluent's panels hide all that is outside of them from screen readers; what is said must still be heard.
  region.removeAttribute('aria-hidden');
  // An empty region first: the same sentence twice is two changes.
  region.textContent = '';
  window.setTimeout(() => {
    region.textContent = text;
  }, 50);
}

function createRegion(): HTMLElement {
  const region = document.createElement('div');
  region.id = ID;
  region.setAttribute('role', 'status');
  region.setAttribute('aria-live', 'polite');
  region.style.cssText = 'position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap';
  document.body.append(region);
  return region;
}
