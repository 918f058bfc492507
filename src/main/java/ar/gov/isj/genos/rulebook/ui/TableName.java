package ar.gov.isj.genos.rulebook.ui;

import static ar.gov.isj.genos.shared.ui.Texts.text;

import ar.gov.isj.genos.shared.ui.EsAr;
import java.util.MissingResourceException;

/** How people call a table. */
final class TableName {

  private TableName() {}

  /** A table that nobody named is called by its folder: {@code sexo-edad} is «Sexo edad». */
  static String of(String table) {
    try {
      return text("rules.table." + table);
    } catch (MissingResourceException e) {
      String words = table.replace('-', ' ');
      return words.substring(0, 1).toUpperCase(EsAr.LOCALE) + words.substring(1);
    }
  }
}
