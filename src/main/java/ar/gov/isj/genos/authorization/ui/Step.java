package ar.gov.isj.genos.authorization.ui;

import com.vaadin.flow.component.html.Div;

/** One screen of the way from a card to a printed order. */
abstract class Step extends Div {

  Step(String name) {
    addClassNames("step", "step-" + name);
  }

  /** Puts the cursor where the next thing is typed. */
  abstract void arrive();

  /** One step back, keeping everything. */
  abstract void back();

  /** Name of the step's page, in Spanish. */
  abstract String title();
}
