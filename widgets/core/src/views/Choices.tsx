import { STEPS, shares } from "../blocks.js";
import type { BlockView } from "../wire.js";

interface ChoicesProps {
  readonly block: BlockView;
  readonly chosen: ReadonlySet<number>;
  readonly labelledBy: string;
  readonly onPress: (choice: number) => void;
}

/** The choices of a block as buttons, each with the share of who took it behind its words. */
export function Choices({ block, chosen, labelledBy, onPress }: ChoicesProps) {
  const { definition } = block;
  const told = shares(block);
  const open = block.may_answer && !block.final;
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset's legend cannot stand above the buttons in a grid
    <div class="cohort-choices" role="group" aria-labelledby={labelledBy}>
      {namesOf(definition).map((name, choice) => (
        <button
          key={name}
          type="button"
          class="cohort-choice"
          aria-pressed={chosen.has(choice)}
          aria-disabled={!open}
          style={told[choice] === undefined ? undefined : { "--share": `${told[choice]}%` }}
          onClick={() => open && onPress(choice)}
        >
          <span class="cohort-choice-name">{name}</span>
          {told[choice] !== undefined && <span class="cohort-choice-share">{told[choice]} %</span>}
        </button>
      ))}
    </div>
  );
}

function namesOf(definition: BlockView["definition"]): readonly string[] {
  if (definition.kind === "poll") return definition.choices;
  const ends = [definition.low, definition.high];
  return Array.from({ length: STEPS }, (_, step) => {
    const end = step === 0 ? ends[0] : step === STEPS - 1 ? ends[1] : undefined;
    return end === undefined ? `${step + 1}` : `${step + 1} · ${end}`;
  });
}
