package ar.gov.isj.genos.bench;

import ar.gov.isj.genos.adjudication.BoundTables;
import ar.gov.isj.genos.rulebook.store.ReferenceRulebook;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Everybody who decides the reference workload, by name. */
public final class Contenders {

  public static final String HAND = "escrito a mano";
  public static final String BOUND = "GENOS";
  public static final String STOCK = "Drools de planilla";
  public static final String OPENL = "OpenL Tablets";

  private Contenders() {}

  public static Contender of(String name, ReferenceRows rows) {
    return switch (name) {
      case HAND -> new HandWritten(rows);
      case BOUND -> bound(rows);
      case STOCK -> StockTables.of(rows);
      case OPENL -> OpenLTables.of(rows);
      default -> throw new IllegalArgumentException("Nadie se llama " + name);
    };
  }

  private static Contender bound(ReferenceRows rows) {
    StringBuilder limits = new StringBuilder();
    for (ReferenceRows.Limit row : rows.limits()) {
      line(
          limits,
          row.key(),
          row.practice(),
          row.plan(),
          row.sex(),
          row.ageFrom(),
          row.ageTo(),
          row.perOrder(),
          row.perWindow());
    }
    StringBuilder audits = new StringBuilder();
    rows.audits().forEach(row -> line(audits, row.key(), row.practice(), row.plan(), "referencia"));
    StringBuilder copays = new StringBuilder();
    rows.copays().forEach(row -> line(copays, row.key(), row.plan(), row.group(), row.percent()));
    return new BoundTables(
        ReferenceRulebook.of(
            resource("headers.yaml"),
            resource("reference.drl"),
            Map.of(
                "limites", limits.toString(),
                "auditoria", audits.toString(),
                "coseguro", copays.toString())));
  }

  private static void line(StringBuilder text, @Nullable Object... cells) {
    for (int i = 0; i < cells.length; i++) {
      text.append(i == 0 ? "" : "\t").append(cells[i] == null ? "" : cells[i]);
    }
    text.append('\n');
  }

  static String resource(String name) {
    try (InputStream stream = Contenders.class.getResourceAsStream("/bench/" + name)) {
      if (stream == null) {
        throw new IllegalStateException("Falta el recurso " + name);
      }
      return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
