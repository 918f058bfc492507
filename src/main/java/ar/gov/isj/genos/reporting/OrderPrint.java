package ar.gov.isj.genos.reporting;

import ar.gov.isj.genos.shared.Credential;
import ar.gov.isj.genos.shared.Cuil;
import ar.gov.isj.genos.shared.Money;
import ar.gov.isj.genos.shared.PracticeCode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import net.sf.jasperreports.engine.DefaultJasperReportsContext;
import net.sf.jasperreports.engine.JRException;
import net.sf.jasperreports.engine.JasperCompileManager;
import net.sf.jasperreports.engine.JasperFillManager;
import net.sf.jasperreports.engine.JasperPrint;
import net.sf.jasperreports.engine.JasperReport;
import net.sf.jasperreports.engine.data.JRMapCollectionDataSource;
import net.sf.jasperreports.export.SimpleExporterInput;
import net.sf.jasperreports.export.SimpleOutputStreamExporterOutput;
import net.sf.jasperreports.pdf.JRPdfExporter;
import net.sf.jasperreports.pdf.SimplePdfExporterConfiguration;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Prints the Orden de Prestación. */
@Service
public class OrderPrint {

  /**
   * All that the paper says.
   *
   * @param verification short text beside the number, from which nobody learns who the affiliate is
   * @param declared what else the prescription says that who does the practices needs; possibly
   *     empty
   * @param authorized lines to be done, in the order of the decision; at least one
   * @param cancelled null while the order holds
   * @param refused what was asked for and is not part of the order, to be told to the affiliate
   */
  public record Content(
      long number,
      String verification,
      Instant issuedAt,
      LocalDate prescriptionDate,
      Place place,
      Affiliate affiliate,
      Prescriber prescriber,
      String declared,
      List<Line> authorized,
      List<Refusal> refused,
      Money copay,
      Money total,
      Money insurerPays,
      int rulebookVersion,
      String rulebookHash,
      @Nullable Cancelled cancelled) {}

  /**
   * That the order no longer holds: said on every page.
   *
   * @param reason Spanish
   */
  public record Cancelled(Instant at, String reason) {}

  /**
   * @param licence of the provider in whose name the order is issued
   */
  public record Place(String centre, String town, int licence, String provider) {}

  /**
   * @param ageYears on the day of issue
   */
  public record Affiliate(
      String name, Cuil cuil, Credential credential, int ageYears, String plan) {}

  /**
   * @param type MD or OD
   */
  public record Prescriber(String type, int number, String name) {}

  /**
   * @param units authorised
   */
  public record Line(
      int nomenclator,
      PracticeCode practice,
      String description,
      int module,
      int units,
      Money fees,
      Money expenses,
      Money total,
      Money copay) {}

  /**
   * @param outcome word of the outcome with its mark: "◆ Rechazado · requiere auditoría"
   * @param reasons Spanish sentences, most severe first
   */
  public record Refusal(
      PracticeCode practice, String description, int units, String outcome, List<String> reasons) {}

  private static final String TEMPLATE = "/reports/orden-de-prestacion.jrxml";

  private final JasperReport template;

  /** Compiles the template of this release; without it the service does not start. */
  OrderPrint() throws IOException {
    try (InputStream jrxml = OrderPrint.class.getResourceAsStream(TEMPLATE)) {
      this.template = JasperCompileManager.compileReport(Objects.requireNonNull(jrxml, TEMPLATE));
    } catch (JRException e) {
      throw new IllegalStateException("The template " + TEMPLATE + " does not compile", e);
    }
  }

  /**
   * The same content always gives the same bytes: nothing of the moment of printing is in it.
   *
   * @return a PDF of A4 pages
   */
  public byte[] pdf(Content content) {
    return RepeatablePdf.fixed(asTheLibraryWrites(content));
  }

  /** Different at every call, for reasons that {@link RepeatablePdf} tells. */
  byte[] asTheLibraryWrites(Content content) {
    try {
      JasperPrint pages =
          JasperFillManager.getInstance(DefaultJasperReportsContext.getInstance())
              .fill(
                  template,
                  OrderSheet.parameters(content),
                  new JRMapCollectionDataSource(OrderSheet.rows(content)));
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      JRPdfExporter exporter = new DatedPdfExporter(content.issuedAt());
      exporter.setExporterInput(new SimpleExporterInput(pages));
      exporter.setExporterOutput(new SimpleOutputStreamExporterOutput(bytes));
      exporter.setConfiguration(metadata(content));
      exporter.exportReport();
      return bytes.toByteArray();
    } catch (JRException e) {
      throw new IllegalStateException("The order " + content.number() + " cannot be printed", e);
    }
  }

  /** No personal data: the title shows in windows, histories and print queues. */
  private static SimplePdfExporterConfiguration metadata(Content content) {
    SimplePdfExporterConfiguration configuration = new SimplePdfExporterConfiguration();
    configuration.setMetadataTitle("Orden de Prestación " + content.number());
    configuration.setMetadataAuthor("Instituto de Seguros de Jujuy");
    configuration.setMetadataCreator("GENOS");
    configuration.setDisplayMetadataTitle(true);
    return configuration;
  }
}
