/**
 * What every screen shares: the page around the views, words and formats of es-AR, notices, the bar
 * of actions, and the views for what went wrong. Knows no module's data.
 */
@NullMarked
package ar.gov.isj.genos.shared.ui;

import org.jspecify.annotations.NullMarked;
