import { useEffect, useMemo } from "preact/hooks";
import { Following, type Recipe } from "../following.js";
import type { Session } from "../session.js";

/** Follow a page of the cohort as long as the view is there; another `path` is another page. */
export function useFollowing<T extends { readonly seq: number }>(
  session: Session,
  cohort: string,
  recipe: Recipe<T>,
): Following<T> {
  const following = useMemo(() => new Following(session, cohort, recipe), [session, cohort, recipe.path]);
  useEffect(() => () => following.leave(), [following]);
  return following;
}
