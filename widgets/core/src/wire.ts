// Written by `npm run wire` from the service's OpenAPI document. Change wire.py instead.

export type paths = {
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
         * @description Add or rename courses, cohorts and people. Nothing is taken away: the log stays readable.
         */
        put: operations["put_roster_services_cohort_api_roster_put"];
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
         */
        AnchorView: {
            /** Cell */
            cell: string | null;
            /** Old Text */
            old_text?: string | null;
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
        /** Author */
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
         * CarriedThread
         * @description Where a thread stands after a publication; the fields of `AnchorView` beside whose thread it is.
         */
        CarriedThread: {
            /** Cell */
            cell: string | null;
            /** Cohort */
            cohort: string;
            /** Old Text */
            old_text?: string | null;
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
        /**
         * CohortView
         * @description A cohort as one person meets it; ``roles`` are that person's.
         */
        CohortView: {
            /** Course */
            course: string;
            /** Course Title */
            course_title: string;
            /** Id */
            id: string;
            /** Modules */
            modules: components["schemas"]["ModuleCard"][];
            /** Roles */
            roles: ("learner" | "facilitator" | "designer" | "administrator")[];
            /** Title */
            title: string;
        };
        /**
         * Discussion
         * @description A module's threads, oldest first. Events after ``seq`` bring this state up to date.
         */
        Discussion: {
            /** Audience Size */
            audience_size: number;
            /** Cohort */
            cohort: string;
            /** Module */
            module: string;
            /** Seen */
            seen: number;
            /** Seq */
            seq: number;
            /** Threads */
            threads: components["schemas"]["ThreadView"][];
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
            events: (components["schemas"]["ThreadOpenedEvent"] | components["schemas"]["PostAddedEvent"] | components["schemas"]["ModulePublishedEvent"] | components["schemas"]["AssignmentEvent"] | components["schemas"]["SubmissionReceivedEvent"] | components["schemas"]["FeedbackReleasedEvent"] | components["schemas"]["ProgressChangedEvent"])[];
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
        /** Home */
        Home: {
            /** Cohorts */
            cohorts: components["schemas"]["CohortView"][];
            me: components["schemas"]["Me"];
            /** Newest */
            newest: components["schemas"]["RecentPost"][];
        };
        /** Learner */
        Learner: {
            /** Display Name */
            display_name: string;
            /** Name */
            name: string;
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
        /** NewPost */
        NewPost: {
            /** Body */
            body: string;
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
        /** NewThread */
        NewThread: {
            /** Body */
            body: string;
            /** Cell */
            cell?: string | null;
            /**
             * Kind
             * @default comment
             * @enum {string}
             */
            kind: "comment" | "question" | "tip";
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
        /** PostView */
        PostView: {
            author: components["schemas"]["Author"];
            /**
             * Created At
             * Format: date-time
             */
            created_at: string;
            /** Html */
            html: string;
            /** Id */
            id: string;
            /** Seq */
            seq: number;
            /** Source */
            source: string;
            /** Thread */
            thread: string;
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
        /** Roster */
        Roster: {
            /** Cohorts */
            cohorts: components["schemas"]["RosterCohort"][];
            /** Courses */
            courses: components["schemas"]["RosterCourse"][];
            /** People */
            people: components["schemas"]["RosterPerson"][];
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
            /** Name */
            name: string;
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
        /** ThreadView */
        ThreadView: {
            anchor: components["schemas"]["AnchorView"];
            /** Cohort */
            cohort: string;
            /** Id */
            id: string;
            /**
             * Kind
             * @enum {string}
             */
            kind: "comment" | "question" | "tip" | "link" | "prompt";
            /** Module */
            module: string;
            /** Posts */
            posts: components["schemas"]["PostView"][];
            /** Seq */
            seq: number;
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
export type Author = components['schemas']['Author'];
export type CarriedThread = components['schemas']['CarriedThread'];
export type CarryOver = components['schemas']['CarryOver'];
export type CellView = components['schemas']['CellView'];
export type CohortView = components['schemas']['CohortView'];
export type Discussion = components['schemas']['Discussion'];
export type ErrorAnswer = components['schemas']['ErrorAnswer'];
export type EventPage = components['schemas']['EventPage'];
export type Fault = components['schemas']['Fault'];
export type FeedbackReleased = components['schemas']['FeedbackReleased'];
export type FeedbackReleasedEvent = components['schemas']['FeedbackReleasedEvent'];
export type FeedbackView = components['schemas']['FeedbackView'];
export type Home = components['schemas']['Home'];
export type Learner = components['schemas']['Learner'];
export type Me = components['schemas']['Me'];
export type ModuleCard = components['schemas']['ModuleCard'];
export type ModuleDetail = components['schemas']['ModuleDetail'];
export type ModulePublished = components['schemas']['ModulePublished'];
export type ModulePublishedEvent = components['schemas']['ModulePublishedEvent'];
export type ModuleUpload = components['schemas']['ModuleUpload'];
export type NewPost = components['schemas']['NewPost'];
export type NewProgress = components['schemas']['NewProgress'];
export type NewThread = components['schemas']['NewThread'];
export type PostAdded = components['schemas']['PostAdded'];
export type PostAddedEvent = components['schemas']['PostAddedEvent'];
export type PostView = components['schemas']['PostView'];
export type ProgressChanged = components['schemas']['ProgressChanged'];
export type ProgressChangedEvent = components['schemas']['ProgressChangedEvent'];
export type ProgressView = components['schemas']['ProgressView'];
export type PublishedModule = components['schemas']['PublishedModule'];
export type RecentPost = components['schemas']['RecentPost'];
export type Roster = components['schemas']['Roster'];
export type RosterCohort = components['schemas']['RosterCohort'];
export type RosterCourse = components['schemas']['RosterCourse'];
export type RosterPerson = components['schemas']['RosterPerson'];
export type Seen = components['schemas']['Seen'];
export type ServerState = components['schemas']['ServerState'];
export type Submission = components['schemas']['Submission'];
export type SubmissionReceived = components['schemas']['SubmissionReceived'];
export type SubmissionReceivedEvent = components['schemas']['SubmissionReceivedEvent'];
export type ThreadOpened = components['schemas']['ThreadOpened'];
export type ThreadOpenedEvent = components['schemas']['ThreadOpenedEvent'];
export type ThreadView = components['schemas']['ThreadView'];
export type $defs = Record<string, never>;
export interface operations {
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
        };
    };
}
