/** PostgreSQL's superuser: for adopting, administration and what needs it (some extensions). */
export const ADMIN = 'postgres';

/**
 * The program's own role and database. It is no superuser, so that SQL smuggled into a query
 * reaches no file and no program of the machine; it may create the trusted extensions.
 */
export const ROLE = 'madang';
