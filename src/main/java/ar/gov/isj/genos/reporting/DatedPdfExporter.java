package ar.gov.isj.genos.reporting;

import ar.gov.isj.genos.shared.BusinessClock;
import com.lowagie.text.pdf.PdfDate;
import com.lowagie.text.pdf.PdfName;
import java.io.IOException;
import java.time.Instant;
import java.util.GregorianCalendar;
import net.sf.jasperreports.engine.JRException;
import net.sf.jasperreports.engine.JRPrintPage;
import net.sf.jasperreports.pdf.JRPdfExporter;
import net.sf.jasperreports.pdf.classic.ClassicPdfProducer;

/** Dates a PDF as its document is dated, whenever and wherever it is printed. */
final class DatedPdfExporter extends JRPdfExporter {

  private final Instant date;

  DatedPdfExporter(Instant date) {
    this.date = date;
  }

  @Override
  protected void exportPage(JRPrintPage page) throws JRException, IOException {
    if (!(pdfProducer instanceof ClassicPdfProducer producer)) {
      throw new IllegalStateException("Another PDF library is on the class path");
    }
    PdfDate inJujuy = new PdfDate(GregorianCalendar.from(date.atZone(BusinessClock.ZONE)));
    producer.getPdfWriter().getInfo().put(PdfName.CREATIONDATE, inJujuy);
    super.exportPage(page);
  }
}
