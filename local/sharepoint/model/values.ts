/** A value that OData writes: a primitive, a complex value, or a collection of them. */
export type ODataValue = string | number | boolean | null | ComplexValue | readonly ODataValue[];

/** A value of a complex type, such as `SP.BasePermissions`. */
export interface ComplexValue {
  readonly typeName: string;
  readonly fields: Readonly<Record<string, ODataValue>>;
}

/** Makes a complex value. */
export function complex(typeName: string, fields: Readonly<Record<string, ODataValue>>): ComplexValue {
  return { typeName, fields };
}

/** Server-relative path as `SP.ResourcePath`. */
export function resourcePath(decodedUrl: string): ComplexValue {
  return complex('SP.ResourcePath', { DecodedUrl: decodedUrl });
}

export function isComplex(value: ODataValue): value is ComplexValue {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
