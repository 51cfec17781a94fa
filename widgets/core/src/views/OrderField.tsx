import type { Panel } from "../panel.js";
import type { Room } from "../room.js";
import { type Name, say } from "../strings.js";
import { ORDERS, type Order } from "../tabs.js";
import { shownTab } from "./useTab.js";
import { watching } from "./watching.js";

const WORDS: Readonly<Record<Order, Name>> = { time: "orderTime", place: "orderPlace" };

/** How the threads of the page stand: as they came, or as the page goes. */
export function OrderField({ room, panel }: { readonly room: Room; readonly panel: Panel }) {
  if (shownTab(room, panel) !== "page") return null;
  return (
    <select
      class="cohort-select"
      aria-label={say("order")}
      value={watching(panel.order)}
      onChange={event => panel.arrange(event.currentTarget.value as Order)}
    >
      {ORDERS.map(order => (
        <option key={order} value={order}>
          {say(WORDS[order])}
        </option>
      ))}
    </select>
  );
}
