package ar.gov.isj.genos.rulebook.draft;

import ar.gov.isj.genos.rulebook.store.DraftRow;
import ar.gov.isj.genos.shared.BusinessClock;
import java.util.Objects;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Who works on a draft at a time: several write its rows, one takes it a step further. */
@Component
class DraftTurns {

  private final TransactionTemplate transactions;
  private final Drafts drafts;
  private final BusinessClock clock;

  DraftTurns(PlatformTransactionManager transactionManager, Drafts drafts, BusinessClock clock) {
    this.transactions = new TransactionTemplate(transactionManager);
    this.drafts = drafts;
    this.clock = clock;
  }

  /** Work on the rows; whatever is not {@link DraftStep.Done} leaves nothing behind. */
  DraftStep editing(Draft draft, Editor editor, BiFunction<Draft, DraftRow.Edit, DraftStep> work) {
    mayWrite(editor);
    return done(
        transactions.execute(
            status -> {
              Draft current = drafts.share(draft.id()).orElseThrow();
              DraftStep step =
                  current.state() == DraftState.DRAFT && current.base() == draft.base()
                      ? work.apply(
                          current, new DraftRow.Edit(editor.id(), editor.label(), clock.now()))
                      : new DraftStep.Overtaken(current);
              if (!(step instanceof DraftStep.Done)) {
                status.setRollbackOnly();
              }
              return step;
            }));
  }

  DraftStep step(Draft draft, Editor editor, Function<Draft, DraftStep> work) {
    mayWrite(editor);
    return done(transactions.execute(status -> work.apply(drafts.lock(draft.id()).orElseThrow())));
  }

  static void mayWrite(Editor editor) {
    if (!editor.writes()) {
      throw new IllegalStateException("Not an analyst");
    }
  }

  private static <T> T done(@Nullable T result) {
    return Objects.requireNonNull(result);
  }
}
