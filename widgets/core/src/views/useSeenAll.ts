import { useEffect, useRef } from "preact/hooks";
import type { Session } from "../session.js";
import type { Said } from "../stream.js";
import type { StreamPage } from "../wire.js";

/** What was shown in the stream has been seen, in every module it came from. */
export function useSeenAll(
  session: Session,
  { cohort }: StreamPage,
  all: readonly Said[],
  until: number,
): void {
  const told = useRef(0);
  useEffect(() => {
    const mark = () => {
      if (document.visibilityState !== "visible" || until <= told.current) return;
      const fresh = all.filter(({ post }) => post.seq > told.current && post.seq <= until);
      told.current = until;
      for (const module of new Set(fresh.map(({ thread }) => thread.module))) {
        const about = module === "" ? "" : `/modules/${encodeURIComponent(module)}`;
        const path = `api/cohorts/${encodeURIComponent(cohort)}${about}/seen`;
        // A mark that got lost costs a stale count until the next one.
        session.write({ method: "PUT", path, body: { seq: until } }).catch(() => undefined);
      }
    };
    mark();
    document.addEventListener("visibilitychange", mark);
    return () => document.removeEventListener("visibilitychange", mark);
  }, [until]);
}
