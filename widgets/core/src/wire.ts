// Written by `npm run wire` from the service's OpenAPI document. Change wire.py instead.

export type paths = {
    "/services/cohort/api/audit": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get Audit
         * @description Return who changed what others see or may do, newest first; nobody can change a row.
         */
        get: operations["get_audit_services_cohort_api_audit_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/services/cohort/api/cohorts/{cohort}/assignments": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List Assignments
         * @description List what is released to the cohort.
         */
        get: operations["list_assignments_services_cohort_api_cohorts__cohort__assignments_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/services/cohort/api/cohorts/{cohort}/assignments/{assignment}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Put Assignment
         * @description Release an assignment, or release it anew. The archive holds what learners start from.
         */
        put: operations["put_assignment_services_cohort_api_cohorts__cohort__assignments__assignment__put"];
        post?: never;
        /**
         * Delete Assignment
         * @description Take a release back. What was fetched or submitted stays.
         */
        delete: operations["delete_assignment_services_cohort_api_cohorts__cohort__assignments__assignment__delete"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/services/cohort/api/cohorts/{cohort}/assignments/{assignment}/release": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get Release
         * @description Return what learners start from.
         */
        get: operations["get_release_services_cohort_api_cohorts__cohort__assignments__assignment__release_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/services/cohort/api/cohorts/{cohort}/assignments/{assignment}/submissions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List Submissions
         * @description List the own submissions; everybody's for those who grade. Oldest first.
         */
        get: operations["list_submissions_services_cohort_api_cohorts__cohort__assignments__assignment__submissions_get"];
        put?: never;
        /**
         * Post Submission
         * @description Submit. The author is the owner of the token, the time is the service's.
         */
        post: operations["post_submission_services_cohort_api_cohorts__cohort__assignments__assignment__submissions_post"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/services/cohort/api/cohorts/{cohort}/attachments": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Post Attachment
         * @description Upload a file for a post that is being written; one that no post names is thrown away after a day.
         */
        post: operations["post_attachment_services_cohort_api_cohorts__cohort__attachments_post"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/services/cohort/api/cohorts/{cohort}/attachments/{attachment}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get Attachment
         * @description Return a file to who may read its post; until that is written, to who uploaded it.
         */
        get: operations["get_attachment_services_cohort_api_cohorts__cohort__attachments__attachment__get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/services/cohort/api/cohorts/{cohort}/audiences": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get Audiences
         * @description Return whom the viewer can write for in this cohort: the cohort first, then fewer, then more.
         */
        get: operations["get_audiences_services_cohort_api_cohorts__cohort__audiences_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/services/cohort/api/cohorts/{cohort}/discussion": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get Cohort Discussion
         * @description Return the threads about the whole cohort, as of a module's.
         */
        get: operations["get_cohort_discussion_services_cohort_api_cohorts__cohort__discussion_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/services/cohort/api/cohorts/{cohort}/events": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get Events
         * @description Return what happened after a log position, as far as it is for the viewer's eyes.
         */
        get: operations["get_events_services_cohort_api_cohorts__cohort__events_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/services/cohort/api/cohorts/{cohort}/export/annotations.jsonld": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get Annotations
         * @description Return the cohort's annotations that are for the viewer's eyes, as W3C Web Annotations.
         */
        get: operations["get_annotations_services_cohort_api_cohorts__cohort__export_annotations_jsonld_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/services/cohort/api/cohorts/{cohort}/export/posts.csv": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get Posts
         * @description Return the cohort's posts that are for the viewer's eyes, as a table.
         */
        get: operations["get_posts_services_cohort_api_cohorts__cohort__export_posts_csv_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/services/cohort/api/cohorts/{cohort}/learners": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List Learners
         * @description List the cohort's learners, for those who grade them.
         */
        get: operations["list_learners_services_cohort_api_cohorts__cohort__learners_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/services/cohort/api/cohorts/{cohort}/moderation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get Moderation
         * @description Return what waits for the cohort's facilitators, for them alone.
         */
        get: operations["get_moderation_services_cohort_api_cohorts__cohort__moderation_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/services/cohort/api/cohorts/{cohort}/modules/{module}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get Module
         * @description Return a module as its card and its cells, in order.
         */
        get: operations["get_module_services_cohort_api_cohorts__cohort__modules__module__get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/services/cohort/api/cohorts/{cohort}/modules/{module}/blocks": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get Blocks
         * @description Return the module's blocks with what may be told of their answers.
         */
        get: operations["get_blocks_services_cohort_api_cohorts__cohort__modules__module__blocks_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/services/cohort/api/cohorts/{cohort}/modules/{module}/blocks/{cell}/answer": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Put Answer
         * @description Answer, or answer differently. 409 once the answer is among those that are counted.
         */
        put: operations["put_answer_services_cohort_api_cohorts__cohort__modules__module__blocks__cell__answer_put"];
        post?: never;
        /**
         * Delete Answer
         * @description Take the own answer back. 409 once it is among those that are counted.
         */
        delete: operations["delete_answer_services_cohort_api_cohorts__cohort__modules__module__blocks__cell__answer_delete"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/services/cohort/api/cohorts/{cohort}/modules/{module}/copy": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get Copy
         * @description Return the folder a learner starts from. 409 while a graded module is not released.
         */
        get: operations["get_copy_services_cohort_api_cohorts__cohort__modules__module__copy_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/services/cohort/api/cohorts/{cohort}/modules/{module}/discussion": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get Discussion
         * @description Return a module's threads. Events after ``seq`` bring them up to date.
         */
        get: operations["get_discussion_services_cohort_api_cohorts__cohort__modules__module__discussion_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/services/cohort/api/cohorts/{cohort}/modules/{module}/progress": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Post Progress
         * @description Note a step. Only the viewer learns of it.
         */
        post: operations["post_progress_services_cohort_api_cohorts__cohort__modules__module__progress_post"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/services/cohort/api/cohorts/{cohort}/modules/{module}/seen": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Put Seen
         * @description Say how far the discussion has been seen, so that what is unread can be counted.
         */
        put: operations["put_seen_services_cohort_api_cohorts__cohort__modules__module__seen_put"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/services/cohort/api/cohorts/{cohort}/modules/{module}/threads": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Post Thread
         * @description Open a thread on a module or on one of its cells, with its first post.
         */
        post: operations["post_thread_services_cohort_api_cohorts__cohort__modules__module__threads_post"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/services/cohort/api/cohorts/{cohort}/muted/{person}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Put Muted
         * @description Let a learner of the cohort read but not write, for some hours and with a reason they are told.
         */
        put: operations["put_muted_services_cohort_api_cohorts__cohort__muted__person__put"];
        post?: never;
        /**
         * Delete Muted
         * @description Let the person write again.
         */
        delete: operations["delete_muted_services_cohort_api_cohorts__cohort__muted__person__delete"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/services/cohort/api/cohorts/{cohort}/people": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get People
         * @description Return who is in the cohort, by display name.
         */
        get: operations["get_people_services_cohort_api_cohorts__cohort__people_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/services/cohort/api/cohorts/{cohort}/people/{name}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get Person
         * @description Return somebody of the cohort, with what they contributed as far as the viewer may see it.
         */
        get: operations["get_person_services_cohort_api_cohorts__cohort__people__name__get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/services/cohort/api/cohorts/{cohort}/posts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get Posts
         * @description Return the newest posts in one stream, by time: the cohort's, a module's, or a cell's of it.
         */
        get: operations["get_posts_services_cohort_api_cohorts__cohort__posts_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/services/cohort/api/cohorts/{cohort}/posts/{post}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Put Post
         * @description Give the own post other words. How it stood is kept and can be read.
         */
        put: operations["put_post_services_cohort_api_cohorts__cohort__posts__post__put"];
        post?: never;
        /**
         * Delete Post
         * @description Take the own post away. Where others have written after it, its place stays, without its words.
         */
        delete: operations["delete_post_services_cohort_api_cohorts__cohort__posts__post__delete"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/services/cohort/api/cohorts/{cohort}/posts/{post}/endorsement": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Put Endorsement
         * @description Say, as a facilitator, that a post is right.
         */
        put: operations["put_endorsement_services_cohort_api_cohorts__cohort__posts__post__endorsement_put"];
        post?: never;
        /** Delete Endorsement */
        delete: operations["delete_endorsement_services_cohort_api_cohorts__cohort__posts__post__endorsement_delete"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/services/cohort/api/cohorts/{cohort}/posts/{post}/hidden": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Put Hidden
         * @description Hide the post from all but its author and the facilitators; its author reads the reason.
         */
        put: operations["put_hidden_services_cohort_api_cohorts__cohort__posts__post__hidden_put"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/services/cohort/api/cohorts/{cohort}/posts/{post}/reactions/{emoji}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Put Reaction
         * @description React to a post.
         */
        put: operations["put_reaction_services_cohort_api_cohorts__cohort__posts__post__reactions__emoji__put"];
        post?: never;
        /**
         * Delete Reaction
         * @description Take a reaction back.
         */
        delete: operations["delete_reaction_services_cohort_api_cohorts__cohort__posts__post__reactions__emoji__delete"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/services/cohort/api/cohorts/{cohort}/posts/{post}/reports": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Post Report
         * @description Report a post to the facilitators of its cohort. Who reports it again gets the first report.
         */
        post: operations["post_report_services_cohort_api_cohorts__cohort__posts__post__reports_post"];
        /**
         * Delete Reports
         * @description Dismiss a post's reports: it stays as it is.
         */
        delete: operations["delete_reports_services_cohort_api_cohorts__cohort__posts__post__reports_delete"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/services/cohort/api/cohorts/{cohort}/posts/{post}/restored": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Put Restored
         * @description Show a hidden post to everybody again; its author reads the reason.
         */
        put: operations["put_restored_services_cohort_api_cohorts__cohort__posts__post__restored_put"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/services/cohort/api/cohorts/{cohort}/posts/{post}/tip": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Post Tip
         * @description Make a tip of a reply, under its author's name.
         */
        post: operations["post_tip_services_cohort_api_cohorts__cohort__posts__post__tip_post"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/services/cohort/api/cohorts/{cohort}/posts/{post}/versions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get Versions
         * @description Return how the post stood before each edit, oldest first.
         */
        get: operations["get_versions_services_cohort_api_cohorts__cohort__posts__post__versions_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/services/cohort/api/cohorts/{cohort}/reports": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get Reports
         * @description Return the viewer's own reports with what came of them.
         */
        get: operations["get_reports_services_cohort_api_cohorts__cohort__reports_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/services/cohort/api/cohorts/{cohort}/search": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get Search
         * @description Find modules, cells, posts, tags and people of a cohort, as far as they are for the viewer's eyes.
         */
        get: operations["get_search_services_cohort_api_cohorts__cohort__search_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/services/cohort/api/cohorts/{cohort}/seen": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Put Cohort Seen
         * @description Say how far the threads about the whole cohort have been seen.
         */
        put: operations["put_cohort_seen_services_cohort_api_cohorts__cohort__seen_put"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/services/cohort/api/cohorts/{cohort}/similar": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get Similar
         * @description Return threads that already say something like what is being typed, questions first.
         */
        get: operations["get_similar_services_cohort_api_cohorts__cohort__similar_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/services/cohort/api/cohorts/{cohort}/submissions/{submission}/feedback": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Put Feedback
         * @description Release feedback, or release it anew: HTML pages, and what the gradebook says.
         */
        put: operations["put_feedback_services_cohort_api_cohorts__cohort__submissions__submission__feedback_put"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/services/cohort/api/cohorts/{cohort}/submissions/{submission}/feedback/files": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get Feedback
         * @description Return the feedback's pages.
         */
        get: operations["get_feedback_services_cohort_api_cohorts__cohort__submissions__submission__feedback_files_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/services/cohort/api/cohorts/{cohort}/submissions/{submission}/files": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get Submission
         * @description Return what was submitted.
         */
        get: operations["get_submission_services_cohort_api_cohorts__cohort__submissions__submission__files_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/services/cohort/api/cohorts/{cohort}/tags": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get Tags
         * @description Return the cohort's tags with the number of threads under each; the course's own leads.
         */
        get: operations["get_tags_services_cohort_api_cohorts__cohort__tags_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/services/cohort/api/cohorts/{cohort}/tags/{tag}/follow": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Put Tag Follow
         * @description Follow a tag.
         */
        put: operations["put_tag_follow_services_cohort_api_cohorts__cohort__tags__tag__follow_put"];
        post?: never;
        /**
         * Delete Tag Follow
         * @description Follow a tag no longer.
         */
        delete: operations["delete_tag_follow_services_cohort_api_cohorts__cohort__tags__tag__follow_delete"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/services/cohort/api/cohorts/{cohort}/threads": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get Threads
         * @description Return the cohort's threads: pinned ones and announcements first, then by their newest post.
         *
         *     Those of the module ``beside`` are left out.
         */
        get: operations["get_threads_services_cohort_api_cohorts__cohort__threads_get"];
        put?: never;
        /**
         * Post Cohort Thread
         * @description Open a thread about the whole cohort.
         */
        post: operations["post_cohort_thread_services_cohort_api_cohorts__cohort__threads_post"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/services/cohort/api/cohorts/{cohort}/threads/{thread}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get Thread
         * @description Return a thread with those of its posts that are for the viewer's eyes.
         */
        get: operations["get_thread_services_cohort_api_cohorts__cohort__threads__thread__get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/services/cohort/api/cohorts/{cohort}/threads/{thread}/anchor": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Put Anchor
         * @description Put a thread at a place again, or confirm the one it has.
         */
        put: operations["put_anchor_services_cohort_api_cohorts__cohort__threads__thread__anchor_put"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/services/cohort/api/cohorts/{cohort}/threads/{thread}/audience": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Put Audience
         * @description Turn the dial: who reads the thread from now on. It is logged, and can be turned back.
         */
        put: operations["put_audience_services_cohort_api_cohorts__cohort__threads__thread__audience_put"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/services/cohort/api/cohorts/{cohort}/threads/{thread}/closure": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Put Closure
         * @description Close the thread, with the reason that everybody reads.
         */
        put: operations["put_closure_services_cohort_api_cohorts__cohort__threads__thread__closure_put"];
        post?: never;
        /** Delete Closure */
        delete: operations["delete_closure_services_cohort_api_cohorts__cohort__threads__thread__closure_delete"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/services/cohort/api/cohorts/{cohort}/threads/{thread}/mark": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Put Mark
         * @description Follow or mute a thread, or call it unread from a log position on. Only the viewer learns of it.
         */
        put: operations["put_mark_services_cohort_api_cohorts__cohort__threads__thread__mark_put"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/services/cohort/api/cohorts/{cohort}/threads/{thread}/merge": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Post Merge
         * @description Put this thread's posts into another one.
         */
        post: operations["post_merge_services_cohort_api_cohorts__cohort__threads__thread__merge_post"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/services/cohort/api/cohorts/{cohort}/threads/{thread}/pin": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Put Pin
         * @description Keep the thread at the top.
         */
        put: operations["put_pin_services_cohort_api_cohorts__cohort__threads__thread__pin_put"];
        post?: never;
        /** Delete Pin */
        delete: operations["delete_pin_services_cohort_api_cohorts__cohort__threads__thread__pin_delete"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/services/cohort/api/cohorts/{cohort}/threads/{thread}/posts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Post Post
         * @description Reply in a thread.
         */
        post: operations["post_post_services_cohort_api_cohorts__cohort__threads__thread__posts_post"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/services/cohort/api/cohorts/{cohort}/threads/{thread}/resolution": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Put Resolution
         * @description Call the question answered: who asked may, and facilitators.
         */
        put: operations["put_resolution_services_cohort_api_cohorts__cohort__threads__thread__resolution_put"];
        post?: never;
        /** Delete Resolution */
        delete: operations["delete_resolution_services_cohort_api_cohorts__cohort__threads__thread__resolution_delete"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/services/cohort/api/cohorts/{cohort}/threads/{thread}/seen": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Put Thread Seen
         * @description Say how far one thread has been read by itself. Only the viewer's own windows learn of it.
         */
        put: operations["put_thread_seen_services_cohort_api_cohorts__cohort__threads__thread__seen_put"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/services/cohort/api/courses/{course}/modules": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List Modules
         * @description Return the newest version of every module, with the cells that the next one keeps its keys from.
         */
        get: operations["list_modules_services_cohort_api_courses__course__modules_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/services/cohort/api/courses/{course}/modules/{module}/source": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get Source
         * @description Return the assignment's folder as authored, solutions included.
         */
        get: operations["get_source_services_cohort_api_courses__course__modules__module__source_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/services/cohort/api/courses/{course}/modules/{module}/versions/{number}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Put Version
         * @description Publish a version. The same upload again changes nothing; another one under its number is a 409.
         */
        put: operations["put_version_services_cohort_api_courses__course__modules__module__versions__number__put"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/services/cohort/api/courses/{course}/modules/{module}/versions/{number}/carry-over": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get Carry Over
         * @description Return again what publishing a version did to the threads that stand in it now.
         */
        get: operations["get_carry_over_services_cohort_api_courses__course__modules__module__versions__number__carry_over_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/services/cohort/api/health": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Health
         * @description Say that the service answers.
         */
        get: operations["health_services_cohort_api_health_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/services/cohort/api/home": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get Home
         * @description Return the own cohorts with the own progress, and the newest posts.
         */
        get: operations["get_home_services_cohort_api_home_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/services/cohort/api/me": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Me
         * @description Return who the token is, with the cohorts, courses and teams that are open to them.
         */
        get: operations["me_services_cohort_api_me_get"];
        put?: never;
        post?: never;
        /**
         * Delete Me
         * @description Erase the viewer: posts become a deleted user's. Say "erase <your name>" to mean it.
         */
        delete: operations["delete_me_services_cohort_api_me_delete"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/services/cohort/api/me/data": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Post Data
         * @description Return everything the service has about the viewer, as a ZIP with a page to read it by.
         */
        post: operations["post_data_services_cohort_api_me_data_post"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/services/cohort/api/notices": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get Notices
         * @description Return a page of the own notices of every cohort, newest first, from before a notice on.
         */
        get: operations["get_notices_services_cohort_api_notices_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/services/cohort/api/notices/read": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Put Read
         * @description Mark one notice read, or all up to one. Every window of the person learns how many are left.
         */
        put: operations["put_read_services_cohort_api_notices_read_put"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/services/cohort/api/people/{name}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * Delete Person
         * @description Erase somebody who has asked for it, or has left: for administrators.
         */
        delete: operations["delete_person_services_cohort_api_people__name__delete"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/services/cohort/api/profile": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get Profile
         * @description Return the own profile.
         */
        get: operations["get_profile_services_cohort_api_profile_get"];
        /**
         * Put Profile
         * @description Change what is named of the own profile, and leave the rest.
         */
        put: operations["put_profile_services_cohort_api_profile_put"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/services/cohort/api/roster": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Put Roster
         * @description Add or rename courses, cohorts and people, which nothing takes away: the log stays readable.
         *
         *     Teams are those of the roster and no others: nobody can write for one that is gone.
         */
        put: operations["put_roster_services_cohort_api_roster_put"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/services/cohort/api/search": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get Search Everywhere
         * @description Find in all cohorts that are open to the viewer.
         */
        get: operations["get_search_everywhere_services_cohort_api_search_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/services/cohort/api/server": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get Server
         * @description Return how the own server is.
         */
        get: operations["get_server_services_cohort_api_server_get"];
        put?: never;
        /**
         * Start Server
         * @description Start the own server, with the own sign-in; one that runs or starts already is left alone.
         */
        post: operations["start_server_services_cohort_api_server_post"];
        /**
         * Stop Server
         * @description Stop the own server, also while it starts.
         */
        delete: operations["stop_server_services_cohort_api_server_delete"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
};
export type webhooks = Record<string, never>;
export type components = {
    schemas: {
        /**
         * AnchorView
         * @description ``cell`` is None for a thread on the whole module; ``tier`` says how sure the place is.
         *
         *     ``quote`` is None for a thread on the whole cell, and where the words are gone (tier ``cell only``);
         *     ``old_text`` is what the thread was written about, where that is no longer what stands there.
         */
        AnchorView: {
            /** Cell */
            cell: string | null;
            /**
             * Facet
             * @default cell
             * @enum {string}
             */
            facet: "cell" | "rendered" | "source" | "output";
            /** Old Text */
            old_text?: string | null;
            output?: components["schemas"]["OutputPlace"] | null;
            quote?: components["schemas"]["QuoteView"] | null;
            /**
             * Tier
             * @enum {string}
             */
            tier: "exact" | "text changed" | "please confirm" | "cell only" | "orphan";
            /** Version */
            version: number | null;
        };
        /** Assignment */
        Assignment: {
            /** Cohort */
            cohort: string;
            /** Id */
            id: string;
            /**
             * Released At
             * Format: date-time
             */
            released_at: string;
        };
        /** AssignmentChanged */
        AssignmentChanged: {
            /** Assignment */
            assignment: string;
        };
        /** AssignmentEvent */
        AssignmentEvent: {
            /** Actor */
            actor: string;
            /**
             * At
             * Format: date-time
             */
            at: string;
            /** Cohort */
            cohort: string;
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            kind: "assignment.released" | "assignment.withdrawn";
            payload: components["schemas"]["AssignmentChanged"];
            /** Seq */
            seq: number;
        };
        /**
         * AttachmentView
         * @description A file of a post; ``width`` and ``height`` are a picture's, None for any other file.
         */
        AttachmentView: {
            /** Height */
            height?: number | null;
            /** Id */
            id: string;
            /** Media Type */
            media_type: string;
            /** Name */
            name: string;
            /** Size */
            size: number;
            /** Width */
            width?: number | null;
        };
        /**
         * AudienceChoice
         * @description Somebody a thread may be for; ``size`` is how many people that is now.
         */
        AudienceChoice: {
            /** Audience */
            audience: string;
            /** Size */
            size: number;
            /** Title */
            title: string;
        };
        /**
         * AuditEntry
         * @description ``subject`` is a post, a thread or a person; ``detail`` says more, by name.
         */
        AuditEntry: {
            /** Action */
            action: string;
            actor: components["schemas"]["Named"];
            /**
             * At
             * Format: date-time
             */
            at: string;
            /** Cohort */
            cohort: string;
            /** Detail */
            detail: {
                [key: string]: string;
            };
            /** Id */
            id: number;
            /** Subject */
            subject: string;
        };
        /**
         * AuditPage
         * @description Rows of the audit log, newest first; ask again ``before`` the last one's id while ``more``.
         */
        AuditPage: {
            /** More */
            more: boolean;
            /** Rows */
            rows: components["schemas"]["AuditEntry"][];
        };
        /**
         * Author
         * @description ``name`` is empty, and ``display_name`` a pseudonym, where the author is not told.
         */
        Author: {
            /** Display Name */
            display_name: string;
            /** Name */
            name: string;
            /**
             * Role
             * @enum {string}
             */
            role: "learner" | "facilitator" | "designer" | "administrator";
        };
        /**
         * Because
         * @description Why it is done: whom it concerns is told.
         */
        Because: {
            /** Reason */
            reason: string;
        };
        /** BlockAnsweredEvent */
        BlockAnsweredEvent: {
            /** Actor */
            actor: string;
            /**
             * At
             * Format: date-time
             */
            at: string;
            /** Cohort */
            cohort: string;
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            kind: "block.answered";
            payload: components["schemas"]["BlockCount"];
            /** Seq */
            seq: number;
        };
        /**
         * BlockCount
         * @description What everybody reads of a block's answers.
         *
         *     ``counts`` is how often each choice was taken among the first ``counted`` of ``answers`` people; None
         *     while fewer than ``enough`` have answered. It grows by ``enough`` at a time, so that no two distributions
         *     differ by one person's answer.
         */
        BlockCount: {
            /** Answers */
            answers: number;
            /** Cell */
            cell: string;
            /** Counted */
            counted: number;
            /** Counts */
            counts: number[] | null;
            /** Enough */
            enough: number;
            /** Module */
            module: string;
        };
        /**
         * BlockPage
         * @description The blocks of a module that ask something, in its order.
         */
        BlockPage: {
            /** Blocks */
            blocks: components["schemas"]["BlockView"][];
            /** Cohort */
            cohort: string;
            /** Module */
            module: string;
            /** Seq */
            seq: number;
        };
        /**
         * BlockView
         * @description A block for one person: ``mine`` is the own answer, which stays as it is once ``final``.
         */
        BlockView: {
            /** Answers */
            answers: number;
            /** Cell */
            cell: string;
            /** Counted */
            counted: number;
            /** Counts */
            counts: number[] | null;
            /** Definition */
            definition: components["schemas"]["PollDefinition"] | components["schemas"]["PulseDefinition"];
            /** Enough */
            enough: number;
            /** Final */
            final: boolean;
            /** May Answer */
            may_answer: boolean;
            /** Mine */
            mine: number[] | null;
            /** Module */
            module: string;
        };
        /**
         * CarriedThread
         * @description Where a thread stands after a publication: its anchor, and whose thread it is.
         */
        CarriedThread: {
            /** Cell */
            cell: string | null;
            /** Cohort */
            cohort: string;
            /**
             * Facet
             * @default cell
             * @enum {string}
             */
            facet: "cell" | "rendered" | "source" | "output";
            /** Old Text */
            old_text?: string | null;
            output?: components["schemas"]["OutputPlace"] | null;
            quote?: components["schemas"]["QuoteView"] | null;
            /** Thread */
            thread: string;
            /**
             * Tier
             * @enum {string}
             */
            tier: "exact" | "text changed" | "please confirm" | "cell only" | "orphan";
            /** Version */
            version: number | null;
        };
        /**
         * CarryOver
         * @description What publishing did to the threads of every cohort of the course.
         */
        CarryOver: {
            /** Carried */
            carried: components["schemas"]["CarriedThread"][];
            /** Counts */
            counts: components["schemas"]["TierCount"][];
            /** Course */
            course: string;
            /** Module */
            module: string;
            /** Version */
            version: number;
        };
        /** CellView */
        CellView: {
            /** Grade Id */
            grade_id: string | null;
            /** Key */
            key: string;
            /** Nbformat Id */
            nbformat_id: string;
            /**
             * Role
             * @enum {string}
             */
            role: "read" | "answer" | "task" | "check";
            /** Source */
            source: string;
            /**
             * Type
             * @enum {string}
             */
            type: "markdown" | "code" | "raw";
        };
        /** Closure */
        Closure: {
            /**
             * At
             * Format: date-time
             */
            at: string;
            /** By */
            by: string;
            /** Reason */
            reason: string;
        };
        /**
         * CohortPerson
         * @description Somebody of a cohort, as one may mention them.
         */
        CohortPerson: {
            /** Display Name */
            display_name: string;
            /** Name */
            name: string;
            /**
             * Role
             * @enum {string}
             */
            role: "learner" | "facilitator";
        };
        /**
         * CohortView
         * @description A cohort as one person meets it; ``roles`` are that person's.
         *
         *     ``unread`` counts posts of all its modules and of the cohort itself, ``unanswered`` questions.
         */
        CohortView: {
            /** Course */
            course: string;
            /** Course Title */
            course_title: string;
            /**
             * Feedback
             * @default 0
             */
            feedback: number;
            /** Id */
            id: string;
            /** Modules */
            modules: components["schemas"]["ModuleCard"][];
            /**
             * Reported
             * @default 0
             */
            reported: number;
            /** Roles */
            roles: ("learner" | "facilitator" | "designer" | "administrator")[];
            /** Title */
            title: string;
            /**
             * Unanswered
             * @default 0
             */
            unanswered: number;
            /**
             * Unread
             * @default 0
             */
            unread: number;
        };
        /**
         * Contributions
         * @description What the viewer may see of it, without what was written anonymously.
         */
        Contributions: {
            /** Endorsed */
            endorsed: number;
            /** Posts */
            posts: number;
            /** Tips */
            tips: number;
        };
        /**
         * Discussion
         * @description A module's threads, oldest first. Events after ``seq`` bring this state up to date.
         *
         *     ``roles`` are the viewer's in this cohort.
         */
        Discussion: {
            /** Audience Size */
            audience_size: number;
            /** Cohort */
            cohort: string;
            /**
             * Marks
             * @default []
             */
            marks: components["schemas"]["MarkView"][];
            /** Module */
            module: string;
            /** Roles */
            roles: ("learner" | "facilitator" | "designer" | "administrator")[];
            /** Seen */
            seen: number;
            /** Seq */
            seq: number;
            /** Threads */
            threads: components["schemas"]["ThreadView"][];
        };
        /** Edit */
        Edit: {
            /** Body */
            body: string;
        };
        /** Endorsement */
        Endorsement: {
            /**
             * At
             * Format: date-time
             */
            at: string;
            /** By */
            by: string;
        };
        /**
         * Erasure
         * @description ``phrase`` says that it is meant: "erase" and the own name.
         */
        Erasure: {
            /** Phrase */
            phrase: string;
        };
        /** ErrorAnswer */
        ErrorAnswer: {
            error: components["schemas"]["Fault"];
        };
        /**
         * EventPage
         * @description Events after a cursor that this person may see; ask again after ``seq`` while ``more``.
         */
        EventPage: {
            /** Events */
            events: (components["schemas"]["ThreadOpenedEvent"] | components["schemas"]["ThreadChangedEvent"] | components["schemas"]["ThreadPlaceEvent"] | components["schemas"]["ThreadMovedEvent"] | components["schemas"]["PostAddedEvent"] | components["schemas"]["PostChangedEvent"] | components["schemas"]["PostRemovedEvent"] | components["schemas"]["ReactionEvent"] | components["schemas"]["MarksChangedEvent"] | components["schemas"]["ReportsChangedEvent"] | components["schemas"]["NoticeAddedEvent"] | components["schemas"]["NoticesReadEvent"] | components["schemas"]["ModulePublishedEvent"] | components["schemas"]["AssignmentEvent"] | components["schemas"]["SubmissionReceivedEvent"] | components["schemas"]["FeedbackReleasedEvent"] | components["schemas"]["ProgressChangedEvent"] | components["schemas"]["BlockAnsweredEvent"])[];
            /** More */
            more: boolean;
            /** Seq */
            seq: number;
        };
        /** Fault */
        Fault: {
            /** Code */
            code: string;
            /** Message */
            message: string;
        };
        /** FeedbackReleased */
        FeedbackReleased: {
            /** Assignment */
            assignment: string;
            feedback: components["schemas"]["FeedbackView"];
            /** Person */
            person: string;
            /** Submission */
            submission: string;
        };
        /** FeedbackReleasedEvent */
        FeedbackReleasedEvent: {
            /** Actor */
            actor: string;
            /**
             * At
             * Format: date-time
             */
            at: string;
            /** Cohort */
            cohort: string;
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            kind: "feedback.released";
            payload: components["schemas"]["FeedbackReleased"];
            /** Seq */
            seq: number;
        };
        /** FeedbackView */
        FeedbackView: {
            /** Max Score */
            max_score: number | null;
            /**
             * Released At
             * Format: date-time
             */
            released_at: string;
            /** Score */
            score: number | null;
            /** Submission */
            submission: string;
        };
        /**
         * ForumPage
         * @description Pinned threads and announcements first, then by activity. Ask for what is ``before`` ``next``.
         */
        ForumPage: {
            /** Cohort */
            cohort: string;
            /** Next */
            next: number | null;
            /** Seq */
            seq: number;
            /** Threads */
            threads: components["schemas"]["ForumThread"][];
            /** Unanswered */
            unanswered: number;
            /** Unread */
            unread: number;
        };
        /**
         * ForumThread
         * @description A thread in the forum's list. ``last_seq`` is where its newest post that the viewer reads stands.
         */
        ForumThread: {
            /** Last Seq */
            last_seq: number;
            /** Module Title */
            module_title: string;
            /** Posts */
            posts: number;
            thread: components["schemas"]["ThreadView"];
            /** Unread */
            unread: number;
            /**
             * Waits
             * @default false
             */
            waits: boolean;
        };
        /** HiddenPost */
        HiddenPost: {
            /**
             * At
             * Format: date-time
             */
            at: string;
            /** By */
            by: string;
            /** Cell */
            cell: string | null;
            /** Module */
            module: string;
            /** Module Title */
            module_title: string;
            post: components["schemas"]["PostView"];
        };
        /** Home */
        Home: {
            /** Cohorts */
            cohorts: components["schemas"]["CohortView"][];
            me: components["schemas"]["Me"];
            /** Newest */
            newest: components["schemas"]["RecentPost"][];
        };
        /**
         * KindFound
         * @description How many of a kind there are (``or_more``: at least), counted with the first page only.
         *
         *     ``next`` is the cursor of the page after this one; None on the last.
         */
        KindFound: {
            /** Count */
            count?: number | null;
            /**
             * Kind
             * @enum {string}
             */
            kind: "post" | "module" | "cell" | "person" | "tag";
            /** Next */
            next?: string | null;
            /**
             * Or More
             * @default false
             */
            or_more: boolean;
        };
        /** Learner */
        Learner: {
            /** Display Name */
            display_name: string;
            /** Name */
            name: string;
        };
        /**
         * LinkView
         * @description An address that a post is about; ``title`` is its page's, empty where the service has none.
         */
        LinkView: {
            /** Address */
            address: string;
            /** Title */
            title: string;
        };
        /** MarksChangedEvent */
        MarksChangedEvent: {
            /** Actor */
            actor: string;
            /**
             * At
             * Format: date-time
             */
            at: string;
            /** Cohort */
            cohort: string;
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            kind: "marks.changed";
            payload: components["schemas"]["MarkView"];
            /** Seq */
            seq: number;
        };
        /**
         * MarkView
         * @description What the viewer has set for a thread; posts from ``unread_from`` on are unread, seen or not.
         *
         *     Up to ``read_to`` the thread was read by itself, whatever was seen of its module.
         */
        MarkView: {
            /**
             * Follow
             * @default
             * @enum {string}
             */
            follow: "following" | "muted" | "";
            /** Read To */
            read_to?: number | null;
            /** Thread */
            thread: string;
            /** Unread From */
            unread_from?: number | null;
        };
        /** Me */
        Me: {
            /** Administrator */
            administrator: boolean;
            /** Cohorts */
            cohorts: string[];
            /** Courses */
            courses: string[];
            /** Display Name */
            display_name: string;
            /** In Person */
            in_person: boolean;
            /** Name */
            name: string;
            /** Teams */
            teams: string[];
            /**
             * Unread Notices
             * @default 0
             */
            unread_notices: number;
        };
        /** Mention */
        Mention: {
            /** Display Name */
            display_name: string;
            /** Name */
            name: string;
        };
        /** Merge */
        Merge: {
            /** Into */
            into: string;
        };
        /**
         * Moderation
         * @description What waits for a cohort's facilitators, and what they have done, as of log position ``seq``.
         */
        Moderation: {
            /** Cohort */
            cohort: string;
            /** Hidden */
            hidden: components["schemas"]["HiddenPost"][];
            /** Muted */
            muted: components["schemas"]["MutedPerson"][];
            /** Reported */
            reported: components["schemas"]["ReportedPost"][];
            /** Seq */
            seq: number;
        };
        /**
         * ModuleCard
         * @description A module as a list shows it, for one person in one cohort.
         */
        ModuleCard: {
            /** Assignment */
            assignment: string;
            /** Cohort */
            cohort: string;
            /** Course */
            course: string;
            feedback?: components["schemas"]["FeedbackView"] | null;
            first_unread?: components["schemas"]["UnreadThread"] | null;
            /** Graded */
            graded: boolean;
            /** Id */
            id: string;
            /** Minutes */
            minutes: number;
            /** Notebook */
            notebook: string;
            /** Objective */
            objective: string;
            /** Position */
            position: number;
            /** Posts */
            posts: number;
            progress: components["schemas"]["ProgressView"];
            /** Released */
            released: boolean;
            /** Title */
            title: string;
            /**
             * To Grade
             * @default 0
             */
            to_grade: number;
            /** Unread */
            unread: number;
            /** Version */
            version: number;
        };
        /** ModuleDetail */
        ModuleDetail: {
            card: components["schemas"]["ModuleCard"];
            /** Cells */
            cells: components["schemas"]["CellView"][];
        };
        /** ModulePublished */
        ModulePublished: {
            /** Carried */
            carried: components["schemas"]["CarriedThread"][];
            /** Course */
            course: string;
            /** Module */
            module: string;
            /** Title */
            title: string;
            /** Version */
            version: number;
        };
        /** ModulePublishedEvent */
        ModulePublishedEvent: {
            /** Actor */
            actor: string;
            /**
             * At
             * Format: date-time
             */
            at: string;
            /** Cohort */
            cohort: string;
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            kind: "module.published";
            payload: components["schemas"]["ModulePublished"];
            /** Seq */
            seq: number;
        };
        /**
         * ModuleUpload
         * @description One version of a module: the executed notebook, what a learner starts from, and the source.
         *
         *     ``executed`` is an nbformat 4.5 notebook whose cells carry ``metadata.cohort.key``, solutions stripped,
         *     outputs in place; ``copy_zip`` the assignment's folder without solutions; ``source_zip`` as authored.
         */
        ModuleUpload: {
            /** Assignment */
            assignment: string;
            /**
             * Copy Zip
             * @description A ZIP archive, base64-encoded.
             */
            copy_zip: string;
            /** Executed */
            executed: {
                [key: string]: unknown;
            };
            /**
             * Minutes
             * @default 0
             */
            minutes: number;
            /** Notebook */
            notebook: string;
            /**
             * Objective
             * @default
             */
            objective: string;
            /** Position */
            position: number;
            /**
             * Source Zip
             * @description A ZIP archive, base64-encoded.
             */
            source_zip: string;
            /** Title */
            title: string;
        };
        /** MutedPerson */
        MutedPerson: {
            /** By */
            by: string;
            person: components["schemas"]["Named"];
            /** Reason */
            reason: string;
            /**
             * Until
             * Format: date-time
             */
            until: string;
        };
        /** Named */
        Named: {
            /** Display Name */
            display_name: string;
            /** Name */
            name: string;
        };
        /**
         * NewAnchor
         * @description A place inside a cell; facet ``cell`` is the whole cell.
         */
        NewAnchor: {
            /**
             * Facet
             * @enum {string}
             */
            facet: "cell" | "rendered" | "source" | "output";
            output?: components["schemas"]["OutputPlace"] | null;
            quote?: components["schemas"]["NewQuote"] | null;
        };
        /** NewAudience */
        NewAudience: {
            /** Audience */
            audience: string;
        };
        /**
         * NewBlockAnswer
         * @description ``choices`` are places among the block's choices, from 0; of a pulse its step, 0 to 4.
         */
        NewBlockAnswer: {
            /** Choices */
            choices: number[];
        };
        /** NewMark */
        NewMark: {
            /**
             * Follow
             * @default
             * @enum {string}
             */
            follow: "following" | "muted" | "";
            /** Unread From */
            unread_from?: number | null;
        };
        /** NewMute */
        NewMute: {
            /** Hours */
            hours: number;
            /** Reason */
            reason: string;
        };
        /**
         * NewPlace
         * @description Where a thread is to stand from now on, in the module's newest version.
         */
        NewPlace: {
            anchor?: components["schemas"]["NewAnchor"] | null;
            /** Cell */
            cell: string;
        };
        /**
         * NewPost
         * @description A reply.
         */
        NewPost: {
            /**
             * Anonymous
             * @default false
             */
            anonymous: boolean;
            /**
             * Attachments
             * @default []
             */
            attachments: string[];
            /** Body */
            body: string;
        };
        /**
         * NewProfile
         * @description What is left out stays as it is.
         */
        NewProfile: {
            /** About */
            about?: string | null;
            /** Ask About */
            ask_about?: string[] | null;
            /** Digest */
            digest?: boolean | null;
            /** Language */
            language?: string | null;
            /** Mail At Once */
            mail_at_once?: boolean | null;
            /** Place */
            place?: string | null;
            /** Time Zone */
            time_zone?: string | null;
        };
        /**
         * NewProgress
         * @description ``checks_passed`` and ``checks_total`` come with ``checked``; ``cell`` with ``reached`` and ``ran``.
         */
        NewProgress: {
            /** Cell */
            cell?: string | null;
            /**
             * Checks Passed
             * @default 0
             */
            checks_passed: number;
            /**
             * Checks Total
             * @default 0
             */
            checks_total: number;
            /**
             * Stage
             * @enum {string}
             */
            stage: "opened" | "reached" | "ran" | "checked";
        };
        /**
         * NewQuote
         * @description Words as selected on screen: the source's for facet ``source``, else what the page shows.
         *
         *     ``prefix`` and ``suffix`` are what stands before and after them inside the cell.
         */
        NewQuote: {
            /** Exact */
            exact: string;
            /**
             * Prefix
             * @default
             */
            prefix: string;
            /**
             * Suffix
             * @default
             */
            suffix: string;
        };
        /**
         * NewThread
         * @description ``anchor`` is a place inside ``cell``.
         *
         *     ``audience`` "private" is a note to oneself; "to facilitators" is for the author and them.
         *     What a prompt asks for (``objective``, ``replies_wanted``, ``write_first`` with ``opens_at``) and an
         *     ``announcement`` are for who guides or designs.
         */
        NewThread: {
            anchor?: components["schemas"]["NewAnchor"] | null;
            /**
             * Announcement
             * @default false
             */
            announcement: boolean;
            /**
             * Anonymous
             * @default false
             */
            anonymous: boolean;
            /**
             * Attachments
             * @default []
             */
            attachments: string[];
            /**
             * Audience
             * @default cohort
             */
            audience: string;
            /** Body */
            body: string;
            /** Cell */
            cell?: string | null;
            /**
             * Kind
             * @default comment
             * @enum {string}
             */
            kind: "comment" | "question" | "tip" | "link" | "prompt";
            /**
             * Objective
             * @default
             */
            objective: string;
            /** Opens At */
            opens_at?: string | null;
            /**
             * Replies Wanted
             * @default 0
             */
            replies_wanted: number;
            /**
             * Write First
             * @default false
             */
            write_first: boolean;
        };
        /** NoticeAdded */
        NoticeAdded: {
            notice: components["schemas"]["NoticeView"];
        };
        /** NoticeAddedEvent */
        NoticeAddedEvent: {
            /** Actor */
            actor: string;
            /**
             * At
             * Format: date-time
             */
            at: string;
            /** Cohort */
            cohort: string;
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            kind: "notice.added";
            payload: components["schemas"]["NoticeAdded"];
            /** Seq */
            seq: number;
        };
        /**
         * NoticePage
         * @description Newest first; ``unread`` counts all there are, up to a hundred.
         *
         *     ``cursors`` are the log positions of the own cohorts; events after them bring this up to date.
         */
        NoticePage: {
            /** Cursors */
            cursors: {
                [key: string]: number;
            };
            /** More */
            more: boolean;
            /** Notices */
            notices: components["schemas"]["NoticeView"][];
            /** Unread */
            unread: number;
        };
        /**
         * NoticesRead
         * @description How many are unread now.
         */
        NoticesRead: {
            /** Unread */
            unread: number;
        };
        /** NoticesReadEvent */
        NoticesReadEvent: {
            /** Actor */
            actor: string;
            /**
             * At
             * Format: date-time
             */
            at: string;
            /** Cohort */
            cohort: string;
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            kind: "notices.read";
            payload: components["schemas"]["NoticesRead"];
            /** Seq */
            seq: number;
        };
        /**
         * NoticeView
         * @description ``who`` did it: a display name or a pseudonym, empty where that is not told.
         *
         *     ``reason`` is why a post was hidden or restored.
         *     ``module_title`` and ``said`` (how the post begins; without words, its first ``file``) come with the list,
         *     never with an event.
         */
        NoticeView: {
            /**
             * At
             * Format: date-time
             */
            at: string;
            /** Cell */
            cell: string | null;
            /** Cohort */
            cohort: string;
            file?: components["schemas"]["AttachmentView"] | null;
            /** Id */
            id: string;
            /**
             * Kind
             * @enum {string}
             */
            kind: "mention" | "answer" | "asked" | "reply" | "announcement" | "tag" | "endorsed" | "hidden" | "restored";
            /** Module */
            module: string;
            /**
             * Module Title
             * @default
             */
            module_title: string;
            /** Post */
            post: string;
            /**
             * Read
             * @default false
             */
            read: boolean;
            /**
             * Reason
             * @default
             */
            reason: string;
            /**
             * Said
             * @default
             */
            said: string;
            /** Thread */
            thread: string;
            /** Who */
            who: string;
        };
        /**
         * OutputPlace
         * @description Which output of the cell, and at most one of: a quote beside it, a row or column, a region.
         *
         *     ``index``, ``row`` (of a table's body) and ``column`` count from 0; ``region`` is x, y, width and height
         *     as fractions of the picture.
         */
        OutputPlace: {
            /** Column */
            column?: number | null;
            /** Index */
            index: number;
            /**
             * Media Type
             * @default
             */
            media_type: string;
            /** Region */
            region?: [
                number,
                number,
                number,
                number
            ] | null;
            /** Row */
            row?: number | null;
        };
        /**
         * PersonView
         * @description Somebody of a cohort, as the others in it know them.
         */
        PersonView: {
            /** About */
            about: string;
            /** Ask About */
            ask_about: string[];
            contributions: components["schemas"]["Contributions"];
            /** Display Name */
            display_name: string;
            /** Name */
            name: string;
            /** Place */
            place: string;
            /**
             * Role
             * @enum {string}
             */
            role: "learner" | "facilitator" | "designer" | "administrator";
        };
        /**
         * PollDefinition
         * @description A question with choices, of which one or ``several`` are taken.
         */
        PollDefinition: {
            /** Choices */
            choices: string[];
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            kind: "poll";
            /** Question */
            question: string;
            /**
             * Several
             * @default false
             */
            several: boolean;
        };
        /** PostAdded */
        PostAdded: {
            /** Module */
            module: string;
            post: components["schemas"]["PostView"];
        };
        /** PostAddedEvent */
        PostAddedEvent: {
            /** Actor */
            actor: string;
            /**
             * At
             * Format: date-time
             */
            at: string;
            /** Cohort */
            cohort: string;
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            kind: "post.added";
            payload: components["schemas"]["PostAdded"];
            /** Seq */
            seq: number;
        };
        /**
         * PostChanged
         * @description The post as it is now; who does not have it yet takes no notice.
         */
        PostChanged: {
            /** Module */
            module: string;
            post: components["schemas"]["PostView"];
        };
        /** PostChangedEvent */
        PostChangedEvent: {
            /** Actor */
            actor: string;
            /**
             * At
             * Format: date-time
             */
            at: string;
            /** Cohort */
            cohort: string;
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            kind: "post.changed";
            payload: components["schemas"]["PostChanged"];
            /** Seq */
            seq: number;
        };
        /** PostRemoved */
        PostRemoved: {
            /** Module */
            module: string;
            /** Post */
            post: string;
            /** Thread */
            thread: string;
        };
        /** PostRemovedEvent */
        PostRemovedEvent: {
            /** Actor */
            actor: string;
            /**
             * At
             * Format: date-time
             */
            at: string;
            /** Cohort */
            cohort: string;
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            kind: "post.removed";
            payload: components["schemas"]["PostRemoved"];
            /** Seq */
            seq: number;
        };
        /**
         * PostVersion
         * @description A post as it stood until the edit that came after.
         */
        PostVersion: {
            /** Html */
            html: string;
            /** Source */
            source: string;
            /**
             * Written At
             * Format: date-time
             */
            written_at: string;
        };
        /**
         * PostView
         * @description A post as one pair of eyes may read it.
         *
         *     ``state`` is "hidden" or "deleted" for one that is not there (any more); its words are empty unless the
         *     reader may see them all the same. ``anonymous``: peers read a pseudonym for the author.
         */
        PostView: {
            /**
             * Anonymous
             * @default false
             */
            anonymous: boolean;
            /**
             * Attachments
             * @default []
             */
            attachments: components["schemas"]["AttachmentView"][];
            author: components["schemas"]["Author"];
            /**
             * Created At
             * Format: date-time
             */
            created_at: string;
            /** Edited At */
            edited_at?: string | null;
            endorsed?: components["schemas"]["Endorsement"] | null;
            /** Html */
            html: string;
            /** Id */
            id: string;
            /**
             * Links
             * @default []
             */
            links: components["schemas"]["LinkView"][];
            /**
             * Mentions
             * @default []
             */
            mentions: components["schemas"]["Mention"][];
            /**
             * Reactions
             * @default []
             */
            reactions: components["schemas"]["ReactionView"][];
            /**
             * Reason
             * @default
             */
            reason: string;
            /** Seq */
            seq: number;
            /** Source */
            source: string;
            /**
             * State
             * @default shown
             * @enum {string}
             */
            state: "shown" | "hidden" | "deleted";
            /**
             * Tags
             * @default []
             */
            tags: string[];
            /** Thread */
            thread: string;
        };
        /**
         * ProfileView
         * @description The own profile. ``mails`` says whether this deployment sends mail to this person at all.
         */
        ProfileView: {
            /** About */
            about: string;
            /** Ask About */
            ask_about: string[];
            /** Digest */
            digest: boolean;
            /** Display Name */
            display_name: string;
            /** Language */
            language: string;
            /** Mail */
            mail: string;
            /** Mail At Once */
            mail_at_once: boolean;
            /** Mails */
            mails: boolean;
            /** Name */
            name: string;
            /** Place */
            place: string;
            /** Time Zone */
            time_zone: string;
        };
        /** ProgressChanged */
        ProgressChanged: {
            progress: components["schemas"]["ProgressView"];
            /**
             * Stage
             * @enum {string}
             */
            stage: "opened" | "reached" | "ran" | "checked" | "submitted" | "passed";
        };
        /** ProgressChangedEvent */
        ProgressChangedEvent: {
            /** Actor */
            actor: string;
            /**
             * At
             * Format: date-time
             */
            at: string;
            /** Cohort */
            cohort: string;
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            kind: "progress.changed";
            payload: components["schemas"]["ProgressChanged"];
            /** Seq */
            seq: number;
        };
        /**
         * ProgressView
         * @description The own progress in a module; ``percent`` is 0–100 and explained by the counts beside it.
         */
        ProgressView: {
            /** Cells */
            cells: number;
            /** Checks Passed */
            checks_passed: number;
            /** Checks Total */
            checks_total: number;
            /** Last Cell */
            last_cell: string | null;
            /** Module */
            module: string;
            /** Opened At */
            opened_at: string | null;
            /** Percent */
            percent: number;
            /** Ran */
            ran: string[];
            /** Reached */
            reached: string[];
            /** Submitted At */
            submitted_at: string | null;
        };
        /**
         * PromptView
         * @description ``waits``: the answers of others are kept until the own one, or until ``opens_at``.
         */
        PromptView: {
            /**
             * Objective
             * @default
             */
            objective: string;
            /** Opens At */
            opens_at?: string | null;
            /**
             * Replies Wanted
             * @default 0
             */
            replies_wanted: number;
            /**
             * Waits
             * @default false
             */
            waits: boolean;
        };
        /** PublishedModule */
        PublishedModule: {
            /** Cells */
            cells: components["schemas"]["CellView"][];
            /** Course */
            course: string;
            /** Id */
            id: string;
            /** Title */
            title: string;
            /** Version */
            version: number;
        };
        /**
         * PulseDefinition
         * @description How something was, in five steps between two words for its ends.
         */
        PulseDefinition: {
            /** High */
            high: string;
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            kind: "pulse";
            /** Low */
            low: string;
            /** Question */
            question: string;
        };
        /**
         * QuoteView
         * @description Words in the facet's own text of the anchor's version: what a page looks for and paints.
         *
         *     ``start`` and ``end`` are their range in the cell's source, counted in characters (code points);
         *     None for an output's words.
         */
        QuoteView: {
            /** End */
            end: number | null;
            /** Exact */
            exact: string;
            /** Prefix */
            prefix: string;
            /** Start */
            start: number | null;
            /** Suffix */
            suffix: string;
        };
        /** ReactionChanged */
        ReactionChanged: {
            /** Emoji */
            emoji: string;
            /** Module */
            module: string;
            /** Person */
            person: string;
            /** Post */
            post: string;
            /** Thread */
            thread: string;
        };
        /** ReactionEvent */
        ReactionEvent: {
            /** Actor */
            actor: string;
            /**
             * At
             * Format: date-time
             */
            at: string;
            /** Cohort */
            cohort: string;
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            kind: "reaction.added" | "reaction.removed";
            payload: components["schemas"]["ReactionChanged"];
            /** Seq */
            seq: number;
        };
        /**
         * ReactionView
         * @description ``people`` are names.
         */
        ReactionView: {
            /** Emoji */
            emoji: string;
            /** People */
            people: string[];
        };
        /**
         * ReadNotices
         * @description Which notices have been read: ``one``, or all up to and including ``until``.
         */
        ReadNotices: {
            /** One */
            one?: string | null;
            /** Until */
            until?: string | null;
        };
        /** RecentPost */
        RecentPost: {
            /** Cell */
            cell: string | null;
            /** Cohort */
            cohort: string;
            /**
             * Kind
             * @enum {string}
             */
            kind: "comment" | "question" | "tip" | "link" | "prompt";
            /** Module */
            module: string;
            /** Module Title */
            module_title: string;
            post: components["schemas"]["PostView"];
        };
        /**
         * Reported
         * @description A report as the facilitators read it.
         */
        Reported: {
            /**
             * At
             * Format: date-time
             */
            at: string;
            /** Id */
            id: string;
            /** Reason */
            reason: string;
            reporter: components["schemas"]["Named"];
        };
        /** ReportedPost */
        ReportedPost: {
            /** Cell */
            cell: string | null;
            /** Module */
            module: string;
            /** Module Title */
            module_title: string;
            post: components["schemas"]["PostView"];
            /** Reports */
            reports: components["schemas"]["Reported"][];
        };
        /**
         * ReportsChanged
         * @description How many posts have reports that nobody has settled.
         */
        ReportsChanged: {
            /** Open */
            open: number;
        };
        /** ReportsChangedEvent */
        ReportsChangedEvent: {
            /** Actor */
            actor: string;
            /**
             * At
             * Format: date-time
             */
            at: string;
            /** Cohort */
            cohort: string;
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            kind: "report.changed";
            payload: components["schemas"]["ReportsChanged"];
            /** Seq */
            seq: number;
        };
        /**
         * ReportView
         * @description A report as who made it reads it; ``outcome`` says what came of it.
         */
        ReportView: {
            /**
             * At
             * Format: date-time
             */
            at: string;
            /** Id */
            id: string;
            /**
             * Outcome
             * @enum {string}
             */
            outcome: "open" | "dismissed" | "hidden" | "deleted";
            /** Post */
            post: string;
            /** Reason */
            reason: string;
            /** Settled At */
            settled_at?: string | null;
        };
        /** Resolution */
        Resolution: {
            /**
             * At
             * Format: date-time
             */
            at: string;
            /**
             * By
             * @enum {string}
             */
            by: "asker" | "facilitator";
        };
        /** Roster */
        Roster: {
            /** Cohorts */
            cohorts: components["schemas"]["RosterCohort"][];
            /** Courses */
            courses: components["schemas"]["RosterCourse"][];
            /** People */
            people: components["schemas"]["RosterPerson"][];
            /**
             * Teams
             * @default []
             */
            teams: components["schemas"]["RosterTeam"][];
        };
        /** RosterCohort */
        RosterCohort: {
            /** Course */
            course: string;
            /** Id */
            id: string;
            /** Title */
            title: string;
        };
        /** RosterCourse */
        RosterCourse: {
            /** Id */
            id: string;
            /** Title */
            title: string;
        };
        /** RosterPerson */
        RosterPerson: {
            /** Display Name */
            display_name: string;
            /**
             * Mail
             * @default
             */
            mail: string;
            /** Name */
            name: string;
        };
        /** RosterTeam */
        RosterTeam: {
            /** Id */
            id: string;
            /** Title */
            title: string;
        };
        /**
         * SearchHit
         * @description Something that was found, and the place it opens at.
         *
         *     ``name`` is a person's name, a tag, or empty. A post has its ``author`` as the viewer may read it.
         */
        SearchHit: {
            /**
             * Answered
             * @default false
             */
            answered: boolean;
            /** At */
            at?: string | null;
            author?: components["schemas"]["Author"] | null;
            /** Cell */
            cell?: string | null;
            /** Cohort */
            cohort: string;
            /**
             * Kind
             * @enum {string}
             */
            kind: "post" | "module" | "cell" | "person" | "tag";
            /**
             * Module
             * @default
             */
            module: string;
            /**
             * Name
             * @default
             */
            name: string;
            /** Post */
            post?: string | null;
            snippet: components["schemas"]["SnippetView"];
            /** Thread */
            thread?: string | null;
            /** Thread Kind */
            thread_kind?: ("comment" | "question" | "tip" | "link" | "prompt") | null;
            /** Title */
            title: string;
        };
        /**
         * SearchPage
         * @description What was found, kind by kind; ``kinds`` tells how many there are, also of those not asked for.
         */
        SearchPage: {
            /** Hits */
            hits: components["schemas"]["SearchHit"][];
            /**
             * Kinds
             * @default []
             */
            kinds: components["schemas"]["KindFound"][];
        };
        /** Seen */
        Seen: {
            /** Seq */
            seq: number;
        };
        /**
         * ServerState
         * @description The person's own Jupyter server; ``progress`` is 0–100 as the Hub reports it.
         */
        ServerState: {
            /** Message */
            message: string;
            /** Progress */
            progress: number;
            /**
             * State
             * @enum {string}
             */
            state: "stopped" | "starting" | "ready" | "failed";
            /** Url */
            url: string;
        };
        /**
         * SnippetView
         * @description ``marks`` are ranges of ``text``, from and to (not included).
         */
        SnippetView: {
            /**
             * Marks
             * @default []
             */
            marks: [
                number,
                number
            ][];
            /** Text */
            text: string;
        };
        /**
         * StreamPage
         * @description Posts by time: those of ``threads`` from position ``next`` on, None for all.
         *
         *     Ask for what is ``before`` it. A thread has these posts, and however old the one that opened it.
         *     ``places`` are by thread; ``seen``, by module, is how far the viewer has been; ``roles`` are the viewer's.
         */
        StreamPage: {
            /** Cohort */
            cohort: string;
            /** Marks */
            marks: components["schemas"]["MarkView"][];
            /** Next */
            next: number | null;
            /** Places */
            places: {
                [key: string]: components["schemas"]["StreamPlace"];
            };
            /** Roles */
            roles: ("learner" | "facilitator" | "designer" | "administrator")[];
            /** Seen */
            seen: {
                [key: string]: number;
            };
            /** Seq */
            seq: number;
            /** Threads */
            threads: components["schemas"]["ThreadView"][];
        };
        /**
         * StreamPlace
         * @description Where a thread stands, in words: its module's title, and how its cell begins.
         */
        StreamPlace: {
            /**
             * Cell
             * @default
             */
            cell: string;
            /**
             * Module
             * @default
             */
            module: string;
        };
        /** Submission */
        Submission: {
            /** Assignment */
            assignment: string;
            /** Cohort */
            cohort: string;
            feedback?: components["schemas"]["FeedbackView"] | null;
            /** Id */
            id: string;
            /** Person */
            person: string;
            /**
             * Received At
             * Format: date-time
             */
            received_at: string;
        };
        /** SubmissionReceived */
        SubmissionReceived: {
            submission: components["schemas"]["Submission"];
        };
        /** SubmissionReceivedEvent */
        SubmissionReceivedEvent: {
            /** Actor */
            actor: string;
            /**
             * At
             * Format: date-time
             */
            at: string;
            /** Cohort */
            cohort: string;
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            kind: "submission.received";
            payload: components["schemas"]["SubmissionReceived"];
            /** Seq */
            seq: number;
        };
        /** TagCount */
        TagCount: {
            /**
             * Following
             * @default false
             */
            following: boolean;
            /** Tag */
            tag: string;
            /** Threads */
            threads: number;
        };
        /** TagList */
        TagList: {
            /** Tags */
            tags: components["schemas"]["TagCount"][];
        };
        /**
         * ThreadChanged
         * @description Everything about the thread but its posts.
         */
        ThreadChanged: {
            thread: components["schemas"]["ThreadHead"];
        };
        /** ThreadChangedEvent */
        ThreadChangedEvent: {
            /** Actor */
            actor: string;
            /**
             * At
             * Format: date-time
             */
            at: string;
            /** Cohort */
            cohort: string;
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            kind: "thread.changed";
            payload: components["schemas"]["ThreadChanged"];
            /** Seq */
            seq: number;
        };
        /**
         * ThreadHead
         * @description A thread without its posts; ``module`` is empty for one about the whole cohort.
         */
        ThreadHead: {
            anchor: components["schemas"]["AnchorView"];
            /**
             * Announcement
             * @default false
             */
            announcement: boolean;
            /**
             * Audience
             * @default cohort
             */
            audience: string;
            closed?: components["schemas"]["Closure"] | null;
            /** Cohort */
            cohort: string;
            /** From Post */
            from_post?: string | null;
            /** Id */
            id: string;
            /**
             * Kind
             * @enum {string}
             */
            kind: "comment" | "question" | "tip" | "link" | "prompt";
            /** Module */
            module: string;
            /**
             * Pinned
             * @default false
             */
            pinned: boolean;
            prompt?: components["schemas"]["PromptView"] | null;
            resolved?: components["schemas"]["Resolution"] | null;
            /** Seq */
            seq: number;
        };
        /**
         * ThreadMoved
         * @description Somebody put the thread at its place again, or confirmed the place it has.
         */
        ThreadMoved: {
            anchor: components["schemas"]["AnchorView"];
            /** Module */
            module: string;
            /** Thread */
            thread: string;
        };
        /** ThreadMovedEvent */
        ThreadMovedEvent: {
            /** Actor */
            actor: string;
            /**
             * At
             * Format: date-time
             */
            at: string;
            /** Cohort */
            cohort: string;
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            kind: "thread.moved";
            payload: components["schemas"]["ThreadMoved"];
            /** Seq */
            seq: number;
        };
        /** ThreadOpened */
        ThreadOpened: {
            thread: components["schemas"]["ThreadView"];
        };
        /** ThreadOpenedEvent */
        ThreadOpenedEvent: {
            /** Actor */
            actor: string;
            /**
             * At
             * Format: date-time
             */
            at: string;
            /** Cohort */
            cohort: string;
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            kind: "thread.opened";
            payload: components["schemas"]["ThreadOpened"];
            /** Seq */
            seq: number;
        };
        /**
         * ThreadPlace
         * @description Which thread; one that is revealed is fetched, one that is removed is taken away.
         *
         *     ``answers`` says that it is the answers of others, kept until now, that are revealed.
         */
        ThreadPlace: {
            /**
             * Answers
             * @default false
             */
            answers: boolean;
            /** Module */
            module: string;
            /** Thread */
            thread: string;
        };
        /** ThreadPlaceEvent */
        ThreadPlaceEvent: {
            /** Actor */
            actor: string;
            /**
             * At
             * Format: date-time
             */
            at: string;
            /** Cohort */
            cohort: string;
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            kind: "thread.removed" | "thread.revealed";
            payload: components["schemas"]["ThreadPlace"];
            /** Seq */
            seq: number;
        };
        /** ThreadView */
        ThreadView: {
            anchor: components["schemas"]["AnchorView"];
            /**
             * Announcement
             * @default false
             */
            announcement: boolean;
            /**
             * Audience
             * @default cohort
             */
            audience: string;
            closed?: components["schemas"]["Closure"] | null;
            /** Cohort */
            cohort: string;
            /** From Post */
            from_post?: string | null;
            /** Id */
            id: string;
            /**
             * Kind
             * @enum {string}
             */
            kind: "comment" | "question" | "tip" | "link" | "prompt";
            /** Module */
            module: string;
            /**
             * Pinned
             * @default false
             */
            pinned: boolean;
            /** Posts */
            posts: components["schemas"]["PostView"][];
            prompt?: components["schemas"]["PromptView"] | null;
            resolved?: components["schemas"]["Resolution"] | null;
            /** Seq */
            seq: number;
        };
        /** TierCount */
        TierCount: {
            /** Cohort */
            cohort: string;
            /** Threads */
            threads: number;
            /**
             * Tier
             * @enum {string}
             */
            tier: "exact" | "text changed" | "please confirm" | "cell only" | "orphan";
        };
        /**
         * UnreadThread
         * @description Where the reading of what is new begins.
         */
        UnreadThread: {
            /** Cell */
            cell: string | null;
            /** Thread */
            thread: string;
        };
    };
    responses: never;
    parameters: never;
    requestBodies: never;
    headers: never;
    pathItems: never;
};
export type AnchorView = components['schemas']['AnchorView'];
export type Assignment = components['schemas']['Assignment'];
export type AssignmentChanged = components['schemas']['AssignmentChanged'];
export type AssignmentEvent = components['schemas']['AssignmentEvent'];
export type AttachmentView = components['schemas']['AttachmentView'];
export type AudienceChoice = components['schemas']['AudienceChoice'];
export type AuditEntry = components['schemas']['AuditEntry'];
export type AuditPage = components['schemas']['AuditPage'];
export type Author = components['schemas']['Author'];
export type Because = components['schemas']['Because'];
export type BlockAnsweredEvent = components['schemas']['BlockAnsweredEvent'];
export type BlockCount = components['schemas']['BlockCount'];
export type BlockPage = components['schemas']['BlockPage'];
export type BlockView = components['schemas']['BlockView'];
export type CarriedThread = components['schemas']['CarriedThread'];
export type CarryOver = components['schemas']['CarryOver'];
export type CellView = components['schemas']['CellView'];
export type Closure = components['schemas']['Closure'];
export type CohortPerson = components['schemas']['CohortPerson'];
export type CohortView = components['schemas']['CohortView'];
export type Contributions = components['schemas']['Contributions'];
export type Discussion = components['schemas']['Discussion'];
export type Edit = components['schemas']['Edit'];
export type Endorsement = components['schemas']['Endorsement'];
export type Erasure = components['schemas']['Erasure'];
export type ErrorAnswer = components['schemas']['ErrorAnswer'];
export type EventPage = components['schemas']['EventPage'];
export type Fault = components['schemas']['Fault'];
export type FeedbackReleased = components['schemas']['FeedbackReleased'];
export type FeedbackReleasedEvent = components['schemas']['FeedbackReleasedEvent'];
export type FeedbackView = components['schemas']['FeedbackView'];
export type ForumPage = components['schemas']['ForumPage'];
export type ForumThread = components['schemas']['ForumThread'];
export type HiddenPost = components['schemas']['HiddenPost'];
export type Home = components['schemas']['Home'];
export type KindFound = components['schemas']['KindFound'];
export type Learner = components['schemas']['Learner'];
export type LinkView = components['schemas']['LinkView'];
export type MarksChangedEvent = components['schemas']['MarksChangedEvent'];
export type MarkView = components['schemas']['MarkView'];
export type Me = components['schemas']['Me'];
export type Mention = components['schemas']['Mention'];
export type Merge = components['schemas']['Merge'];
export type Moderation = components['schemas']['Moderation'];
export type ModuleCard = components['schemas']['ModuleCard'];
export type ModuleDetail = components['schemas']['ModuleDetail'];
export type ModulePublished = components['schemas']['ModulePublished'];
export type ModulePublishedEvent = components['schemas']['ModulePublishedEvent'];
export type ModuleUpload = components['schemas']['ModuleUpload'];
export type MutedPerson = components['schemas']['MutedPerson'];
export type Named = components['schemas']['Named'];
export type NewAnchor = components['schemas']['NewAnchor'];
export type NewAudience = components['schemas']['NewAudience'];
export type NewBlockAnswer = components['schemas']['NewBlockAnswer'];
export type NewMark = components['schemas']['NewMark'];
export type NewMute = components['schemas']['NewMute'];
export type NewPlace = components['schemas']['NewPlace'];
export type NewPost = components['schemas']['NewPost'];
export type NewProfile = components['schemas']['NewProfile'];
export type NewProgress = components['schemas']['NewProgress'];
export type NewQuote = components['schemas']['NewQuote'];
export type NewThread = components['schemas']['NewThread'];
export type NoticeAdded = components['schemas']['NoticeAdded'];
export type NoticeAddedEvent = components['schemas']['NoticeAddedEvent'];
export type NoticePage = components['schemas']['NoticePage'];
export type NoticesRead = components['schemas']['NoticesRead'];
export type NoticesReadEvent = components['schemas']['NoticesReadEvent'];
export type NoticeView = components['schemas']['NoticeView'];
export type OutputPlace = components['schemas']['OutputPlace'];
export type PersonView = components['schemas']['PersonView'];
export type PollDefinition = components['schemas']['PollDefinition'];
export type PostAdded = components['schemas']['PostAdded'];
export type PostAddedEvent = components['schemas']['PostAddedEvent'];
export type PostChanged = components['schemas']['PostChanged'];
export type PostChangedEvent = components['schemas']['PostChangedEvent'];
export type PostRemoved = components['schemas']['PostRemoved'];
export type PostRemovedEvent = components['schemas']['PostRemovedEvent'];
export type PostVersion = components['schemas']['PostVersion'];
export type PostView = components['schemas']['PostView'];
export type ProfileView = components['schemas']['ProfileView'];
export type ProgressChanged = components['schemas']['ProgressChanged'];
export type ProgressChangedEvent = components['schemas']['ProgressChangedEvent'];
export type ProgressView = components['schemas']['ProgressView'];
export type PromptView = components['schemas']['PromptView'];
export type PublishedModule = components['schemas']['PublishedModule'];
export type PulseDefinition = components['schemas']['PulseDefinition'];
export type QuoteView = components['schemas']['QuoteView'];
export type ReactionChanged = components['schemas']['ReactionChanged'];
export type ReactionEvent = components['schemas']['ReactionEvent'];
export type ReactionView = components['schemas']['ReactionView'];
export type ReadNotices = components['schemas']['ReadNotices'];
export type RecentPost = components['schemas']['RecentPost'];
export type Reported = components['schemas']['Reported'];
export type ReportedPost = components['schemas']['ReportedPost'];
export type ReportsChanged = components['schemas']['ReportsChanged'];
export type ReportsChangedEvent = components['schemas']['ReportsChangedEvent'];
export type ReportView = components['schemas']['ReportView'];
export type Resolution = components['schemas']['Resolution'];
export type Roster = components['schemas']['Roster'];
export type RosterCohort = components['schemas']['RosterCohort'];
export type RosterCourse = components['schemas']['RosterCourse'];
export type RosterPerson = components['schemas']['RosterPerson'];
export type RosterTeam = components['schemas']['RosterTeam'];
export type SearchHit = components['schemas']['SearchHit'];
export type SearchPage = components['schemas']['SearchPage'];
export type Seen = components['schemas']['Seen'];
export type ServerState = components['schemas']['ServerState'];
export type SnippetView = components['schemas']['SnippetView'];
export type StreamPage = components['schemas']['StreamPage'];
export type StreamPlace = components['schemas']['StreamPlace'];
export type Submission = components['schemas']['Submission'];
export type SubmissionReceived = components['schemas']['SubmissionReceived'];
export type SubmissionReceivedEvent = components['schemas']['SubmissionReceivedEvent'];
export type TagCount = components['schemas']['TagCount'];
export type TagList = components['schemas']['TagList'];
export type ThreadChanged = components['schemas']['ThreadChanged'];
export type ThreadChangedEvent = components['schemas']['ThreadChangedEvent'];
export type ThreadHead = components['schemas']['ThreadHead'];
export type ThreadMoved = components['schemas']['ThreadMoved'];
export type ThreadMovedEvent = components['schemas']['ThreadMovedEvent'];
export type ThreadOpened = components['schemas']['ThreadOpened'];
export type ThreadOpenedEvent = components['schemas']['ThreadOpenedEvent'];
export type ThreadPlace = components['schemas']['ThreadPlace'];
export type ThreadPlaceEvent = components['schemas']['ThreadPlaceEvent'];
export type ThreadView = components['schemas']['ThreadView'];
export type TierCount = components['schemas']['TierCount'];
export type UnreadThread = components['schemas']['UnreadThread'];
export type $defs = Record<string, never>;
export interface operations {
    get_audit_services_cohort_api_audit_get: {
        parameters: {
            query?: {
                actor?: string;
                before?: number | null;
                cohort?: string;
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AuditPage"];
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
            /** @description Not allowed */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
            /** @description Not there, or not open to this person */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
            /** @description In conflict with what is there */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
            /** @description Too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
            /** @description Malformed */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
            /** @description Too often; Retry-After says when to try again */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
        };
    };
    list_assignments_services_cohort_api_cohorts__cohort__assignments_get: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                cohort: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Assignment"][];
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
            /** @description Not allowed */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
            /** @description Not there, or not open to this person */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
            /** @description In conflict with what is there */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
            /** @description Too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
            /** @description Malformed */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
            /** @description Too often; Retry-After says when to try again */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
        };
    };
    put_assignment_services_cohort_api_cohorts__cohort__assignments__assignment__put: {
        parameters: {
            query?: never;
            header?: {
                /** @description A retry with the same key is answered, not repeated. */
                "idempotency-key"?: string | null;
            };
            path: {
                assignment: string;
                cohort: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/zip": string;
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Assignment"];
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
            /** @description Not allowed */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
            /** @description Not there, or not open to this person */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
            /** @description In conflict with what is there */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
            /** @description Too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
            /** @description Malformed */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
            /** @description Too often; Retry-After says when to try again */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
        };
    };
    delete_assignment_services_cohort_api_cohorts__cohort__assignments__assignment__delete: {
        parameters: {
            query?: never;
            header?: {
                /** @description A retry with the same key is answered, not repeated. */
                "idempotency-key"?: string | null;
            };
            path: {
                assignment: string;
                cohort: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
            /** @description Not allowed */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
            /** @description Not there, or not open to this person */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
            /** @description In conflict with what is there */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
            /** @description Too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
            /** @description Malformed */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
            /** @description Too often; Retry-After says when to try again */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
        };
    };
    get_release_services_cohort_api_cohorts__cohort__assignments__assignment__release_get: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                assignment: string;
                cohort: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/zip": string;
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
            /** @description Not allowed */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
            /** @description Not there, or not open to this person */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
            /** @description In conflict with what is there */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
            /** @description Too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
            /** @description Malformed */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
            /** @description Too often; Retry-After says when to try again */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
        };
    };
    list_submissions_services_cohort_api_cohorts__cohort__assignments__assignment__submissions_get: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                assignment: string;
                cohort: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Submission"][];
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
            /** @description Not allowed */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
            /** @description Not there, or not open to this person */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
            /** @description In conflict with what is there */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
            /** @description Too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
            /** @description Malformed */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
            /** @description Too often; Retry-After says when to try again */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
        };
    };
    post_submission_services_cohort_api_cohorts__cohort__assignments__assignment__submissions_post: {
        parameters: {
            query?: never;
            header?: {
                /** @description A retry with the same key is answered, not repeated. */
                "idempotency-key"?: string | null;
            };
            path: {
                assignment: string;
                cohort: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/zip": string;
            };
        };
        responses: {
            /** @description Successful Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Submission"];
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
            /** @description Not allowed */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
            /** @description Not there, or not open to this person */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
            /** @description In conflict with what is there */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
            /** @description Too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
            /** @description Malformed */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
            /** @description Too often; Retry-After says when to try again */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
        };
    };
    post_attachment_services_cohort_api_cohorts__cohort__attachments_post: {
        parameters: {
            query?: {
                name?: string;
            };
            header?: {
                /** @description A retry with the same key is answered, not repeated. */
                "idempotency-key"?: string | null;
            };
            path: {
                cohort: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/octet-stream": string;
            };
        };
        responses: {
            /** @description Successful Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AttachmentView"];
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
            /** @description Not allowed */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
            /** @description Not there, or not open to this person */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
            /** @description In conflict with what is there */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
            /** @description Too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
            /** @description Malformed */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
            /** @description Too often; Retry-After says when to try again */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
        };
    };
    get_attachment_services_cohort_api_cohorts__cohort__attachments__attachment__get: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                attachment: string;
                cohort: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/octet-stream": string;
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
            /** @description Not allowed */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
            /** @description Not there, or not open to this person */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
            /** @description In conflict with what is there */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
            /** @description Too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
            /** @description Malformed */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
            /** @description Too often; Retry-After says when to try again */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
        };
    };
    get_audiences_services_cohort_api_cohorts__cohort__audiences_get: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                cohort: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AudienceChoice"][];
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
            /** @description Not allowed */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
            /** @description Not there, or not open to this person */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
            /** @description In conflict with what is there */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
            /** @description Too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
            /** @description Malformed */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
            /** @description Too often; Retry-After says when to try again */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
        };
    };
    get_cohort_discussion_services_cohort_api_cohorts__cohort__discussion_get: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                cohort: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Discussion"];
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
            /** @description Not allowed */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
            /** @description Not there, or not open to this person */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
            /** @description In conflict with what is there */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
            /** @description Too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
            /** @description Malformed */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
            /** @description Too often; Retry-After says when to try again */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
        };
    };
    get_events_services_cohort_api_cohorts__cohort__events_get: {
        parameters: {
            query?: {
                after?: number;
                limit?: number;
            };
            header?: never;
            path: {
                cohort: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EventPage"];
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
            /** @description Not allowed */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
            /** @description Not there, or not open to this person */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
            /** @description In conflict with what is there */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
            /** @description Too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
            /** @description Malformed */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
            /** @description Too often; Retry-After says when to try again */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
        };
    };
    get_annotations_services_cohort_api_cohorts__cohort__export_annotations_jsonld_get: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                cohort: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
            /** @description Not allowed */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
            /** @description Not there, or not open to this person */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
            /** @description In conflict with what is there */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
            /** @description Too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
            /** @description Malformed */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
            /** @description Too often; Retry-After says when to try again */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
        };
    };
    get_posts_services_cohort_api_cohorts__cohort__export_posts_csv_get: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                cohort: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
            /** @description Not allowed */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
            /** @description Not there, or not open to this person */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
            /** @description In conflict with what is there */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
            /** @description Too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
            /** @description Malformed */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
            /** @description Too often; Retry-After says when to try again */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
        };
    };
    list_learners_services_cohort_api_cohorts__cohort__learners_get: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                cohort: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Learner"][];
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
            /** @description Not allowed */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
            /** @description Not there, or not open to this person */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
            /** @description In conflict with what is there */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
            /** @description Too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
            /** @description Malformed */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
            /** @description Too often; Retry-After says when to try again */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
        };
    };
    get_moderation_services_cohort_api_cohorts__cohort__moderation_get: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                cohort: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Moderation"];
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
            /** @description Not allowed */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
            /** @description Not there, or not open to this person */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
            /** @description In conflict with what is there */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
            /** @description Too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
            /** @description Malformed */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
            /** @description Too often; Retry-After says when to try again */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
        };
    };
    get_module_services_cohort_api_cohorts__cohort__modules__module__get: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                cohort: string;
                module: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ModuleDetail"];
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
            /** @description Not allowed */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
            /** @description Not there, or not open to this person */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
            /** @description In conflict with what is there */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
            /** @description Too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
            /** @description Malformed */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
            /** @description Too often; Retry-After says when to try again */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
        };
    };
    get_blocks_services_cohort_api_cohorts__cohort__modules__module__blocks_get: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                cohort: string;
                module: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BlockPage"];
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
            /** @description Not allowed */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
            /** @description Not there, or not open to this person */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
            /** @description In conflict with what is there */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
            /** @description Too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
            /** @description Malformed */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
            /** @description Too often; Retry-After says when to try again */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
        };
    };
    put_answer_services_cohort_api_cohorts__cohort__modules__module__blocks__cell__answer_put: {
        parameters: {
            query?: never;
            header?: {
                /** @description A retry with the same key is answered, not repeated. */
                "idempotency-key"?: string | null;
            };
            path: {
                cell: string;
                cohort: string;
                module: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewBlockAnswer"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BlockView"];
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
            /** @description Not allowed */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
            /** @description Not there, or not open to this person */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
            /** @description In conflict with what is there */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
            /** @description Too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
            /** @description Malformed */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
            /** @description Too often; Retry-After says when to try again */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
        };
    };
    delete_answer_services_cohort_api_cohorts__cohort__modules__module__blocks__cell__answer_delete: {
        parameters: {
            query?: never;
            header?: {
                /** @description A retry with the same key is answered, not repeated. */
                "idempotency-key"?: string | null;
            };
            path: {
                cell: string;
                cohort: string;
                module: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BlockView"];
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
            /** @description Not allowed */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
            /** @description Not there, or not open to this person */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
            /** @description In conflict with what is there */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
            /** @description Too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
            /** @description Malformed */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
            /** @description Too often; Retry-After says when to try again */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
        };
    };
    get_copy_services_cohort_api_cohorts__cohort__modules__module__copy_get: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                cohort: string;
                module: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/zip": string;
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
            /** @description Not allowed */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
            /** @description Not there, or not open to this person */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
            /** @description In conflict with what is there */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
            /** @description Too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
            /** @description Malformed */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
            /** @description Too often; Retry-After says when to try again */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
        };
    };
    get_discussion_services_cohort_api_cohorts__cohort__modules__module__discussion_get: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                cohort: string;
                module: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Discussion"];
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
            /** @description Not allowed */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
            /** @description Not there, or not open to this person */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
            /** @description In conflict with what is there */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
            /** @description Too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
            /** @description Malformed */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
            /** @description Too often; Retry-After says when to try again */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
        };
    };
    post_progress_services_cohort_api_cohorts__cohort__modules__module__progress_post: {
        parameters: {
            query?: never;
            header?: {
                /** @description A retry with the same key is answered, not repeated. */
                "idempotency-key"?: string | null;
            };
            path: {
                cohort: string;
                module: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewProgress"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProgressView"];
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
            /** @description Not allowed */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
            /** @description Not there, or not open to this person */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
            /** @description In conflict with what is there */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
            /** @description Too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
            /** @description Malformed */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
            /** @description Too often; Retry-After says when to try again */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
        };
    };
    put_seen_services_cohort_api_cohorts__cohort__modules__module__seen_put: {
        parameters: {
            query?: never;
            header?: {
                /** @description A retry with the same key is answered, not repeated. */
                "idempotency-key"?: string | null;
            };
            path: {
                cohort: string;
                module: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Seen"];
            };
        };
        responses: {
            /** @description Successful Response */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
            /** @description Not allowed */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
            /** @description Not there, or not open to this person */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
            /** @description In conflict with what is there */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
            /** @description Too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
            /** @description Malformed */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
            /** @description Too often; Retry-After says when to try again */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
        };
    };
    post_thread_services_cohort_api_cohorts__cohort__modules__module__threads_post: {
        parameters: {
            query?: never;
            header?: {
                /** @description A retry with the same key is answered, not repeated. */
                "idempotency-key"?: string | null;
            };
            path: {
                cohort: string;
                module: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewThread"];
            };
        };
        responses: {
            /** @description Successful Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ThreadView"];
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
            /** @description Not allowed */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
            /** @description Not there, or not open to this person */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
            /** @description In conflict with what is there */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
            /** @description Too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
            /** @description Malformed */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
            /** @description Too often; Retry-After says when to try again */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
        };
    };
    put_muted_services_cohort_api_cohorts__cohort__muted__person__put: {
        parameters: {
            query?: never;
            header?: {
                /** @description A retry with the same key is answered, not repeated. */
                "idempotency-key"?: string | null;
            };
            path: {
                cohort: string;
                person: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewMute"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MutedPerson"];
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
            /** @description Not allowed */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
            /** @description Not there, or not open to this person */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
            /** @description In conflict with what is there */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
            /** @description Too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
            /** @description Malformed */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
            /** @description Too often; Retry-After says when to try again */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
        };
    };
    delete_muted_services_cohort_api_cohorts__cohort__muted__person__delete: {
        parameters: {
            query?: never;
            header?: {
                /** @description A retry with the same key is answered, not repeated. */
                "idempotency-key"?: string | null;
            };
            path: {
                cohort: string;
                person: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
            /** @description Not allowed */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
            /** @description Not there, or not open to this person */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
            /** @description In conflict with what is there */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
            /** @description Too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
            /** @description Malformed */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
            /** @description Too often; Retry-After says when to try again */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
        };
    };
    get_people_services_cohort_api_cohorts__cohort__people_get: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                cohort: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CohortPerson"][];
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
            /** @description Not allowed */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
            /** @description Not there, or not open to this person */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
            /** @description In conflict with what is there */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
            /** @description Too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
            /** @description Malformed */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
            /** @description Too often; Retry-After says when to try again */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
        };
    };
    get_person_services_cohort_api_cohorts__cohort__people__name__get: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                cohort: string;
                name: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PersonView"];
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
            /** @description Not allowed */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
            /** @description Not there, or not open to this person */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
            /** @description In conflict with what is there */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
            /** @description Too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
            /** @description Malformed */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
            /** @description Too often; Retry-After says when to try again */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
        };
    };
    get_posts_services_cohort_api_cohorts__cohort__posts_get: {
        parameters: {
            query?: {
                before?: number | null;
                cell?: string | null;
                limit?: number;
                module?: string | null;
            };
            header?: never;
            path: {
                cohort: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StreamPage"];
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
            /** @description Not allowed */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
            /** @description Not there, or not open to this person */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
            /** @description In conflict with what is there */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
            /** @description Too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
            /** @description Malformed */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
            /** @description Too often; Retry-After says when to try again */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
        };
    };
    put_post_services_cohort_api_cohorts__cohort__posts__post__put: {
        parameters: {
            query?: never;
            header?: {
                /** @description A retry with the same key is answered, not repeated. */
                "idempotency-key"?: string | null;
            };
            path: {
                cohort: string;
                post: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Edit"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PostView"];
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
            /** @description Not allowed */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
            /** @description Not there, or not open to this person */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
            /** @description In conflict with what is there */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
            /** @description Too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
            /** @description Malformed */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
            /** @description Too often; Retry-After says when to try again */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
        };
    };
    delete_post_services_cohort_api_cohorts__cohort__posts__post__delete: {
        parameters: {
            query?: never;
            header?: {
                /** @description A retry with the same key is answered, not repeated. */
                "idempotency-key"?: string | null;
            };
            path: {
                cohort: string;
                post: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
            /** @description Not allowed */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
            /** @description Not there, or not open to this person */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
            /** @description In conflict with what is there */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
            /** @description Too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
            /** @description Malformed */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
            /** @description Too often; Retry-After says when to try again */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
        };
    };
    put_endorsement_services_cohort_api_cohorts__cohort__posts__post__endorsement_put: {
        parameters: {
            query?: never;
            header?: {
                /** @description A retry with the same key is answered, not repeated. */
                "idempotency-key"?: string | null;
            };
            path: {
                cohort: string;
                post: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
            /** @description Not allowed */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
            /** @description Not there, or not open to this person */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
            /** @description In conflict with what is there */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
            /** @description Too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
            /** @description Malformed */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
            /** @description Too often; Retry-After says when to try again */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
        };
    };
    delete_endorsement_services_cohort_api_cohorts__cohort__posts__post__endorsement_delete: {
        parameters: {
            query?: never;
            header?: {
                /** @description A retry with the same key is answered, not repeated. */
                "idempotency-key"?: string | null;
            };
            path: {
                cohort: string;
                post: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
            /** @description Not allowed */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
            /** @description Not there, or not open to this person */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
            /** @description In conflict with what is there */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
            /** @description Too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
            /** @description Malformed */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
            /** @description Too often; Retry-After says when to try again */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
        };
    };
    put_hidden_services_cohort_api_cohorts__cohort__posts__post__hidden_put: {
        parameters: {
            query?: never;
            header?: {
                /** @description A retry with the same key is answered, not repeated. */
                "idempotency-key"?: string | null;
            };
            path: {
                cohort: string;
                post: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Because"];
            };
        };
        responses: {
            /** @description Successful Response */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
            /** @description Not allowed */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
            /** @description Not there, or not open to this person */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
            /** @description In conflict with what is there */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
            /** @description Too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
            /** @description Malformed */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
            /** @description Too often; Retry-After says when to try again */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
        };
    };
    put_reaction_services_cohort_api_cohorts__cohort__posts__post__reactions__emoji__put: {
        parameters: {
            query?: never;
            header?: {
                /** @description A retry with the same key is answered, not repeated. */
                "idempotency-key"?: string | null;
            };
            path: {
                cohort: string;
                emoji: "👍" | "❤️" | "🎉" | "💡" | "🤔" | "👀";
                post: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
            /** @description Not allowed */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
            /** @description Not there, or not open to this person */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
            /** @description In conflict with what is there */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
            /** @description Too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
            /** @description Malformed */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
            /** @description Too often; Retry-After says when to try again */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
        };
    };
    delete_reaction_services_cohort_api_cohorts__cohort__posts__post__reactions__emoji__delete: {
        parameters: {
            query?: never;
            header?: {
                /** @description A retry with the same key is answered, not repeated. */
                "idempotency-key"?: string | null;
            };
            path: {
                cohort: string;
                emoji: "👍" | "❤️" | "🎉" | "💡" | "🤔" | "👀";
                post: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
            /** @description Not allowed */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
            /** @description Not there, or not open to this person */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
            /** @description In conflict with what is there */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
            /** @description Too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
            /** @description Malformed */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
            /** @description Too often; Retry-After says when to try again */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
        };
    };
    post_report_services_cohort_api_cohorts__cohort__posts__post__reports_post: {
        parameters: {
            query?: never;
            header?: {
                /** @description A retry with the same key is answered, not repeated. */
                "idempotency-key"?: string | null;
            };
            path: {
                cohort: string;
                post: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Because"];
            };
        };
        responses: {
            /** @description Successful Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReportView"];
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
            /** @description Not allowed */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
            /** @description Not there, or not open to this person */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
            /** @description In conflict with what is there */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
            /** @description Too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
            /** @description Malformed */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
            /** @description Too often; Retry-After says when to try again */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
        };
    };
    delete_reports_services_cohort_api_cohorts__cohort__posts__post__reports_delete: {
        parameters: {
            query?: never;
            header?: {
                /** @description A retry with the same key is answered, not repeated. */
                "idempotency-key"?: string | null;
            };
            path: {
                cohort: string;
                post: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
            /** @description Not allowed */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
            /** @description Not there, or not open to this person */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
            /** @description In conflict with what is there */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
            /** @description Too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
            /** @description Malformed */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
            /** @description Too often; Retry-After says when to try again */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
        };
    };
    put_restored_services_cohort_api_cohorts__cohort__posts__post__restored_put: {
        parameters: {
            query?: never;
            header?: {
                /** @description A retry with the same key is answered, not repeated. */
                "idempotency-key"?: string | null;
            };
            path: {
                cohort: string;
                post: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Because"];
            };
        };
        responses: {
            /** @description Successful Response */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
            /** @description Not allowed */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
            /** @description Not there, or not open to this person */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
            /** @description In conflict with what is there */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
            /** @description Too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
            /** @description Malformed */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
            /** @description Too often; Retry-After says when to try again */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
        };
    };
    post_tip_services_cohort_api_cohorts__cohort__posts__post__tip_post: {
        parameters: {
            query?: never;
            header?: {
                /** @description A retry with the same key is answered, not repeated. */
                "idempotency-key"?: string | null;
            };
            path: {
                cohort: string;
                post: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ThreadView"];
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
            /** @description Not allowed */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
            /** @description Not there, or not open to this person */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
            /** @description In conflict with what is there */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
            /** @description Too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
            /** @description Malformed */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
            /** @description Too often; Retry-After says when to try again */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
        };
    };
    get_versions_services_cohort_api_cohorts__cohort__posts__post__versions_get: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                cohort: string;
                post: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PostVersion"][];
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
            /** @description Not allowed */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
            /** @description Not there, or not open to this person */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
            /** @description In conflict with what is there */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
            /** @description Too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
            /** @description Malformed */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
            /** @description Too often; Retry-After says when to try again */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
        };
    };
    get_reports_services_cohort_api_cohorts__cohort__reports_get: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                cohort: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReportView"][];
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
            /** @description Not allowed */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
            /** @description Not there, or not open to this person */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
            /** @description In conflict with what is there */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
            /** @description Too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
            /** @description Malformed */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
            /** @description Too often; Retry-After says when to try again */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
        };
    };
    get_search_services_cohort_api_cohorts__cohort__search_get: {
        parameters: {
            query?: {
                author?: string;
                cell?: string;
                cursor?: string;
                kind?: ("post" | "module" | "cell" | "person" | "tag") | null;
                mine?: boolean;
                module?: string;
                q?: string;
                tag?: string;
                unanswered?: boolean;
            };
            header?: never;
            path: {
                cohort: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SearchPage"];
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
            /** @description Not allowed */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
            /** @description Not there, or not open to this person */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
            /** @description In conflict with what is there */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
            /** @description Too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
            /** @description Malformed */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
            /** @description Too often; Retry-After says when to try again */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
        };
    };
    put_cohort_seen_services_cohort_api_cohorts__cohort__seen_put: {
        parameters: {
            query?: never;
            header?: {
                /** @description A retry with the same key is answered, not repeated. */
                "idempotency-key"?: string | null;
            };
            path: {
                cohort: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Seen"];
            };
        };
        responses: {
            /** @description Successful Response */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
            /** @description Not allowed */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
            /** @description Not there, or not open to this person */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
            /** @description In conflict with what is there */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
            /** @description Too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
            /** @description Malformed */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
            /** @description Too often; Retry-After says when to try again */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
        };
    };
    get_similar_services_cohort_api_cohorts__cohort__similar_get: {
        parameters: {
            query?: {
                module?: string;
                q?: string;
            };
            header?: never;
            path: {
                cohort: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SearchPage"];
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
            /** @description Not allowed */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
            /** @description Not there, or not open to this person */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
            /** @description In conflict with what is there */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
            /** @description Too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
            /** @description Malformed */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
            /** @description Too often; Retry-After says when to try again */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
        };
    };
    put_feedback_services_cohort_api_cohorts__cohort__submissions__submission__feedback_put: {
        parameters: {
            query?: {
                max_score?: number | null;
                score?: number | null;
            };
            header?: {
                /** @description A retry with the same key is answered, not repeated. */
                "idempotency-key"?: string | null;
            };
            path: {
                cohort: string;
                submission: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/zip": string;
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FeedbackView"];
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
            /** @description Not allowed */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
            /** @description Not there, or not open to this person */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
            /** @description In conflict with what is there */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
            /** @description Too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
            /** @description Malformed */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
            /** @description Too often; Retry-After says when to try again */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
        };
    };
    get_feedback_services_cohort_api_cohorts__cohort__submissions__submission__feedback_files_get: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                cohort: string;
                submission: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/zip": string;
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
            /** @description Not allowed */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
            /** @description Not there, or not open to this person */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
            /** @description In conflict with what is there */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
            /** @description Too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
            /** @description Malformed */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
            /** @description Too often; Retry-After says when to try again */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
        };
    };
    get_submission_services_cohort_api_cohorts__cohort__submissions__submission__files_get: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                cohort: string;
                submission: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/zip": string;
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
            /** @description Not allowed */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
            /** @description Not there, or not open to this person */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
            /** @description In conflict with what is there */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
            /** @description Too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
            /** @description Malformed */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
            /** @description Too often; Retry-After says when to try again */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
        };
    };
    get_tags_services_cohort_api_cohorts__cohort__tags_get: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                cohort: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TagList"];
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
            /** @description Not allowed */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
            /** @description Not there, or not open to this person */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
            /** @description In conflict with what is there */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
            /** @description Too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
            /** @description Malformed */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
            /** @description Too often; Retry-After says when to try again */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
        };
    };
    put_tag_follow_services_cohort_api_cohorts__cohort__tags__tag__follow_put: {
        parameters: {
            query?: never;
            header?: {
                /** @description A retry with the same key is answered, not repeated. */
                "idempotency-key"?: string | null;
            };
            path: {
                cohort: string;
                tag: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
            /** @description Not allowed */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
            /** @description Not there, or not open to this person */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
            /** @description In conflict with what is there */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
            /** @description Too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
            /** @description Malformed */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
            /** @description Too often; Retry-After says when to try again */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
        };
    };
    delete_tag_follow_services_cohort_api_cohorts__cohort__tags__tag__follow_delete: {
        parameters: {
            query?: never;
            header?: {
                /** @description A retry with the same key is answered, not repeated. */
                "idempotency-key"?: string | null;
            };
            path: {
                cohort: string;
                tag: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
            /** @description Not allowed */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
            /** @description Not there, or not open to this person */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
            /** @description In conflict with what is there */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
            /** @description Too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
            /** @description Malformed */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
            /** @description Too often; Retry-After says when to try again */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
        };
    };
    get_threads_services_cohort_api_cohorts__cohort__threads_get: {
        parameters: {
            query?: {
                before?: number | null;
                beside?: string;
                filter?: "all" | "unread" | "unanswered" | "mine" | "following" | "tips";
                limit?: number;
                tag?: string;
            };
            header?: never;
            path: {
                cohort: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ForumPage"];
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
            /** @description Not allowed */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
            /** @description Not there, or not open to this person */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
            /** @description In conflict with what is there */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
            /** @description Too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
            /** @description Malformed */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
            /** @description Too often; Retry-After says when to try again */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
        };
    };
    post_cohort_thread_services_cohort_api_cohorts__cohort__threads_post: {
        parameters: {
            query?: never;
            header?: {
                /** @description A retry with the same key is answered, not repeated. */
                "idempotency-key"?: string | null;
            };
            path: {
                cohort: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewThread"];
            };
        };
        responses: {
            /** @description Successful Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ThreadView"];
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
            /** @description Not allowed */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
            /** @description Not there, or not open to this person */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
            /** @description In conflict with what is there */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
            /** @description Too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
            /** @description Malformed */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
            /** @description Too often; Retry-After says when to try again */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
        };
    };
    get_thread_services_cohort_api_cohorts__cohort__threads__thread__get: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                cohort: string;
                thread: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ThreadView"];
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
            /** @description Not allowed */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
            /** @description Not there, or not open to this person */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
            /** @description In conflict with what is there */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
            /** @description Too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
            /** @description Malformed */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
            /** @description Too often; Retry-After says when to try again */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
        };
    };
    put_anchor_services_cohort_api_cohorts__cohort__threads__thread__anchor_put: {
        parameters: {
            query?: never;
            header?: {
                /** @description A retry with the same key is answered, not repeated. */
                "idempotency-key"?: string | null;
            };
            path: {
                cohort: string;
                thread: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewPlace"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ThreadView"];
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
            /** @description Not allowed */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
            /** @description Not there, or not open to this person */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
            /** @description In conflict with what is there */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
            /** @description Too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
            /** @description Malformed */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
            /** @description Too often; Retry-After says when to try again */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
        };
    };
    put_audience_services_cohort_api_cohorts__cohort__threads__thread__audience_put: {
        parameters: {
            query?: never;
            header?: {
                /** @description A retry with the same key is answered, not repeated. */
                "idempotency-key"?: string | null;
            };
            path: {
                cohort: string;
                thread: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewAudience"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ThreadView"];
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
            /** @description Not allowed */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
            /** @description Not there, or not open to this person */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
            /** @description In conflict with what is there */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
            /** @description Too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
            /** @description Malformed */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
            /** @description Too often; Retry-After says when to try again */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
        };
    };
    put_closure_services_cohort_api_cohorts__cohort__threads__thread__closure_put: {
        parameters: {
            query?: never;
            header?: {
                /** @description A retry with the same key is answered, not repeated. */
                "idempotency-key"?: string | null;
            };
            path: {
                cohort: string;
                thread: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Because"];
            };
        };
        responses: {
            /** @description Successful Response */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
            /** @description Not allowed */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
            /** @description Not there, or not open to this person */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
            /** @description In conflict with what is there */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
            /** @description Too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
            /** @description Malformed */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
            /** @description Too often; Retry-After says when to try again */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
        };
    };
    delete_closure_services_cohort_api_cohorts__cohort__threads__thread__closure_delete: {
        parameters: {
            query?: never;
            header?: {
                /** @description A retry with the same key is answered, not repeated. */
                "idempotency-key"?: string | null;
            };
            path: {
                cohort: string;
                thread: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
            /** @description Not allowed */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
            /** @description Not there, or not open to this person */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
            /** @description In conflict with what is there */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
            /** @description Too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
            /** @description Malformed */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
            /** @description Too often; Retry-After says when to try again */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
        };
    };
    put_mark_services_cohort_api_cohorts__cohort__threads__thread__mark_put: {
        parameters: {
            query?: never;
            header?: {
                /** @description A retry with the same key is answered, not repeated. */
                "idempotency-key"?: string | null;
            };
            path: {
                cohort: string;
                thread: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewMark"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MarkView"];
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
            /** @description Not allowed */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
            /** @description Not there, or not open to this person */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
            /** @description In conflict with what is there */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
            /** @description Too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
            /** @description Malformed */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
            /** @description Too often; Retry-After says when to try again */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
        };
    };
    post_merge_services_cohort_api_cohorts__cohort__threads__thread__merge_post: {
        parameters: {
            query?: never;
            header?: {
                /** @description A retry with the same key is answered, not repeated. */
                "idempotency-key"?: string | null;
            };
            path: {
                cohort: string;
                thread: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Merge"];
            };
        };
        responses: {
            /** @description Successful Response */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
            /** @description Not allowed */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
            /** @description Not there, or not open to this person */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
            /** @description In conflict with what is there */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
            /** @description Too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
            /** @description Malformed */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
            /** @description Too often; Retry-After says when to try again */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
        };
    };
    put_pin_services_cohort_api_cohorts__cohort__threads__thread__pin_put: {
        parameters: {
            query?: never;
            header?: {
                /** @description A retry with the same key is answered, not repeated. */
                "idempotency-key"?: string | null;
            };
            path: {
                cohort: string;
                thread: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
            /** @description Not allowed */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
            /** @description Not there, or not open to this person */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
            /** @description In conflict with what is there */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
            /** @description Too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
            /** @description Malformed */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
            /** @description Too often; Retry-After says when to try again */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
        };
    };
    delete_pin_services_cohort_api_cohorts__cohort__threads__thread__pin_delete: {
        parameters: {
            query?: never;
            header?: {
                /** @description A retry with the same key is answered, not repeated. */
                "idempotency-key"?: string | null;
            };
            path: {
                cohort: string;
                thread: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
            /** @description Not allowed */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
            /** @description Not there, or not open to this person */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
            /** @description In conflict with what is there */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
            /** @description Too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
            /** @description Malformed */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
            /** @description Too often; Retry-After says when to try again */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
        };
    };
    post_post_services_cohort_api_cohorts__cohort__threads__thread__posts_post: {
        parameters: {
            query?: never;
            header?: {
                /** @description A retry with the same key is answered, not repeated. */
                "idempotency-key"?: string | null;
            };
            path: {
                cohort: string;
                thread: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewPost"];
            };
        };
        responses: {
            /** @description Successful Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PostView"];
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
            /** @description Not allowed */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
            /** @description Not there, or not open to this person */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
            /** @description In conflict with what is there */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
            /** @description Too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
            /** @description Malformed */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
            /** @description Too often; Retry-After says when to try again */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
        };
    };
    put_resolution_services_cohort_api_cohorts__cohort__threads__thread__resolution_put: {
        parameters: {
            query?: never;
            header?: {
                /** @description A retry with the same key is answered, not repeated. */
                "idempotency-key"?: string | null;
            };
            path: {
                cohort: string;
                thread: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
            /** @description Not allowed */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
            /** @description Not there, or not open to this person */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
            /** @description In conflict with what is there */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
            /** @description Too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
            /** @description Malformed */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
            /** @description Too often; Retry-After says when to try again */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
        };
    };
    delete_resolution_services_cohort_api_cohorts__cohort__threads__thread__resolution_delete: {
        parameters: {
            query?: never;
            header?: {
                /** @description A retry with the same key is answered, not repeated. */
                "idempotency-key"?: string | null;
            };
            path: {
                cohort: string;
                thread: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
            /** @description Not allowed */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
            /** @description Not there, or not open to this person */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
            /** @description In conflict with what is there */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
            /** @description Too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
            /** @description Malformed */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
            /** @description Too often; Retry-After says when to try again */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
        };
    };
    put_thread_seen_services_cohort_api_cohorts__cohort__threads__thread__seen_put: {
        parameters: {
            query?: never;
            header?: {
                /** @description A retry with the same key is answered, not repeated. */
                "idempotency-key"?: string | null;
            };
            path: {
                cohort: string;
                thread: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Seen"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MarkView"];
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
            /** @description Not allowed */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
            /** @description Not there, or not open to this person */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
            /** @description In conflict with what is there */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
            /** @description Too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
            /** @description Malformed */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
            /** @description Too often; Retry-After says when to try again */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
        };
    };
    list_modules_services_cohort_api_courses__course__modules_get: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                course: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PublishedModule"][];
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
            /** @description Not allowed */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
            /** @description Not there, or not open to this person */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
            /** @description In conflict with what is there */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
            /** @description Too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
            /** @description Malformed */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
            /** @description Too often; Retry-After says when to try again */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
        };
    };
    get_source_services_cohort_api_courses__course__modules__module__source_get: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                course: string;
                module: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/zip": string;
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
            /** @description Not allowed */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
            /** @description Not there, or not open to this person */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
            /** @description In conflict with what is there */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
            /** @description Too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
            /** @description Malformed */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
            /** @description Too often; Retry-After says when to try again */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
        };
    };
    put_version_services_cohort_api_courses__course__modules__module__versions__number__put: {
        parameters: {
            query?: never;
            header?: {
                /** @description A retry with the same key is answered, not repeated. */
                "idempotency-key"?: string | null;
            };
            path: {
                course: string;
                module: string;
                number: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ModuleUpload"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CarryOver"];
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
            /** @description Not allowed */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
            /** @description Not there, or not open to this person */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
            /** @description In conflict with what is there */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
            /** @description Too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
            /** @description Malformed */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
            /** @description Too often; Retry-After says when to try again */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
        };
    };
    get_carry_over_services_cohort_api_courses__course__modules__module__versions__number__carry_over_get: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                course: string;
                module: string;
                number: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CarryOver"];
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
            /** @description Not allowed */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
            /** @description Not there, or not open to this person */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
            /** @description In conflict with what is there */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
            /** @description Too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
            /** @description Malformed */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
            /** @description Too often; Retry-After says when to try again */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
        };
    };
    health_services_cohort_api_health_get: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        [key: string]: boolean;
                    };
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
            /** @description Not allowed */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
            /** @description Not there, or not open to this person */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
            /** @description In conflict with what is there */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
            /** @description Too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
            /** @description Malformed */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
            /** @description Too often; Retry-After says when to try again */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
        };
    };
    get_home_services_cohort_api_home_get: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Home"];
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
            /** @description Not allowed */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
            /** @description Not there, or not open to this person */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
            /** @description In conflict with what is there */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
            /** @description Too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
            /** @description Malformed */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
            /** @description Too often; Retry-After says when to try again */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
        };
    };
    me_services_cohort_api_me_get: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Me"];
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
            /** @description Not allowed */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
            /** @description Not there, or not open to this person */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
            /** @description In conflict with what is there */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
            /** @description Too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
            /** @description Malformed */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
            /** @description Too often; Retry-After says when to try again */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
        };
    };
    delete_me_services_cohort_api_me_delete: {
        parameters: {
            query?: never;
            header?: {
                /** @description A retry with the same key is answered, not repeated. */
                "idempotency-key"?: string | null;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Erasure"];
            };
        };
        responses: {
            /** @description Successful Response */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
            /** @description Not allowed */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
            /** @description Not there, or not open to this person */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
            /** @description In conflict with what is there */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
            /** @description Too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
            /** @description Malformed */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
            /** @description Too often; Retry-After says when to try again */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
        };
    };
    post_data_services_cohort_api_me_data_post: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
            /** @description Not allowed */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
            /** @description Not there, or not open to this person */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
            /** @description In conflict with what is there */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
            /** @description Too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
            /** @description Malformed */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
            /** @description Too often; Retry-After says when to try again */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
        };
    };
    get_notices_services_cohort_api_notices_get: {
        parameters: {
            query?: {
                before?: string | null;
                unread?: boolean;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["NoticePage"];
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
            /** @description Not allowed */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
            /** @description Not there, or not open to this person */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
            /** @description In conflict with what is there */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
            /** @description Too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
            /** @description Malformed */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
            /** @description Too often; Retry-After says when to try again */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
        };
    };
    put_read_services_cohort_api_notices_read_put: {
        parameters: {
            query?: never;
            header?: {
                /** @description A retry with the same key is answered, not repeated. */
                "idempotency-key"?: string | null;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReadNotices"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["NoticesRead"];
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
            /** @description Not allowed */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
            /** @description Not there, or not open to this person */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
            /** @description In conflict with what is there */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
            /** @description Too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
            /** @description Malformed */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
            /** @description Too often; Retry-After says when to try again */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
        };
    };
    delete_person_services_cohort_api_people__name__delete: {
        parameters: {
            query?: never;
            header?: {
                /** @description A retry with the same key is answered, not repeated. */
                "idempotency-key"?: string | null;
            };
            path: {
                name: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
            /** @description Not allowed */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
            /** @description Not there, or not open to this person */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
            /** @description In conflict with what is there */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
            /** @description Too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
            /** @description Malformed */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
            /** @description Too often; Retry-After says when to try again */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
        };
    };
    get_profile_services_cohort_api_profile_get: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProfileView"];
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
            /** @description Not allowed */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
            /** @description Not there, or not open to this person */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
            /** @description In conflict with what is there */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
            /** @description Too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
            /** @description Malformed */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
            /** @description Too often; Retry-After says when to try again */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
        };
    };
    put_profile_services_cohort_api_profile_put: {
        parameters: {
            query?: never;
            header?: {
                /** @description A retry with the same key is answered, not repeated. */
                "idempotency-key"?: string | null;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewProfile"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProfileView"];
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
            /** @description Not allowed */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
            /** @description Not there, or not open to this person */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
            /** @description In conflict with what is there */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
            /** @description Too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
            /** @description Malformed */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
            /** @description Too often; Retry-After says when to try again */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
        };
    };
    put_roster_services_cohort_api_roster_put: {
        parameters: {
            query?: never;
            header?: {
                /** @description A retry with the same key is answered, not repeated. */
                "idempotency-key"?: string | null;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Roster"];
            };
        };
        responses: {
            /** @description Successful Response */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
            /** @description Not allowed */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
            /** @description Not there, or not open to this person */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
            /** @description In conflict with what is there */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
            /** @description Too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
            /** @description Malformed */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
            /** @description Too often; Retry-After says when to try again */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
        };
    };
    get_search_everywhere_services_cohort_api_search_get: {
        parameters: {
            query?: {
                author?: string;
                cell?: string;
                cursor?: string;
                kind?: ("post" | "module" | "cell" | "person" | "tag") | null;
                mine?: boolean;
                module?: string;
                q?: string;
                tag?: string;
                unanswered?: boolean;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SearchPage"];
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
            /** @description Not allowed */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
            /** @description Not there, or not open to this person */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
            /** @description In conflict with what is there */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
            /** @description Too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
            /** @description Malformed */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
            /** @description Too often; Retry-After says when to try again */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
        };
    };
    get_server_services_cohort_api_server_get: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ServerState"];
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
            /** @description Not allowed */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
            /** @description Not there, or not open to this person */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
            /** @description In conflict with what is there */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
            /** @description Too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
            /** @description Malformed */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
            /** @description Too often; Retry-After says when to try again */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
        };
    };
    start_server_services_cohort_api_server_post: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ServerState"];
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
            /** @description Not allowed */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
            /** @description Not there, or not open to this person */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
            /** @description In conflict with what is there */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
            /** @description Too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
            /** @description Malformed */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
            /** @description Too often; Retry-After says when to try again */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
        };
    };
    stop_server_services_cohort_api_server_delete: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ServerState"];
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
            /** @description Not allowed */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
            /** @description Not there, or not open to this person */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
            /** @description In conflict with what is there */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
            /** @description Too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
            /** @description Malformed */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
            /** @description Too often; Retry-After says when to try again */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
        };
    };
}
