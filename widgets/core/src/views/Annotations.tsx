import { useEffect, useMemo } from "preact/hooks";
import { pictured, type Region } from "../anchors/choosing.js";
import type { Chosen, Ground } from "../anchors/ground.js";
import { useChoices } from "../anchors/hooks.js";
import { Painter } from "../anchors/painter.js";
import { partsOf, pictureOf } from "../anchors/parts.js";
import type { Panel } from "../panel.js";
import type { Room } from "../room.js";
import type { Session } from "../session.js";
import type { Stop } from "../watched.js";
import { AnnotateBar } from "./AnnotateBar.js";
import { InRoom, type Place } from "./InRoom.js";
import { MovingCard, useAttaching } from "./MovingCard.js";
import { mount } from "./mount.js";
import { PictureButton } from "./PictureButton.js";
import { useHighlightPresses } from "./presses.js";
import { RegionChooser } from "./RegionChooser.js";
import { hasWords, WordChooser } from "./WordChooser.js";
import { watching } from "./watching.js";

export interface AnnotationsProps extends Place {
  readonly panel: Panel;
  readonly ground: Ground;
}

/** Let people annotate the cells of `ground`, and paint where they have; `element` holds what floats over the page. */
export function mountAnnotations(
  element: HTMLElement,
  session: Session,
  { panel, ground, ...place }: AnnotationsProps,
): Stop {
  element.dataset.cohortOwn = "";
  element.classList.add("cohort-annotations");
  return mount(
    element,
    <InRoom session={session} {...place}>
      {room => room && <Annotations room={room} panel={panel} ground={ground} />}
    </InRoom>,
  );
}

interface Props {
  readonly room: Room;
  readonly panel: Panel;
  readonly ground: Ground;
}

function Annotations({ room, panel, ground }: Props) {
  const { pointing } = panel;
  const painter = usePainter({ room, panel, ground });
  const [choices, dismiss] = useChoices(ground, pointing);
  const mode = watching(pointing.mode);
  const moving = watching(pointing.moving);
  const [attach, fault] = useAttaching(room, panel);
  const take = (chosen: Chosen, asks = false) => {
    dismiss();
    // The painter keeps the words visible; a selection left on the page would take the keys from the composer.
    document.getSelection()?.removeAllRanges();
    pointing.mode.value = null;
    panel.annotate({ ...chosen, ...(asks ? { kind: "question" as const } : {}) });
  };
  const leave = () => {
    pointing.mode.value = null;
    // On a phone the panel made way, and its buttons with it.
    if (mode?.opener.isConnected) mode.opener.focus();
    else panel.show();
  };
  const element = mode && ground.cells().get(mode.cell);
  return (
    <>
      {moving && (
        <MovingCard
          key={moving.id}
          thread={moving}
          panel={panel}
          ground={ground}
          choices={choices}
          fault={fault}
          onAttach={attach}
        />
      )}
      {choices && !mode && !moving && <AnnotateBar choices={choices} onTake={take} />}
      {!mode && !moving && <PictureButton ground={ground} panel={panel} />}
      {mode?.choosing === "words" && element && (
        <WordChooser cell={mode.cell} element={element} painter={painter} onTake={take} onLeave={leave} />
      )}
      {mode?.choosing === "picture" && element && (
        <Picture cell={mode.cell} element={element} onTake={take} onLeave={leave} />
      )}
    </>
  );
}

interface PictureProps {
  readonly cell: string;
  readonly element: HTMLElement;
  readonly onTake: (chosen: Chosen) => void;
  readonly onLeave: () => void;
}

function Picture({ cell, element, onTake, onLeave }: PictureProps) {
  const part = partsOf(element).find(pictureOf);
  const picture = part && pictureOf(part);
  if (!part || !picture) return null;
  const take = (region: Region | null) => onTake(pictured(cell, part, region));
  return <RegionChooser picture={picture} onTake={take} onLeave={onLeave} />;
}

function usePainter({ room, panel, ground }: Props): Painter {
  const { pointing } = panel;
  const painter = useMemo(() => new Painter(ground), [ground]);
  const threads = watching(room.discussion)?.threads;
  const active = watching(pointing.active);
  const subject = watching(pointing.subject);
  useEffect(() => painter.show(threads ?? []), [painter, threads]);
  useEffect(() => painter.activate(active === null ? [] : [active]), [painter, active]);
  useEffect(() => painter.subject(subject), [painter, subject]);
  useEffect(() => {
    pointing.goTo = thread => painter.flash(thread);
    pointing.offers = cell => {
      const element = ground.cells().get(cell);
      return {
        words: element !== undefined && hasWords(element),
        picture: element !== undefined && partsOf(element).some(pictureOf),
      };
    };
    return () => {
      pointing.goTo = null;
      pointing.offers = null;
      painter.dispose();
    };
  }, [painter]);
  useHighlightPresses(painter, panel);
  return painter;
}
