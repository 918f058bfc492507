package ar.gov.isj.genos.rulebook.ui;

import ar.gov.isj.genos.rulebook.RowText;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What this person did in this draft while the page is open, to take back and do again. */
final class EditHistory {

  /**
   * One change of one row.
   *
   * @param before null if it was not there
   * @param after null if it is not there any more
   */
  record Edit(String key, @Nullable RowText before, @Nullable RowText after) {}

  private static final int MOST = 200;

  private final Deque<Edit> done = new ArrayDeque<>();
  private final Deque<Edit> undone = new ArrayDeque<>();

  void did(Edit edit) {
    done.push(edit);
    undone.clear();
    if (done.size() > MOST) {
      done.removeLast();
    }
  }

  Optional<Edit> last() {
    return Optional.ofNullable(done.peek());
  }

  Optional<Edit> next() {
    return Optional.ofNullable(undone.peek());
  }

  void undid() {
    undone.push(done.pop());
  }

  void redid() {
    done.push(undone.pop());
  }

  void forget() {
    done.clear();
    undone.clear();
  }
}
