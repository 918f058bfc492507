package ar.gov.isj.genos.rulebook.xlsx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import ar.gov.isj.genos.rulebook.RulebookDefect;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.junit.jupiter.api.Test;

/** Every defect is told, each at its cell, with what was expected; none hides another. */
class BrokenTablesTest {

  @Test
  void twentyDefectsOfOneFileAreToldAtTheirCells() {
    byte[] broken =
        Workbooks.edited(
            "frecuencia",
            workbook -> {
              XSSFSheet sheet = workbook.getSheetAt(0);
              Workbooks.cell(sheet, "C8").setCellValue("practice != \"$param\"");
              Workbooks.cell(sheet, "D9").setCellValue("Plan médico");
              Workbooks.cell(sheet, "M2").setCellValue("import java.io.File");
              Workbooks.cell(sheet, "B11").setCellValue("FRE-0001");
              Workbooks.cell(sheet, "B12").setCellValue("FRE-3");
              Workbooks.cell(sheet, "B13").setBlank();
              Workbooks.cell(sheet, "C14").setCellValue(865);
              Workbooks.cell(sheet, "C15").setCellValue("865");
              Workbooks.cell(sheet, "D16").setCellValue("ORO");
              Workbooks.cell(sheet, "E17").setCellValue("31/12/2020");
              Workbooks.cell(sheet, "E18").setCellValue("2021-02-30");
              Workbooks.cell(sheet, "E19").setCellValue("2021-01-01");
              Workbooks.cell(sheet, "F19").setCellValue("2021-01-01");
              Workbooks.cell(sheet, "G20").setCellValue("SEMANA");
              Workbooks.cell(sheet, "H21").setCellValue("90.0");
              Workbooks.cell(sheet, "G22").setCellValue("DIAS");
              Workbooks.cell(sheet, "H22").setBlank();
              Workbooks.cell(sheet, "I23").setCellFormula("1+1");
              Workbooks.cell(sheet, "I24").setCellValue("0");
              Workbooks.cell(sheet, "K25").setCellValue(true);
              Workbooks.cell(sheet, "L26").setCellValue("dos\nrenglones");
              Workbooks.cell(sheet, "A27").setCellValue("suelto");
              sheet.addMergedRegion(CellRangeAddress.valueOf("C28:C29"));
              sheet.removeRow(sheet.getRow(30));
            });

    Map<String, String> byCell = new TreeMap<>();
    for (RulebookDefect defect : Workbooks.defects("frecuencia", broken)) {
      assertThat(defect.file()).isEqualTo("frecuencia.drl.xlsx");
      assertThat(defect.sheet()).isEqualTo("frecuencia");
      assertThat(byCell.put(defect.cell(), defect.message())).as("told once").isNull();
    }
    assertThat(byCell.keySet())
        .containsExactlyInAnyOrder(
            "C8", "D9", "M2", "B11", "B12", "B13", "C14", "C15", "D16", "E17", "E18", "F19", "G20",
            "H21", "H22", "I23", "I24", "K25", "L26", "A27", "C28", "B31");
    assertThat(byCell.get("C14"))
        .isEqualTo(
            "se esperaba un código de práctica de 6 dígitos, como 000865, escrito como texto, y se"
                + " encontró un número o una fecha de Excel (865.0). Propuesta: escribir como texto"
                + " «000865».");
    assertThat(byCell.get("C15")).endsWith("Propuesta: escribir como texto «000865».");
    assertThat(byCell.get("E17")).endsWith("Propuesta: escribir como texto «2020-12-31».");
    assertThat(byCell.get("H21")).endsWith("Propuesta: escribir como texto «90».");
    assertThat(byCell.get("K25")).doesNotContain("Propuesta");
    assertThat(byCell.get("D16"))
        .isEqualTo(
            "se esperaba uno de estos valores: NORMAL, ADHERENTE, PMI, DISCAPACIDAD y se encontró"
                + " «ORO».");
    assertThat(byCell.get("I23")).contains("una fórmula («=1+1»)");
    assertThat(byCell.get("B11")).isEqualTo("la clave FRE-0001 está repetida: ya la tiene B10.");
    assertThat(byCell.get("H22")).contains("porque Ventana es DIAS");
    assertThat(byCell.get("B31")).contains("fila en blanco");
  }

  @Test
  void hiddenRowsHiddenColumnsAndOtherSheetsAreRefused() {
    byte[] broken =
        Workbooks.edited(
            "coseguro",
            workbook -> {
              workbook.getSheetAt(0).getRow(10).setZeroHeight(true);
              workbook.getSheetAt(0).setColumnHidden(3, true);
              workbook.createSheet("Hoja2");
            });
    assertThat(Workbooks.defects("coseguro", broken))
        .extracting(RulebookDefect::sheet, RulebookDefect::cell)
        .containsExactlyInAnyOrder(
            tuple("Hoja2", ""), tuple("coseguro", "D9"), tuple("coseguro", "B11"));
  }

  @Test
  void whatIsNotAWorkbookIsRefused() {
    byte[] text = "clave;practica".getBytes(StandardCharsets.UTF_8);
    byte[] renamed = Workbooks.edited("coseguro", workbook -> workbook.setSheetName(0, "otra"));
    byte[] cut = new byte[900];
    System.arraycopy(TableWriter.write(Workbooks.shipped("coseguro")), 0, cut, 0, cut.length);

    for (byte[] bytes : List.of(text, new byte[0], cut, renamed)) {
      assertThat(Workbooks.defects("coseguro", bytes)).isNotEmpty();
    }
  }

  @Test
  void aSoundFileHasNoDefects() {
    byte[] untouched = Workbooks.edited("frecuencia", workbook -> {});
    assertThat(Workbooks.defects("frecuencia", untouched)).isEmpty();
  }
}
