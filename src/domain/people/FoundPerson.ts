/** Somebody of the directory, whom the site need not know yet. */
export interface FoundPerson {
  /** With its claim, e.g. `i:0#.f|membership|lea@ville.fr`: what a site knows a person by. */
  readonly login: string;
  readonly name: string;
  /** What tells people of one name apart: function, department or address of mail; '' where nothing is known. */
  readonly details: string;
}
