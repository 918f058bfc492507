package ar.gov.isj.genos.rulebook.check;

import ar.gov.isj.genos.rulebook.Column;
import ar.gov.isj.genos.rulebook.TableRow;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/** What makes a finding the same finding: its kind and what its rows say, not where they are. */
final class Fingerprint {

  private Fingerprint() {}

  static String of(CheckFinding.Kind kind, String table, List<TableRow> rows, String more) {
    StringBuilder text = new StringBuilder(kind.name()).append('\n').append(table).append('\n');
    for (TableRow row : rows) {
      for (int i = 0; i < row.header().columns().size(); i++) {
        Object value = row.value(i);
        boolean note = row.header().columns().get(i).role() == Column.Role.NOTE;
        text.append(value == null || note ? "" : Column.write(value)).append('\t');
      }
      text.append('\n');
    }
    return of(text.append(more).toString());
  }

  static String of(String text) {
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(digest, 0, 16);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every JDK has SHA-256", e);
    }
  }
}
