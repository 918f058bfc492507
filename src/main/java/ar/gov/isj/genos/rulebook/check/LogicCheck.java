package ar.gov.isj.genos.rulebook.check;

import ar.gov.isj.genos.rulebook.TableHeader;
import ar.gov.isj.genos.rulebook.TableRow;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Row against row: what contradicts, repeats, hides or leaves out, given the table's hit policy.
 * Exact: every finding has a case that shows it, and what is not found does not happen.
 */
public final class LogicCheck {

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
    Map<String, List<TableRow>> scopes = new LinkedHashMap<>();
    scopes.put("", new ArrayList<>());
    rows.forEach(row -> scopes.computeIfAbsent(scope(row), any -> new ArrayList<>()).add(row));
    List<CheckFinding> findings = new ArrayList<>();
    scopes.forEach(
        (scope, some) ->
            findings.addAll(
                checkScope(scope.isEmpty() ? header : header.promisingNothing(), some)));
    Map<String, Integer> positions = new HashMap<>();
    rows.forEach(row -> positions.put(row.key(), row.position()));
    findings.sort(Comparator.comparingInt(f -> LogicWording.position(f, positions)));
    return List.copyOf(findings);
  }

  /** Rows about some diagnosis or programme come before those about everybody: no contradiction. */
  private static String scope(TableRow row) {
    return (row.text("solo_diagnostico") + "|" + row.text("solo_programa")).replaceAll("^\\|$", "");
  }

  private List<CheckFinding> checkScope(TableHeader header, List<TableRow> rows) {
    Space space = new Space(header);
    List<TableRow> sound = rows.stream().filter(row -> !space.box(row).empty()).toList();
    List<ImpossibleCases.Combination> never = impossible.of(space);
    Answer answer = new Answer(header);
    WitnessMaking witnesses = new WitnessMaking(space, today);
    LeafReading reading = new LeafReading(header, space, answer, never, witnesses);
    new Leaves(space, never, practices).each(sound, reading::read);
    return findings(new LogicWording(header, space, answer, witnesses), reading, sound);
  }

  private static List<CheckFinding> findings(
      LogicWording wording, LeafReading reading, List<TableRow> rows) {
    List<CheckFinding> findings = new ArrayList<>();
    Set<TableRow> told = new HashSet<>();
    for (RowPair pair : reading.pairs()) {
      CheckFinding finding = pair(wording, reading, pair, told);
      if (finding != null) {
        findings.add(finding);
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

  /**
   * @param told rows of which enough is said
   */
  private static @Nullable CheckFinding pair(
      LogicWording wording, LeafReading reading, RowPair pair, Set<TableRow> told) {
    TableRow first = pair.first();
    TableRow second = pair.second();
    boolean equal = wording.sameConditions(first, second);
    boolean inside = wording.covers(first, second, reading);
    boolean outside = wording.covers(second, first, reading);
    if (wording.sameAnswer(first, second)) {
      if (equal) {
        // The first does not matter either, but only because of the second.
        told.add(first);
        told.add(second);
        return wording.duplicate(pair);
      }
      if (inside) {
        told.add(second);
        return wording.contained(second, first, pair.witness());
      }
      if (outside) {
        told.add(first);
        return wording.contained(first, second, pair.witness());
      }
      return wording.overlap(pair);
    }
    boolean one = first.header().policy() == TableHeader.Policy.MOST_SPECIFIC;
    if (one && !reading.counts(second)) {
      if (!equal && !inside) {
        // Several rows hide it together: told once, as a row that is never reached.
        return null;
      }
      told.add(second);
      return equal ? wording.conflict(pair) : wording.hidden(second, first, pair.witness());
    }
    return wording.conflict(pair);
  }
}
