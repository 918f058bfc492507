package ar.gov.isj.genos.rulebook.ui;

import static ar.gov.isj.genos.shared.ui.Texts.text;

import ar.gov.isj.genos.rulebook.VersionInfo;
import ar.gov.isj.genos.shared.ui.EsAr;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What is on record about a version, in words. */
final class VersionWords {

  private VersionWords() {}

  static String author(VersionInfo info) {
    return orRelease(info.author());
  }

  static String reason(VersionInfo info) {
    return switch (info.origin()) {
      case RELEASE -> text("rules.reason.release");
      case DRAFT -> Objects.requireNonNullElse(info.reason(), "");
      case ROLLBACK ->
          text(
              "rules.reason.rollback",
              Objects.requireNonNullElse(info.restores(), 0),
              Objects.requireNonNullElse(info.reason(), ""));
    };
  }

  static String lastChange(VersionInfo info) {
    return text("rules.last", EsAr.dateTime(info.activatedAt()), author(info), reason(info));
  }

  static void line(RulesTable table, VersionInfo info) {
    String approver = info.approver();
    table.line(
        RulesNavigation.link(
            RulesNavigation.version(info.ref().version()),
            text("rules.version", info.ref().version())),
        EsAr.dateTime(info.activatedAt()),
        author(info),
        approver == null ? "" : approver,
        reason(info));
  }

  private static String orRelease(@Nullable String author) {
    return author == null ? text("rules.release") : author;
  }
}
