package ar.gov.isj.genos.rulebook.check;

import ar.gov.isj.genos.rulebook.Column;
import ar.gov.isj.genos.rulebook.SheetAddress;
import ar.gov.isj.genos.rulebook.TableHeader;
import ar.gov.isj.genos.rulebook.TableRow;
import ar.gov.isj.genos.rulebook.check.CheckFinding.Kind;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Puts what the logic check saw into findings: a sentence, a cell, a case and what would mend it.
 */
final class LogicWording {

  private final TableHeader header;
  private final Space space;
  private final Answer answer;
  private final WitnessMaking witnesses;

  LogicWording(TableHeader header, Space space, Answer answer, WitnessMaking witnesses) {
    this.header = header;
    this.space = space;
    this.answer = answer;
    this.witnesses = witnesses;
  }

  boolean sameAnswer(TableRow one, TableRow other) {
    return answer.same(one, other);
  }

  boolean sameConditions(TableRow one, TableRow other) {
    return space.equalities().stream()
            .allMatch(e -> Objects.equals(one.value(e.column()), other.value(e.column())))
        && space.box(one).equals(space.box(other));
  }

  /** Whether every case of {@code inner} is one of {@code outer}. */
  boolean covers(TableRow outer, TableRow inner, LeafReading reading) {
    return space.equalities().stream()
            .allMatch(
                e ->
                    outer.value(e.column()) == null
                        || Objects.equals(outer.value(e.column()), inner.value(e.column())))
        && reading.box(outer).contains(reading.box(inner));
  }

  CheckFinding conflict(RowPair pair) {
    boolean all = header.policy() == TableHeader.Policy.ALL;
    TableRow first = pair.first();
    TableRow second = pair.second();
    return finding(
        Kind.CONFLICT,
        second,
        differing(first, second),
        List.of(first),
        "%s y %s alcanzan el mismo caso y responden distinto (%s). %s Por ejemplo: %s."
            .formatted(
                first.key(),
                second.key(),
                answer.difference(first, second),
                all
                    ? "Las dos valen a la vez."
                    : "Decide " + first.key() + ", que está antes en la tabla.",
                pair.witness().sentence()),
        pair.witness(),
        apart(first, second));
  }

  CheckFinding overlap(RowPair pair) {
    return finding(
        Kind.OVERLAP,
        pair.second(),
        "",
        List.of(pair.first()),
        "%s y %s dicen lo mismo y se superponen. Por ejemplo: %s."
            .formatted(pair.first().key(), pair.second().key(), pair.witness().sentence()),
        pair.witness(),
        apart(pair.first(), pair.second()));
  }

  CheckFinding duplicate(RowPair pair) {
    return finding(
        Kind.DUPLICATE,
        pair.second(),
        "",
        List.of(pair.first()),
        "%s repite a %s: las mismas condiciones y la misma respuesta. Por ejemplo: %s."
            .formatted(pair.second().key(), pair.first().key(), pair.witness().sentence()),
        pair.witness(),
        delete(pair.second()));
  }

  CheckFinding contained(TableRow inner, TableRow outer, Witness witness) {
    return finding(
        Kind.REDUNDANT,
        inner,
        "",
        List.of(outer),
        "%s sobra: %s ya dice lo mismo en todos sus casos. Por ejemplo: %s."
            .formatted(inner.key(), outer.key(), witness.sentence()),
        witness,
        delete(inner));
  }

  CheckFinding redundant(TableRow row) {
    return finding(
        Kind.REDUNDANT,
        row,
        "",
        List.of(),
        "%s sobra: sin ella, las demás filas responden lo mismo en todos sus casos. Por ejemplo: %s."
            .formatted(row.key(), caseOf(row).sentence()),
        caseOf(row),
        delete(row));
  }

  CheckFinding hidden(TableRow row, TableRow by, Witness witness) {
    return finding(
        Kind.SHADOWED,
        row,
        "",
        List.of(by),
        "%s nunca decide: %s, que está antes, alcanza todos sus casos. Por ejemplo: %s."
            .formatted(row.key(), by.key(), witness.sentence()),
        witness,
        delete(row));
  }

  CheckFinding shadowed(TableRow row, Box box, List<TableRow> rows, LeafReading reading) {
    List<TableRow> hiding =
        rows.stream()
            .filter(other -> other != row && other.rank() >= row.rank())
            .filter(other -> box.meets(reading.box(other)) && compatible(row, other))
            .filter(other -> other.rank() > row.rank() || other.position() < row.position())
            .limit(6)
            .toList();
    Witness witness = caseOf(row);
    return finding(
        Kind.SHADOWED,
        row,
        "",
        hiding,
        "%s nunca decide: en todos sus casos vale antes otra fila (%s). Por ejemplo: %s."
            .formatted(row.key(), keys(hiding), witness.sentence()),
        witness,
        delete(row));
  }

