package ar.gov.isj.genos.simulation.ui;

import static ar.gov.isj.genos.shared.ui.Texts.text;

import ar.gov.isj.genos.simulation.Coverage;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;

/** By table, rows and sides of thresholds that no scenario touches. */
final class CoverageList extends Div {

  private static final int MOST = 200;

  CoverageList(List<Coverage.OfTable> tables) {
    addClassName("coverage-list");
    for (Coverage.OfTable table : tables) {
      UnorderedList untested = new UnorderedList();
      table.untested().stream().limit(MOST).forEach(one -> untested.add(new ListItem(one)));
      NativeDetails details =
          new NativeDetails(
              text(
                  "coverage.table",
                  TopicName.of(table.table()),
                  table.rows() - table.untouched().size(),
                  table.rows(),
                  table.untested().size()));
      Div content = new Div();
      if (!table.untouched().isEmpty()) {
        content.add(
            new Paragraph(text("coverage.untouched", String.join(", ", table.untouched()))));
      }
      content.add(untested);
      details.setContent(content);
      add(details);
    }
  }
}
