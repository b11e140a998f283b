import type { Message } from '../check/message.ts';

/** Entries of one kind with everything that is wrong in their files. */
export interface Reading<T> {
  entries: T[];
  messages: Message[];
}
