import assert from 'node:assert/strict';
import { it } from 'node:test';
import { TIME_ZONES } from '../../local/sharepoint/model/rules/time-zone';
import { zoneNames } from '../../src/shell/timeZones';

it('the local SharePoint and what ships call every time zone by the same name', () => {
  assert.deepEqual(Object.fromEntries(TIME_ZONES.map(({ id, iana }) => [id, iana])), zoneNames);
});
