package ar.gov.isj.genos.rulebook.ui;

import static org.assertj.core.api.Assertions.assertThat;

import ar.gov.isj.genos.rulebook.RowText;
import ar.gov.isj.genos.rulebook.draft.Draft;
import ar.gov.isj.genos.rulebook.draft.DraftDesk;
import ar.gov.isj.genos.rulebook.draft.Editor;
import ar.gov.isj.genos.rulebook.store.DraftRow;
import ar.gov.isj.genos.support.Cast;
import ar.gov.isj.genos.support.GenosTest;
import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.router.QueryParameters;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.security.test.context.support.WithMockUser;

/** A finding's proposal is one press away, and so is taking it back. */
@GenosTest
@Import(Cast.class)
@WithMockUser(username = Cast.ANALYST, roles = "ANALYST")
class WhatAFindingProposesIsDoneTest extends SpringBrowserlessTest {

  private static final String TABLE = "cantidad-por-orden";
  private static final Editor ANALYST =
      new Editor(new UUID(7, 9), Cast.ANALYST, "ACELGA, Nora", true, false);

  @Autowired DraftDesk desk;

  @Test
  void aRepeatedRowIsTakenOutAndPutBack() {
    Draft draft = desk.open("Fila repetida", ANALYST);
    List<RowText> before = rows(draft);
    desk.add(draft, TABLE, before.getFirst().key(), before.getFirst(), ANALYST);
    assertThat(rows(draft)).hasSize(before.size() + 1);
    UI.getCurrent()
        .navigate("reglas/" + TABLE, QueryParameters.of("borrador", Long.toString(draft.id())));
    String proposed = findings();
    assertThat(proposed).contains("Aplicar");

    test(find(Button.class).withText("Aplicar").all().getFirst()).click();

    assertThat(rows(draft)).hasSize(before.size());
    assertThat(rows(draft).stream().map(RowText::cells).toList())
        .containsExactlyInAnyOrderElementsOf(before.stream().map(RowText::cells).toList());
    assertThat(findings()).isNotEqualTo(proposed);

    test(find(Button.class).withText("Deshacer").single()).click();

    assertThat(rows(draft)).hasSize(before.size() + 1);
    assertThat(findings()).isEqualTo(proposed);
    desk.discard(draft, ANALYST);
  }

  private List<RowText> rows(Draft draft) {
    return desk.rows(draft, TABLE).stream().map(DraftRow::now).filter(Objects::nonNull).toList();
  }

  private String findings() {
    return find(Findings.class).single().getElement().getTextRecursively();
  }
}
