const task = () => new Promise<void>((resolve) => setTimeout(resolve));

let last: Promise<unknown> = Promise.resolve();

/**
 * Resolves when it is an element's turn to show its first data: elements that have waited for the same file would keep
 * the page from answering for too long. What each of them shows is laid out in a task of its own, too.
 */
export function turn(element: HTMLElement): Promise<void> {
  const own = last.then(task);
  last = own.then(task).then(() => element.offsetHeight);
  return own;
}
