package ar.gov.isj.genos.rulebook.ui;

import ar.gov.isj.genos.identity.PasswordConfirmation;
import ar.gov.isj.genos.rulebook.ActiveRulebook;
import ar.gov.isj.genos.rulebook.draft.Candidate;
import ar.gov.isj.genos.rulebook.draft.DraftDesk;
import ar.gov.isj.genos.rulebook.draft.DraftReview;
import org.springframework.stereotype.Component;

/** What the page of a draft works with. */
@Component
record DraftScreen(
    DraftDesk desk,
    DraftReview review,
    Candidate candidate,
    ActiveRulebook active,
    PasswordConfirmation password) {

  int activeVersion() {
    return active.current().ref().version();
  }
}
