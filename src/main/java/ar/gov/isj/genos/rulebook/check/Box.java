package ar.gov.isj.genos.rulebook.check;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A region of the ordered fields of a case (ages, counts, days): one half-open interval each. */
final class Box {

  private final int[] from;
  private final int[] until;

  /**
   * @param from least value, by dimension
   * @param until first value no longer in it, by dimension
   */
  Box(int[] from, int[] until) {
    this.from = from;
    this.until = until;
  }

  int[] from() {
    return from;
  }

  int[] until() {
    return until;
  }

  boolean empty() {
    for (int d = 0; d < from.length; d++) {
      if (from[d] >= until[d]) {
        return true;
      }
    }
    return false;
  }

  boolean meets(Box other) {
    for (int d = 0; d < from.length; d++) {
      if (from[d] >= other.until[d] || other.from[d] >= until[d]) {
        return false;
      }
    }
    return true;
  }

  boolean contains(Box other) {
    for (int d = 0; d < from.length; d++) {
      if (from[d] > other.from[d] || until[d] < other.until[d]) {
        return false;
      }
    }
    return true;
  }

  Box common(Box other) {
    int[] least = from.clone();
    int[] most = until.clone();
    for (int d = 0; d < from.length; d++) {
      least[d] = Math.max(from[d], other.from[d]);
      most[d] = Math.min(until[d], other.until[d]);
    }
    return new Box(least, most);
  }

  /** This region without {@code hole}, as disjoint regions. */
  private void without(Box hole, List<Box> rest) {
    if (!meets(hole)) {
      rest.add(this);
      return;
    }
    int[] least = from.clone();
    int[] most = until.clone();
    for (int d = 0; d < from.length; d++) {
      if (least[d] < hole.from[d]) {
        int[] end = most.clone();
        end[d] = hole.from[d];
        rest.add(new Box(least.clone(), end));
        least[d] = hole.from[d];
      }
      if (most[d] > hole.until[d]) {
        int[] start = least.clone();
        start[d] = hole.until[d];
        rest.add(new Box(start, most.clone()));
        most[d] = hole.until[d];
      }
    }
  }

  /** {@code regions} without {@code hole}. */
  static List<Box> without(List<Box> regions, Box hole) {
    List<Box> rest = new ArrayList<>(regions.size() + 1);
    for (Box region : regions) {
      region.without(hole, rest);
    }
    return rest;
  }

  /** What of {@code region} none of {@code holes} covers; empty when all is covered. */
  static List<Box> free(Box region, List<Box> holes) {
    List<Box> rest = region.empty() ? List.of() : List.of(region);
    for (Box hole : holes) {
      if (rest.isEmpty()) {
        return rest;
      }
      rest = without(rest, hole);
    }
    return rest;
  }

  static @Nullable Box firstFree(Box region, List<Box> holes) {
    List<Box> rest = free(region, holes);
    return rest.isEmpty() ? null : rest.getFirst();
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Box box
        && Arrays.equals(from, box.from)
        && Arrays.equals(until, box.until);
  }

  @Override
  public int hashCode() {
    return 31 * Arrays.hashCode(from) + Arrays.hashCode(until);
  }

  @Override
  public String toString() {
    return Arrays.toString(from) + ".." + Arrays.toString(until);
  }
}
