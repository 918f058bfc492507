package ar.gov.isj.genos.rulebook.xlsx;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;

/** What is downloaded to be read: days, amounts and counts as such, and no text is a formula. */
class SheetsToReadAreTypedTest {

  @Test
  void eachCellIsWhatItSays() throws IOException {
    PlainSheets sheets = new PlainSheets();
    sheets.sheet(
        "Resumen",
        List.of(
            List.of("Día", "Importe", "Líneas", "Texto"),
            List.of(LocalDate.of(2020, 6, 11), new BigDecimal("1234.50"), 206L, "=1+1")));

    try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(sheets.bytes()))) {
      Row row = workbook.getSheet("Resumen").getRow(1);
      assertThat(DateUtil.isCellDateFormatted(row.getCell(0))).isTrue();
      assertThat(row.getCell(0).getLocalDateTimeCellValue().toLocalDate())
          .isEqualTo(LocalDate.of(2020, 6, 11));
      assertThat(new DataFormatter(Locale.ROOT).formatCellValue(row.getCell(1)))
          .isEqualTo("1,234.50");
      assertThat(new DataFormatter(Locale.ROOT).formatCellValue(row.getCell(2))).isEqualTo("206");
      assertThat(row.getCell(3).getCellType()).isEqualTo(CellType.STRING);
      assertThat(row.getCell(3).getStringCellValue()).isEqualTo("=1+1");
      assertThat(workbook.getFontAt(row.getCell(3).getCellStyle().getFontIndex()).getBold())
          .isFalse();
      assertThat(
              workbook
                  .getFontAt(
                      workbook
                          .getSheet("Resumen")
                          .getRow(0)
                          .getCell(0)
                          .getCellStyle()
                          .getFontIndex())
                  .getBold())
          .isTrue();
    }
  }
}
