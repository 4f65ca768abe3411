import type { Person } from '../../domain/people/Person';
import type { Readers } from '../../domain/registrations/Activity';
import { discreetListOf, RegistrationAnswersList } from '../../lists/registrations';
import { AppendWriter } from '../append/AppendWriter';
import { FolderTree } from '../append/FolderTree';
import type { Connection } from '../connection/Connection';
import type { Stored } from '../items/Table';
import type { AnswerValues, DiscreetValues } from './registrationTables';

/** Stores what its author and the organisers' group, or the readers of its list, alone read; its code is loaded when somebody writes. */
export class OwnRows {
  private readonly answerWriter: AppendWriter<typeof RegistrationAnswersList>;

  public constructor(
    private readonly connection: Connection,
    private readonly me: () => Promise<Person>
  ) {
    this.answerWriter = new AppendWriter<typeof RegistrationAnswersList>(connection, RegistrationAnswersList, new FolderTree(connection, RegistrationAnswersList.url), me);
  }

  public discreet(readers: Readers, values: DiscreetValues, clientKey: string): Promise<Stored<DiscreetValues>> {
    const list = discreetListOf(readers);
    return new AppendWriter<typeof list>(this.connection, list, new FolderTree(this.connection, list.url), this.me).storeOwn(values, clientKey);
  }

  public answers(values: AnswerValues, clientKey: string): Promise<Stored<AnswerValues>> {
    return this.answerWriter.storeOwn(values, clientKey);
  }
}
