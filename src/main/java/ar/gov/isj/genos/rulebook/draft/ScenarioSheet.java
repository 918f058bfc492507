package ar.gov.isj.genos.rulebook.draft;

import ar.gov.isj.genos.rulebook.CellDefect;
import ar.gov.isj.genos.rulebook.TableText;
import ar.gov.isj.genos.rulebook.xlsx.SideSheet;
import java.util.List;

/** The scenarios beside a table, as rows of a sheet of its workbook: who keeps them provides it. */
public interface ScenarioSheet {

  /** Columns, the scenario's name first, with how to fill them in. */
  SideSheet.Form form();

  /** Scenarios of a table as a version left them. */
  TableText of(String table, int version);

  /** Scenarios of a table as a draft has them. */
  TableText of(String table, Draft draft);

  /**
   * What somebody wrote.
   *
   * @param rows as they would be kept
   * @param defects what no scenario can say, each at its cell
   */
  record Reading(TableText rows, List<CellDefect> defects) {}

  Reading read(String table, Draft draft, TableText written);

  /**
   * Makes the table's scenarios in the draft these, writing only those that differ.
   *
   * @param wanted without defects
   * @return false, and the caller rolls back, if the draft is no longer being written
   */
  boolean become(String table, Draft draft, TableText wanted, Editor editor);
}
