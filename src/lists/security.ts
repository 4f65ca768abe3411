/** SP.List.ReadSecurity (MS-CSOMSPT). */
export const READ_SECURITY = { all: 1, own: 2 } as const;

/**
 * SP.List.WriteSecurity (MS-CSOMSPT). `none` rests on a permission level without Edit and Delete; below it this lets each
 * change at most his own. The value 4 would forbid more, but sources disagree whether it forbids adding as well.
 */
export const WRITE_SECURITY = { all: 1, own: 2, none: 2 } as const;
