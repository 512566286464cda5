/** Something the operator must know or mend; its message is one plain sentence, shown without a stack. */
export class HouseError extends Error {
  constructor(message: string) {
    super(message);
    this.name = 'HouseError';
  }
}
