package ar.gov.isj.genos.rulebook.check;

import ar.gov.isj.genos.rulebook.TableHeader;
import ar.gov.isj.genos.rulebook.TableRow;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What is seen while going through a table's combinations: which rows ever count, which make a
 * difference, which pairs meet, and what no row reaches.
 */
final class LeafReading {

  /** Beyond these nobody reads on, and the rest is found again after mending. */
  private static final int MOST_PAIRS = 2_000;

  private static final Comparator<TableRow> POLICY_ORDER =
      Comparator.comparingInt(TableRow::rank).reversed().thenComparingInt(TableRow::position);

  /**
   * Cases that no row reaches.
   *
   * @param cells values of the equality fields of the first combination that has it
   * @param combinations how many have it
   */
  record Gap(Box region, Map<String, String> cells, Witness witness, int combinations) {}

  private final TableHeader header;
  private final Space space;
  private final Answer answer;
  private final List<ImpossibleCases.Combination> impossible;
  private final WitnessMaking witnesses;
  private final IdentityHashMap<TableRow, Box> boxes = new IdentityHashMap<>();
  private final Set<Long> met = new HashSet<>();
  private final List<RowPair> pairs = new ArrayList<>();
  private final BitSet counted = new BitSet();
  private final BitSet needed = new BitSet();
  private final Map<Box, Gap> gaps = new LinkedHashMap<>();
  private final @Nullable Box promised;

  LeafReading(
      TableHeader header,
      Space space,
      Answer answer,
      List<ImpossibleCases.Combination> impossible,
      WitnessMaking witnesses) {
    this.header = header;
    this.space = space;
    this.answer = answer;
    this.impossible = impossible;
    this.witnesses = witnesses;
    LocalDate since = header.completeSince();
    this.promised = since == null ? null : space.since(since);
  }

  List<RowPair> pairs() {
    return pairs;
  }

  /** Whether some case is decided by the row. */
  boolean counts(TableRow row) {
    return counted.get(row.position());
  }

  /** Whether without the row some case would be answered otherwise. */
  boolean matters(TableRow row) {
    return needed.get(row.position());
  }

  List<Gap> gaps() {
    return List.copyOf(gaps.values());
  }

  Box box(TableRow row) {
    return boxes.computeIfAbsent(row, space::box);
  }

  /** Whether as many pairs meet as are told. */
  boolean full() {
    return pairs.size() >= MOST_PAIRS;
  }

  /** Adds what another one saw, that was not {@link #full}, in combinations that come later. */
  void add(LeafReading later) {
    counted.or(later.counted);
    needed.or(later.needed);
    for (RowPair pair : later.pairs) {
      if (!full() && met.add(RowPair.id(pair.first(), pair.second()))) {
        pairs.add(pair);
      }
    }
    later.gaps.forEach(
        (region, gap) ->
            gaps.merge(
                region,
                gap,
                (known, more) ->
                    new Gap(
                        region,
                        known.cells(),
                        known.witness(),
                        known.combinations() + more.combinations())));
  }

  void read(Map<String, String> cells, List<TableRow> rows) {
    List<Box> never = never(cells);
    switch (header.policy()) {
      case ALL -> readAll(cells, rows, never);
      case MOST_SPECIFIC -> readOne(cells, rows, never);
    }
    if (promised != null) {
      readGaps(cells, rows, never, promised);
    }
  }

  private void readAll(Map<String, String> cells, List<TableRow> rows, List<Box> never) {
    if (rows.size() < 2) {
      return;
    }
    Map<List<@Nullable Object>, List<TableRow>> byStatement = new LinkedHashMap<>();
    for (TableRow row : rows) {
      byStatement.computeIfAbsent(answer.statement(row), any -> new ArrayList<>(2)).add(row);
    }
    for (List<TableRow> same : byStatement.values()) {
      meetings(same, (one, other) -> meet(cells, one, other, never));
    }
  }

