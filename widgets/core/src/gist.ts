import { isPicture } from "./attachments.js";
import { say } from "./strings.js";
import type { AttachmentView, PostView } from "./wire.js";

/** Return what a post says where there is room for a few words: its own, else what its first file is called. */
export function gistOf({ source, attachments }: Pick<PostView, "source" | "attachments">): string {
  return source || fileSaid(attachments[0]);
}

export function fileSaid(file: AttachmentView | null | undefined): string {
  return file ? say(isPicture(file) ? "pictureNamed" : "fileNamed", { name: file.name }) : "";
}
