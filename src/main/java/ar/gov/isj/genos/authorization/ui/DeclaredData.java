package ar.gov.isj.genos.authorization.ui;

import ar.gov.isj.genos.adjudication.Datum;
import com.vaadin.flow.component.html.DescriptionList;
import java.util.Map;

/** What was declared of a prescription, as it reads on a form. */
final class DeclaredData extends DescriptionList {

  DeclaredData(Map<Datum, String> declared) {
    addClassNames("case-header", "declared-data");
    declared.forEach(
        (datum, text) ->
            getElement().appendChild(new Field(datum.label(), datum.shown(text)).getElement()));
  }
}
