/**
 * Screens of audit: the laboratory asks and follows its requests, the auditors resolve them. Words
 * and components only; what they show is decided by the module's root.
 */
@NullMarked
package ar.gov.isj.genos.audit.ui;

import org.jspecify.annotations.NullMarked;
