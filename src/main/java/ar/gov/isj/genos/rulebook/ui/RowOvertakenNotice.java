package ar.gov.isj.genos.rulebook.ui;

import static ar.gov.isj.genos.shared.ui.Texts.text;

import ar.gov.isj.genos.rulebook.RowText;
import ar.gov.isj.genos.rulebook.TableHeader;
import ar.gov.isj.genos.rulebook.store.DraftRow;
import ar.gov.isj.genos.shared.ui.EsAr;
import ar.gov.isj.genos.shared.ui.Notice;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import org.jspecify.annotations.Nullable;

/** Somebody else changed the row first: who, when, and both texts. */
final class RowOvertakenNotice extends Div {

  /**
   * @param mine what was not stored; null for a removal
   * @param insist stores it all the same, over what is shown; null when that is not offered
   */
  RowOvertakenNotice(
      TableHeader header, DraftRow now, @Nullable RowText mine, @Nullable Runnable insist) {
    DraftRow.Edit last = now.last();
    Notice notice =
        new Notice(
            Notice.Kind.WARNING,
            last == null
                ? text("rules.overtaken")
                : text("rules.row.overtaken", now.key(), last.label(), EsAr.dateTime(last.at())),
            new Paragraph(text("rules.row.theirs", said(header, now.now()))),
            new Paragraph(text("rules.row.mine", said(header, mine))));
    add(notice);
    if (insist != null) {
      add(new Button(text("rules.row.insist"), _ -> insist.run()));
    }
  }

  private static String said(TableHeader header, @Nullable RowText row) {
    return row == null ? text("rules.row.removed") : CellWords.sentence(header, row);
  }
}
