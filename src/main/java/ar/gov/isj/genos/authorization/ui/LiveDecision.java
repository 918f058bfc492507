package ar.gov.isj.genos.authorization.ui;

import ar.gov.isj.genos.adjudication.CaseDecision;
import ar.gov.isj.genos.authorization.OrderDraft;
import ar.gov.isj.genos.authorization.OrderRequest;
import ar.gov.isj.genos.authorization.Validation;
import java.util.Optional;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What would be decided with what is typed so far: the same rules as at the end, and no promise.
 */
final class LiveDecision {

  private static final Logger LOG = LoggerFactory.getLogger(LiveDecision.class);

  /** What there is to show. */
  sealed interface Look {

    record Decided(CaseDecision decision) implements Look {}

    /** Something that a decision needs was not typed yet. */
    record TooEarly() implements Look {}

    /** It could not be told: whoever validates will know. */
    record Untold() implements Look {}
  }

  private final Function<OrderRequest, Validation> ask;
  private Optional<OrderRequest> asked = Optional.empty();
  private Look told = new Look.TooEarly();

  LiveDecision(Function<OrderRequest, Validation> ask) {
    this.ask = ask;
  }

  /** Asks again only if what was typed means something else than the last time. */
  Look of(OrderDraft draft) {
    Optional<OrderRequest> request =
        draft.lines().isEmpty()
            ? Optional.empty()
            : TypedRequest.of(draft) instanceof TypedRequest.Complete(OrderRequest complete)
                ? Optional.of(complete)
                : Optional.empty();
    if (!request.equals(asked)) {
      asked = request;
      told = request.map(this::look).orElse(new Look.TooEarly());
    }
    return told;
  }

  private Look look(OrderRequest request) {
    try {
      return ask.apply(request) instanceof Validation.Decided decided
          ? new Look.Decided(decided.decision())
          : new Look.Untold();
    } catch (RuntimeException e) {
      // Whoever types goes on typing; what is wrong will be told when it is validated.
      LOG.warn("The running decision could not be told", e);
      return new Look.Untold();
    }
  }
}