  CheckFinding gap(LeafReading.Gap gap) {
    String more =
        gap.combinations() > 1 ? " y otras %d combinaciones".formatted(gap.combinations() - 1) : "";
    Map<String, String> cells = new LinkedHashMap<>();
    for (Space.Equality equality : space.equalities()) {
      if (gap.combinations() == 1) {
        cells.put(equality.header().id(), gap.cells().getOrDefault(equality.field(), ""));
      }
    }
    bounds(gap.region(), cells);
    return new CheckFinding(
        Kind.GAP,
        header.table(),
        "",
        "",
        "",
        List.of(),
        "Ninguna fila responde a este caso%s, y la tabla debe responder a todos: %s."
            .formatted(more, gap.witness().sentence()),
        gap.witness(),
        new Fix(
            "Agregar una fila con estas condiciones; falta completar la respuesta",
            List.of(new Fix.Change.AddRow(cells))),
        Fingerprint.of(
            Kind.GAP, header.table(), List.of(), gap.region() + " " + gap.combinations() + cells));
  }

  /** Where a finding goes in the list: with its row; what is of no row, last. */
  static int position(CheckFinding finding, Map<String, Integer> positions) {
    return positions.getOrDefault(finding.row(), Integer.MAX_VALUE);
  }

  private void bounds(Box region, Map<String, String> cells) {
    Box whole = space.whole();
    for (int d = 0; d < space.ordered().size(); d++) {
      Space.Ordered one = space.ordered().get(d);
      Column below = space.bound(one.field(), true);
      if (below != null && region.from()[d] > whole.from()[d]) {
        int shift = below.operator().equals(">") ? 1 : 0;
        cells.put(below.id(), one.value(region.from()[d] - shift).toString());
      }
      Column above = space.bound(one.field(), false);
      if (above != null && region.until()[d] < whole.until()[d]) {
        int shift = above.operator().equals("<=") ? 1 : 0;
        cells.put(above.id(), one.value(region.until()[d] - shift).toString());
      }
    }
  }

  private boolean compatible(TableRow one, TableRow other) {
    return space.equalities().stream()
        .allMatch(
            e ->
                one.value(e.column()) == null
                    || other.value(e.column()) == null
                    || Objects.equals(one.value(e.column()), other.value(e.column())));
  }

  private Witness caseOf(TableRow row) {
    Map<String, String> cells = new LinkedHashMap<>();
    for (Space.Equality equality : space.equalities()) {
      Object value = row.value(equality.column());
      if (value != null) {
        cells.put(equality.field(), value.toString());
      }
    }
    return witnesses.of(cells, space.box(row));
  }

  private String differing(TableRow one, TableRow other) {
    return header.columns().stream()
        .filter(column -> column.role() == Column.Role.ACTION)
        .map(Column::id)
        .filter(id -> !Objects.equals(one.value(id), other.value(id)))
        .findFirst()
        .orElse("");
  }

  /** Two rows that follow each other in time: the earlier ends where the later begins. */
  private @Nullable Fix apart(TableRow one, TableRow other) {
    if (!header.has("desde") || !header.has("hasta")) {
      return null;
    }
    LocalDate first = one.value("desde") instanceof LocalDate day ? day : LocalDate.MIN;
    LocalDate second = other.value("desde") instanceof LocalDate day ? day : LocalDate.MIN;
    if (first.equals(second)) {
      return null;
    }
    TableRow earlier = first.isBefore(second) ? one : other;
    LocalDate from = first.isBefore(second) ? second : first;
    return new Fix(
        "Terminar %s el día en que empieza %s (%s)"
            .formatted(earlier.key(), earlier == one ? other.key() : one.key(), Witness.day(from)),
        List.of(new Fix.Change.SetCell(earlier.key(), "hasta", from.toString())));
  }

  private static Fix delete(TableRow row) {
    return new Fix("Borrar " + row.key(), List.of(new Fix.Change.DeleteRow(row.key())));
  }

  private static String keys(List<TableRow> rows) {
    return String.join(", ", rows.stream().map(TableRow::key).toList());
  }

  private CheckFinding finding(
      Kind kind,
      TableRow row,
      String column,
      List<TableRow> others,
      String message,
      Witness witness,
      @Nullable Fix fix) {
    List<TableRow> involved = new ArrayList<>(others);
    involved.add(row);
    int index = column.isEmpty() ? 0 : header.indexOf(column);
    return new CheckFinding(
        kind,
        header.table(),
        SheetAddress.cell(
            SheetAddress.FIRST_COLUMN + index, SheetAddress.FIRST_ROW + row.position()),
        row.key(),
        header.columns().get(index).id(),
        others.stream().map(TableRow::key).toList(),
        message,
        witness,
        fix,
        Fingerprint.of(kind, header.table(), involved, ""));
  }
}
