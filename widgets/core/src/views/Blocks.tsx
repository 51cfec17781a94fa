import { useSignal } from "@preact/signals";
import { useRef } from "preact/hooks";
import { blocksAfterEvent, blocksPath, withBlock } from "../blocks.js";
import { Following } from "../following.js";
import type { Session } from "../session.js";
import { say } from "../strings.js";
import type { Stop } from "../watched.js";
import type { BlockPage, BlockView } from "../wire.js";
import { Choices } from "./Choices.js";
import { mount } from "./mount.js";
import { watching } from "./watching.js";

interface Place {
  readonly cohort: string;
  readonly module: string;
}

const PATIENCE = 2_000;
const followed = new WeakMap<Session, Map<string, Following<BlockPage>>>();

/** Draw the block that stands in `cell` over what `element` shows of it; blocks of a page share one line. */
export function mountBlock(element: Element, session: Session, place: Place & { cell: string }): Stop {
  const following = followedBy(session, place);
  let stop: Stop | null = null;
  const draw = (page: BlockPage | null) => {
    if (stop || !page?.blocks.some(one => one.cell === place.cell)) return;
    // What stands there without a script stays until there is something to put over it.
    element.replaceChildren();
    stop = mount(element, <Block session={session} following={following} cell={place.cell} />);
  };
  const quiet = following.page.watch(draw);
  draw(following.page.value);
  return () => {
    quiet();
    stop?.();
  };
}

function followedBy(session: Session, { cohort, module }: Place): Following<BlockPage> {
  const known = followed.get(session) ?? new Map<string, Following<BlockPage>>();
  followed.set(session, known);
  const path = blocksPath(cohort, module);
  const following =
    known.get(path) ??
    new Following<BlockPage>(session, cohort, {
      path,
      afterEvent: blocksAfterEvent,
      refreshed: fresh => fresh,
      patience: PATIENCE,
    });
  known.set(path, following);
  return following;
}

interface Props {
  readonly session: Session;
  readonly following: Following<BlockPage>;
  readonly cell: string;
}

/** A question with its choices as buttons: one press answers, and the next takes it back. */
function Block({ session, following, cell }: Props) {
  // Not `useId`: each block is a tree of its own, and counts its ids from the start.
  const id = `cohort-asked-${cell}`;
  const fault = useSignal("");
  /** What was chosen and is not answered yet. */
  const wanted = useSignal<readonly number[] | null>(null);
  const sending = useRef(false);
  const page = watching(following.page);
  const block = page?.blocks.find(one => one.cell === cell);
  if (!page || !block) return null;
  const { definition } = block;
  const chosen = new Set(wanted.value ?? block.mine ?? []);
  const several = definition.kind === "poll" && definition.several === true;
  const press = (choice: number) => {
    const rest = several ? [...chosen].filter(one => one !== choice) : [];
    wanted.value = chosen.has(choice) ? rest : [...rest, choice];
    if (!sending.current) void send();
  };
  /** Send what is chosen, and what was chosen meanwhile. */
  const send = async () => {
    sending.current = true;
    fault.value = "";
    const path = `${blocksPath(page.cohort, page.module)}/${encodeURIComponent(cell)}/answer`;
    try {
      let sent: readonly number[] | null = null;
      while (wanted.value !== null && wanted.value !== sent) {
        sent = wanted.value;
        const answered = await session.write<BlockView>(
          sent.length > 0 ? { method: "PUT", path, body: { choices: sent } } : { method: "DELETE", path },
        );
        following.change(shown => withBlock(shown, answered));
      }
    } catch (error) {
      fault.value = say("answerNotSent", { reason: (error as Error).message });
    } finally {
      sending.current = false;
      wanted.value = null;
    }
  };
  return (
    <section class={`cohort-asked cohort-asked-${definition.kind}`} aria-labelledby={id}>
      <p class="cohort-asked-question" id={id}>
        {definition.question}
      </p>
      <Choices block={block} chosen={chosen} labelledBy={id} onPress={press} />
      <p class="cohort-asked-state" role="status">
        {state(block, several)}
      </p>
      {fault.value && (
        <p class="cohort-fault" role="alert">
          {fault.value}
        </p>
      )}
    </section>
  );
}

function state(block: BlockView, several: boolean): string {
  const { answers, counted, enough, final, may_answer, mine } = block;
  const parts = [say("answers", { n: answers })];
  if (counted === 0) parts.push(say("answersFrom", { n: enough }));
  else if (answers > counted) parts.push(say("answersCounted", { n: counted }));
  if (final) parts.push(say("answerFinal"));
  else if (mine !== null) parts.push(say("answerKept"));
  else if (may_answer && several) parts.push(say("answerSeveral"));
  return parts.join(" ");
}
