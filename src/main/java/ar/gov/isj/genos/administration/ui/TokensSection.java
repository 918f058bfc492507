package ar.gov.isj.genos.administration.ui;

import static ar.gov.isj.genos.shared.ui.Texts.text;

import ar.gov.isj.genos.administration.TokenDesk.Issued;
import ar.gov.isj.genos.identity.ApiTokens.TokenRecord;
import ar.gov.isj.genos.shared.ui.EsAr;
import ar.gov.isj.genos.shared.ui.Notice;
import ar.gov.isj.genos.shared.ui.Table;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.html.Code;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;

/** A centre's API tokens: a new one is shown once; a revoked one stays in the list. */
final class TokensSection extends Section {

  private final Function<String, Issued> issue;
  private final Consumer<UUID> revoke;
  private final Supplier<List<TokenRecord>> read;
  private final Runnable changed;
  private final TextField name = Fields.box("admin.token.name", "", 60);
  private final Div shown = new Div();
  private final Div list = new Div();

  TokensSection(
      List<TokenRecord> tokens,
      Function<String, Issued> issue,
      Consumer<UUID> revoke,
      Supplier<List<TokenRecord>> read,
      Runnable changed) {
    this.issue = issue;
    this.revoke = revoke;
    this.read = read;
    this.changed = changed;
    addClassName("tokens");
    shown.addClassName("answer");
    name.setHelperText(text("admin.token.name.help"));
    name.addClassName("token-name");
    Div create = new Div(name, new Button(text("admin.token.issue"), _ -> issue()));
    create.addClassName("filter");
    add(new H2(text("admin.tokens")), shown, list, create);
    show(tokens);
  }

  private void show(List<TokenRecord> tokens) {
    list.removeAll();
    if (tokens.isEmpty()) {
      Paragraph none = new Paragraph(text("admin.tokens.none"));
      none.addClassName("secondary");
      list.add(none);
      return;
    }
    Table table = new Table(text("admin.tokens"), "token", "issued-at", "in-force", "action");
    tokens.forEach(
        one ->
            table.line(
                List.of(one.name(), EsAr.dateTime(one.createdAt()), state(one), action(one))));
    list.add(table);
  }

  private static Object state(TokenRecord token) {
    return token.revokedAt() == null
        ? State.ENABLED.mark()
        : text("admin.token.revoked", EsAr.dateTime(token.revokedAt()));
  }

  private Component action(TokenRecord token) {
    if (token.revokedAt() != null) {
      return new Div();
    }
    Button revokeIt = new Button(text("admin.token.revoke"), _ -> ask(token));
    revokeIt.setAriaLabel(text("admin.token.revoke.which", token.name()));
    return revokeIt;
  }

  private void issue() {
    name.setInvalid(false);
    shown.removeAll();
    switch (issue.apply(name.getValue())) {
      case Issued.Invalid(var problem) -> {
        name.setErrorMessage(problem.message());
        name.setInvalid(true);
        name.focus();
      }
      case Issued.Shown(String token) -> {
        Code secret = new Code(token);
        secret.addClassName("token");
        shown.add(new Notice(Notice.Kind.WARNING, text("admin.token.once"), secret));
        name.clear();
        show(read.get());
        changed.run();
      }
    }
  }

  private void ask(TokenRecord token) {
    ConfirmDialog question = new ConfirmDialog();
    question.setHeader(text("admin.token.revoke.question", token.name()));
    question.setText(text("admin.token.revoke.means"));
    question.setCancelable(true);
    question.setCancelText(text("action.back"));
    question.setConfirmText(text("admin.token.revoke"));
    question.addConfirmListener(
        _ -> {
          revoke.accept(token.id());
          shown.removeAll();
          show(read.get());
          changed.run();
        });
    question.open();
  }
}
