package ar.gov.isj.genos.reporting;

import ar.gov.isj.genos.shared.Cuil;
import ar.gov.isj.genos.shared.Money;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Writes lists of orders to files that people take away. */
@Service
public class OrderListing {

  /** Kinds of file, each with the most orders that it takes. */
  public enum Format {
    PDF("pdf", 5_000),
    XLSX("xlsx", 100_000),
    CSV("csv", 100_000);

    private final String suffix;
    private final int maxOrders;

    Format(String suffix, int maxOrders) {
      this.suffix = suffix;
      this.maxOrders = maxOrders;
    }

    public String suffix() {
      return suffix;
    }

    public int maxOrders() {
      return maxOrders;
    }
  }

  /**
   * @param madeAt moment of the list
   * @param filters what was asked for, in Spanish, one sentence each
   * @param totals of the whole list
   */
  public record Content(Instant madeAt, List<String> filters, List<Row> rows, Totals totals) {}

  /**
   * @param cancelledAt null while the order holds
   */
  public record Row(
      long number,
      Instant issuedAt,
      String centre,
      Cuil cuil,
      String member,
      String plan,
      Money copay,
      Money total,
      Money insurerPays,
      @Nullable Instant cancelledAt) {}

  /** Annulled orders are counted; their amounts are not added. */
  public record Totals(long orders, long cancelled, Money copay, Money total, Money insurerPays) {}

  static final List<String> HEADINGS =
      List.of(
          "N° de orden",
          "Emitida",
          "Lugar de atención",
          "CUIL",
          "Afiliado",
          "Plan",
          "Copago",
          "Total autorizado",
          "A cargo del ISJ",
          "Anulada");

  private final ListingPdf pdf;

  /** Compiles the template of this release; without it the service does not start. */
  OrderListing() throws IOException {
    this.pdf = new ListingPdf();
  }

  public byte[] write(Content content, Format format) {
    if (content.rows().size() > format.maxOrders()) {
      throw new IllegalArgumentException("More orders than a file of this kind takes");
    }
    return switch (format) {
      case PDF -> pdf.bytes(content);
      case XLSX -> ListingXlsx.bytes(content);
      case CSV -> ListingCsv.bytes(content);
    };
  }
}
