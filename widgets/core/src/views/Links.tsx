import { say } from "../strings.js";
import type { LinkView } from "../wire.js";
import { Icon } from "./Icon.js";

/** What a link post is about: the titles the service has fetched, and always the host that one goes to. */
export function Links({ links }: { readonly links: readonly LinkView[] }) {
  const shown = links.filter(({ address }) => /^https?:\/\//i.test(address));
  if (shown.length === 0) return null;
  return (
    <ul class="cohort-links" aria-label={say("linksTo")}>
      {shown.map(({ address, title }) => (
        <li key={address}>
          <a class="cohort-file" href={address} target="_blank" rel="noopener noreferrer nofollow ugc">
            <Icon name="external-link" />
            <bdi class="cohort-file-name">{title || address}</bdi>
            <span class="cohort-file-size">{hostOf(address)}</span>
          </a>
        </li>
      ))}
    </ul>
  );
}

function hostOf(address: string): string {
  try {
    return new URL(address).host;
  } catch {
    return "";
  }
}
