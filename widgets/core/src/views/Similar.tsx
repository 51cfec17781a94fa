import { useSignal } from "@preact/signals";
import { useEffect } from "preact/hooks";
import type { Panel } from "../panel.js";
import { pagesOf, placeAddress } from "../places.js";
import type { Room } from "../room.js";
import { say } from "../strings.js";
import type { SearchHit, SearchPage } from "../wire.js";
import { Icon } from "./Icon.js";

const PAUSE = 500;
const SHORTEST = 8;

interface Props {
  readonly room: Room;
  readonly typed: string;
  readonly panel: Panel;
}

/** While a question is being typed: what was asked before and may answer it. It never holds up the typing. */
export function Similar({ room, typed, panel }: Props) {
  const hits = useSignal<readonly SearchHit[]>([]);
  useEffect(() => {
    if (typed.trim().length < SHORTEST) {
      hits.value = [];
      return;
    }
    let late = false;
    const timer = setTimeout(() => {
      room.similar(typed).then(
        ({ hits: found }: SearchPage) => {
          if (!late) hits.value = found;
        },
        () => undefined,
      );
    }, PAUSE);
    return () => {
      late = true;
      clearTimeout(timer);
    };
  }, [room, typed]);
  return (
    <div class="cohort-similar" aria-live="polite">
      {hits.value.length > 0 && (
        <>
          <p>{say("similarFound", { n: hits.value.length })}</p>
          <ul>
            {hits.value.map(hit => (
              <li key={hit.thread}>
                <Suggestion hit={hit} room={room} panel={panel} />
                {hit.answered && <span class="cohort-tag">{say("similarAnswered")}</span>}
              </li>
            ))}
          </ul>
        </>
      )}
    </div>
  );
}

/** One of this module is shown in its panel; any other opens beside, so that what is being written stays. */
function Suggestion({
  hit,
  room,
  panel,
}: {
  readonly hit: SearchHit;
  readonly room: Room;
  readonly panel: Panel;
}) {
  const { cohort, cell, thread, post, title } = hit;
  const words = hit.snippet.text;
  if (!thread) return null;
  if (hit.module === room.module && room.module !== "") {
    return (
      <button type="button" class="cohort-link" onClick={() => panel.lead([thread], post ?? null)}>
        {words}
      </button>
    );
  }
  // A module that is gone has no page: its threads are read in the forum.
  const module = title ? hit.module : "";
  const pages = pagesOf(room.door);
  if (pages === null) return <>{words}</>;
  const href = placeAddress(pages, { cohort, module, cell: cell ?? null, thread, post: post ?? null });
  return (
    <a class="cohort-link" href={href} target="_blank" rel="noopener">
      {words} <span class="cohort-similar-place">{title || say("inTheForum")}</span>{" "}
      <Icon name="external-link" />
      <span class="cohort-unseen">{say("inNewTab")}</span>
    </a>
  );
}
