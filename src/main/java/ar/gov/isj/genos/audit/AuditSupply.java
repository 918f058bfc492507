package ar.gov.isj.genos.audit;

import ar.gov.isj.genos.adjudication.Datum;
import ar.gov.isj.genos.audit.AttachmentCheck.CheckedFile;
import ar.gov.isj.genos.authorization.FieldError;
import ar.gov.isj.genos.identity.Actor;
import ar.gov.isj.genos.members.MemberRegistry;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.springframework.stereotype.Component;

/** What the laboratory adds to a request: a message, documents, data of the prescription. */
@Component
class AuditSupply {

  private final AuditTransactions transactions;
  private final AuditRequests requests;
  private final AddedData added;
  private final MemberRegistry members;

  AuditSupply(
      AuditTransactions transactions,
      AuditRequests requests,
      AddedData added,
      MemberRegistry members) {
    this.transactions = transactions;
    this.requests = requests;
    this.added = added;
    this.members = members;
  }

  /**
   * @param declared data that were not declared before; none of it blank
   */
  record Supply(String message, List<Attachment.Upload> uploads, Map<Datum, String> declared) {}

  Step supply(AuditNumber number, Supply what, Actor actor, OptionalInt seen, AuditSteps steps) {
    return actor.within(
        () ->
            transactions.run(
                transaction -> {
                  Optional<AuditRequest> own = requests.find(number, actor.centre().id());
                  if (own.isEmpty()) {
                    return new Step.Unknown();
                  }
                  if (!what.declared().isEmpty()) {
                    // Data are decided upon: as in every other step, the affiliate comes first.
                    members.lock(own.get().member().id());
                  }
                  AuditRequest held = requests.hold(number).orElseThrow();
                  return steps
                      .overtaken(held, AuditAction.SUPPLY_DOCUMENTS, Side.LABORATORY, seen)
                      .orElseGet(() -> supply(held, what, actor, steps));
                }));
  }

  private Step supply(AuditRequest before, Supply what, Actor actor, AuditSteps steps) {
    List<FieldError> errors = new ArrayList<>();
    List<CheckedFile> files =
        AttachmentCheck.check(what.uploads(), requests.attachments(before.number()).size(), errors);
    if (what.uploads().isEmpty() && what.declared().isEmpty()) {
      Texts.required("message", "El mensaje o un documento", what.message(), errors);
    } else {
      Texts.optional("message", "El mensaje", what.message(), errors);
    }
    if (!errors.isEmpty()) {
      return new Step.Invalid(List.copyOf(errors));
    }
    return switch (added.to(before, what.declared(), steps.now())) {
      case AddedData.Answer.Refused(Step why) -> why;
      case AddedData.Answer.Added(AuditRequest now, String words) ->
          steps.store(
              before,
              now.supplyDocuments(),
              AuditAction.SUPPLY_DOCUMENTS,
              Side.LABORATORY,
              Stamp.of(actor, steps.now()),
              words.isEmpty() ? what.message() : (what.message().strip() + "\n" + words).strip(),
              files);
    };
  }
}
