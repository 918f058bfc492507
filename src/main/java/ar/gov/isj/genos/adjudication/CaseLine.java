package ar.gov.isj.genos.adjudication;

import ar.gov.isj.genos.adjudication.CaseFacts.PracticeFacts;
import ar.gov.isj.genos.adjudication.CaseFacts.VerdictFacts;
import ar.gov.isj.genos.rulebook.TableRow;
import org.jspecify.annotations.Nullable;

/**
 * A line of the order to decide.
 *
 * @param automatic whether a row of the automatic lines brings it, typed or not
 * @param requested units, 1 or more
 * @param replaces row by which this panel takes the place of its components; null if it was asked
 *     for
 * @param verdict an auditor's word on this line; null if none was given
 */
record CaseLine(
    PracticeFacts practice,
    boolean automatic,
    int requested,
    @Nullable TableRow replaces,
    @Nullable VerdictFacts verdict) {}
