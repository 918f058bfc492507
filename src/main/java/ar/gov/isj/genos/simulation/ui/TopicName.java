package ar.gov.isj.genos.simulation.ui;

import static ar.gov.isj.genos.shared.ui.Texts.text;

import ar.gov.isj.genos.shared.ui.EsAr;
import java.util.MissingResourceException;

/** How people call a table, or what scenarios are about. */
final class TopicName {

  private TopicName() {}

  /** What nobody named is called by its folder: {@code sexo-edad} is «Sexo edad». */
  static String of(String topic) {
    if (topic.isEmpty()) {
      return topic;
    }
    try {
      return text("rules.table." + topic);
    } catch (MissingResourceException e) {
      String words = topic.replace('-', ' ');
      return words.substring(0, 1).toUpperCase(EsAr.LOCALE) + words.substring(1);
    }
  }

  /**
   * @param row table and key: {@code frecuencia FRE-0012}
   */
  static String row(String row) {
    int end = row.indexOf(' ');
    return end < 0 ? row : of(row.substring(0, end)) + row.substring(end);
  }
}
