import { type ProfileView, recall, remember, type Session } from "@jupyter-cohort/core";

/** Tell the service where this person's clock is, unless they have said so themselves. Asked once per browser and zone. */
export async function tellTimeZone(session: Session): Promise<void> {
  const zone = Intl.DateTimeFormat().resolvedOptions().timeZone;
  const asked = `${await session.person()} ${zone}`;
  if (!zone || recall("zone") === asked) return;
  const profile = await session.read<ProfileView>("api/profile");
  if (profile.time_zone === "") {
    await session.write({ method: "PUT", path: "api/profile", body: { time_zone: zone } });
  }
  remember("zone", asked);
}
