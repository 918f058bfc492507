package ar.gov.isj.genos.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class CsvTest {

  @Test
  void readsQuotedCellsWithCommasQuotesAndLineBreaks() {
    List<Csv.Row> rows = Csv.parse("f", "a,b,c\r\n1,\"x, \"\"y\"\"\nz\",yes\n,P|Q R,no");

    assertThat(rows).hasSize(2);
    assertThat(rows.getFirst().get("b")).isEqualTo("x, \"y\"\nz");
    assertThat(rows.getFirst().yes("c")).isTrue();
    assertThat(rows.getLast().find("a")).isEmpty();
    assertThat(rows.getLast().list("b")).containsExactly("P", "Q R");
    assertThat(rows.getLast().list("a")).isEmpty();
  }

  @Test
  void saysWhereAFileIsBroken() {
    assertThatThrownBy(() -> Csv.parse("precios.csv", "a,b\n1,2\n3"))
        .hasMessageContaining("precios.csv, fila 3");
    assertThatThrownBy(() -> Csv.parse("precios.csv", "a\nmaybe").getFirst().yes("a"))
        .hasMessageContaining("precios.csv, línea 2, a");
    assertThatThrownBy(() -> Csv.parse("precios.csv", "a\n1").getFirst().get("b"))
        .hasMessageContaining("no tiene la columna b");
    assertThatThrownBy(() -> Csv.resource("/no-such-file.csv")).hasMessageContaining("Falta");
  }
}
