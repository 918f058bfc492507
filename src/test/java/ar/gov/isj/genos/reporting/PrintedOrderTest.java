package ar.gov.isj.genos.reporting;

import static org.assertj.core.api.Assertions.assertThat;

import ar.gov.isj.genos.reporting.OrderPrint.Content;
import ar.gov.isj.genos.reporting.OrderPrint.Line;
import ar.gov.isj.genos.reporting.OrderPrint.Refusal;
import com.lowagie.text.pdf.PdfReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The Orden de Prestación says all it must, on as many pages as it needs, always the same. */
class PrintedOrderTest {

  private static final OrderPrint PRINT = print();

  private static OrderPrint print() {
    try {
      return new OrderPrint();
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  @Test
  void saysEverythingOfTheOrder() throws IOException {
    Content content = Sample.of(Sample.lines(9), Sample.refusals());
    String text = PdfText.of(PRINT.pdf(content));

    for (String expected :
        List.of(
            "INSTITUTO DE SEGUROS DE JUJUY",
            "ORDEN DE PRESTACIÓN",
            "N° 596067",
            "Verificación 7F3A-91C2",
            "22/06/2020 10:13",
            "11/06/2020",
            "LABORATORIO LA GOTA FELIZ · San Salvador de Jujuy",
            "Mat. 127 · PROBETA CRISTALINA",
            "AFILIADO DE PRUEBA",
            "29-99999998-9",
            "1100 0078 3851 2",
            "20 años",
            "NORMAL",
            "MD 1234 · PRESCRIPTOR DE PRUEBA",
            "Ámbito: Guardia · Pedido urgente: Sí · Fecha de toma de la muestra: 19/06/2020",
            "$ 180,00",
            "$ 1.885,25",
            "$ 1.705,25",
            "◆ Rechazado · requiere auditoría",
            "■ Rechazado",
            "(2 unidades)",
            "Reglamento versión 3 · a1b2c3d4e5f6",
            "Firma y aclaración del afiliado",
            "Firma de la bioquímica o del bioquímico",
            "Sello del prestador",
            "Página 1 de 1")) {
      assertThat(text).contains(PdfText.withoutBlanks(expected));
    }
    for (Line line : content.authorized()) {
      assertThat(text).contains(line.practice().value(), PdfText.withoutBlanks(line.description()));
    }
    for (Refusal refusal : content.refused()) {
      refusal.reasons().forEach(reason -> assertThat(text).contains(PdfText.withoutBlanks(reason)));
    }
  }

  @Test
  void showsAmountsOfEachLineInTheManualsColumns() throws IOException {
    String text = PdfText.of(PRINT.pdf(Sample.of(Sample.lines(3), List.of())));
    assertThat(text).contains("HonorariosGastosTotalCoseguro");
    assertThat(text).contains("01180,000,00180,00180,00").contains("010,0040,3540,350,00");
    assertThat(text).contains("$180,00").contains("$247,25").contains("$67,25");
  }

  @Test
  void doesNotSpeakOfRefusalsWhenThereAreNone() throws IOException {
    assertThat(PdfText.of(PRINT.pdf(Sample.of(Sample.lines(1), List.of()))))
        .doesNotContain("noautorizado");
  }

  @Test
  void repeatsTheHeadOfTheTableOnEveryPage() throws IOException {
    List<String> pages =
        PdfText.pages(PRINT.pdf(Sample.of(Sample.lines(50), Sample.refusals()))).stream()
            .map(PdfText::withoutBlanks)
            .toList();
    assertThat(pages).hasSize(2);
    assertThat(pages).allSatisfy(page -> assertThat(page).contains("Nomen.CódigoPráctica"));
    assertThat(pages.get(0)).contains("Página1de2").doesNotContain("Copago(");
    assertThat(pages.get(1))
        .contains("OrdendePrestaciónN°596067·AFILIADODEPRUEBA", "Página2de2", "Sellodelprestador");
    assertThat(pages.get(0)).doesNotContain("Sellodelprestador");
  }

  @Test
  void hasNoPageWithoutALineOrAReasonWhateverTheirNumber() throws IOException {
    for (int lines = 11; lines <= 50; lines += lines < 20 ? 1 : 5) {
      byte[] pdf = PRINT.pdf(Sample.of(Sample.lines(lines), Sample.refusals()));
      List<String> pages = PdfText.pages(pdf).stream().map(PdfText::withoutBlanks).toList();
      assertThat(pages.getLast()).as("%d lines", lines).contains("Sellodelprestador");
      assertThat(pages)
          .as("%d lines", lines)
          .allSatisfy(page -> assertThat(page).containsPattern("\\d{6}[A-ZÁÉÍÓÚ]|Copago"));
      String folder = System.getProperty("genos.print.folder");
      if (folder != null) {
        Files.write(Path.of(folder, "n%02d-%d.pdf".formatted(lines, pages.size())), pdf);
      }
    }
  }

  @Test
  void isTheSameBytesAtEveryPrint() throws Exception {
    Content content = Sample.of(Sample.lines(9), Sample.refusals());
    byte[] first = PRINT.pdf(content);
    try (var threads = Executors.newFixedThreadPool(8)) {
      List<Callable<byte[]>> prints =
          IntStream.range(0, 24).<Callable<byte[]>>mapToObj(i -> () -> PRINT.pdf(content)).toList();
      for (Future<byte[]> print : threads.invokeAll(prints)) {
        assertThat(print.get()).isEqualTo(first);
      }
    }
    assertThat(print().pdf(content)).as("after a restart").isEqualTo(first);
  }

  @Test
  void differsWhenAnythingOfTheOrderDiffers() {
    assertThat(PRINT.pdf(Sample.of(Sample.lines(9), Sample.refusals())))
        .isNotEqualTo(PRINT.pdf(Sample.of(Sample.lines(8), Sample.refusals())));
  }

  /** Else the test above could not fail. */
  @Test
  void wouldDifferAtEveryPrintWithoutOurCare() {
    Content content = Sample.of(Sample.lines(1), List.of());
    Set<String> different =
        IntStream.range(0, 5)
            .mapToObj(
                i -> new String(PRINT.asTheLibraryWrites(content), StandardCharsets.ISO_8859_1))
            .collect(Collectors.toSet());
    assertThat(different).hasSize(5);
  }

  @Test
  void printsWhateverAnAffiliateIsCalledAsItIs() throws IOException {
    for (String name :
        List.of(
            "<b>NEGRITA</b> & <style size=\"40\">GRANDE</style>",
            "$P{number} ${number} #{7*7} \" + System.exit(1) + \"",
            "O'HIGGINS Ñandú \"Comillas\" \\ barra",
            "ÁÉÍÓÚÜÑ áéíóúüñ çøß €")) {
      String text = PdfText.of(PRINT.pdf(Sample.called(name)));
      assertThat(text).contains(PdfText.withoutBlanks(name));
    }
  }

  @Test
  void printsTextsLongerThanThePaperIsWide() throws IOException {
    String long10000 = "PALABRA ".repeat(1_250).strip();
    byte[] pdf =
        PRINT.pdf(
            Sample.of(
                List.of(Sample.act(), Sample.line("000999", long10000, 1, "0.00", "1.00")),
                List.of()));
    assertThat(PdfText.of(pdf)).contains(PdfText.withoutBlanks(long10000).substring(0, 700));
    assertThat(PdfText.pages(PRINT.pdf(Sample.called("NOMBRE".repeat(30))))).hasSize(1);
    assertThat(PRINT.pdf(Sample.called("مرحبا 👩‍🔬 \u202eabc"))).isNotEmpty();
  }

  @Test
  void hasNobodysDataInItsProperties() throws IOException {
    var reader = new PdfReader(PRINT.pdf(Sample.of(Sample.lines(1), List.of())));
    assertThat(reader.getInfo())
        .containsEntry("Title", "Orden de Prestación 596067")
        .containsEntry("CreationDate", "D:20200622101340-03'00'");
    assertThat(reader.getInfo().toString())
        .doesNotContain("AFILIADO", "29999999989", "PRESCRIPTOR");
    reader.close();
  }

  @Test
  void saysOnEveryPageThatItIsAnnulledAndWhy() throws IOException {
    byte[] pdf = PRINT.pdf(Sample.annulled(Sample.lines(50)));
    List<String> pages = PdfText.pages(pdf).stream().map(PdfText::withoutBlanks).toList();
    assertThat(pages).hasSizeGreaterThan(1);
    assertThat(pages)
        .allSatisfy(
            page ->
                assertThat(page)
                    .contains("ORDENANULADAel23/06/202011:03", "Afiliadoequivocado:laorden"));
    assertThat(PRINT.pdf(Sample.annulled(Sample.lines(50)))).isEqualTo(pdf);
    assertThat(PdfText.of(PRINT.pdf(Sample.of(Sample.lines(50), List.of()))))
        .doesNotContain("ANULADA");
  }

  /** For the eye: {@code -Dgenos.print.folder=...} writes them. */
  @Test
  void printsOneNineAndFiftyLines() throws IOException {
    for (int lines : List.of(1, 9, 50)) {
      byte[] pdf =
          PRINT.pdf(Sample.of(Sample.lines(lines), lines == 1 ? List.of() : Sample.refusals()));
      assertThat(PdfText.pages(pdf)).hasSize(lines == 50 ? 2 : 1);
      String folder = System.getProperty("genos.print.folder");
      if (folder != null) {
        Files.createDirectories(Path.of(folder));
        Files.write(
            Path.of(folder, lines + "-anulada.pdf"),
            PRINT.pdf(Sample.annulled(Sample.lines(lines))));
        Files.write(Path.of(folder, lines + ".pdf"), pdf);
      }
    }
  }
}
