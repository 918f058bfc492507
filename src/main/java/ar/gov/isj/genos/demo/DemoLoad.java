package ar.gov.isj.genos.demo;

import ar.gov.isj.genos.demo.DemoProgress.Step;
import ar.gov.isj.genos.shared.BusinessClock;
import java.time.LocalDate;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Loads the demonstration on the first start over an empty database. */
@Component
@ConditionalOnBooleanProperty("genos.demo")
class DemoLoad implements ApplicationRunner {

  private static final Logger LOG = LoggerFactory.getLogger(DemoLoad.class);

  private final DemoProgress progress;
  private final DemoRegisters registers;
  private final DemoHistory history;
  private final DemoAudits audits;
  private final TransactionTemplate transaction;
  private final BusinessClock clock;

  DemoLoad(
      DemoProgress progress,
      DemoRegisters registers,
      DemoHistory history,
      DemoAudits audits,
      TransactionTemplate transaction,
      BusinessClock clock) {
    this.progress = progress;
    this.registers = registers;
    this.history = history;
    this.audits = audits;
    this.transaction = transaction;
    this.clock = clock;
  }

  @Override
  public void run(ApplicationArguments arguments) {
    transaction.executeWithoutResult(status -> loadRegisters());
    Optional<LocalDate> loadedOn = progress.done(Step.REGISTERS);
    if (loadedOn.isEmpty()) {
      LOG.warn("La base ya tiene datos propios: no se cargan los de demostración.");
    } else if (progress.done(Step.HISTORY).isEmpty()) {
      long start = System.nanoTime();
      int issued = history.load(loadedOn.get());
      progress.finish(Step.HISTORY, loadedOn.get());
      LOG.info(
          "Demostración: {} órdenes de los últimos doce meses, en {} s.",
          issued,
          (System.nanoTime() - start) / 1_000_000_000);
    }
    if (loadedOn.isPresent() && progress.done(Step.AUDITS).isEmpty()) {
      int made = audits.load(loadedOn.get());
      progress.finish(Step.AUDITS, loadedOn.get());
      LOG.info("Demostración: {} solicitudes de auditoría.", made);
    }
  }

  private void loadRegisters() {
    progress.waitForOthers();
    if (progress.done(Step.REGISTERS).isPresent()) {
      registers.complete();
    } else if (registers.empty()) {
      registers.load(clock.today());
      progress.finish(Step.REGISTERS, clock.today());
    }
  }
}
