import { useEffect } from "preact/hooks";

interface Ref<T> {
  readonly current: T;
}

const NEAR = 60;

/** Whoever is at the end stays there when the list is made smaller, by a keyboard, say, or what is in it larger. */
export function useStaysAtEnd(list: Ref<HTMLElement | null>, atEnd: Ref<boolean>): void {
  useEffect(() => {
    if (!list.current || typeof ResizeObserver === "undefined") return;
    const observer = new ResizeObserver(() => {
      if (atEnd.current && list.current) toEnd(list.current);
    });
    observer.observe(list.current);
    for (const part of list.current.children) observer.observe(part);
    return () => observer.disconnect();
  }, []);
}

export function isAtEnd(list: HTMLElement | null): boolean {
  return !list || list.scrollHeight - list.scrollTop - list.clientHeight < NEAR;
}

export function toEnd(list: HTMLElement): void {
  list.scrollTop = list.scrollHeight;
}

export function postIn(list: HTMLElement | null, post: string | undefined): HTMLElement | null {
  return post ? (list?.querySelector<HTMLElement>(`[data-post="${CSS.escape(post)}"]`) ?? null) : null;
}
