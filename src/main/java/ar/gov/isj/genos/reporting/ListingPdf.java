package ar.gov.isj.genos.reporting;

import ar.gov.isj.genos.reporting.OrderListing.Content;
import ar.gov.isj.genos.reporting.OrderListing.Row;
import ar.gov.isj.genos.shared.BusinessClock;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.format.DateTimeFormatter;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
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

/** A list as PDF, A4 landscape. */
final class ListingPdf {

  private static final String TEMPLATE = "/reports/listado-de-ordenes.jrxml";

  private static final DateTimeFormatter DATE_TIME =
      DateTimeFormatter.ofPattern("dd/MM/uuuu HH:mm").withZone(BusinessClock.ZONE);

  private final JasperReport template;

  ListingPdf() throws IOException {
    try (InputStream jrxml = ListingPdf.class.getResourceAsStream(TEMPLATE)) {
      this.template = JasperCompileManager.compileReport(Objects.requireNonNull(jrxml, TEMPLATE));
    } catch (JRException e) {
      throw new IllegalStateException("The template " + TEMPLATE + " does not compile", e);
    }
  }

  byte[] bytes(Content content) {
    try {
      JasperPrint pages =
          JasperFillManager.getInstance(DefaultJasperReportsContext.getInstance())
              .fill(template, parameters(content), new JRMapCollectionDataSource(rows(content)));
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      JRPdfExporter exporter = new DatedPdfExporter(content.madeAt());
      exporter.setExporterInput(new SimpleExporterInput(pages));
      exporter.setExporterOutput(new SimpleOutputStreamExporterOutput(bytes));
      SimplePdfExporterConfiguration configuration = new SimplePdfExporterConfiguration();
      configuration.setMetadataTitle("Registro de autorizaciones");
      configuration.setMetadataAuthor("Instituto de Seguros de Jujuy");
      configuration.setMetadataCreator("GENOS");
      configuration.setDisplayMetadataTitle(true);
      exporter.setConfiguration(configuration);
      exporter.exportReport();
      return RepeatablePdf.fixed(bytes.toByteArray());
    } catch (JRException e) {
      throw new IllegalStateException("The listing cannot be printed", e);
    }
  }

  private static Map<String, Object> parameters(Content content) {
    OrderListing.Totals totals = content.totals();
    // JasperReports adds its own parameters to this map.
    Map<String, Object> parameters = new HashMap<>();
    parameters.put("filters", String.join("\n", content.filters()));
    parameters.put("madeAt", "Listado del " + DATE_TIME.format(content.madeAt()));
    parameters.put("orders", "Órdenes: " + totals.orders() + " · anuladas: " + totals.cancelled());
    parameters.put("copay", OrderSheet.amount(totals.copay()));
    parameters.put("total", OrderSheet.amount(totals.total()));
    parameters.put("insurerPays", OrderSheet.amount(totals.insurerPays()));
    return parameters;
  }

  private static Collection<Map<String, ?>> rows(Content content) {
    return content.rows().stream().<Map<String, ?>>map(ListingPdf::row).toList();
  }

  private static Map<String, ?> row(Row row) {
    return Map.of(
        "number", Long.toString(row.number()),
        "issuedAt", DATE_TIME.format(row.issuedAt()),
        "centre", row.centre(),
        "cuil", row.cuil().formatted(),
        "member", row.member(),
        "plan", row.plan(),
        "copay", OrderSheet.amount(row.copay()),
        "total", OrderSheet.amount(row.total()),
        "insurerPays", OrderSheet.amount(row.insurerPays()),
        "cancelled", row.cancelledAt() == null ? "" : DATE_TIME.format(row.cancelledAt()));
  }
}
