/**
 * Puts a number before the title of the tab, whatever page gives it its title meanwhile.
 * @returns how to take it away
 */
export function titleBadge(count: number): () => void {
  const plain = () => document.title.replace(/^\(\d+\+?\) /, '');
  const write = () => {
    const title = count === 0 ? plain() : `(${count > 99 ? '99+' : count}) ${plain()}`;
    if (document.title !== title) document.title = title;
  };
  write();
  const observer = new MutationObserver(write);
  observer.observe(document.head, { childList: true, subtree: true, characterData: true });
  return () => {
    observer.disconnect();
    document.title = plain();
  };
}
