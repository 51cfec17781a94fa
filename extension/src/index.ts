import { annotate } from "./annotate.js";
import { bell } from "./bell.js";
import { comment } from "./comment.js";
import { discussion } from "./discussion.js";
import { highlight } from "./highlight.js";
import { home } from "./home.js";
import { publish } from "./publish.js";
import { session } from "./session.js";
import { toolbarButton } from "./toolbarButton.js";

export default [session, discussion, comment, annotate, highlight, toolbarButton, publish, home, bell];
