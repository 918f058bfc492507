package ar.gov.isj.genos.rulebook.check;

import ar.gov.isj.genos.rulebook.TableHeader;
import ar.gov.isj.genos.rulebook.TableRow;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Row against row: what contradicts, repeats, hides or leaves out, given the table's hit policy.
 * Exact: every finding has a case that shows it, and what is not found does not happen.
 */
public final class LogicCheck {

  /** Rows that are in every part: beyond these, going through each part by itself is dearer. */
  private static final int MOST_EVERYWHERE = 40;

  private final Collection<String> practices;
  private final ImpossibleCases impossible;
  private final LocalDate today;

  /**
   * @param practices codes of the catalogue, for cases about a practice that no row names
   * @param today the day of a case that may be of any day
   */
  public LogicCheck(Collection<String> practices, ImpossibleCases impossible, LocalDate today) {
    this.practices = practices;
    this.impossible = impossible;
    this.today = today;
  }

  /**
   * @param rows typed rows in table order, at most 20,000; positions are theirs in the table
   * @return in table order
   */
  public List<CheckFinding> check(TableHeader header, List<TableRow> rows) {
    return check(header, rows, null);
  }

  /**
   * @param memory of the last time; null for none
   */
  List<CheckFinding> check(TableHeader header, List<TableRow> rows, @Nullable LogicMemory memory) {
    Map<String, List<TableRow>> scopes = new LinkedHashMap<>();
    scopes.put("", new ArrayList<>());
    rows.forEach(row -> scopes.computeIfAbsent(scope(row), any -> new ArrayList<>()).add(row));
    List<CheckFinding> findings = new ArrayList<>();
    scopes.forEach(
        (scope, some) ->
            findings.addAll(
                checkScope(
                    scope.isEmpty() ? header : header.promisingNothing(),
                    some,
                    memory == null ? null : memory.of(scope))));
    Map<String, Integer> positions = new HashMap<>();
    rows.forEach(row -> positions.put(row.key(), row.position()));
    findings.sort(Comparator.comparingInt(f -> LogicWording.position(f, positions)));
    return List.copyOf(findings);
  }

  /** Rows about some diagnosis or programme come before those about everybody: no contradiction. */
  private static String scope(TableRow row) {
    return (row.text("solo_diagnostico") + "|" + row.text("solo_programa")).replaceAll("^\\|$", "");
  }

  private List<CheckFinding> checkScope(
      TableHeader header, List<TableRow> rows, LogicMemory.@Nullable Scope memory) {
    Space space = new Space(header);
    List<TableRow> sound = rows.stream().filter(row -> !space.box(row).empty()).toList();
    List<ImpossibleCases.Combination> never = impossible.of(space);
    Answer answer = new Answer(header);
    WitnessMaking witnesses = new WitnessMaking(space, today);
    Supplier<LeafReading> anew = () -> new LeafReading(header, space, answer, never, witnesses);
    List<Leaves.Part> parts = new Leaves(space, never, practices).parts(sound);
    LeafReading reading =
        memory == null || (parts.size() > 1 && parts.getFirst().everywhere() > MOST_EVERYWHERE)
            ? null
            : memory.read(parts, anew.get(), anew);
    if (reading == null) {
      reading = anew.get();
      for (Leaves.Part part : parts) {
        part.each(reading::read);
      }
    }
    LogicWording wording = new LogicWording(header, space, answer, witnesses);
    return findings(
        wording,
        reading,
        sound,
        memory == null ? new IdentityHashMap<>() : memory.told(reading.pairs()));
  }

  /**
   * What is told of a pair.
   *
   * @param counts whether the second of them decided any case
   * @param enough rows of which no more is to be told
   */
  record Told(boolean counts, @Nullable CheckFinding finding, List<TableRow> enough) {}

  private static List<CheckFinding> findings(
      LogicWording wording, LeafReading reading, List<TableRow> rows, Map<RowPair, Told> known) {
    List<CheckFinding> findings = new ArrayList<>();
    Set<TableRow> told = new HashSet<>();
    for (RowPair pair : reading.pairs()) {
      boolean counts = reading.counts(pair.second());
      Told one = known.get(pair);
      if (one == null || one.counts() != counts) {
        one = pair(wording, reading, pair, counts);
        known.put(pair, one);
      }
      told.addAll(one.enough());
      if (one.finding() != null) {
        findings.add(one.finding());
      }
    }
    for (TableRow row : rows) {
      boolean one = row.header().policy() == TableHeader.Policy.MOST_SPECIFIC;
      if (!one || told.contains(row)) {
        continue;
      }
      if (!reading.counts(row)) {
        findings.add(wording.shadowed(row, reading.box(row), rows, reading));
      } else if (!reading.matters(row)) {
        findings.add(wording.redundant(row));
      }
    }
    reading.gaps().forEach(gap -> findings.add(wording.gap(gap)));
    Map<String, Integer> positions = new HashMap<>();
    rows.forEach(row -> positions.put(row.key(), row.position()));
    findings.sort(Comparator.comparingInt(f -> LogicWording.position(f, positions)));
    return List.copyOf(findings);
  }

  private static Told pair(
      LogicWording wording, LeafReading reading, RowPair pair, boolean counts) {
    TableRow first = pair.first();
    TableRow second = pair.second();
    boolean equal = wording.sameConditions(first, second);
    boolean inside = wording.covers(first, second, reading);
    boolean outside = wording.covers(second, first, reading);
    if (wording.sameAnswer(first, second)) {
      if (equal) {
        // The first does not matter either, but only because of the second.
        return new Told(counts, wording.duplicate(pair), List.of(first, second));
      }
      if (inside) {
        return new Told(counts, wording.contained(second, first, pair.witness()), List.of(second));
      }
      if (outside) {
        return new Told(counts, wording.contained(first, second, pair.witness()), List.of(first));
      }
      return new Told(counts, wording.overlap(pair), List.of());
    }
    boolean one = first.header().policy() == TableHeader.Policy.MOST_SPECIFIC;
    if (one && !counts) {
      if (!equal && !inside) {
        // Several rows hide it together: told once, as a row that is never reached.
        return new Told(counts, null, List.of());
      }
      return new Told(
          counts,
          equal ? wording.conflict(pair) : wording.hidden(second, first, pair.witness()),
          List.of(second));
    }
    return new Told(counts, wording.conflict(pair), List.of());
  }
}
