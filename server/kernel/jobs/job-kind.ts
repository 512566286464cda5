/** What a job is called and what it takes: enough to enqueue it. */
export interface JobKind<T> {
  /** `<app>.<room>.<verbNoun>` */
  readonly name: string;
  readonly payload?: T;
}

/** When and how a job is enqueued. */
export interface JobOptions {
  runAt?: Date;
  /** Jobs with the same key replace each other while they wait. */
  key?: string;
}
