import { test } from './fixtures';
import { walkHomePage } from './walks';

// It does everything that can be done, also what cannot be taken back.
test.use({ cityName: 'walk-phone' });

test('everything that an agent can do on a phone of 320 pixels leaves the focus on something, and nothing that axe finds', async ({ city, open }) => {
  await walkHomePage(city, open, { width: 320, theme: 'dark' });
});
