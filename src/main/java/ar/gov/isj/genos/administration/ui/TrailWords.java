package ar.gov.isj.genos.administration.ui;

import static ar.gov.isj.genos.shared.ui.Texts.text;

import ar.gov.isj.genos.trail.TrailEntry.Action;
import java.util.Arrays;

/** What the trail stores, as a person reads it. */
final class TrailWords {

  private TrailWords() {}

  /** An action that a newer version stored keeps its stored name. */
  static String action(String stored) {
    return Arrays.stream(Action.values()).anyMatch(known -> known.name().equals(stored))
        ? text("trail.action." + stored)
        : stored;
  }

  /** The first word says how it ended; what follows is as it is stored. */
  static String result(String stored) {
    if (stored.startsWith("REFUSED")) {
      return text("trail.result.refused") + stored.substring("REFUSED".length());
    }
    return stored.startsWith("OK")
        ? text("trail.result.ok") + stored.substring("OK".length())
        : stored;
  }
}
