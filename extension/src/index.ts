import { comment } from "./comment.js";
import { discussion } from "./discussion.js";
import { home } from "./home.js";
import { publish } from "./publish.js";
import { session } from "./session.js";
import { toolbarButton } from "./toolbarButton.js";

export default [session, discussion, comment, toolbarButton, publish, home];
