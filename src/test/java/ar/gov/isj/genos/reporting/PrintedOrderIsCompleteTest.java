package ar.gov.isj.genos.reporting;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class PrintedOrderIsCompleteTest {

  @Test
  void prints() throws IOException {
    OrderPrint print = new OrderPrint();
    Path dir = Path.of(System.getProperty("java.io.tmpdir"), "orden");
    Files.createDirectories(dir);
    Files.write(dir.resolve("1.pdf"), print.pdf(Sample.of(Sample.lines(1), List.of())));
    Files.write(dir.resolve("9.pdf"), print.pdf(Sample.of(Sample.lines(9), Sample.refusals())));
    Files.write(dir.resolve("9b.pdf"), print.pdf(Sample.of(Sample.lines(9), Sample.refusals())));
    Files.write(dir.resolve("50.pdf"), print.pdf(Sample.of(Sample.lines(50), Sample.refusals())));
  }
}
