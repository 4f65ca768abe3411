import type { Stored } from '../items/Table';
import { toActivity, toSession } from './registrationRows';
import type { StoredActivity, StoredSession } from './RegistrationServices';
import type { ActivityValues, SessionValues } from './registrationTables';

export function storedActivity(row: Stored<ActivityValues>): StoredActivity {
  const { etag, created, modified, author, editor } = row;
  return { ...toActivity(row), etag, created, modified, author, editor };
}

export function storedSession(row: Stored<SessionValues>): StoredSession {
  const { etag, created, modified, author, editor } = row;
  return { ...toSession(row), etag, created, modified, author, editor };
}