  private void readOne(Map<String, String> cells, List<TableRow> rows, List<Box> never) {
    List<TableRow> order = new ArrayList<>(rows);
    order.sort(POLICY_ORDER);
    for (int from = 0; from < order.size(); ) {
      int to = from;
      while (to < order.size() && order.get(to).rank() == order.get(from).rank()) {
        to++;
      }
      if (to - from > 1) {
        List<TableRow> above = order.subList(0, from);
        meetings(
            order.subList(from, to),
            (one, other) -> {
              List<Box> holes = new ArrayList<>(never);
              Box common = box(one).common(box(other));
              above.stream().map(this::box).filter(common::meets).forEach(holes::add);
              meet(cells, one, other, holes);
            });
      }
      from = to;
    }
    // The last of many is as often asked as the first: what is known already is not asked again.
    for (int i = 0; i < order.size(); i++) {
      if (!needed.get(order.get(i).position())) {
        readWinner(order, i, never);
      }
    }
  }

  private void readWinner(List<TableRow> order, int i, List<Box> never) {
    TableRow row = order.get(i);
    Box box = box(row);
    List<Box> holes = new ArrayList<>(never);
    for (int k = 0; k < i; k++) {
      Box other = box(order.get(k));
      if (box.meets(other)) {
        holes.add(other);
      }
    }
    List<Box> wins = Box.free(box, holes);
    if (wins.isEmpty()) {
      return;
    }
    counted.set(row.position());
    for (int k = i + 1; k < order.size() && !wins.isEmpty(); k++) {
      Box next = box(order.get(k));
      if (wins.stream().anyMatch(next::meets)) {
        if (!answer.same(row, order.get(k))) {
          needed.set(row.position());
          return;
        }
        wins = Box.without(wins, next);
      }
    }
    if (!wins.isEmpty()) {
      needed.set(row.position());
    }
  }

  private interface Meeting {
    void of(TableRow one, TableRow other);
  }

  /** Pairs whose ordered conditions meet, by a sweep over the first ordered field. */
  private void meetings(List<TableRow> rows, Meeting meeting) {
    if (space.ordered().isEmpty()) {
      for (int i = 0; i < rows.size(); i++) {
        for (int k = i + 1; k < rows.size() && pairs.size() < MOST_PAIRS; k++) {
          meeting.of(rows.get(i), rows.get(k));
        }
      }
      return;
    }
    int axis = space.ordered().size() - 1;
    List<TableRow> byStart = new ArrayList<>(rows);
    byStart.sort(Comparator.comparingInt(row -> box(row).from()[axis]));
    List<TableRow> open = new ArrayList<>();
    for (TableRow row : byStart) {
      Box box = box(row);
      open.removeIf(before -> box(before).until()[axis] <= box.from()[axis]);
      for (TableRow before : open) {
        if (pairs.size() < MOST_PAIRS && box.meets(box(before))) {
          boolean first = POLICY_ORDER.compare(before, row) < 0;
          meeting.of(first ? before : row, first ? row : before);
        }
      }
      open.add(row);
    }
  }

  private void meet(Map<String, String> cells, TableRow one, TableRow other, List<Box> holes) {
    if (met.contains(RowPair.id(one, other))) {
      return;
    }
    Box common = Box.firstFree(box(one).common(box(other)), holes);
    if (common != null) {
      met.add(RowPair.id(one, other));
      pairs.add(new RowPair(one, other, witnesses.of(cells, common)));
    }
  }

  private void readGaps(
      Map<String, String> cells, List<TableRow> rows, List<Box> never, Box whole) {
    List<Box> holes = new ArrayList<>(never);
    rows.forEach(row -> holes.add(box(row)));
    holes.sort(Comparator.comparingInt(hole -> hole.from().length == 0 ? 0 : hole.from()[0]));
    for (Box region : Box.free(whole, holes)) {
      gaps.merge(
          region,
          new Gap(region, cells, witnesses.of(cells, region), 1),
          (known, more) ->
              new Gap(region, known.cells(), known.witness(), known.combinations() + 1));
    }
  }

  /** Regions that cannot happen in this combination. */
  private List<Box> never(Map<String, String> cells) {
    List<Box> regions = new ArrayList<>();
    for (ImpossibleCases.Combination combination : impossible) {
      Box region = space.whole();
      boolean here = true;
      for (ImpossibleCases.Condition condition : combination.conditions()) {
        switch (condition) {
          case ImpossibleCases.Condition.In(String field, Set<String> values) ->
              here &= values.contains(Objects.toString(cells.get(field)));
          case ImpossibleCases.Condition.Compared(String field, String operator, Object value) ->
              space.narrow(region, field, operator, value);
        }
      }
      if (here && !region.empty()) {
        regions.add(region);
      }
    }
    return regions;
  }
}
