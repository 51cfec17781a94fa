import { isPicture } from "./attachments.js";
import { say } from "./strings.js";
import type { AttachmentView, PostView } from "./wire.js";

/** Return what a post says where there is room for a few words: its own, else what its first file is called. */
export function gistOf({ html, attachments }: Pick<PostView, "html" | "attachments">): string {
  return inPlainWords(html) || fileSaid(attachments[0]);
}

/** Return a post's HTML as one line of text, as `few_words` does in Python; code and TeX of their own are "…". */
function inPlainWords(html: string): string {
  // A document of its own: nothing in it is loaded or run.
  const { body } = new DOMParser().parseFromString(html, "text/html");
  for (const block of body.querySelectorAll("pre, div.math")) block.replaceWith(" … ");
  for (const tex of body.querySelectorAll("span.math"))
    tex.textContent = (tex.textContent ?? "").replace(/^\$|\$$/g, "");
  return (body.textContent ?? "").replace(/\s+/g, " ").trim();
}

export function fileSaid(file: AttachmentView | null | undefined): string {
  return file ? say(isPicture(file) ? "pictureNamed" : "fileNamed", { name: file.name }) : "";
}
