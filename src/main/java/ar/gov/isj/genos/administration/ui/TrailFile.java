package ar.gov.isj.genos.administration.ui;

import static ar.gov.isj.genos.shared.ui.Texts.text;

import ar.gov.isj.genos.reporting.TextListing;
import ar.gov.isj.genos.trail.TrailSearch.Filter;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import java.io.ByteArrayInputStream;

/** The trail to take away. */
enum TrailFile {
  XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
  CSV("text/csv;charset=UTF-8");

  private final String type;

  TrailFile(String type) {
    this.type = type;
  }

  /**
   * @param recorded puts on record that it was taken away, before it is
   */
  DownloadHandler download(TrailGrid grid, Filter filter, Runnable recorded) {
    return DownloadHandler.fromInputStream(
        _ -> {
          recorded.run();
          TextListing listing = new TextListing(TrailGrid.headings(), grid.texts(filter));
          byte[] bytes =
              switch (this) {
                case XLSX -> listing.xlsx(text("trail.title"));
                case CSV -> listing.csv();
              };
          String name = text("trail.file", name().toLowerCase(java.util.Locale.ROOT));
          return new DownloadResponse(new ByteArrayInputStream(bytes), name, type, bytes.length);
        });
  }
}
