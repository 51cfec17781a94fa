import { useSignal } from "@preact/signals";
import { useEffect, useRef } from "preact/hooks";
import type { Deeds } from "../../deeds.js";
import { type Name, say } from "../../strings.js";
import type { ReportView } from "../../wire.js";
import { Dialog } from "../Dialog.js";
import { ReasonFields, reasonIn } from "./ReasonFields.js";

interface Props {
  readonly deeds: Deeds;
  readonly post: string;
  readonly onClose: () => void;
}

const OUTCOMES = {
  open: "reportOpen",
  dismissed: "reportDismissed",
  hidden: "reportHidden",
  deleted: "reportDeleted",
} as const satisfies Record<ReportView["outcome"], Name>;

/** Report a post to the facilitators; who has done so already reads what came of it. */
export function ReportDialog({ deeds, post, onClose }: Props) {
  const before = useSignal<ReportView | null>(null);
  const sent = useSignal<ReportView | null>(null);
  const fault = useSignal<string | null>(null);
  const sending = useRef(false);
  useEffect(() => {
    deeds.reportOf(post).then(
      found => {
        before.value = found;
      },
      () => undefined,
    );
  }, []);
  const send = (form: FormData) => {
    sending.current = true;
    fault.value = null;
    deeds.report(post, reasonIn(form)).then(
      report => {
        sent.value = report;
      },
      error => {
        fault.value = say("notDone", { reason: (error as Error).message });
      },
    );
  };
  // The form stays until the service has answered: its answer is what there is to read.
  const close = () => {
    if (!sending.current) onClose();
    sending.current = false;
  };
  const report = sent.value ?? before.value;
  if (report !== null) {
    return (
      <Dialog key="answer" title={say(sent.value ? "reportSent" : "yourReport")} onClose={onClose}>
        <p role="status">{say(OUTCOMES[report.outcome])}</p>
      </Dialog>
    );
  }
  return (
    <Dialog key="form" title={say("reportTitle")} action={say("report")} onClose={close} onSubmit={send}>
      <p>{say("reportHint")}</p>
      <ReasonFields />
      {fault.value && (
        <p class="cohort-fault" role="alert">
          {fault.value}
        </p>
      )}
    </Dialog>
  );
}
