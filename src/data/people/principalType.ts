/** SP.PrincipalType of a person (MS-CSOMSPT). */
export const PERSON = 1;
