/** The house's contract as types, made from it for everybody who calls it. */
export type * from '@madang/client/schema';
