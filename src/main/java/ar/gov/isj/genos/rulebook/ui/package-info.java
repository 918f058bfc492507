/** Screens of the rulebook: tables, drafts, versions. They hold no rule and touch no database. */
@NullMarked
package ar.gov.isj.genos.rulebook.ui;

import org.jspecify.annotations.NullMarked;
