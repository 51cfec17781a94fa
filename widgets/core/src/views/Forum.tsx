import { useSignal } from "@preact/signals";
import { useEffect } from "preact/hooks";
import type { Filter, Wish } from "../forum.js";
import { FILTERS } from "../forum.js";
import type { Surroundings } from "../panel.js";
import type { Session } from "../session.js";
import { say } from "../strings.js";
import type { Stop } from "../watched.js";
import { Chat } from "./Chat.js";
import { ForumList } from "./ForumList.js";
import { mount } from "./mount.js";

export interface ForumProps {
  readonly cohort: string;
  readonly person: string;
  readonly typeset?: Surroundings["typeset"];
}

/** What the address says: which view, which threads, and which one is open. */
export interface Address extends Wish {
  readonly view: "forum" | "chat";
  readonly thread: string | null;
  readonly post: string | null;
}

/** What makes a link to another view or thread of the page. */
export type LinkTo = (to: Partial<Address>) => {
  readonly href: string;
  readonly onClick: (event: MouseEvent) => void;
};

/** Draw the cohort's forum or chat; the address says which, and going back in the browser goes back here. */
export function mountForum(element: Element, session: Session, props: ForumProps): Stop {
  return mount(element, <Forum session={session} {...props} />);
}

function Forum({ session, ...props }: ForumProps & { readonly session: Session }) {
  const address = useSignal(readAddress());
  useEffect(() => {
    const moved = () => {
      address.value = readAddress();
    };
    window.addEventListener("popstate", moved);
    return () => window.removeEventListener("popstate", moved);
  }, []);
  const go = (change: Partial<Address>) => {
    const next = { ...address.value, ...change };
    history.pushState(null, "", addressOf(next));
    address.value = next;
  };
  const link: LinkTo = change => ({
    href: addressOf({ ...NOWHERE, ...change }),
    onClick: event => {
      if (!isPlain(event)) return;
      event.preventDefault();
      go({ ...NOWHERE, ...change });
    },
  });
  const { view } = address.value;
  return (
    <div class="cohort-forum">
      <header class="cohort-forum-head">
        <h1>{say(view)}</h1>
        <nav aria-label={say("views")} class="cohort-views">
          {(["forum", "chat"] as const).map(one => (
            <a key={one} {...link({ view: one })} aria-current={view === one ? "page" : undefined}>
              {say(one)}
            </a>
          ))}
        </nav>
      </header>
      {view === "chat" ? (
        <Chat session={session} cohort={props.cohort} typeset={props.typeset} link={link} />
      ) : (
        <ForumList session={session} {...props} address={address.value} go={go} />
      )}
    </div>
  );
}

const NOWHERE: Address = { view: "forum", filter: "all", tag: "", thread: null, post: null };

export function isPlain(event: MouseEvent): boolean {
  return event.button === 0 && !event.metaKey && !event.ctrlKey && !event.shiftKey && !event.altKey;
}

export function addressOf({ view, filter, tag, thread, post }: Address): string {
  const query = new URLSearchParams();
  if (view === "chat") query.set("view", "chat");
  if (filter !== "all") query.set("filter", filter);
  if (tag) query.set("tag", tag);
  if (thread) query.set("thread", thread);
  if (post) query.set("post", post);
  const words = query.toString();
  return location.pathname + (words && `?${words}`);
}

function readAddress(): Address {
  const query = new URLSearchParams(location.search);
  const wanted = query.get("filter") as Filter | null;
  return {
    view: query.get("view") === "chat" ? "chat" : "forum",
    filter: wanted && FILTERS.includes(wanted) ? wanted : "all",
    tag: query.get("tag") ?? "",
    thread: query.get("thread"),
    post: query.get("post"),
  };
}
