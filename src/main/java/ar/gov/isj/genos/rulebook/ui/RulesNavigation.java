package ar.gov.isj.genos.rulebook.ui;

import ar.gov.isj.genos.rulebook.RowAddress;
import com.vaadin.flow.component.html.Anchor;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** Addresses of the rulebook's screens. */
public final class RulesNavigation {

  static final String HOME = "reglas";
  static final String DRAFTS = HOME + "/borradores";
  static final String VERSIONS = HOME + "/versiones";

  private RulesNavigation() {}

  /** Where a row of a version of the rulebook is read. */
  public static String row(String table, String key, int version) {
    return RowAddress.of(table, key, version);
  }

  static String table(String table) {
    return HOME + "/" + table;
  }

  static String table(String table, long draft) {
    return "%s/%s?borrador=%d".formatted(HOME, table, draft);
  }

  /** The table in the draft, at one of its rows. */
  static String tableAt(String table, String key, long draft) {
    return table(table, draft)
        + (key.isEmpty() ? "" : "&fila=" + URLEncoder.encode(key, StandardCharsets.UTF_8));
  }

  static String draftRow(String table, String key, long draft) {
    return "%s/%s/%s?borrador=%d".formatted(HOME, table, key, draft);
  }

  static String draft(long draft) {
    return DRAFTS + "/" + draft;
  }

  static String version(int version) {
    return VERSIONS + "/" + version;
  }

  static Anchor link(String address, String words) {
    return new Anchor(address, words);
  }
}
