/** Words in the languages of the product. */
export interface Words {
  readonly fr: string;
  readonly en: string;
}
