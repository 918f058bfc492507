package ar.gov.isj.genos.rulebook.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import ar.gov.isj.genos.rulebook.BrokenRulebook;
import ar.gov.isj.genos.rulebook.RulebookDefect;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A folder with broken or missing files is refused whole, and every defect is told at once. */
class BrokenRulebookTest {

  @TempDir Path folder;

  @BeforeEach
  void copyTheShippedOne() throws IOException {
    for (String name : List.of("rules", "decision-tables")) {
      try (Stream<Path> files = Files.walk(ShippedRulebook.FOLDER.resolve(name))) {
        files.forEach(this::copy);
      }
    }
  }

  @Test
  void aSoundCopyLoadsAndHasTheSameHash() {
    assertThat(ShippedRulebook.load(folder).ref()).isEqualTo(ShippedRulebook.rulebook().ref());
  }

  @Test
  void missingTablesRulesThatDoNotCompileAndMessagesAreToldTogether() throws IOException {
    Files.delete(folder.resolve("decision-tables/coseguro/coseguro.drl.xlsx"));
    Path frequency = folder.resolve("decision-tables/frecuencia/frecuencia.drl.xlsx");
    Files.move(frequency, frequency.resolveSibling("frecuencia.xlsx"));
    replace("rules/orden/orden.drl", "$position : position", "$position : posicion");
    replace("rules/mensajes.properties", "CMB-14.mensaje=", "CMB-99.mensaje=");
    replace("rules/mensajes.properties", "incluida en {panel}", "incluida en {modulo}");

    BrokenRulebook broken = loading();

    assertThat(broken.defects())
        .extracting(RulebookDefect::file)
        .contains(
            "decision-tables/coseguro/coseguro.drl.xlsx",
            "decision-tables/frecuencia/frecuencia.drl.xlsx",
            "decision-tables/frecuencia/frecuencia.xlsx",
            "rules/orden/orden.drl");
    assertThat(broken.getMessage())
        .startsWith("GENOS no arranca: el reglamento tiene ")
        .contains("coseguro.drl.xlsx, hoja coseguro: se esperaba esta tabla")
        .contains("frecuencia.xlsx: no es una tabla de esta versión")
        .doesNotContain("\tat ");
  }

  @Test
  void aMessageThatNobodyFillsIsADefect() throws IOException {
    replace("rules/mensajes.properties", "CMB-14.mensaje=", "CMB-99.mensaje=");
    replace("rules/mensajes.properties", "incluida en {panel}", "incluida en {modulo}");
    replace("rules/mensajes.properties", "{edad_admitida}", "{si_edad_menor_que}");

    assertThat(loading().defects())
        .extracting(RulebookDefect::cell)
        .containsExactlyInAnyOrder(
            "clave CMB-14.mensaje", "clave CMB-01.mensaje", "clave PER-02.mensaje");
  }

  @Test
  void aRuleWithoutItsCodeIsADefect() throws IOException {
    replace("rules/prescripcion/prescripcion.drl", "@code(\"ORD-01\")", "");

    assertThat(loading().defects())
        .extracting(RulebookDefect::cell)
        .containsExactly("regla «La fecha de prescripción es posterior a hoy»");
  }

  private BrokenRulebook loading() {
    return catchThrowableOfType(BrokenRulebook.class, () -> ShippedRulebook.load(folder));
  }

  private void replace(String file, String text, String by) throws IOException {
    Path path = folder.resolve(file);
    String before = Files.readString(path);
    assertThat(before).contains(text);
    Files.writeString(path, before.replace(text, by));
  }

  private void copy(Path from) {
    Path to = folder.resolve(ShippedRulebook.FOLDER.relativize(from).toString());
    try {
      if (Files.isDirectory(from)) {
        Files.createDirectories(to);
      } else {
        Files.copy(from, to);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
