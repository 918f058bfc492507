package ar.gov.isj.genos.rulebook.ui;

import static ar.gov.isj.genos.shared.ui.Texts.text;

import ar.gov.isj.genos.catalog.Catalog;
import ar.gov.isj.genos.rulebook.Table;
import ar.gov.isj.genos.rulebook.TableHeader;
import ar.gov.isj.genos.rulebook.check.FollowedChecks;
import ar.gov.isj.genos.rulebook.check.RulebookChecks;
import ar.gov.isj.genos.rulebook.draft.Draft;
import ar.gov.isj.genos.rulebook.draft.DraftDesk;
import ar.gov.isj.genos.rulebook.draft.DraftState;
import ar.gov.isj.genos.rulebook.draft.Editor;
import ar.gov.isj.genos.rulebook.draft.TableFiles;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import java.io.ByteArrayInputStream;
import java.util.function.Supplier;

/** What the editing of a table needs, and what it is made of. */
@org.springframework.stereotype.Component
class TableEditing {

  static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

  private final DraftDesk desk;
  private final TableFiles files;
  private final RulebookChecks checks;
  private final Catalog catalog;

  TableEditing(DraftDesk desk, TableFiles files, RulebookChecks checks, Catalog catalog) {
    this.desk = desk;
    this.files = files;
    this.checks = checks;
    this.catalog = catalog;
  }

  DraftDesk desk() {
    return desk;
  }

  TableFiles files() {
    return files;
  }

  Catalog catalog() {
    return catalog;
  }

  /** The checks of a table for as long as somebody writes in it. */
  FollowedChecks following(TableHeader header) {
    return checks.following(header.table());
  }

  DraftTable of(Draft draft, TableHeader header, Editor editor) {
    return new DraftTable(
        this, draft, header, editor, draft.state() == DraftState.DRAFT && editor.writes());
  }

  /** The table of a version, as a workbook. */
  Component download(Table table, int version, Editor editor) {
    return download(table.name(), () -> files.download(table, version, editor));
  }

  static Anchor download(String table, Supplier<byte[]> workbook) {
    Anchor link =
        new Anchor(
            DownloadHandler.fromInputStream(
                _ -> {
                  byte[] bytes = workbook.get();
                  return new DownloadResponse(
                      new ByteArrayInputStream(bytes), table + ".drl.xlsx", XLSX, bytes.length);
                }),
            text("rules.download"));
    link.addClassName("file-link");
    return link;
  }
}
