package ar.gov.isj.genos.rulebook.draft;

import static org.assertj.core.api.Assertions.assertThat;

import ar.gov.isj.genos.rulebook.ActiveRulebook;
import ar.gov.isj.genos.rulebook.Rulebook;
import java.lang.management.ManagementFactory;
import java.lang.ref.WeakReference;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A hundred activations load no class and keep no rulebook but the last few. */
@DraftTest
class ActivationsLeaveNothingBehindTest {

  private static final int ACTIVATIONS = 100;
  private static final int WARMING = 10;

  /** What stays bound, the active one, and what a thread may still look at. */
  private static final int KEPT = 10;

  @Autowired Authors authors;
  @Autowired ActiveRulebook active;

  @Test
  void noClassAndNoRulebook() {
    Left left = activate(ACTIVATIONS, rulebook -> {});

    assertThat(left.classes()).as("classes loaded").isLessThan(ACTIVATIONS / 2);
    assertThat(left.rulebooks()).as("rulebooks alive").isLessThanOrEqualTo(KEPT);
  }

  @Test
  void aListThatKeepsThemIsSeen() {
    List<Rulebook> leak = new ArrayList<>();

    assertThat(activate(2 * KEPT, leak::add).rulebooks()).isEqualTo(2L * KEPT);
    assertThat(leak).hasSize(2 * KEPT);
  }

  private record Left(long classes, long rulebooks) {}

  private Left activate(int times, Consumer<Rulebook> onActive) {
    for (int i = 0; i < WARMING; i++) {
      authors.live(Integer.toString(70 + i % 2));
    }
    var classes = ManagementFactory.getClassLoadingMXBean();
    long before = classes.getTotalLoadedClassCount();
    List<WeakReference<Rulebook>> activated = new ArrayList<>();
    for (int i = 0; i < times; i++) {
      authors.live(Integer.toString(72 + i % 2));
      Rulebook rulebook = active.current();
      activated.add(new WeakReference<>(rulebook));
      onActive.accept(rulebook);
    }
    long loaded = classes.getTotalLoadedClassCount() - before;
    System.gc();
    return new Left(loaded, activated.stream().filter(rulebook -> rulebook.get() != null).count());
  }
}
