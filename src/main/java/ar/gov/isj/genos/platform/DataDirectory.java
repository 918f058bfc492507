package ar.gov.isj.genos.platform;

import ar.gov.isj.genos.shared.CannotStart;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;

/** The directory where the embedded database lives; held by one process at a time. */
final class DataDirectory implements AutoCloseable {

  private final Path path;
  private final FileChannel lockFile;

  private DataDirectory(Path path, FileChannel lockFile) {
    this.path = path;
    this.lockFile = lockFile;
  }

  /**
   * Makes the directory if missing and holds it until closed or until the process ends in any way.
   *
   * @throws CannotStart if another process holds it, or it cannot be written
   */
  static DataDirectory hold(Path directory) {
    Path path = directory.toAbsolutePath().normalize();
    FileChannel channel = null;
    try {
      Files.createDirectories(path);
      channel =
          FileChannel.open(
              path.resolve("genos.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
      if (lock(channel) == null) {
        channel.close();
        throw new CannotStart(
            "GENOS ya está en marcha con los datos de %s. Detenga el otro o indique otro directorio con GENOS_DATA."
                .formatted(path));
      }
      return new DataDirectory(path, channel);
    } catch (IOException e) {
      throw new CannotStart(
          "No se puede escribir en el directorio de datos %s (%s). Indique otro con GENOS_DATA."
              .formatted(path, e.getMessage()),
          e);
    }
  }

  private static @Nullable FileLock lock(FileChannel channel) throws IOException {
    try {
      return channel.tryLock();
    } catch (OverlappingFileLockException e) {
      // Held by this very process, through another channel.
      return null;
    }
  }

  Path resolve(String name) {
    return path.resolve(name);
  }

  @Override
  public void close() throws IOException {
    lockFile.close();
  }
}
