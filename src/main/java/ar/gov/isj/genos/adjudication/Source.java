package ar.gov.isj.genos.adjudication;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;

/** Which part of the rulebook stated a finding. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
@JsonSubTypes({
  @JsonSubTypes.Type(value = Source.Rule.class, name = "rule"),
  @JsonSubTypes.Type(value = Source.TableRow.class, name = "table")
})
public sealed interface Source {

  /** The rulebook's version. */
  int version();

  /**
   * @param rule the rule's name: a Spanish sentence
   * @param norm what the rule rests on, in Spanish
   */
  record Rule(String rule, String norm, int version) implements Source {}

  /**
   * @param table folder name under decision-tables, e.g. {@code frecuencia}
   * @param row permanent key of the row, e.g. {@code FRE-0012}
   * @param cells its cells in the sheet, e.g. {@code B17:L17}
   * @param norm the row's own norm, in Spanish; empty when the row gives none
   */
  record TableRow(String table, String row, String cells, String norm, int version)
      implements Source {}
}
