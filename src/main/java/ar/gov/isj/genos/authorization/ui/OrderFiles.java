package ar.gov.isj.genos.authorization.ui;

import static ar.gov.isj.genos.shared.ui.Texts.text;

import ar.gov.isj.genos.authorization.AuthorizationNumber;
import ar.gov.isj.genos.authorization.OrderRegister;
import ar.gov.isj.genos.authorization.RegisterFilter;
import ar.gov.isj.genos.authorization.RegisterListing;
import ar.gov.isj.genos.authorization.RegisterScope;
import ar.gov.isj.genos.reporting.OrderListing.Format;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import java.io.ByteArrayInputStream;

/** Files that the register hands out, made when they are asked for. */
final class OrderFiles {

  private OrderFiles() {}

  static DownloadHandler pdf(
      OrderRegister register, AuthorizationNumber number, RegisterScope scope) {
    return DownloadHandler.fromInputStream(
            _ ->
                register
                    .print(number, scope)
                    .map(bytes -> file(bytes, text("issued.file", number), "application/pdf"))
                    .orElseGet(() -> DownloadResponse.error(404)))
        .inline();
  }

  static DownloadHandler listing(
      RegisterListing listing, RegisterFilter filter, RegisterScope scope, Format format) {
    return DownloadHandler.fromInputStream(
        _ ->
            file(
                listing.write(filter, scope, format),
                text("register.file", format.suffix()),
                switch (format) {
                  case PDF -> "application/pdf";
                  case XLSX -> "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
                  case CSV -> "text/csv;charset=UTF-8";
                }));
  }

  private static DownloadResponse file(byte[] bytes, String name, String type) {
    return new DownloadResponse(new ByteArrayInputStream(bytes), name, type, bytes.length);
  }
}
