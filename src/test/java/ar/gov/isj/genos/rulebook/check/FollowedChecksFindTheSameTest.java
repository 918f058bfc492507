package ar.gov.isj.genos.rulebook.check;

import static org.assertj.core.api.Assertions.assertThat;

import ar.gov.isj.genos.rulebook.Column;
import ar.gov.isj.genos.rulebook.Headers;
import ar.gov.isj.genos.rulebook.Messages;
import ar.gov.isj.genos.rulebook.RowText;
import ar.gov.isj.genos.rulebook.Rulebook;
import ar.gov.isj.genos.rulebook.Table;
import ar.gov.isj.genos.rulebook.TableHeader;
import ar.gov.isj.genos.rulebook.TableRow;
import ar.gov.isj.genos.rulebook.TableText;
import ar.gov.isj.genos.rulebook.TypedTable;
import ar.gov.isj.genos.rulebook.store.ShippedRulebook;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.function.BiPredicate;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** After each edit what is remembered and what is gone through again is what a full check finds. */
class FollowedChecksFindTheSameTest {

  private static final LocalDate TODAY = LocalDate.of(2027, 3, 15);

  private static RulebookChecks checks;
  private static Rulebook rulebook;

  private record Catalogued(Collection<String> codes) implements KnownPractices {

    @Override
    public Optional<LocalDate> since(String code) {
      return codes.contains(code) ? Optional.of(LocalDate.MIN) : Optional.empty();
    }
  }

  @BeforeAll
  static void release() throws IOException {
    rulebook = ShippedRulebook.rulebook();
    try (InputStream stream = Headers.class.getResourceAsStream(Headers.RESOURCE)) {
      checks =
          new RulebookChecks(
              Headers.parse(
                  new String(
                      Objects.requireNonNull(stream).readAllBytes(), StandardCharsets.UTF_8)),
              new Catalogued(ShippedTablesAreSoundTest.PRACTICES),
              ImpossibleCases.ofTheRelease(),
              () -> TODAY);
    }
  }

  @Test
  void inTheTablesOfTheReleaseWhateverIsTyped() {
    Random random = new Random(1509);
    int findings = 0;
    for (Table table : rulebook.tables()) {
      findings += walk(table.header(), TableText.of(table), 12, random);
    }
    // Edits that nothing is found in would show nothing.
    assertThat(findings).isGreaterThan(500);
  }

  @Test
  void inALargeTable() {
    TableHeader header = CleanTables.header("coseguro");
    TableText text = new TableText("coseguro", CleanTables.copay(1_500, new Random(7)));

    assertThat(walk(header, text, 10, new Random(1510))).isPositive();
  }

  @Test
  void inThousandsOfSmallTables() {
    assertThat(differences((before, now) -> before == now)).isZero();
  }

  /** The seeded fault: a row is taken for what it was by its key. */
  @Test
  void whoKnowsARowByItsKeyOnlyIsFoundOut() {
    assertThat(differences((before, now) -> before.key().equals(now.key()))).isGreaterThan(100);
  }

  /** Steps after which the findings are not those of a full check, of 4,800. */
  private static int differences(BiPredicate<TableRow, TableRow> same) {
    Random random = new Random(1511);
    LogicCheck check = new LogicCheck(SmallTables.PRACTICES, ImpossibleCases.none(), TODAY);
    int differences = 0;
    for (int t = 0; t < 400; t++) {
      TableHeader header = t % 2 == 0 ? SmallTables.ALL : SmallTables.ONE;
      List<TableRow> rows = new ArrayList<>(SmallTables.random(header, random).rows());
      LogicMemory memory = new LogicMemory(same);
      for (int step = 0; step < 12; step++) {
        if (!check.check(header, rows, memory).equals(check.check(header, rows))) {
          differences++;
        }
        List<RowText> others = TableText.of(SmallTables.random(header, random)).rows();
        RowText other = others.get(random.nextInt(others.size()));
        int at = random.nextInt(Math.min(rows.size() + 1, 9));
        TableRow moved = at(header, other, at);
        if (at == rows.size()) {
          rows.add(moved);
        } else {
          rows.set(at, moved);
        }
      }
    }
    return differences;
  }

  private static TableRow at(TableHeader header, RowText row, int position) {
    return TypedTable.readRow(
            header, position, new RowText("CHI-%04d".formatted(position + 1), row.cells()))
        .rows()
        .getFirst();
  }

  /** Edits at random; the number of findings that were compared. */
  private static int walk(TableHeader header, TableText text, int steps, Random random) {
    FollowedChecks followed = checks.following(header.table());
    Messages messages = rulebook.messages();
    List<RowText> rows = new ArrayList<>(text.rows());
    int findings = 0;
    for (int step = 0; step < steps; step++) {
      TableText now = new TableText(header.table(), rows);
      List<CheckFinding> expected = checks.check(messages, now);
      assertThat(followed.check(messages, now)).as(header.table()).isEqualTo(expected);
      findings += expected.size();
      edit(header, rows, random);
    }
    return findings;
  }

  private static void edit(TableHeader header, List<RowText> rows, Random random) {
    int at = random.nextInt(rows.size());
    switch (random.nextInt(8)) {
      case 0 -> rows.add(copy(header, rows, at));
      case 1 -> rows.add(at, copy(header, rows, at));
      case 2 -> {
        if (rows.size() > 1) {
          rows.remove(at);
        }
      }
      case 3 -> rows.add(rows.get(at));
      default -> {
        Column column = header.columns().get(1 + random.nextInt(header.columns().size() - 1));
        String text =
            switch (random.nextInt(4)) {
              case 0 -> "";
              case 1 -> "no es nada";
              default -> rows.get(random.nextInt(rows.size())).cell(column.id());
            };
        rows.set(at, rows.get(at).with(column.id(), text));
      }
    }
  }

  private static RowText copy(TableHeader header, List<RowText> rows, int at) {
    return new RowText(
        "%s-%d".formatted(header.keyPrefix(), 90_000 + rows.size()), rows.get(at).cells());
  }
}
