package ar.gov.isj.genos.rulebook.ui;

import static ar.gov.isj.genos.shared.ui.Texts.text;

import ar.gov.isj.genos.rulebook.DraftProof;
import ar.gov.isj.genos.shared.ui.Notice;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.UnorderedList;

/** What the scenarios said. */
final class ProofNotice extends Div {

  ProofNotice(DraftProof.Proof proof) {
    if (proof.green()) {
      add(new Notice(Notice.Kind.INFO, text("rules.proof.green", proof.scenarios())));
      return;
    }
    UnorderedList list = new UnorderedList();
    for (DraftProof.Failure failure : proof.failures()) {
      list.add(
          new ListItem(
              text(
                  failure.row().isEmpty() ? "rules.proof.failure" : "rules.proof.failure.row",
                  failure.scenario(),
                  failure.expected(),
                  failure.actual(),
                  failure.row())));
    }
    add(
        new Notice(
            Notice.Kind.BLOCKED,
            text("rules.proof.red", proof.failures().size(), proof.scenarios()),
            list));
  }
}
