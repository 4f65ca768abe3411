// Its hooks are set before the tests.
import '@testing-library/react';
import { readablePages } from '../../../../domain/leave/readable/readablePages';
import { exportedSite, polls, profiles, records } from '../../../../domain/leave/readable/testing/exportedSite';
import { axeFaults } from '../../../../ui/testing/axeFaults';

test.each(['fr', 'en'] as const)('axe finds nothing on any page of an export: %s', async (language) => {
  const pages = [...readablePages(exportedSite({ language, lists: [polls, records, { ...profiles, isDiscreet: true, rows: profiles.rows.slice(0, 3) }] }))];
  expect(pages.length).toBeGreaterThan(3);
  for (const { html } of pages) {
    const page = new DOMParser().parseFromString(html, 'text/html');
    expect(page.documentElement.lang).toBe(language);
    expect(page.title).not.toBe('');
    document.body.innerHTML = page.body.innerHTML;
    expect(await axeFaults(document.body)).toEqual([]);
  }
});
