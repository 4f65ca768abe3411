import type { Person } from '../../domain/people/Person';
import { DiscreetRegistrationsList, RegistrationAnswersList } from '../../lists/registrations';
import { AppendWriter } from '../append/AppendWriter';
import { FolderTree } from '../append/FolderTree';
import type { Connection } from '../connection/Connection';
import type { Stored } from '../items/Table';
import type { AnswerValues, DiscreetValues } from './registrationTables';

/** Stores what its author and the organisers' group alone read; its code is loaded when somebody writes. */
export class OwnRows {
  private readonly discreetWriter: AppendWriter<typeof DiscreetRegistrationsList>;
  private readonly answerWriter: AppendWriter<typeof RegistrationAnswersList>;

  public constructor(connection: Connection, me: () => Promise<Person>) {
    this.discreetWriter = new AppendWriter<typeof DiscreetRegistrationsList>(connection, DiscreetRegistrationsList, new FolderTree(connection, DiscreetRegistrationsList.url), me);
    this.answerWriter = new AppendWriter<typeof RegistrationAnswersList>(connection, RegistrationAnswersList, new FolderTree(connection, RegistrationAnswersList.url), me);
  }

  public discreet(values: DiscreetValues, clientKey: string): Promise<Stored<DiscreetValues>> {
    return this.discreetWriter.storeOwn(values, clientKey);
  }

  public answers(values: AnswerValues, clientKey: string): Promise<Stored<AnswerValues>> {
    return this.answerWriter.storeOwn(values, clientKey);
  }
}
