package ar.gov.isj.genos.rulebook.xlsx;

import ar.gov.isj.genos.rulebook.CellDefect;
import ar.gov.isj.genos.rulebook.SheetAddress;
import ar.gov.isj.genos.rulebook.TableHeader;
import ar.gov.isj.genos.rulebook.TableText;
import java.util.List;

/** A sheet beside the table, for people: Drools reads only the first one. */
public record SideSheet(Form form, TableText rows) {

  /** 0-based rows above the data. */
  static final int TITLE_ROW = 0;

  static final int HINT_ROW = 1;
  static final int FIRST_ROW = 2;

  /**
   * What the sheet asks for.
   *
   * @param header its table is the sheet's name; the first column names a row
   * @param hints by column, how to fill it in
   */
  public record Form(TableHeader header, List<String> hints) {

    public Form {
      hints = List.copyOf(hints);
      if (hints.size() != header.columns().size()) {
        throw new IllegalArgumentException("A hint for each column");
      }
    }

    /** Where a defect is: {@code C17}. */
    public String cell(CellDefect defect) {
      return SheetAddress.cell(header.indexOf(defect.column()), FIRST_ROW + defect.position());
    }
  }
}
