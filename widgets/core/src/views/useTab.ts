import { useEffect } from "preact/hooks";
import { recall, remember } from "../memory.js";
import type { Panel } from "../panel.js";
import type { Room } from "../room.js";
import { oneOf, TABS, type Tab } from "../tabs.js";
import { watching } from "./watching.js";

/** Return the tab that is shown: where something led to, else the one remembered for the page. */
export function shownTab(room: Room, panel: Panel): Tab {
  return watching(panel.tab) ?? oneOf(TABS, recall(memoryOf(room)));
}

/** Return the tab that is shown, and how to choose one. What is chosen is remembered, not where links led. */
export function useTab(room: Room, panel: Panel): readonly [Tab, (tab: Tab) => void] {
  useEffect(() => () => panel.turnTo(null), [room, panel]);
  const choose = (tab: Tab) => {
    panel.pointing.leadNowhere();
    remember(memoryOf(room), tab);
    panel.turnTo(tab);
  };
  return [shownTab(room, panel), choose];
}

function memoryOf({ cohort, module }: Room): string {
  return `tab.${cohort}.${module}`;
}
