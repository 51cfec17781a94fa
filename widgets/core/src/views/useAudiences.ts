import { useSignal } from "@preact/signals";
import { useEffect } from "preact/hooks";
import type { Room } from "../room.js";
import type { AudienceChoice } from "../wire.js";

/** Return whom this person can write for; none until the service has said, or while it does not answer. */
export function useAudiences(room: Room): readonly AudienceChoice[] {
  const choices = useSignal<readonly AudienceChoice[]>([]);
  useEffect(() => {
    room.audiences().then(
      found => {
        choices.value = found;
      },
      () => undefined,
    );
  }, [room]);
  return choices.value;
}
