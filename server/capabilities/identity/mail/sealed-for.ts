/** What letters are sealed for while they wait: who reads the table, or a copy of it, opens no links. */
export const SEALED_FOR = 'identity.mail';
