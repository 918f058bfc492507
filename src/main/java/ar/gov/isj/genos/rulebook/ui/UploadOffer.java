package ar.gov.isj.genos.rulebook.ui;

import static ar.gov.isj.genos.shared.ui.Texts.text;

import ar.gov.isj.genos.rulebook.RowChange;
import ar.gov.isj.genos.rulebook.TableDiff;
import ar.gov.isj.genos.rulebook.TableHeader;
import ar.gov.isj.genos.rulebook.TableText;
import ar.gov.isj.genos.rulebook.draft.TableFiles;
import ar.gov.isj.genos.shared.ui.Notice;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What an uploaded workbook would change, rows and scenarios, and the choices still to make. */
final class UploadOffer extends Div {

  private final TableFiles.Upload.Read read;
  private final ConflictChoice rows;
  private final @Nullable ConflictChoice scenarios;
  private final int changes;

  UploadOffer(TableHeader header, TableFiles.Upload.Read read) {
    this.read = read;
    this.rows = new ConflictChoice(header, read.merge(), text("rules.conflict.file"));
    TableFiles.Scenarios sheet = read.scenarios();
    this.scenarios =
        sheet == null
            ? null
            : new ConflictChoice(sheet.header(), sheet.merge(), text("rules.conflict.file"));
    List<RowChange> changed = TableDiff.of(read.seen(), read.merge().merged());
    List<RowChange> tried =
        sheet == null ? List.of() : TableDiff.of(sheet.seen(), sheet.merge().merged());
    int twice =
        read.merge().conflicts().size() + (sheet == null ? 0 : sheet.merge().conflicts().size());
    this.changes = changed.size() + tried.size() + twice;
    UnorderedList list = new UnorderedList();
    for (RowChange change : changed) {
      CellWords.sentences(header, change).forEach(words -> list.add(new ListItem(words)));
    }
    if (sheet != null) {
      for (RowChange change : tried) {
        CellWords.sentences(sheet.header(), change, CellWords.Thing.SCENARIO)
            .forEach(words -> list.add(new ListItem(words)));
      }
    }
    add(
        new Notice(
            twice == 0 ? Notice.Kind.INFO : Notice.Kind.WARNING,
            text("rules.upload.changes", changed.size(), tried.size(), twice),
            list),
        rows);
    if (scenarios != null) {
      add(scenarios);
    }
  }

  /** Whether the file says the same as the draft. */
  boolean empty() {
    return changes == 0;
  }

  /** Whether everything is chosen; what is not is marked. */
  boolean complete() {
    boolean chosen = rows.complete();
    return (scenarios == null || scenarios.complete()) && chosen;
  }

  TableText rows() {
    return read.merge().choosing(rows.mine());
  }

  /** Null when the file has none. */
  @Nullable TableText scenarios() {
    TableFiles.Scenarios sheet = read.scenarios();
    return sheet == null || scenarios == null ? null : sheet.merge().choosing(scenarios.mine());
  }
}
