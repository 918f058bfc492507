package ar.gov.isj.genos.rulebook.xlsx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A file that is slow on purpose holds nobody up, and nothing goes on reading it. */
class ReadingStopsWhenItsTimeIsOverTest {

  private static final Duration LONG = Duration.ofSeconds(30);

  private static final Duration SHORT = Duration.ofSeconds(1);

  private static byte[] workbook;

  @BeforeAll
  static void made() {
    workbook = TableWriter.write(Workbooks.shipped("coseguro"));
  }

  @AfterEach
  void interruptsNobodyElse() {
    Thread.interrupted();
  }

  @Test
  void whatIsDoneInTimeIsHandedOver() {
    assertThat(ReadingTime.within(LONG, () -> WorkbookContainer.refusal(workbook).isEmpty()))
        .contains(true);
  }

  @Test
  void aReadingWithoutEndEndsAndItsThreadToo() throws InterruptedException {
    AtomicReference<@Nullable Thread> reader = new AtomicReference<>();

    assertThat(ReadingTime.within(SHORT, () -> readAgainAndAgain(reader))).isEmpty();

    assertThat(Objects.requireNonNull(reader.get()).join(LONG)).isTrue();
  }

  /** The seeded fault: who never asks for the time goes on. */
  @Test
  void aReaderThatDoesNotAskGoesOn() throws InterruptedException {
    AtomicReference<@Nullable Thread> reader = new AtomicReference<>();
    CountDownLatch end = new CountDownLatch(1);

    assertThat(ReadingTime.within(SHORT, () -> neverAsks(reader, end))).isEmpty();

    Thread thread = Objects.requireNonNull(reader.get());
    assertThat(thread.isAlive()).isTrue();
    end.countDown();
    assertThat(thread.join(LONG)).isTrue();
  }

  @Test
  void theCheckOfTheFileStops() {
    Thread.currentThread().interrupt();

    assertThatThrownBy(() -> WorkbookContainer.refusal(workbook))
        .isInstanceOf(ReadingTime.Over.class);
  }

  @Test
  void theLibraryStopsToo() throws IOException {
    OpenedWorkbook.of(workbook).close();
    Thread.currentThread().interrupt();

    assertThatThrownBy(() -> OpenedWorkbook.of(workbook))
        .hasStackTraceContaining(ReadingTime.Over.class.getName());
  }

  /** The seeded fault: opened as the library does by itself, it would not. */
  @Test
  void openedOtherwiseItWouldGoOn() throws IOException {
    Thread.currentThread().interrupt();

    try (XSSFWorkbook opened = new XSSFWorkbook(new ByteArrayInputStream(workbook))) {
      assertThat(opened.getNumberOfSheets()).isPositive();
    }
  }

  private static boolean readAgainAndAgain(AtomicReference<@Nullable Thread> reader) {
    boolean again = true;
    while (again) {
      reader.set(Thread.currentThread());
      again = WorkbookContainer.refusal(workbook).isEmpty();
    }
    return again;
  }

  private static boolean neverAsks(AtomicReference<@Nullable Thread> reader, CountDownLatch end) {
    reader.set(Thread.currentThread());
    while (true) {
      try {
        end.await();
        return true;
      } catch (InterruptedException e) {
        // Goes on, as it must not.
      }
    }
  }
}
