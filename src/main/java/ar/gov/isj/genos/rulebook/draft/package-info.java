/**
 * Drafts of the rulebook: written by analysts, frozen when submitted, approved by somebody else,
 * live at once or at an hour.
 */
@NullMarked
@NamedInterface("draft")
package ar.gov.isj.genos.rulebook.draft;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
