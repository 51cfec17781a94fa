import { say } from "./strings.js";
import type { AudienceChoice } from "./wire.js";

/** Return what an audience is called on screen; a team's title comes with the choices. */
export function audienceName(audience: string, choices: readonly AudienceChoice[] = []): string {
  switch (audience) {
    case "cohort":
      return say("audienceCohort");
    case "course":
      return say("audienceCourse");
    case "organisation":
      return say("audienceOrganisation");
    case "private":
    case "person":
      return say("audiencePrivate");
    case "to facilitators":
    case "person+facilitators":
      return say("audienceFacilitators");
    default:
      return choices.find(one => one.audience === audience)?.title ?? say("audienceTeam");
  }
}
