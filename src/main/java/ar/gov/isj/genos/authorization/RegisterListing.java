package ar.gov.isj.genos.authorization;

import ar.gov.isj.genos.authorization.OrderRegister.Totals;
import ar.gov.isj.genos.authorization.RegisterFilter.Cancelled;
import ar.gov.isj.genos.reporting.OrderListing;
import ar.gov.isj.genos.reporting.OrderListing.Format;
import ar.gov.isj.genos.shared.BusinessClock;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Service;

/** The register as files to take away. */
@Service
public class RegisterListing {

  private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("dd/MM/uuuu");

  private final OrderRegister register;
  private final OrderListing listing;
  private final BusinessClock clock;

  RegisterListing(OrderRegister register, OrderListing listing, BusinessClock clock) {
    this.register = register;
    this.listing = listing;
    this.clock = clock;
  }

  /** All orders of the filter up to the most that a file of this kind takes, newest first. */
  public byte[] write(RegisterFilter filter, RegisterScope scope, Format format) {
    Totals totals = register.totals(filter, scope);
    List<OrderListing.Row> rows =
        register.page(filter, scope, 0, format.maxOrders()).stream()
            .map(RegisterListing::row)
            .toList();
    register.listed(scope, format.name(), rows.size());
    return listing.write(
        new OrderListing.Content(
            clock.now(),
            words(filter, scope, totals, rows.size()),
            rows,
            new OrderListing.Totals(
                totals.orders(),
                totals.cancelled(),
                totals.copay(),
                totals.total(),
                totals.insurerPays())),
        format);
  }

  private static List<String> words(
      RegisterFilter filter, RegisterScope scope, Totals totals, int listed) {
    List<String> words = new ArrayList<>();
    words.add(
        switch (scope) {
          case RegisterScope.OwnCentre own ->
              "Lugar de atención: " + own.actor().centre().name() + ".";
          case RegisterScope.EveryCentre everything -> "Todos los lugares de atención.";
        });
    words.add(
        filter.number() != null
            ? "Orden N° " + filter.number() + "."
            : "Emitidas desde el %s hasta el %s."
                .formatted(DATE.format(filter.from()), DATE.format(filter.until())));
    words.add(
        "Anuladas: "
            + switch (filter.cancelled()) {
              case Cancelled.NO -> "no se incluyen.";
              case Cancelled.YES -> "solamente.";
              case Cancelled.ALL -> "se incluyen; sus importes no se suman.";
            });
    if (filter.practice() != null) {
      words.add("Con la práctica " + filter.practice() + ".");
    }
    if (filter.prescriber() != null) {
      words.add(
          "Prescribe " + filter.prescriber().type() + " " + filter.prescriber().number() + ".");
    }
    if (listed < totals.orders()) {
      words.add(
          "Se listan las %d más recientes de %d: acote las fechas para ver el resto."
              .formatted(listed, totals.orders()));
    }
    return words;
  }

  private static OrderListing.Row row(RegisterRow row) {
    return new OrderListing.Row(
        row.number().value(),
        row.issuedAt(),
        row.centre(),
        row.cuil(),
        row.member(),
        row.plan(),
        row.copay(),
        row.total(),
        row.insurerPays(),
        row.cancelledAt());
  }
}
