package ar.gov.isj.genos.authorization.ui;

import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;

/** A label and a value side by side, as they stand in a header. */
final class Field extends Div {

  Field(String label, String value) {
    addClassName("field");
    add(new DescriptionList.Term(label), new DescriptionList.Description(value));
  }
}
