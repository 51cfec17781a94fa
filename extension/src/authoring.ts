import { PageConfig, URLExt } from "@jupyterlab/coreutils";
import { ServerConnection } from "@jupyterlab/services";

/**
 * Ask this person's own server to work on a notebook; raises an Error with its sentence for the person.
 *
 * Publishing runs the notebook, so there is no time limit here.
 */
export async function author<T>(verb: "publish" | "preview", path: string): Promise<T> {
  const settings = ServerConnection.makeSettings();
  const address = URLExt.join(PageConfig.getBaseUrl(), "cohort/authoring", verb);
  const order = { method: "POST", body: JSON.stringify({ path }) };
  const answer = await ServerConnection.makeRequest(address, order, settings);
  const body = (await answer.json().catch(() => null)) as (T & { error?: { message?: string } }) | null;
  if (answer.ok && body) return body;
  throw new Error(body?.error?.message ?? `The server answered ${answer.status}.`);
}
