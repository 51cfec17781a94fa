import { useSignal } from "@preact/signals";
import { useEffect } from "preact/hooks";
import type { Panel } from "../panel.js";
import type { Room } from "../room.js";
import { say } from "../strings.js";
import type { SearchHit, SearchPage } from "../wire.js";

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
                <Suggestion hit={hit} here={room.module} panel={panel} />
                {hit.answered && <span class="cohort-tag">{say("similarAnswered")}</span>}
              </li>
            ))}
          </ul>
        </>
      )}
    </div>
  );
}

/** One on this page is shown in the panel; one elsewhere says where it is. */
function Suggestion({
  hit,
  here,
  panel,
}: {
  readonly hit: SearchHit;
  readonly here: string;
  readonly panel: Panel;
}) {
  const { thread, post } = hit;
  const words = hit.snippet.text;
  if (hit.module !== here || !thread) {
    return <span>{hit.title ? `${words} (${hit.title})` : words}</span>;
  }
  return (
    <button type="button" class="cohort-link" onClick={() => panel.lead([thread], post ?? null)}>
      {words}
    </button>
  );
}
